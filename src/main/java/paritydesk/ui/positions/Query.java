package paritydesk.ui.positions;

import paritydesk.finding.Checked;

import java.util.List;

/// Which rows are shown, as it is typed:
///
/// `hf < 1.05 and asset = MKR`, `now = masked or not venue = aave-v3`, `(debt > 10k or share >= 90%) when = 2026-01-01..2026-02-01`, or plain
/// words that stand anywhere in account, owner, venue, holder, assets or cause. Terms beside each other all have to hold, `and` binds
/// stronger than `or`, `not` strongest.
record Query(Filter filter) {

    static final Query ALL = new Query(new Filter.And(List.of()));

    boolean keeps(Rows rows, int row) {
        return filter.keeps(rows, row);
    }

    /// Whether other rows may be kept once the scrubber stands elsewhere.
    boolean moving() {
        return filter.asks(Field::moving);
    }

    /// Whether it asks for what is read from pledges one by one.
    boolean pledged() {
        return filter.asks(Field::pledged);
    }

    /// Reads a filter; what is not understood is a finding that says what would be right.
    static Checked<Query> parse(String text) {
        return QueryReader.read(text);
    }

    /// As it would be typed: reads back as the same query.
    String text() {
        return QueryWriter.write(filter);
    }
}
