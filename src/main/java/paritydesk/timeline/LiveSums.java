package paritydesk.timeline;

import paritydesk.valuation.Balances;
import paritydesk.valuation.Column;
import paritydesk.valuation.Solvency;

/// Totals per step of a book whose balances change. Until something has happened they are the run's own figures.
final class LiveSums {

    private final BookPath still;
    private final double[][] truths;
    private final double[][] classes;

    LiveSums(BookPath still, int steps) {
        this.still = still;
        truths = new double[8][steps];
        classes = new double[3][steps];
    }

    /// Takes a step from the run, where nothing has happened yet.
    void still(int step) {
        take(0, still.perceived(), step);
        take(4, still.economic(), step);
        classes[0][step] = still.falsely().accounts().get(step);
        classes[1][step] = still.masked().accounts().get(step);
        classes[2][step] = still.truly().accounts().get(step);
    }

    private void take(int row, BookPath.Truth truth, int step) {
        truths[row][step] = truth.collateral().get(step);
        truths[row + 1][step] = truth.weighted().get(step);
        truths[row + 2][step] = truth.debt().get(step);
        truths[row + 3][step] = truth.requirement().get(step);
    }

    /// Adds one account that owes, by its sums in both truths.
    void add(int step, Balances.Sums seen, Balances.Sums fair) {
        switch (Solvency.of(seen.health(), fair.health())) {
            case UNPRICED, NO_DEBT -> {
                return;
            }
            case FALSE -> classes[0][step]++;
            case MASKED -> classes[1][step]++;
            case TRUE -> classes[2][step]++;
            case SOUND -> {}
        }
        add(0, step, seen);
        add(4, step, fair);
    }

    private void add(int row, int step, Balances.Sums sums) {
        truths[row][step] += sums.collateral();
        truths[row + 1][step] += sums.weighted();
        truths[row + 2][step] += sums.debt();
        truths[row + 3][step] += sums.requirement();
    }

    BookPath.Truth truth(boolean perceived) {
        int row = perceived ? 0 : 4;
        return new BookPath.Truth(
                Column.of(truths[row]),
                Column.of(truths[row + 1]),
                Column.of(truths[row + 2]),
                Column.of(truths[row + 3]));
    }

    DynamicPath.Classes classes() {
        return new DynamicPath.Classes(
                Column.of(classes[0]), Column.of(classes[1]), Column.of(classes[2]));
    }
}
