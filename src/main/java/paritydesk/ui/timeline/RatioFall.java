package paritydesk.ui.timeline;

import paritydesk.chart.NumberStyle;
import paritydesk.chart.Waterfall;
import paritydesk.ui.look.Text;
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
                        .map(
                                driver ->
                                        new Waterfall.Driver(
                                                name(driver), drivers.part(driver) * mean))
                        .toList();
        return new Waterfall(
                title, from, drivers.start(), bars, to, drivers.end(), NumberStyle.plain(4));
    }

    /// Whether there is a ratio on both ends to explain.
    public static boolean possible(Drivers drivers) {
        return Double.isFinite(drivers.start() + drivers.end())
                && drivers.parts().values().stream().allMatch(Double::isFinite);
    }

    static double logMean(double one, double other) {
        return one == other ? one : (one - other) / Math.log(one / other);
    }

    public static String name(Driver driver) {
        return switch (driver) {
            case MARKET -> Text.of("driver.market");
            case PARITY -> Text.of("driver.parity");
            case PENALTY -> Text.of("driver.penalty");
            case POLICY -> Text.of("driver.policy");
            case ORACLE -> Text.of("driver.oracle");
            case QUANTITY -> Text.of("driver.quantity");
            case INTEREST -> Text.of("driver.interest");
            case DERIVATIVES -> Text.of("driver.derivatives");
        };
    }
}
