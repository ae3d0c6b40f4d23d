package paritydesk.report.figure;

import paritydesk.plan.Event;
import paritydesk.timeline.Explain;
import paritydesk.timeline.Run;
import paritydesk.valuation.Driver;

import java.util.List;

/// Drivers in the words of the field. Between two steps of a run they say what happened: what was converted into what, that a venue changed
/// its threshold.
public final class DriverWords {

    private final boolean recognition;
    private final boolean split;
    private final List<String> received;

    private DriverWords(boolean recognition, boolean split, List<String> received) {
        this.recognition = recognition;
        this.split = split;
        this.received = List.copyOf(received);
    }

    /// Between two steps of a run, for the whole book or for one account.
    ///
    /// @param account an index into the book, −1 for all of it
    public static DriverWords between(Run run, int account, int from, int to) {
        var first = run.clock().at(from);
        var last = run.clock().at(to);
        var passed =
                run.scenario().plan().events().stream()
                        .filter(
                                e ->
                                        !e.at().isAfter(last)
                                                && !e.at().plus(e.over()).isBefore(first))
                        .toList();
        return new DriverWords(
                passed.stream().anyMatch(Event.RecognitionChange.class::isInstance),
                passed.stream().anyMatch(Event.Fork.class::isInstance),
                Explain.received(run, account, from, to));
    }

    /// Where nothing is known of what happened.
    public static String name(Driver driver) {
        return switch (driver) {
            case MARKET -> "price of the collateral";
            case PARITY -> "parity gap";
            case PENALTY -> "conversion penalty and fees";
            case POLICY -> "haircut of the venue";
            case THRESHOLD -> "threshold changed by the venue";
            case ORACLE -> "oracle against fair value";
            case QUANTITY -> "collateral converted";
            case INTEREST -> "interest on debt";
            case DEBT_PRICE -> "price of the debt";
            case DERIVATIVES -> "derivatives";
        };
    }

    public String of(Driver driver) {
        return switch (driver) {
            case POLICY ->
                    recognition
                            ? "haircut changed by the venue"
                            : split ? "branch not recognised in full" : name(driver);
            case QUANTITY ->
                    received.isEmpty()
                            ? name(driver)
                            : (split ? "collateral split into " : "collateral converted into ")
                                    + String.join(" and ", received);
            case MARKET, PARITY, PENALTY, THRESHOLD, ORACLE, INTEREST, DEBT_PRICE, DERIVATIVES ->
                    name(driver);
        };
    }
}
