package paritydesk.report.figure;

import paritydesk.chart.NumberStyle;
import paritydesk.chart.Waterfall;
import paritydesk.valuation.Driver;
import paritydesk.valuation.Drivers;

import java.util.Arrays;
import java.util.List;

/// Drivers of a collateral ratio as a waterfall in points of the ratio itself. A log change times the logarithmic mean of start
/// and end, `L(a,b) = (a − b)/ln(a/b)`, is its share of the difference, so what added up to the log adds up to the difference.
public final class RatioFall {

    private RatioFall() {}

    /// Drivers without a share are left out; nothing is drawn of a ratio that is not a number.
    public static Waterfall of(String title, String from, String to, Drivers drivers) {
        double mean = logMean(drivers.start(), drivers.end());
        List<Waterfall.Driver> bars =
                Arrays.stream(Driver.values())
                        .filter(driver -> drivers.part(driver) != 0)
                        .map(d -> new Waterfall.Driver(name(d), drivers.part(d) * mean))
                        .toList();
        return new Waterfall(
                title, from, drivers.start(), bars, to, drivers.end(), NumberStyle.plain(4));
    }

    /// Whether there is a ratio on both ends to explain.
    public static boolean possible(Drivers drivers) {
        return Double.isFinite(drivers.start() + drivers.end())
                && drivers.start() > 0
                && drivers.end() > 0
                && drivers.parts().values().stream().allMatch(Double::isFinite);
    }

    static double logMean(double one, double other) {
        return one == other ? one : (one - other) / Math.log(one / other);
    }

    public static String name(Driver driver) {
        return switch (driver) {
            case MARKET -> "market price";
            case PARITY -> "parity gap";
            case PENALTY -> "penalty and fees";
            case POLICY -> "policy";
            case ORACLE -> "oracle against fair";
            case QUANTITY -> "quantity";
            case INTEREST -> "interest and debt price";
            case DERIVATIVES -> "derivatives";
        };
    }
}
