package paritydesk.ui.scenarios;

import paritydesk.chart.Drawing;
import paritydesk.chart.HeatMap;
import paritydesk.chart.NumberStyle;
import paritydesk.chart.Stroke;
import paritydesk.chart.XyChart;
import paritydesk.explore.Axis;
import paritydesk.explore.Output;
import paritydesk.explore.Sweep;
import paritydesk.explore.Tornado;
import paritydesk.shock.Shock;
import paritydesk.ui.look.Text;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Explorations as drawings.
final class Pictures {

    private Pictures() {}

    static String name(Output output) {
        return Text.of("output." + output.name().toLowerCase(Locale.ROOT));
    }

    static NumberStyle style(Output output) {
        return switch (output) {
            case FALSE_ACCOUNTS, MASKED_ACCOUNTS, TRUE_ACCOUNTS -> NumberStyle.plain(0);
            case FALSE_DEBT,
                    MASKED_DEBT,
                    TRUE_DEBT,
                    HARM,
                    BAD_DEBT,
                    LAST_EXIT,
                    DYNAMIC_REPAID,
                    DYNAMIC_BAD_DEBT ->
                    NumberStyle.compact("");
            case LOWEST_RATIO, DYNAMIC_LOWEST -> NumberStyle.plain(3);
            case WORST_GAP -> NumberStyle.percent(2);
            case PINCH -> NumberStyle.times(2);
        };
    }

    static Drawing of(Sweep sweep, Output output) {
        var up = sweep.up();
        var title = name(output);
        var xName = sweep.across().title();
        var xs = values(sweep.across());
        if (up == null) {
            var ys =
                    IntStream.range(0, xs.size()).mapToObj(x -> sweep.value(x, 0, output)).toList();
            return XyChart.of(
                            title,
                            xName,
                            NumberStyle.plain(2),
                            "",
                            style(output),
                            List.of(
                                    new XyChart.Line(
                                            name(output),
                                            xs,
                                            ys,
                                            Stroke.solid(paritydesk.chart.Ink.ACCENT),
                                            false)))
                    .with(new XyChart.Limit(Text.of("scenarios.without"), sweep.base().getFirst()));
        }
        var cells =
                IntStream.range(0, sweep.rows())
                        .mapToObj(
                                y ->
                                        IntStream.range(0, sweep.columns())
                                                .mapToObj(x -> sweep.value(x, y, output))
                                                .toList())
                        .toList();
        return new HeatMap(
                title,
                xName,
                up.title(),
                xs,
                values(up),
                cells,
                sweep.base().getFirst(),
                NumberStyle.plain(2),
                NumberStyle.plain(2),
                style(output));
    }

    private static List<Double> values(Axis axis) {
        return IntStream.range(0, axis.count()).mapToObj(axis::value).toList();
    }

    static Drawing of(Tornado tornado, Output output) {
        return paritydesk.chart.Tornado.of(
                name(output),
                tornado.base(),
                tornado.bars().stream()
                        .map(
                                b ->
                                        new paritydesk.chart.Tornado.Row(
                                                said(b.shock().shock(), output),
                                                b.half(),
                                                b.full()))
                        .toList(),
                style(output));
    }

    /// A shock of the study's dynamics has no bar where the figure does not read them; its name says so.
    static String said(Shock shock, Output output) {
        return shock.documents().equals("study") && !output.readsStudy()
                ? Text.of("scenarios.unread", shock.name())
                : shock.name();
    }
}
