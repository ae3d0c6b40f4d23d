package paritydesk.ui.ask;

import paritydesk.answer.Measure;
import paritydesk.chart.BarList;
import paritydesk.chart.Chart;
import paritydesk.chart.Dash;
import paritydesk.chart.Drawing;
import paritydesk.chart.Ink;
import paritydesk.chart.Layer;
import paritydesk.chart.NumberStyle;
import paritydesk.chart.Panel;
import paritydesk.chart.Stroke;
import paritydesk.chart.XyChart;
import paritydesk.file.AnswerView;
import paritydesk.timeline.Run;
import paritydesk.ui.look.Text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Charts of an answer's columns and tables in the officer's words: each field brings its name, its unit and how its figures are written.
record Plots(Readout told, Wording words) {

    private static final int MOST_BARS = 14;

    static Plots of(AnswerView view, Run run) {
        return new Plots(new Readout(view, run), new Wording(run));
    }

    /// What runs along the clock, one panel for each unit.
    Optional<Chart> clocked(String title) {
        int steps = told.run().clock().size();
        var panels = new ArrayList<Panel>();
        for (var alike : alike(told.view().paths(), steps)) {
            var layers = new ArrayList<Layer>();
            for (var path : alike) {
                if (told.draws(path.name())) {
                    var stroke = Readout.stroke(layers.size());
                    layers.add(
                            Layer.Line.of(
                                    told.clocked(
                                            path.name(),
                                            Wording.name(path.help(), path.name()),
                                            stroke)));
                }
            }
            if (!layers.isEmpty()) {
                panels.add(panel(panels.isEmpty() ? title : "", alike.getFirst(), layers));
            }
        }
        return panels.isEmpty()
                ? Optional.empty()
                : Optional.of(MarginPictures.chart(told.axis(), panels));
    }

    private Panel panel(String title, AnswerView.Path first, List<Layer> layers) {
        var measure = Wording.measure(first.help());
        return Panel.of(
                title.isEmpty() ? Wording.name(first.help(), first.name()) : title,
                words.unit(measure),
                words.style(first.help()),
                layers);
    }

    /// What has no clock is counted: confirmations, units of time, slices. One chart for each unit.
    List<XyChart> counted() {
        var charts = new ArrayList<XyChart>();
        int steps = told.run().clock().size();
        for (var path : told.view().paths()) {
            if (path.values().size() != steps && path.values().size() > 1) {
                var name = Wording.name(path.help(), path.name());
                charts.add(
                        XyChart.of(
                                name,
                                Text.of("depiction.count"),
                                NumberStyle.plain(0),
                                words.unit(Wording.measure(path.help())),
                                words.style(path.help()),
                                List.of(
                                        new XyChart.Line(
                                                name,
                                                Readout.counts(path.values().size()),
                                                Readout.list(told.path(path.name())),
                                                Readout.stroke(0),
                                                false))));
            }
        }
        return charts;
    }

    /// Other columns over one of them, one chart for each unit.
    List<XyChart> over(String axis, String title) {
        var across = told.view().paths().stream().filter(p -> p.name().equals(axis)).findFirst();
        if (across.isEmpty()) {
            return List.of();
        }
        var charts = new ArrayList<XyChart>();
        var xs = Readout.list(told.path(axis));
        var others = told.view().paths().stream().filter(p -> !p.name().equals(axis)).toList();
        for (var alike : alike(others, xs.size())) {
            var lines = new ArrayList<XyChart.Line>();
            for (var path : alike) {
                lines.add(
                        new XyChart.Line(
                                Wording.name(path.help(), path.name()),
                                xs,
                                Readout.list(told.path(path.name())),
                                Readout.stroke(lines.size()),
                                false));
            }
            charts.add(
                    XyChart.of(
                            charts.isEmpty() ? title : lines.getFirst().name(),
                            Wording.name(across.get().help(), axis),
                            words.style(across.get().help()),
                            words.unit(Wording.measure(alike.getFirst().help())),
                            words.style(alike.getFirst().help()),
                            lines));
        }
        return charts;
    }

    private static List<List<AnswerView.Path>> alike(List<AnswerView.Path> paths, int size) {
        var groups = new LinkedHashMap<Measure, List<AnswerView.Path>>();
        for (var path : paths) {
            if (path.values().size() == size) {
                groups.computeIfAbsent(Wording.measure(path.help()), any -> new ArrayList<>())
                        .add(path);
            }
        }
        return List.copyOf(groups.values());
    }

