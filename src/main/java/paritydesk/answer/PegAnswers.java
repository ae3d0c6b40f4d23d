package paritydesk.answer;

import org.jspecify.annotations.Nullable;

import paritydesk.study.PegQuestion;
import paritydesk.study.PegQuestion.PeggedPool;
import paritydesk.study.PegQuestion.WrappedRedemption;
import paritydesk.timeline.Run;
import paritydesk.valuation.Column;
import paritydesk.valuation.peg.Arbitrage;
import paritydesk.valuation.peg.Defence;
import paritydesk.valuation.peg.Deviations;
import paritydesk.valuation.peg.PegPath;
import paritydesk.valuation.peg.RedemptionBand;
import paritydesk.valuation.peg.StablePair;
import paritydesk.valuation.peg.Wrapped;

import java.time.Duration;

/// What a peg is worth, how it held through the run, and what it takes to hold it.
final class PegAnswers {

    private static final double YEAR = Duration.ofDays(365).toMillis();

    private PegAnswers() {}

    /// A wrapped token priced both ways, and its peg's statistics.
    record WrappedValue(
            @Nullable Double backing,
            double fairNow,
            Column exchangeRate,
            Column market,
            Column fair,
            Column hiddenByExchangeRate,
            Column hiddenByMarket,
            PegRecord record)
            implements Answer {}

    /// How a price kept to its peg.
    record PegRecord(
            double bandLow,
            double bandHigh,
            double deviationNow,
            double deviationWorst,
            int worstStep,
            int samples,
            double mean,
            double spread,
            double trackingError,
            double persistence,
            double halfLifeSeconds,
            boolean reverts,
            double outsideSeconds,
            double outsideShare,
            double longestSeconds,
            int longestFrom,
            int longestTo) {}

    /// The trade that restores a peg, and how long the reserve lasts.
    record PegDefended(
            double price,
            double virtualPrice,
            boolean buys,
            double capital,
            double received,
            double cost,
            @Nullable Double runwayDays,
            @Nullable Boolean lasts)
            implements Answer {}

    /// The best trade of a pool against a price elsewhere, and the way there with a limited volume.
    record ArbitrageTrade(
            double price,
            double poolPrice,
            double bandLow,
            double bandHigh,
            boolean buys,
            double in,
            double out,
            double profit,
            double poolPriceAfter,
            Column path,
            int reached)
            implements Answer {}

    /// What goes beyond all bounds of a market is said, not thrown.
    static Answer answer(PegQuestion question, Run run) {
        try {
            return within(question, run);
        } catch (IllegalArgumentException e) {
            return new Answer.None("the figures are out of all bounds: " + e.getMessage());
        }
    }

    private static Answer within(PegQuestion question, Run run) {
        return switch (question) {
            case PegQuestion.WrappedParity q -> wrapped(q, run);
            case PegQuestion.PegDefence q -> defence(q);
            case PegQuestion.PegPolicies q -> PolicyAnswers.policies(q);
            case PegQuestion.PegKeeper q -> KeeperAnswers.calls(q);
            case PegQuestion.PoolArbitrage q -> arbitrage(q, run);
            case PegQuestion.MigratorBounds q -> MigratorAnswers.bounds(q, run);
        };
    }

    static StablePair pool(PeggedPool pool) {
        return StablePair.opened(
                pool.pegged(),
                pool.peg(),
                new StablePair.Terms(
                        pool.amplification(), pool.fee(), or(pool.administratorFee(), 0.5)));
    }

    static double or(@Nullable Double value, double otherwise) {
        return value == null ? otherwise : value;
    }

    static double years(@Nullable Duration time) {
        return time == null ? 0 : time.toMillis() / YEAR;
    }

