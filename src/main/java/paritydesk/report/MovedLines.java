package paritydesk.report;

import paritydesk.asset.Figures;
import paritydesk.checklist.Thresholds;

import java.util.ArrayList;
import java.util.List;

/// Lines that the desk moved: from what to what, who, when and why.
final class MovedLines {

    private MovedLines() {}

    static Grid grid(List<Thresholds.Moved> moved) {
        var grid =
                new Grid(
                        "checks questions",
                        Grid.line("item"),
                        Grid.words("from, to"),
                        Grid.words("who, when and why"));
        for (var line : moved) {
            grid.row(
                    List.of(
                            Markup.say("b", "", line.item().id()),
                            Markup.tag("div", "", from(line)),
                            Markup.tag("div", "", movers(line))));
        }
        return grid;
    }

    private static List<Markup> from(Thresholds.Moved line) {
        var change = line.change();
        var standard = line.item().standard();
        var words = new ArrayList<Markup>();
        words.add(Markup.say("div", "", line.item().title()));
        words.add(Markup.say("div", "", change.from().text() + " → " + line.to().text()));
        boolean other = !change.from().text().equals(standard.text());
        words.add(
                Markup.say(
                        "div",
                        "note",
                        (other ? "default " + standard.text() + " · " : "")
                                + "may be moved within "
                                + standard.range()));
        return words;
    }

    private static List<Markup> movers(Thresholds.Moved line) {
        var words = new ArrayList<Markup>();
        for (var mover : line.change().movers()) {
            words.add(
                    Markup.say(
                            "div",
                            "",
                            mover.name()
                                    + ", "
                                    + mover.role()
                                    + ", "
                                    + Figures.moment(mover.at())));
            words.add(Markup.say("div", "note", mover.reason()));
        }
        words.add(
                line.inForce()
                        ? Markup.say("div", "note", "in force")
                        : Markup.say("div", "bad", "proposed: a second person is missing"));
        return words;
    }
}
