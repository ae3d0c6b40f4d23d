package paritydesk.plan;

import java.math.BigDecimal;
import java.util.List;

/// What an event sets: a `target` in words, the `field` of the event that says so, and the value as text. Two events that set one
/// target at one instant to different values contradict each other.
record Effect(String target, String field, String value) {

    static List<Effect> of(Event event) {
        return switch (event) {
            case Event.ConversionOpens e ->
                    List.of(direction(e.conversion(), e.direction()), fee(e.conversion(), e.fee()));
            case Event.DirectionChange e -> List.of(direction(e.conversion(), e.direction()));
            case Event.PenaltyStep e -> List.of(fee(e.conversion(), e.fee()));
            case Event.Close e ->
                    List.of(
                            new Effect(
                                    "the direction of " + e.conversion(),
                                    "conversion",
                                    Conversion.Direction.CLOSED.name()));
            case Event.OracleSwitch e ->
                    List.of(
                            new Effect(
                                    "the oracle of " + e.asset() + " at " + e.venue(),
                                    "oracle",
                                    e.oracle()));
            case Event.CapUpdate e ->
                    List.of(
                            new Effect(
                                    "the cap of " + e.oracle(),
                                    "snapshotRatio",
                                    digits(e.snapshotRatio()) + " of " + e.snapshotAt()));
            case Event.RecognitionChange e ->
                    List.of(number("the recognition of " + e.asset() + " at " + e.venue(), e.to()));
            case Event.ThresholdChange e ->
                    List.of(
                            number(
                                    "the liquidation threshold of "
                                            + e.asset()
                                            + " at "
                                            + e.venue(),
                                    e.to()));
            case Event.ParameterChange e ->
                    List.of(
                            number(
                                    e.parameter() + " of " + e.asset() + " at " + e.venue(),
                                    e.to()));
            case Event.Freeze e ->
                    List.of(
                            new Effect(
                                    e.activity()
                                            + (e.asset() == null ? "" : " of " + e.asset())
                                            + " at "
                                            + e.venue(),
                                    "stopped",
                                    e.stopped() ? "stopped" : "running"));
            case Event.Announcement _,
                    Event.Settlement _,
                    Event.Snapshot _,
                    Event.AutoCredit _,
                    Event.Fork _ ->
                    List.of();
        };
    }

    private static Effect fee(String conversion, BigDecimal fee) {
        return new Effect("the fee of " + conversion, "fee", digits(fee));
    }

    private static Effect direction(String conversion, Conversion.Direction direction) {
        return new Effect("the direction of " + conversion, "direction", direction.name());
    }

    private static Effect number(String target, BigDecimal to) {
        return new Effect(target, "to", digits(to));
    }

    private static String digits(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
