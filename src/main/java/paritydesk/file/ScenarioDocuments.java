package paritydesk.file;

import paritydesk.finding.Checked;
import paritydesk.scenario.Scenario;

import java.util.ArrayList;
import java.util.List;

/// A scenario that was made on screen as the documents that would be read to get it back.
public final class ScenarioDocuments {

    private ScenarioDocuments() {}

    /// The scenario under a name, with every document written anew.
    public static Loaded of(Scenario scenario, String name) {
        var named =
                new Scenario(
                        name,
                        scenario.book(),
                        scenario.plan(),
                        scenario.market(),
                        scenario.venues(),
                        scenario.options(),
                        scenario.study());
        var documents = new ArrayList<Document>();
        documents.add(Document.of(DocumentKind.PLAN, "plan.json", PlanFile.write(scenario.plan())));
        documents.add(
                Document.of(
                        DocumentKind.MARKET, "market.json", MarketFile.write(scenario.market())));
        documents.add(
                Document.of(
                        DocumentKind.VENUES, "venues.json", VenuesFile.write(scenario.venues())));
        documents.add(Document.of(DocumentKind.BOOK, "book.csv", BookCsv.write(scenario.book())));
        var study = scenario.study();
        if (study != null) {
            documents.add(Document.of(DocumentKind.STUDY, "study.json", StudyFile.write(study)));
        }
        return new Loaded(Checked.of(named, List.of()), documents);
    }
}
