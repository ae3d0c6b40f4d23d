package paritydesk.report;

import java.util.ArrayList;
import java.util.List;

/// A table of a memo under construction: a heading per column, figures to the right, words to the left.
final class Grid {

    private final List<Column> columns;
    private final List<Markup> rows = new ArrayList<>();
    private final String style;

    Grid(String style, Column... columns) {
        this.style = style;
        this.columns = List.of(columns);
    }

    static Column words(String title) {
        return new Column(title, "");
    }

    /// Words that stay on one line: a time, a name.
    static Column line(String title) {
        return new Column(title, "w");
    }

    static Column figure(String title) {
        return new Column(title, "n");
    }

    /// Adds a row of plain cells.
    Grid row(String... cells) {
        var made = new ArrayList<Markup>();
        for (var cell : cells) {
            made.add(Markup.text(cell));
        }
        return row(made);
    }

    Grid row(List<Markup> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    cells.size() + " cells under " + columns.size() + " columns");
        }
        var made = new ArrayList<Markup>();
        for (int i = 0; i < cells.size(); i++) {
            made.add(Markup.tag("td", columns.get(i).style(), cells.get(i)));
        }
        rows.add(Markup.tag("tr", "", made));
        return this;
    }

    boolean empty() {
        return rows.isEmpty();
    }

    Markup markup() {
        var heads = columns.stream().map(c -> Markup.say("th", c.style(), c.title())).toList();
        var head = Markup.tag("thead", "", Markup.tag("tr", "", heads));
        return Markup.tag("table", style, head, Markup.tag("tbody", "", rows));
    }

    record Column(String title, String style) {}
}
