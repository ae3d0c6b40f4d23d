package paritydesk.timeline;

import paritydesk.study.Dynamics;
import paritydesk.valuation.Balances;
import paritydesk.valuation.cascade.Cascade;
import paritydesk.valuation.cascade.CascadeResult;
import paritydesk.valuation.cascade.Liquidator;
import paritydesk.valuation.cascade.Mechanism;
import paritydesk.valuation.cascade.OracleResponse;
import paritydesk.valuation.cascade.Order;
import paritydesk.valuation.cascade.PriceImpact;
import paritydesk.valuation.rebalancing.Rebalance;
import paritydesk.valuation.rebalancing.Standing;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;

/// Runs the dynamics of a study along a run's clock. Within a step, in this order:
///
/// 1. prices recover from what sales took of them before; depth follows the holders;
/// 2. the plan acts: adoption, ramps, blends, oracle and interest are in the unit values of the step;
/// 3. funding is paid;
/// 4. owners rebalance, in the order of the book, each meeting the price that the one before left;
/// 5. calls that fell due are paid, then new ones are made;
/// 6. the cascade: mark → liquidate → sell → new price → oracle → mark, to its fixed point;
/// 7. the book is summed.
///
/// Owners come before calls and calls before liquidation because each of them is there to prevent the next. A part that is absent does
/// nothing; without any, and until the first of them does something, the figures are the run's own.
final class LiveRun {

    private final Tables tables;
    private final Dynamics dynamics;
    private final LiveMarket market;
    private final Balances balances;
    private final LiquidationPath liquidations;
    private final LiveFlows flows;
    private final LiveSums sums;
    private final LiveCalls calls;
    private final Balances.Sums seen = new Balances.Sums();
    private final Balances.Sums fair = new Balances.Sums();
    private final Progress progress;
    private boolean happened;

    private static final Dynamics.Calls NO_CALLS =
            new Dynamics.Calls(1, 1, Duration.ZERO, 0, null, null);

    private LiveRun(Tables tables, Dynamics dynamics, BookPath still, Progress progress) {
        this.progress = progress;
        this.tables = tables;
        this.dynamics = dynamics;
        market = new LiveMarket(tables, dynamics);
        balances = Balances.of(tables.book);
        liquidations = new LiquidationPath(tables.scenario, tables.clock);
        int steps = tables.clock.size();
        flows = new LiveFlows(tables.clock.bookFrom(), steps, market.assets().size());
        sums = new LiveSums(still, steps);
        var called = dynamics.calls();
        calls = new LiveCalls(called == null ? NO_CALLS : called, tables.book.accounts());
    }

    static DynamicPath run(Tables tables, Dynamics dynamics, BookPath still, Progress progress) {
        var run = new LiveRun(tables, dynamics, still, progress);
        int from = tables.clock.bookFrom();
        for (int s = 0; s < from; s++) {
            run.sums.still(s);
        }
        for (int s = from; s < tables.clock.size(); s++) {
            run.step(s);
            progress.done((s + 1 - from) / (double) (tables.clock.size() - from));
        }
        return run.flows.path(run.sums, run.market.assets());
    }

    private void step(int step) {
        progress.check();
        market.open(step);
        fund(step);
        rebalance(step);
        progress.check();
        call(step);
        liquidate(step);
        progress.check();
        sum(step);
        flows.close(step, market);
    }

    private void sum(int step) {
        if (!happened) {
            sums.still(step);
            return;
        }
        for (int a = 0; a < tables.book.accounts(); a++) {
            if (tables.book.owes(a)) {
                balances.value(a, tables.perceived, market.seen(), step, seen);
                balances.value(a, tables.economic, market.fair(), step, fair);
                sums.add(step, seen, fair);
            }
        }
    }

    private double health(int account, int step) {
        return balances.value(account, tables.perceived, market.seen(), step, seen).health();
    }

    private void fund(int step) {
        if (step == tables.clock.bookFrom()) {
            return;
        }
        var start = tables.scenario.book().asOf();
        for (var payment : dynamics.funding()) {
            long every = payment.every().toMillis();
            long times =
                    intervals(start, tables.clock.at(step), every)
                            - intervals(start, tables.clock.at(step - 1), every);
            double rate = tables.market.series(payment.rate())[step];
            if (times > 0 && !Double.isNaN(rate) && rate != 0) {
                fund(payment, rate * times, step);
            }
        }
    }

    private static long intervals(Instant start, Instant t, long every) {
        return Math.max(0, Duration.between(start, t).toMillis()) / every;
    }

    /// Longs pay `quantity · mark · rate`.
    private void fund(Dynamics.FundingPayments payment, double rate, int step) {
        var legs = tables.book.linear();
        for (int a = 0; a < tables.book.accounts(); a++) {
            for (int l = legs.start(a); l < legs.start(a + 1); l++) {
                var slot = tables.slots.get(legs.slot(l)).slot();
                double mark = tables.perceived.mark()[legs.slot(l)][step];
                if (slot.venue().equals(payment.venue())
                        && slot.asset().equals(payment.asset())
                        && !Double.isNaN(mark)) {
                    double paid = legs.quantity(l) * mark * market.seen()[legs.slot(l)] * rate;
                    balances.cash()[a] -= paid;
                    flows.funding[step] += Math.abs(paid);
                    happened = true;
                }
            }
        }
    }

