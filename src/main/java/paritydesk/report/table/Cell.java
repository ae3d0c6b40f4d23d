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

    /// Nothing where the figure is no number: a column of figures holds figures, so that a program computes on it. Why there is none
    /// stands in a column of its own.
    static Cell figure(double value) {
        return Double.isFinite(value) ? new Figure(value) : NONE;
    }

    static Cell exact(BigDecimal value) {
        return new Exact(value);
    }

    static Cell moment(Instant at) {
        return new Moment(at);
    }
}