    private static Answer wrapped(PegQuestion.WrappedParity q, Run run) {
        var market = run.traded(q.asset());
        var underlying = run.fair(q.underlying());
        if (market.argMin() < 0 || underlying.argMin() < 0) {
            return new Answer.None(
                    "there is no market price of " + q.asset() + " or of " + q.underlying());
        }
        var ratio = market.over(Column.of(market.size(), i -> q.rate() * underlying.get(i)));
        var redemption = redemption(q);
        double waiting = years(redemption.waiting());
        double interest = or(redemption.interest(), 0);
        var wrapped =
                new Wrapped(
                        or(redemption.failure(), 0),
                        or(redemption.loss(), 0),
                        interest,
                        waiting,
                        or(redemption.cost(), 0));
        var band =
                RedemptionBand.of(
                        or(redemption.redeemFee(), 0),
                        or(redemption.mintFee(), 0),
                        or(redemption.gas(), 0),
                        interest,
                        waiting);
        double backing =
                q.backing() == null
                        ? 1
                        : Wrapped.backing(q.backing().reserve(), q.backing().supply());
        var both = wrapped.sideBySide(market, underlying, q.rate(), backing);
        var path = new PegPath(ratio, Column.of(run.clock().seconds()));
        return new WrappedValue(
                q.backing() == null ? null : Double.valueOf(backing),
                latest(both.fair()),
                both.exchangeRate(),
                both.market(),
                both.fair(),
                both.hiddenByExchangeRate(),
                both.hiddenByMarket(),
                record(path, band, every(q, run)));
    }

    private static WrappedRedemption redemption(PegQuestion.WrappedParity q) {
        return q.redemption() == null
                ? new WrappedRedemption(null, null, null, null, null, null, null, null)
                : q.redemption();
    }

    private static double every(PegQuestion.WrappedParity q, Run run) {
        var every = q.every() == null ? run.scenario().options().step() : q.every();
        return every.toMillis() / 1000.0;
    }

    private static PegRecord record(PegPath path, RedemptionBand band, double every) {
        var deviations = Deviations.of(path.sampled(every));
        var outside = path.outside(band);
        int worst = path.worst();
        double half = deviations.halfLife();
        return new PegRecord(
                band.low(),
                band.high(),
                latest(path.ratio()) - 1,
                path.ratio().get(worst) - 1,
                worst,
                deviations.samples(),
                deviations.mean(),
                deviations.deviation(),
                deviations.trackingError(),
                deviations.persistence(),
                half * every,
                half < Double.POSITIVE_INFINITY,
                outside.seconds(),
                outside.share(),
                outside.longest(),
                outside.longestFrom(),
                outside.longestTo());
    }

    /// The last figure that there is.
    static double latest(Column column) {
        double latest = Double.NaN;
        for (int i = 0; i < column.size(); i++) {
            latest = Double.isNaN(column.get(i)) ? latest : column.get(i);
        }
        return latest;
    }

    private static Answer defence(PegQuestion.PegDefence q) {
        var pool = pool(q.pool());
        double target = or(q.target(), 1);
        var restored = Defence.restore(pool, target);
        var reserve = q.reserve();
        var outflow = q.netOutflowPerDay();
        double days =
                reserve == null || outflow == null
                        ? Double.NaN
                        : Defence.runwayDays(reserve, outflow);
        return new PegDefended(
                pool.price(),
                pool.virtualPrice(),
                restored.buys(),
                restored.capital(),
                restored.received(),
                restored.cost(target),
                Double.isFinite(days) ? Double.valueOf(days) : null,
                Double.isNaN(days) ? null : Boolean.valueOf(Double.isInfinite(days)));
    }

    private static Answer arbitrage(PegQuestion.PoolArbitrage q, Run run) {
        double price = run.fair(q.asset()).get(run.clock().indexAt(q.at()));
        if (!(price > 0)) {
            return new Answer.None("there is no price of " + q.asset() + " at " + q.at());
        }
        double kept = 1 - q.pool().fee();
        var pool = new Arbitrage.Reserves(q.pool().tokens(), q.pool().money());
        var band = Arbitrage.band(price, kept);
        var trade = Arbitrage.best(pool, price, kept);
        int steps = q.steps() == null ? 1 : q.steps();
        double volume = or(q.volume(), trade.buys() ? trade.in() : trade.in() * price);
        var way = Arbitrage.converge(pool, price, kept, volume, steps);
        return new ArbitrageTrade(
                price,
                pool.price(),
                band.low(),
                band.high(),
                trade.buys(),
                trade.in(),
                trade.out(),
                trade.profit(),
                pool.after(trade).price(),
                way.price(),
                way.reached());
    }
}
