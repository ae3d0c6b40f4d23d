package paritydesk.report.table;

import java.math.BigDecimal;
import java.time.Instant;

/// What stands in one cell, by its type, so that a spreadsheet computes with it.
public sealed interface Cell {

    Cell NONE = new Nothing();

    /// Text: never a formula, whatever it begins with.
    record Words(String text) implements Cell {}

    /// A figure of the simulation.
    record Figure(double value) implements Cell {}

    /// A figure of a ledger.
    record Exact(BigDecimal value) implements Cell {}

    /// An instant, written in UTC.
    record Moment(Instant at) implements Cell {}

    /// There is no value.
    record Nothing() implements Cell {}

    static Cell words(String text) {
        return new Words(text);
    }

    /// Nothing where the figure is NaN; a spreadsheet has no infinite numbers, so these are words.
    static Cell figure(double value) {
        if (Double.isNaN(value)) {
            return NONE;
        }
        return Double.isInfinite(value)
                ? new Words(value > 0 ? "unbounded" : "unbounded below")
                : new Figure(value);
    }

    /// A health factor: who owes nothing has no number, and who is unpriced neither.
    static Cell health(double value) {
        if (Double.isNaN(value)) {
            return new Words("unpriced");
        }
        return Double.isInfinite(value) ? new Words("no debt") : new Figure(value);
    }

    static Cell exact(BigDecimal value) {
        return new Exact(value);
    }

    static Cell moment(Instant at) {
        return new Moment(at);
    }
}
