package paritydesk.report.figure;

import paritydesk.chart.NumberStyle;
import paritydesk.chart.Waterfall;
import paritydesk.valuation.Driver;
import paritydesk.valuation.Drivers;

import java.util.Arrays;
import java.util.List;

/// Drivers of a collateral ratio or a health factor as a waterfall in points of the figure itself.
public final class RatioFall {

    /// A share in logs that is only rounding.
    private static final double NOTHING = 1e-12;

    private RatioFall() {}

    /// Drivers without a share are left out; nothing is drawn of a figure that is not a number. `words` tell what each driver was.
    public static Waterfall of(
            String title, String from, String to, Drivers drivers, DriverWords words) {
        List<Waterfall.Driver> bars =
                Arrays.stream(Driver.values())
                        .filter(driver -> Math.abs(drivers.part(driver)) > NOTHING)
                        .map(d -> new Waterfall.Driver(words.of(d), drivers.points(d)))
                        .toList();
        return new Waterfall(
                title, from, drivers.start(), bars, to, drivers.end(), NumberStyle.plain(4));
    }

    /// Whether there is a figure on both ends to explain.
    public static boolean possible(Drivers drivers) {
        return Double.isFinite(drivers.start() + drivers.end())
                && drivers.parts().values().stream().allMatch(Double::isFinite);
    }
}
