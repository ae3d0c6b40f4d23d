package paritydesk.report.figure;

import paritydesk.asset.Figures;
import paritydesk.chart.Dash;
import paritydesk.chart.Ink;
import paritydesk.chart.Layer;
import paritydesk.chart.NumberStyle;
import paritydesk.chart.Panel;
import paritydesk.chart.Series;
import paritydesk.chart.Stroke;
import paritydesk.market.ModelledRate;
import paritydesk.timeline.Run;
import paritydesk.valuation.Column;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The strips that not every case has: liquidity coverage, borrowing rates and funding.
final class MoreStrips {

    /// Coverage above this is as good as any; the strip would show nothing else.
    private static final double ENOUGH = 5;

    private MoreStrips() {}

    /// How often what is liquidatable can be sold within the bonus, per asset, with the pinch point named. Nothing while it is not known,
    /// and where nothing is ever liquidatable.
    static List<Panel> coverage(Run run, Beside beside, double[] seconds) {
        var known = beside.coverage();
        if (known == null || known.pinched().isEmpty()) {
            return List.of();
        }
        var layers = new ArrayList<Layer>();
        layers.add(Layer.Threshold.limit(1, "all sellable 1"));
        for (var asset : known.assets()) {
            var ratio = asset.coverage().ratio();
            if (asset.coverage().pinchStep() >= 0) {
                layers.add(
                        Layer.Line.of(
                                Series.step(
                                        asset.asset() + (ratio.last() > ENOUGH ? ", over" : ""),
                                        seconds,
                                        capped(ratio),
                                        Stroke.solid(Ink.ACCENT))));
            }
        }
        var pinched = known.pinched().get();
        int step = pinched.coverage().pinchStep();
        double least = pinched.coverage().pinch();
        layers.add(
                new Layer.Note(
                        seconds[step],
                        Math.min(least, ENOUGH),
                        "pinch " + Figures.number(least, 2) + "× · " + run.clock().when(step),
                        least < 1 ? Ink.THRESHOLD : Ink.ACCENT));
        return List.of(
                Panel.of(
                                "Liquidity coverage",
                                "sellable within the bonus over liquidatable, shown to 5×",
                                NumberStyle.plain(1),
                                layers)
                        .weighing(0.9));
    }

    private static double[] capped(Column ratio) {
        var shown = ratio.toArray();
        for (int i = 0; i < shown.length; i++) {
            shown[i] = shown[i] > ENOUGH ? ENOUGH : shown[i];
        }
        return shown;
    }

    /// What borrowing costs a year, per venue and asset; and under it what funding costs.
    static List<Panel> rates(Run run, double[] seconds) {
        var layers = new ArrayList<Layer>();
        var dashes = Dash.values();
        for (var rate : run.scenario().market().rates()) {
            var path = run.series(rate.series()).toArray();
            layers.add(line(name(run, rate.venue(), rate.asset()), seconds, path, dashes, layers));
        }
        for (ModelledRate rate : run.scenario().market().rateModels()) {
            var use = run.series(rate.utilisation());
            var path = new double[seconds.length];
            for (int s = 0; s < path.length; s++) {
                path[s] = Double.isNaN(use.get(s)) ? Double.NaN : rate.model().borrow(use.get(s));
            }
            layers.add(line(name(run, rate.venue(), rate.asset()), seconds, path, dashes, layers));
        }
        var panels = new ArrayList<Panel>();
        if (!layers.isEmpty()) {
            panels.add(
                    Panel.of("Borrowing rate", "% a year", NumberStyle.percent(1), layers)
                            .weighing(0.7));
        }
        funding(run, seconds).ifPresent(panels::add);
        return panels;
    }

    /// What holders of derivatives pay (above zero: longs pay) per interval, for each payment of the study's dynamics.
    private static Optional<Panel> funding(Run run, double[] seconds) {
        var study = run.scenario().study();
        var dynamics = study == null ? null : study.dynamics();
        var layers = new ArrayList<Layer>();
        if (dynamics != null) {
            for (var payment : dynamics.funding()) {
                var name = name(run, payment.venue(), payment.asset());
                var path = run.series(payment.rate()).toArray();
                layers.add(line(name, seconds, path, Dash.values(), layers));
            }
        }
        return layers.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Panel.of(
                                        "Funding",
                                        "% of the notional per interval, longs pay above zero",
                                        NumberStyle.percent(3),
                                        layers)
                                .weighing(0.7));
    }

    private static Layer line(
            String name, double[] seconds, double[] path, Dash[] dashes, List<Layer> before) {
        var stroke = new Stroke(Ink.ACCENT, 1.5, dashes[before.size() % dashes.length]);
        return Layer.Line.of(Series.step(name, seconds, path, stroke));
    }

    private static String name(Run run, String venue, String asset) {
        return run.scenario().venues().venues().size() == 1 ? asset : asset + " · " + venue;
    }
}
