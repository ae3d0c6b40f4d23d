package paritydesk.valuation.margin;

import java.util.List;
import java.util.Map;

/// How a venue reads one book's margin: each position for itself (`ISOLATED`), all together (`CROSS`), or by the worst of a grid of
/// scenarios (`PORTFOLIO`).
public enum MarginMode {
    ISOLATED,
    CROSS,
    PORTFOLIO;

    /// `equity` stands against `requirement` (maintenance) and `initial`; `free` is what may be withdrawn or used, not below
    /// zero; `shortfall` what lacks to the maintenance requirement. `liquidatable` counts positions that their mode would
    /// close: single ones where they are isolated, all of them otherwise.
    public record Reading(
            MarginMode mode,
            double equity,
            double requirement,
            double initial,
            double free,
            double shortfall,
            int liquidatable) {}

    /// The book under this mode. `grid` and `roots` matter to `PORTFOLIO` alone; its initial requirement is the maintenance one
    /// times the largest ratio of initial to maintenance among the positions (1 without positions).
    public Reading read(MarginBook book, ScenarioGrid grid, Map<String, String> roots) {
        return switch (this) {
            case ISOLATED -> isolated(book);
            case CROSS -> together(book, sum(book.positions(), false), sum(book.positions(), true));
            case PORTFOLIO -> {
                double need =
                        grid.roots(book.positions(), roots).stream()
                                .mapToDouble(ScenarioGrid.Root::requirement)
                                .sum();
                yield together(book, need, need * scale(book.positions()));
            }
        };
    }

    /// Collateral that was not posted backs the debt and nothing else; a position lives on its own margin, and loses at most that.
    private Reading isolated(MarginBook book) {
        double equity = 0;
        double shortfall = 0;
        int closed = 0;
        for (var position : book.positions()) {
            double own = position.margin() + position.profit();
            double need = position.notional() * position.rates().maintenance();
            equity += Math.max(0, own);
            shortfall += Math.max(0, need - Math.max(0, own));
            closed += own < need ? 1 : 0;
        }
        double apart = book.collateral() - book.posted() - book.debt();
        return new Reading(
                this,
                equity + apart,
                sum(book.positions(), false),
                sum(book.positions(), true),
                Math.max(0, apart),
                shortfall + Math.max(0, -apart),
                closed);
    }

    private Reading together(MarginBook book, double need, double initial) {
        double equity = book.collateral() - book.debt() + book.profit();
        return new Reading(
                this,
                equity,
                need,
                initial,
                Math.max(0, equity - initial),
                Math.max(0, need - equity),
                equity < need ? book.positions().size() : 0);
    }

    private static double sum(List<Position> positions, boolean initial) {
        return positions.stream()
                .mapToDouble(
                        p ->
                                p.notional()
                                        * (initial ? p.rates().initial() : p.rates().maintenance()))
                .sum();
    }

    private static double scale(List<Position> positions) {
        return positions.stream()
                .filter(p -> p.rates().maintenance() > 0)
                .mapToDouble(p -> p.rates().initial() / p.rates().maintenance())
                .max()
                .orElse(1);
    }
}
