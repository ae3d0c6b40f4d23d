package paritydesk.timeline;

import paritydesk.market.ModelledRate;
import paritydesk.market.Series;

import java.time.Duration;
import java.util.Arrays;

/// How debts grow since the book's instant: continuously at a series of yearly rates, or by a rate model that accrues once per step
/// at the utilisation of its series. 1 without either.
final class InterestPath {

    private static final double YEAR_SECONDS = 365.0 * 24 * 3600;

    private final Tables tables;

    InterestPath(Tables tables) {
        this.tables = tables;
    }

    double[] index(String venue, String asset) {
        var market = tables.scenario.market();
        var rate = market.rate(venue, asset).flatMap(r -> market.series(r.series()));
        if (rate.isPresent()) {
            return compounded(rate.get());
        }
        return market.rateModel(venue, asset).map(this::accrued).orElseGet(this::still);
    }

    /// A standing rate counts until its next point, a linear one by its mean over the step.
    private double[] compounded(Series series) {
        double[] rate = tables.market.series(series.id());
        var index = still();
        double grown = 0;
        for (int s = 0; s < index.length; s++) {
            if (s > tables.clock.bookFrom()) {
                double seconds = seconds(s);
                grown += seconds == 0 ? 0 : standing(series, rate, s) * seconds / YEAR_SECONDS;
            }
            index[s] = Math.exp(grown);
        }
        return index;
    }

    private double[] accrued(ModelledRate modelled) {
        var market = tables.scenario.market();
        var series = market.series(modelled.utilisation()).orElse(null);
        var index = still();
        if (series == null) {
            Arrays.fill(index, Double.NaN);
            return index;
        }
        double[] usage = tables.market.series(series.id());
        var model = modelled.model();
        for (int s = tables.clock.bookFrom() + 1; s < index.length; s++) {
            double seconds = seconds(s);
            double utilisation = standing(series, usage, s);
            index[s] = index[s - 1];
            if (seconds > 0) {
                index[s] *= model.growth(utilisation, seconds);
                model = model.after(utilisation, seconds);
            }
        }
        return index;
    }

    /// What counted since the step before: the value of then, or on a linear series the mean of both.
    private static double standing(Series series, double[] path, int step) {
        return series.interpolation() == Series.Interpolation.LINEAR
                ? (path[step - 1] + path[step]) / 2
                : path[step - 1];
    }

    private double seconds(int step) {
        return Duration.between(tables.clock.at(step - 1), tables.clock.at(step)).toMillis()
                / 1000.0;
    }

    private double[] still() {
        var index = new double[tables.clock.size()];
        Arrays.fill(index, 1);
        return index;
    }
}
