package paritydesk.report;

import paritydesk.asset.Figures;

import java.util.ArrayList;

/// The first page: whose memo it is, what was asked, on what, the answer, and when.
final class Cover {

    private Cover() {}

    /// @param inline whether a logo is drawn into the page
    static Markup of(Memo memo, boolean inline) {
        var scenario = memo.run().scenario();
        var gate = memo.checklist().gate();
        var letter = Letter.head(memo.template().letterhead(), inline);
        var content = new ArrayList<Markup>();
        content.add(
                letter.orElseGet(
                        () -> Markup.say("p", "brand", "ParityDesk · memo on a migration")));
        content.add(Markup.say("h1", "", memo.title()));
        content.add(
                Markup.say(
                        "p",
                        "lead",
                        scenario.plan().conversions().isEmpty()
                                ? ""
                                : scenario.plan().conversions().getFirst().ratio().sentence()));
        content.add(
                Markup.tag(
                        "p",
                        "gate " + (gate.open() ? "good" : "bad"),
                        Markup.text((gate.open() ? "✓ " : "✕ ") + gate.decision().label())));
        int blockers = gate.blockers().size();
        content.add(
                Markup.say(
                        "p",
                        "gate-note",
                        gate.open()
                                ? "nothing stands in the way"
                                : blockers + (blockers == 1 ? " blocker" : " blockers")));
        content.add(facts(memo).markup());
        return Markup.tag("div", "cover", content);
    }

    private static Grid facts(Memo memo) {
        var scenario = memo.run().scenario();
        var clock = memo.run().clock();
        var book = scenario.book();
        var facts = new Grid("facts", Grid.line(""), Grid.words(""));
        var committee = memo.template().letterhead().committee();
        if (!committee.isEmpty()) {
            facts.row("For", committee);
        }
        facts.row("Plan", memo.plan() + ", revision " + scenario.plan().head().revision());
        facts.row(
                "Book", book.name() + (book.synthetic() ? " — synthetic, not a venue's book" : ""));
        facts.row("Market", scenario.market().name());
        facts.row(
                "Window",
                Figures.moment(clock.at(0)) + " to " + Figures.moment(clock.at(clock.size() - 1)));
        facts.row("Stated at", Figures.moment(memo.statedAt()));
        facts.row("Fingerprint", memo.run().head().fingerprint());
        facts.row(
                "Engine, seed",
                memo.run().head().engineVersion() + ", " + memo.run().head().seed());
        return facts;
    }
}
