package paritydesk.answer;

import paritydesk.book.Account;
import paritydesk.book.Leg;
import paritydesk.study.MarginQuestion;
import paritydesk.timeline.Explain;
import paritydesk.timeline.Run;
import paritydesk.valuation.margin.LiquidationPrice;
import paritydesk.valuation.margin.MarginBook;
import paritydesk.valuation.margin.MarginMode;
import paritydesk.valuation.margin.Position;
import paritydesk.valuation.margin.ScenarioGrid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One book under three modes of margin.
final class ModeAnswers {

    private ModeAnswers() {}

    /// Totals per mode over the accounts asked for, the worst scenario per root, and isolated liquidation prices.
    record ModeReadings(
            List<ModeReading> readings,
            List<WorstScenario> worst,
            List<PositionReading> positions,
            int accounts,
            int unpriced)
            implements Answer {}

    /// One mode, summed over accounts.
    record ModeReading(
            MarginMode mode,
            double equity,
            double requirement,
            double initial,
            double free,
            double shortfall,
            int liquidatable) {}

    /// What one account's root needs under the grid.
    record WorstScenario(
            String account,
            String root,
            double move,
            double volatilityMove,
            double loss,
            double floor) {}

    /// One position at its mark, and the mark at which it is closed where it is isolated (none for options).
    record PositionReading(
            String account,
            String asset,
            double tokens,
            double mark,
            double profit,
            double margin,
            double delta,
            double liquidationPrice) {}

    static Answer modes(MarginQuestion.MarginModes q, Run run) {
        int step = RunAccounts.step(run, q.at());
        var wanted = q.account();
        if (wanted != null && RunAccounts.index(run, wanted) < 0) {
            return RunAccounts.unknown(wanted);
        }
        if (step < 0) {
            return RunAccounts.early(q.at());
        }
        var volatility = q.volatilityMoves().isEmpty() ? List.of(0.0) : q.volatilityMoves();
        var grid = new ScenarioGrid(q.moves(), volatility, q.netFloor(), q.hedgedFloor());
        var sums = new Sums(q, grid, new MarginPositions(run, q, step));
        var accounts = run.scenario().book().accounts();
        for (int a = 0; a < accounts.size(); a++) {
            var account = accounts.get(a);
            if (wanted == null ? derivatives(account) : account.id().equals(wanted)) {
                sums.add(run, a, account, step);
            }
        }
        return sums.answer();
    }

    private static boolean derivatives(Account account) {
        return account.legs().stream()
                .anyMatch(l -> l instanceof Leg.Linear || l instanceof Leg.Option);
    }

    /// What adds up over accounts.
    private static final class Sums {
        private final ScenarioGrid grid;
        private final MarginPositions legs;
        private final Map<String, String> roots = new HashMap<>();
        private final List<MarginMode.Reading> readings = new ArrayList<>();
        private final List<WorstScenario> worst = new ArrayList<>();
        private final List<PositionReading> positions = new ArrayList<>();
        private int accounts;
        private int unpriced;

        Sums(MarginQuestion.MarginModes q, ScenarioGrid grid, MarginPositions legs) {
            this.grid = grid;
            this.legs = legs;
            q.roots().forEach(r -> roots.put(r.asset(), r.root()));
        }

        void add(Run run, int index, Account account, int step) {
            var pledge = Explain.pledge(run, index, "", step);
            var held = legs.of(account);
            double collateral = Explain.collateral(run, index, step);
            if (Double.isNaN(collateral + pledge.debt()) || held.isEmpty()) {
                unpriced++;
                return;
            }
            accounts++;
            double cash = held.get().cash();
            var book =
                    new MarginBook(
                            collateral + Math.max(0, cash),
                            pledge.debt() + Math.max(0, -cash),
                            held.get().positions());
            for (var mode : MarginMode.values()) {
                readings.add(mode.read(book, grid, roots));
            }
            for (var root : grid.roots(book.positions(), roots)) {
                worst.add(
                        new WorstScenario(
                                account.id(),
                                root.root(),
                                root.worstMove(),
                                root.worstVolatilityMove(),
                                root.loss(),
                                root.floor()));
            }
            book.positions().forEach(p -> positions.add(reading(account, p)));
        }

        Answer answer() {
            var totals = new ArrayList<ModeReading>();
            for (var mode : MarginMode.values()) {
                var own = readings.stream().filter(r -> r.mode() == mode).toList();
                totals.add(
                        new ModeReading(
                                mode,
                                own.stream().mapToDouble(MarginMode.Reading::equity).sum(),
                                own.stream().mapToDouble(MarginMode.Reading::requirement).sum(),
                                own.stream().mapToDouble(MarginMode.Reading::initial).sum(),
                                own.stream().mapToDouble(MarginMode.Reading::free).sum(),
                                own.stream().mapToDouble(MarginMode.Reading::shortfall).sum(),
                                own.stream().mapToInt(MarginMode.Reading::liquidatable).sum()));
            }
            return new ModeReadings(totals, worst, positions, accounts, unpriced);
        }
    }

    private static PositionReading reading(Account account, Position position) {
        double closed =
                position instanceof Position.Linear
                        ? LiquidationPrice.isolated(
                                position.tokens(),
                                position.entry(),
                                position.margin(),
                                position.rates().maintenance())
                        : Double.NaN;
        return new PositionReading(
                account.id(),
                position.asset(),
                position.tokens(),
                position.mark(),
                position.profit(),
                position.margin(),
                position.delta(),
                closed);
    }
}