    private void rebalance(int step) {
        var rule = dynamics.rebalancing();
        if (rule == null) {
            return;
        }
        var classes = new HashSet<>(rule.holderClasses());
        var accounts = tables.scenario.book().accounts();
        for (int a = 0; a < accounts.size(); a++) {
            if (classes.isEmpty() || classes.contains(accounts.get(a).holderClass())) {
                rebalance(a, rule, step);
            }
        }
    }

    private void rebalance(int a, Dynamics.Rebalancing rule, int step) {
        double health = health(a, step);
        if (!(health < rule.trigger()) || !tables.book.owes(a)) {
            return;
        }
        double weighted = seen.weighted();
        double debt = seen.debt();
        int leg = largest(a, step);
        if (leg < 0) {
            return;
        }
        int slot = tables.book.collateral().slot(leg);
        double price = tables.slots.get(slot).price(step, true) * market.seen()[slot];
        double value = balances.pledged()[leg] * price;
        if (!(price > 0)) {
            return; // what sales have left without a price brings nothing
        }
        double share = tables.perceived.weighted()[slot][step] * market.seen()[slot] / price;
        double others = Math.max(0, weighted - value * share);
        double sold =
                Rebalance.sell(
                        new Standing(value, share, others, debt), rule.target(), rule.slippage());
        if (sold > 0) {
            double units = sold / price;
            balances.pledged()[leg] = Math.max(0, balances.pledged()[leg] - units);
            double repaid = repay(a, sold * (1 - rule.slippage()), step);
            market.sell(slot, units);
            flows.rebalancers[step]++;
            flows.sold[step] += sold;
            flows.bought[step] += repaid;
            happened = true;
        }
    }

    private int largest(int account, int step) {
        return Balances.largest(
                tables.book.collateral(),
                account,
                balances.pledged(),
                tables.perceived.collateral(),
                step);
    }

    /// Repays up to `amount` of an account's largest debt; answers what was repaid.
    private double repay(int account, double amount, int step) {
        int leg =
                Balances.largest(
                        tables.book.debt(),
                        account,
                        balances.owed(),
                        tables.perceived.debt(),
                        step);
        if (leg < 0) {
            return 0;
        }
        int slot = tables.book.debt().slot(leg);
        double unit = tables.perceived.debt()[slot][step] * market.seen()[slot];
        double repaid = Math.min(amount, balances.owed()[leg] * unit);
        if (repaid > 0) {
            balances.owed()[leg] = Math.max(0, balances.owed()[leg] - repaid / unit);
        }
        return repaid;
    }

    private void call(int step) {
        if (dynamics.calls() == null) {
            return;
        }
        var now = tables.clock.at(step);
        for (int a = 0; a < tables.book.accounts(); a++) {
            if (!tables.book.owes(a)) {
                continue;
            }
            double paying = calls.fallingDue(a, now, health(a, step));
            if (paying > 0) {
                flows.paid[step] += repay(a, paying, step);
                happened = true;
            }
            double health = health(a, step);
            double shortfall = seen.debt() - seen.weighted() / calls.target();
            double called = calls.call(a, now, health, shortfall);
            if (called > 0) {
                flows.calls[step]++;
                flows.called[step] += called;
            }
        }
    }

    private void liquidate(int step) {
        var rule = dynamics.liquidations();
        if (rule == null || !anyUnder(step)) {
            flows.settled[step] = 1;
            return;
        }
        double[] slopes = market.slope().clone();
        for (int a = 0; a < slopes.length; a++) {
            double left = market.market()[a];
            slopes[a] = left == 0 ? 0 : Math.min(LiveMarket.ALL, slopes[a] / left);
        }
        var mechanism =
                new Mechanism(
                        liquidator(step),
                        PriceImpact.linear(slopes),
                        OracleResponse.sharing(market.follows()),
                        order(rule.order()),
                        rule.mostRounds());
        var result =
                new Cascade(tables.book, LiveMarks.at(tables, market, step), mechanism)
                        .take(balances, progress::cancelled, market.market().clone());
        keep(result, step);
    }

    private void keep(CascadeResult result, int step) {
        for (var round : result.rounds()) {
            flows.liquidations[step] += round.liquidations();
        }
        flows.repaid[step] = result.repaid();
        flows.seized[step] = result.seized();
        flows.badDebt[step] = result.badDebt();
        flows.rounds[step] = result.rounds().size();
        flows.settled[step] = result.settled() ? 1 : 0;
        happened |= !result.rounds().isEmpty();
        market.take(result.prices()::get);
    }

    private boolean anyUnder(int step) {
        for (int a = 0; a < tables.book.accounts(); a++) {
            if (tables.book.owes(a) && health(a, step) < 1) {
                return true;
            }
        }
        return false;
    }

    private static Order order(Dynamics.SaleOrder order) {
        return switch (order) {
            case SIMULTANEOUS -> new Order.Simultaneous();
            case WORST_FIRST -> new Order.WorstFirst();
            case BEST_FIRST -> new Order.BestFirst();
        };
    }

    /// The venues' rules at a step, as a cascade asks them.
    private Liquidator liquidator(int step) {
        var taker = new LiveTaker(tables, liquidations, step);
        return offer -> taker.take(offer, totalCollateral(offer, step));
    }

    private double totalCollateral(Liquidator.Offer offer, int step) {
        balances.value(offer.account(), tables.perceived, market.seen(), step, seen);
        return Math.max(offer.pledged(), seen.collateral());
    }
}
