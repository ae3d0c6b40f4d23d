package paritydesk.plan;

import paritydesk.asset.Figures;
import paritydesk.finding.Finding;
import paritydesk.finding.Place;

import java.math.BigDecimal;
import java.util.function.Consumer;

/// Rules about the values that events set.
final class RangeRules {

    private RangeRules() {}

    /// A fee, recognition, threshold or other share outside 0 to 1, most often percent written for a fraction.
    record Share() implements PlanRule {
        @Override
        public void check(Plan plan, Place document, Consumer<Finding> found) {
            for (var event : plan.events()) {
                switch (event) {
                    case Event.ConversionOpens e -> report(document, e, "fee", e.fee(), found);
                    case Event.PenaltyStep e -> report(document, e, "fee", e.fee(), found);
                    case Event.RecognitionChange e -> report(document, e, "to", e.to(), found);
                    case Event.ThresholdChange e -> report(document, e, "to", e.to(), found);
                    case Event.ParameterChange e when share(e.parameter()) ->
                            report(document, e, "to", e.to(), found);
                    default -> {}
                }
            }
        }

        private static void report(
                Place document,
                Event event,
                String field,
                BigDecimal value,
                Consumer<Finding> found) {
            if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
                boolean percent =
                        value.signum() > 0 && value.compareTo(BigDecimal.valueOf(100)) <= 0;
                found.accept(
                        Finding.block(
                                "share-range",
                                PlanRule.field(document, event, field),
                                Figures.exact(value),
                                "a share is a fraction of 0 to 1",
                                percent
                                        ? "if "
                                                + Figures.exact(value)
                                                + " % is meant, write "
                                                + value.movePointLeft(2)
                                                        .stripTrailingZeros()
                                                        .toPlainString()
                                        : "write a fraction of 0 to 1"));
            }
        }
    }

    /// A cap, ceiling or minimum below zero, or a ramp that takes less than no time.
    record Negative() implements PlanRule {
        @Override
        public void check(Plan plan, Place document, Consumer<Finding> found) {
            for (var event : plan.events()) {
                if (event instanceof Event.ParameterChange e
                        && !share(e.parameter())
                        && e.to().signum() < 0) {
                    found.accept(
                            Finding.block(
                                    "below-zero",
                                    PlanRule.field(document, event, "to"),
                                    Figures.exact(e.to()),
                                    e.parameter() + " is not below zero",
                                    "write 0 to close the market"));
                }
                if (event.over().isNegative()) {
                    found.accept(
                            Finding.block(
                                    "below-zero",
                                    PlanRule.field(document, event, "over"),
                                    event.over().toString(),
                                    "a ramp does not end before it starts",
                                    "write PT0S for a step"));
                }
            }
        }
    }

    private static boolean share(Event.Parameter parameter) {
        return switch (parameter) {
            case LOAN_TO_VALUE, LIQUIDATION_BONUS, CLOSE_FACTOR, PRICE_LIMIT -> true;
            case SUPPLY_CAP, DEBT_CEILING, DUST -> false;
        };
    }
}
