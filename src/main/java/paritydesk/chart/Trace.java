package paritydesk.chart;

/// Walks a series across a plot and hands its path over in runs: steps as steps, gaps as gaps, thinned to pixels. One value beyond each side of the view is kept,
/// so that lines reach the edges.
final class Trace {
    private Trace() {}

    static void of(Series series, Layout layout, int panel, Thinning.Sink sink) {
        Thinning thin = new Thinning(sink);
        TimeAxis axis = layout.chart().axis();
        int end = Math.min(series.size(), series.indexAfter(axis.to()) + 1);
        boolean steps = series.shape() == Series.Shape.STEP;
        double held = Double.NaN;
        for (int i = Math.max(0, series.indexFrom(axis.from()) - 1); i < end; i++) {
            double x = layout.xAt(series.time(i));
            double value = series.value(i);
            if (steps && !Double.isNaN(held)) {
                thin.add(x, held);
            }
            held = Double.isFinite(value) ? layout.yAt(panel, value) : Double.NaN;
            if (Double.isNaN(held)) {
                thin.end();
            } else {
                thin.add(x, held);
            }
        }
        thin.end();
    }
}
