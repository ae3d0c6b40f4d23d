package paritydesk.report;

import paritydesk.asset.Figures;

/// The first page: what was asked, on what, the answer, and when.
final class Cover {

    private Cover() {}

    static Markup of(Memo memo) {
        var scenario = memo.run().scenario();
        var clock = memo.run().clock();
        var gate = memo.checklist().gate();
        var book = scenario.book();
        var ratio =
                scenario.plan().conversions().isEmpty()
                        ? ""
                        : scenario.plan().conversions().getFirst().ratio().sentence();
        var facts = new Grid("facts", Grid.words(""), Grid.words(""));
        facts.row("Plan", memo.title() + ", revision " + scenario.plan().head().revision());
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
        return Markup.tag(
                "div",
                "cover",
                Markup.say("p", "brand", "ParityDesk · memo on a migration"),
                Markup.say("h1", "", memo.title()),
                Markup.say("p", "lead", ratio),
                Markup.tag(
                        "p",
                        "gate " + (gate.open() ? "good" : "bad"),
                        Markup.text((gate.open() ? "✓ " : "✕ ") + gate.decision().label())),
                Markup.say(
                        "p",
                        "gate-note",
                        gate.open()
                                ? "nothing stands in the way"
                                : gate.blockers().size()
                                        + (gate.blockers().size() == 1 ? " blocker" : " blockers")),
                facts.markup());
    }
}
