package paritydesk.checklist;

import paritydesk.asset.Counted;
import paritydesk.asset.Figures;
import paritydesk.asset.Ratio;
import paritydesk.plan.Plan;
import paritydesk.timeline.Run;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// A4: each pair has one ratio in one direction, no inverse is stated that is not exactly the inverse, ways round by a third token agree,
/// and a ratio that is no whole number carries six significant figures, as the euro's conversion rates had to.
final class RatioExact implements Check {

    private static final int FIGURES = 6;

    private static final Item ITEM =
            new Item(
                    "A4",
                    "One exact ratio",
                    "Is no inverse or roundabout ratio rounded against the one that counts?",
                    Severity.BLOCK,
                    Threshold.atMost(
                            0,
                            "faults",
                            "Euro, 1997: rates of six significant figures, no inverse rates, one"
                                    + " pivot"));

    @Override
    public Item item() {
        return ITEM;
    }

    @Override
    public Outcome judge(Run run) {
        var plan = run.scenario().plan();
        if (plan.conversions().isEmpty()) {
            return ITEM.notApplicable("The plan converts nothing.");
        }
        var faults = new ArrayList<String>();
        inverses(plan, faults);
        roundabout(plan, faults);
        figures(plan, faults);
        var why =
                faults.isEmpty()
                        ? (plan.conversions().size() == 1
                                ? "The one ratio of the plan is exact: "
                                        + plan.conversions().getFirst().ratio().sentence()
                                        + "."
                                : "All " + plan.conversions().size() + " ratios are exact.")
                        : String.join("; ", faults) + ".";
        return ITEM.outcome(
                ITEM.threshold().judge(faults.size()),
                new Measure(faults.size(), "faults", Counted.of(faults.size(), "fault")),
                why,
                Link.CONVERSIONS);
    }

    /// A statement the other way round is harmless only where both multiply to exactly one.
    private static void inverses(Plan plan, List<String> faults) {
        for (var stated : plan.record().statedRatios()) {
            for (var conversion : plan.conversions()) {
                var ratio = conversion.ratio();
                boolean turned =
                        stated.ratio().from().equals(ratio.to())
                                && stated.ratio().to().equals(ratio.from());
                if (turned && !stated.ratio().inverse().same(ratio)) {
                    faults.add(
                            stated.where()
                                    + " states the inverse “"
                                    + stated.ratio().sentence()
                                    + "”, which is not exactly that of “"
                                    + ratio.sentence()
                                    + "”");
                }
            }
        }
    }

    /// a → b and b → c give a → c; a plan that states it too must state the same.
    private static void roundabout(Plan plan, List<String> faults) {
        for (var one : plan.conversions()) {
            for (var two : plan.conversions()) {
                for (var direct : plan.conversions()) {
                    var first = one.ratio();
                    var second = two.ratio();
                    var all = direct.ratio();
                    boolean triangle =
                            first.to().equals(second.from())
                                    && all.from().equals(first.from())
                                    && all.to().equals(second.to());
                    if (triangle && product(first, second).compareTo(product(all)) != 0) {
                        faults.add(
                                "“"
                                        + all.sentence()
                                        + "” is not “"
                                        + first.sentence()
                                        + "” times “"
                                        + second.sentence()
                                        + "”");
                    }
                }
            }
        }
    }

    /// Cross products, so that no division rounds.
    private static BigDecimal product(Ratio first, Ratio second) {
        var numerator = first.numerator().multiply(second.numerator());
        var denominator = first.denominator().multiply(second.denominator());
        return numerator.divide(denominator, java.math.MathContext.DECIMAL128);
    }

    private static BigDecimal product(Ratio one) {
        return one.numerator().divide(one.denominator(), java.math.MathContext.DECIMAL128);
    }

    /// A decimal such as 0.033 that stands for a true ratio has been rounded; a fraction of whole numbers has not.
    private static void figures(Plan plan, List<String> faults) {
        for (var conversion : plan.conversions()) {
            var ratio = conversion.ratio();
            for (var part : List.of(ratio.numerator(), ratio.denominator())) {
                var plain = part.stripTrailingZeros();
                if (plain.scale() > 0 && plain.precision() < FIGURES && looksRounded(plain)) {
                    faults.add(
                            conversion.id()
                                    + " states "
                                    + Figures.exact(part)
                                    + " with "
                                    + plain.precision()
                                    + " significant figures; state it as a fraction of whole"
                                    + " numbers or with six");
                }
            }
        }
    }

    /// Whether a decimal is no round share such as 0.5 or 0.25, which are exact as they stand.
    private static boolean looksRounded(BigDecimal plain) {
        var units = plain.unscaledValue();
        var base = java.math.BigInteger.TEN.pow(plain.scale());
        var denominator = base.divide(base.gcd(units.abs()));
        return denominator.bitLength() > FIGURES;
    }
}
