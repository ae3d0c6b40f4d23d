package paritydesk.report;

import paritydesk.memo.Chapter;
import paritydesk.report.figure.Compared;
import paritydesk.timeline.Run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The memo's own run beside others: the main figures with what differs, and the charts over one another.
final class ComparisonPart {

    private static final double HEIGHT = 470;
    private static final String NEVER = "never";

    private ComparisonPart() {}

    static Section of(Memo memo, Pictures pictures) {
        var content = new ArrayList<Markup>();
        content.add(
                Markup.paragraph(
                        "The run of this memo is “"
                                + memo.run().scenario().name()
                                + "”; each of the others is valued over the same engine, and Δ is"
                                + " what it has more or less."));
        content.add(figures(memo).markup());
        content.add(
                Markup.tag(
                        "div",
                        "keep",
                        Markup.say("h3", "", "Beside each other"),
                        pictures.beside(memo.others(), HEIGHT),
                        Markup.say(
                                "p",
                                "note",
                                "Economic ratio, parity gap at market and accounts under water"
                                        + " of the others, each line with its name at its end.")));
        content.add(
                Markup.tag(
                        "div",
                        "keep",
                        Markup.say("h3", "", "The runs compared"),
                        runs(memo).markup()));
        return new Section(Chapter.COMPARISON, true, content);
    }

    /// The runs of a memo, its own first.
    static List<Run> all(Memo memo) {
        return Stream.concat(
                        Stream.of(memo.run()), memo.others().stream().map(named -> named.run()))
                .toList();
    }

    private static Grid figures(Memo memo) {
        var columns = new ArrayList<Grid.Column>();
        columns.add(Grid.words("figure"));
        columns.add(Grid.figure("A, this run"));
        for (int i = 0; i < memo.others().size(); i++) {
            columns.add(Grid.figure(letter(i)));
            columns.add(Grid.figure("Δ " + letter(i)));
        }
        var grid = new Grid("", columns.toArray(Grid.Column[]::new));
        for (var line : Compared.of(all(memo)).lines()) {
            var cells = new ArrayList<String>();
            cells.add(line.figure().title());
            cells.add(line.text(0, NEVER));
            for (int i = 1; i <= memo.others().size(); i++) {
                cells.add(line.text(i, NEVER));
                cells.add(line.changed(i, NEVER));
            }
            grid.row(cells.toArray(String[]::new));
        }
        return grid;
    }

    private static Grid runs(Memo memo) {
        var grid =
                new Grid("small", Grid.line(""), Grid.words("scenario"), Grid.words("fingerprint"));
        grid.row("A", memo.run().scenario().name(), memo.run().head().fingerprint());
        for (int i = 0; i < memo.others().size(); i++) {
            var other = memo.others().get(i);
            grid.row(letter(i), other.name(), other.run().head().fingerprint());
        }
        return grid;
    }

    /// B for the first of the others, C and D for those after it: the run itself is A, as on the screen.
    static String letter(int place) {
        return String.valueOf((char) ('B' + place));
    }
}
