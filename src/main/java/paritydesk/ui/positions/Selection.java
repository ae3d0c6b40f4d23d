package paritydesk.ui.positions;

import paritydesk.timeline.Subtotals;

import java.util.AbstractList;
import java.util.RandomAccess;
import java.util.stream.IntStream;

/// The rows that a query keeps, in an order, as a list that a table can show: an `Integer` comes to be only for a row in view.
final class Selection extends AbstractList<Integer> implements RandomAccess {

    private final int[] rows;

    private final Subtotals totals;

    private Selection(int[] rows, Subtotals totals) {
        this.rows = rows;
        this.totals = totals;
    }

    static final Selection NONE = new Selection(new int[0], Subtotals.NONE);

    static Selection of(Rows rows, Query query, Order order) {
        int[] kept =
                IntStream.range(0, rows.size()).filter(row -> query.keeps(rows, row)).toArray();
        IndexSort.sort(kept, by(rows, order, kept));
        return new Selection(kept, totals(rows, kept));
    }

    /// Sums over rows as the engine makes them; nothing before the health factors are known.
    private static Subtotals totals(Rows rows, int[] kept) {
        return rows.moment().map(at -> Subtotals.of(at, kept)).orElse(Subtotals.NONE);
    }

    /// The same rows in the same order, summed at another moment.
    Selection at(Rows now) {
        return new Selection(rows, totals(now, rows));
    }

    Subtotals totals() {
        return totals;
    }

    private static IndexSort.By by(Rows rows, Order order, int[] shown) {
        var field = order.field();
        int sign = order.ascending() ? 1 : -1;
        if (field.numeric() || field.classes()) {
            double[] keys =
                    IntStream.range(0, rows.size())
                            .mapToDouble(r -> rows.number(field, r))
                            .toArray();
            return (one, other) -> numbers(keys[one], keys[other], sign);
        }
        var words = new String[rows.size()];
        for (int kept : shown) {
            words[kept] = rows.text(field, kept);
        }
        return (one, other) -> words(words[one], words[other], sign);
    }

    private static int numbers(double one, double other, int sign) {
        boolean none = Double.isNaN(one);
        if (none || Double.isNaN(other)) {
            return Boolean.compare(none, Double.isNaN(other));
        }
        return sign > 0 ? Double.compare(one, other) : Double.compare(other, one);
    }

    private static int words(String one, String other, int sign) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isEmpty(), other.isEmpty());
        }
        return sign > 0 ? one.compareTo(other) : other.compareTo(one);
    }

    /// Where an account stands, −1 where the query drops it.
    int place(int row) {
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] == row) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public Integer get(int index) {
        return rows[index];
    }

    @Override
    public int size() {
        return rows.length;
    }
}
