package paritydesk.checklist;

import org.jspecify.annotations.Nullable;

import paritydesk.asset.Figures;
import paritydesk.book.Leg;
import paritydesk.plan.Conversion;
import paritydesk.plan.PlanFacts.LiquidatorRoute;
import paritydesk.plan.PlanFacts.Reach;
import paritydesk.timeline.Run;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// A7: whoever seizes the old token at a venue can convert and sell it in the same transaction. A converter that pays after a delay
/// cannot be gone through in one, whatever the plan says.
final class LiquidatorReach implements Check {

    private static final Item ITEM =
            new Item(
                    "A7",
                    "Liquidators reach the converter",
                    "Can a liquidator seize, convert and sell in one transaction?",
                    Severity.WARN,
                    Threshold.atMost(
                            0,
                            "routes",
                            "Aave's MKR listing, 2024: liquidators had to be able to go through the"
                                    + " converter"));

    @Override
    public Item item() {
        return ITEM;
    }

    @Override
    public Outcome judge(Run run) {
        var broken = new ArrayList<String>();
        var silent = new ArrayList<String>();
        int routes = 0;
        for (var conversion : run.scenario().plan().conversions()) {
            if (conversion.converter() == Conversion.Converter.AUTOMATIC_CREDIT
                    || conversion.branch() != null) {
                continue;
            }
            for (var venue : pledged(run, conversion.ratio().from())) {
                routes++;
                var way = conversion.ratio().from() + " at " + venue;
                var stated = stated(run, venue, conversion);
                if (delayed(conversion)) {
                    broken.add(way + " (the converter pays after a delay)");
                } else if (stated == null) {
                    silent.add(way);
                } else if (stated.reach() != Reach.ONE_TRANSACTION) {
                    broken.add(way + (stated.note() == null ? "" : " (" + stated.note() + ")"));
                }
            }
        }
        if (routes == 0) {
            return ITEM.notApplicable(
                    "No account has pledged a token that is converted by a converter.");
        }
        return outcome(broken, silent, routes);
    }

    private static Outcome outcome(List<String> broken, List<String> silent, int routes) {
        var figure =
                new Measure(
                        broken.size(),
                        "routes",
                        Figures.number(broken.size()) + " of " + Figures.number(routes));
        if (!broken.isEmpty()) {
            return ITEM.outcome(
                    Verdict.FAIL,
                    figure,
                    "Not in one transaction: " + String.join("; ", broken) + ".",
                    Link.PLAN);
        }
        if (!silent.isEmpty()) {
            return ITEM.outcome(
                    Verdict.WARN,
                    figure,
                    "The plan does not say how liquidators get through the converter for "
                            + String.join(", ", silent)
                            + ": state it under facts, liquidatorRoutes.",
                    Link.PLAN);
        }
        return ITEM.outcome(
                Verdict.PASS,
                figure,
                "Every venue that takes an old token has a route in one transaction.",
                Link.PLAN);
    }

    private static @Nullable LiquidatorRoute stated(Run run, String venue, Conversion conversion) {
        return run.scenario().plan().record().stated().liquidatorRoutes().stream()
                .filter(r -> r.venue().equals(venue) && r.conversion().equals(conversion.id()))
                .findFirst()
                .orElse(null);
    }

    private static boolean delayed(Conversion conversion) {
        var pace = conversion.pace();
        return pace != null && pace.delay() != null && !pace.delay().isZero();
    }

    /// Venues where some account has pledged an asset.
    private static SortedSet<String> pledged(Run run, String asset) {
        var venues = new TreeSet<String>();
        for (var account : run.scenario().book().accounts()) {
            for (var leg : account.legs()) {
                if (leg instanceof Leg.Collateral
                        && leg.asset().equals(asset)
                        && leg.quantity().signum() > 0) {
                    venues.add(account.venue());
                }
            }
        }
        return venues;
    }
}