    /// One column of a table over another.
    XyChart curve(AnswerView.Rows table, String x, String y, String title) {
        var line =
                new XyChart.Line(
                        label(table, y),
                        Readout.list(told.column(table.name(), x)),
                        Readout.list(told.column(table.name(), y)),
                        Readout.stroke(0),
                        false);
        return XyChart.of(
                title,
                label(table, x),
                words.style(help(table, x)),
                words.unit(Wording.measure(help(table, y))),
                words.style(help(table, y)),
                List.of(line));
    }

    /// A column as bars, named by another; what is below zero in the ink of a threshold.
    BarList bars(AnswerView.Rows table, String name, String value, String title) {
        var names = told.words(table.name(), name);
        var values = told.column(table.name(), value);
        var rows = new ArrayList<BarList.Row>();
        for (int i = 0; i < Math.min(MOST_BARS, values.length); i++) {
            var ink = values[i] < 0 ? Ink.THRESHOLD : Ink.ACCENT;
            rows.add(new BarList.Row(names.get(i), values[i], ink));
        }
        return BarList.of(unit(title, help(table, value)), rows, words.style(help(table, value)));
    }

    /// A title with the unit of a field, where its figures do not carry it.
    String unit(String title, String key) {
        var measure = Wording.measure(key);
        return switch (measure) {
            case MONEY, PRICE, TOKENS, YEARLY ->
                    Text.of("wording.head", title, words.unit(measure));
            default -> title;
        };
    }

    static String label(AnswerView.Rows table, String column) {
        return Wording.name(help(table, column), column);
    }

    static String help(AnswerView.Rows table, String column) {
        return table.columns().stream()
                .filter(c -> c.name().equals(column))
                .map(AnswerView.Figure::help)
                .findFirst()
                .orElse(column);
    }

    /// Figures of one unit round by round, such as those of a cascade: as lines, and of a single round as bars, as one point is no line.
    Drawing rounds(AnswerView.Rows table, String title, List<String> columns) {
        return told.column(table.name(), columns.getFirst()).length == 1
                ? only(table, title, columns)
                : courses(table, title, columns);
    }

    private BarList only(AnswerView.Rows table, String title, List<String> columns) {
        var key = help(table, columns.getFirst());
        var rows =
                columns.stream()
                        .map(
                                c ->
                                        new BarList.Row(
                                                label(table, c),
                                                told.column(table.name(), c)[0],
                                                Ink.ACCENT))
                        .toList();
        return BarList.of(unit(Text.of("depiction.only", title), key), rows, words.style(key));
    }

    private XyChart courses(AnswerView.Rows table, String title, List<String> columns) {
        var lines = new ArrayList<XyChart.Line>();
        for (var name : columns) {
            var values = Readout.list(told.column(table.name(), name));
            lines.add(
                    new XyChart.Line(
                            label(table, name),
                            Readout.counts(values.size()).stream().map(v -> v + 1).toList(),
                            values,
                            taken(name),
                            false));
        }
        return XyChart.of(
                title,
                Text.of("depiction.round"),
                NumberStyle.plain(0),
                words.unit(Wording.measure(help(table, columns.getFirst()))),
                words.style(help(table, columns.getFirst())),
                lines);
    }

    /// Each its own meaning: repaid is good, seized is what a liquidation takes, what is left over is a loss.
    private static Stroke taken(String name) {
        return switch (name) {
            case "repaid" -> Stroke.solid(Ink.GOOD);
            case "seized" -> Stroke.dashed(Ink.TRUE_LIQUIDATION);
            default -> new Stroke(Ink.THRESHOLD, 2, Dash.DASH_DOT);
        };
    }

    /// Steps of a schedule.
    XyChart steps(AnswerView.Rows table, String y, String title) {
        var ys = Readout.list(told.column(table.name(), y));
        return XyChart.of(
                title,
                Text.of("depiction.step"),
                NumberStyle.plain(0),
                words.unit(Wording.measure(help(table, y))),
                words.style(help(table, y)),
                List.of(
                        new XyChart.Line(
                                label(table, y),
                                Readout.counts(ys.size()),
                                ys,
                                Stroke.solid(Ink.ACCENT),
                                true)));
    }

    /// Points that belong together, such as a frontier.
    static Drawing line(
            String title,
            XyChart.Line line,
            String xName,
            NumberStyle xStyle,
            String yName,
            NumberStyle yStyle) {
        return XyChart.of(title, xName, xStyle, yName, yStyle, List.of(line));
    }
}
