package paritydesk.intake;

import paritydesk.file.Document;
import paritydesk.file.DocumentKind;
import paritydesk.file.Loaded;
import paritydesk.file.ScenarioDocuments;
import paritydesk.file.ScenarioLoader;
import paritydesk.finding.Checked;
import paritydesk.finding.Finding;
import paritydesk.finding.Place;
import paritydesk.scenario.Scenario;

import java.util.ArrayList;
import java.util.List;

/// A book that was read from elsewhere in the place of the book of a scenario: the documents to keep, and everything found in it and
/// between it and the others.
public final class Joined {

    private Joined() {}

    public static Loaded with(Scenario scenario, Intake.Taken taken, String file) {
        var documents = new ArrayList<Document>();
        ScenarioDocuments.of(scenario, scenario.name()).documents().stream()
                .filter(d -> d.kind() != DocumentKind.BOOK)
                .forEach(documents::add);
        return with(scenario.name(), documents, scenario, taken, file);
    }

    private static Loaded with(
            String name,
            List<Document> others,
            Scenario scenario,
            Intake.Taken taken,
            String file) {
        var documents = new ArrayList<>(others);
        documents.addAll(taken.documents(file));
        var joined = ScenarioLoader.load(name, documents, scenario.options());
        var findings = new ArrayList<Finding>(taken.findings());
        findings.addAll(joined.scenario().findings());
        var book = taken.book();
        if (book != null && book.accounts().isEmpty()) {
            findings.add(
                    Finding.block(
                            "no-good-rows",
                            Place.of(file),
                            "",
                            "has no account without a row in error",
                            "mend what the other findings name: an empty book would pass every"
                                    + " check"));
        }
        return new Loaded(Checked.of(joined.scenario().value().orElse(null), findings), documents);
    }
}
