package paritydesk.answer;

import org.jspecify.annotations.Nullable;

import paritydesk.market.rate.Accrual;
import paritydesk.market.rate.Comet;
import paritydesk.market.rate.FixedPoint;
import paritydesk.market.rate.Funding;
import paritydesk.market.rate.JumpRate;
import paritydesk.market.rate.Pool;
import paritydesk.market.rate.RateModel;
import paritydesk.study.RateQuestion;
import paritydesk.timeline.Run;
import paritydesk.valuation.Column;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What borrowing costs, to the last unit and as doubles.
final class RateAnswers {

    private RateAnswers() {}

    /// One accrual in the system's integers, and its double twin.
    record AccruedDebt(
            BigInteger utilisation,
            BigInteger borrowRate,
            @Nullable BigInteger supplyRate,
            BigInteger unit,
            long periodsPerYear,
            double yearlyRate,
            BigInteger factor,
            BigInteger index,
            @Nullable BigInteger newSupplyIndex,
            BigInteger interest,
            BigInteger owed,
            BigInteger reservesAfter,
            double factorAsDouble,
            double difference)
            implements Answer {}

    /// Rates over utilisation.
    record RatesOverUsage(Column utilisation, Column borrow, Column supply) implements Answer {}

    /// Funding per interval; a payment below zero is paid.
    record FundingPayments(List<FundingPayment> payments, @Nullable BigDecimal total, int missing)
            implements Answer {}

    /// One interval's end.
    record FundingPayment(
            Instant at,
            BigDecimal premium,
            BigDecimal fundingRate,
            BigDecimal mark,
            BigDecimal payment) {}

    static Answer answer(RateQuestion question, Run run) {
        return switch (question) {
            case RateQuestion.AccrueDebt q -> accrue(q);
            case RateQuestion.RateCurve q -> curve(q);
            case RateQuestion.PerpetualFunding q -> funding(q, run);
        };
    }

    private static Answer accrue(RateQuestion.AccrueDebt q) {
        var reserves = q.reserves() == null ? BigInteger.ZERO : q.reserves();
        var pool = new Pool(q.cash(), q.borrows(), reserves);
        var rates = q.model().rates(pool);
        var unit = q.model() instanceof Comet ? Comet.INDEX : rates.one();
        var indices =
                new Accrual.Indices(
                        q.debtIndex() == null ? unit : q.debtIndex(),
                        q.supplyIndex() == null ? unit : q.supplyIndex());
        var accrual = q.model().accrue(pool, indices, q.periods());
        double exact = new FixedPoint(rates.one()).value(accrual.factor());
        double twin = q.model().growth(usage(pool), seconds(q.model(), q.periods()));
        return new AccruedDebt(
                rates.utilisation(),
                rates.borrow(),
                rates.supply(),
                rates.one(),
                rates.periodsPerYear(),
                rates.yearly(),
                accrual.factor(),
                accrual.index(),
                accrual.supplyIndex(),
                accrual.interest(),
                accrual.borrows(),
                accrual.reserves(),
                twin,
                twin / exact - 1);
    }

    private static double usage(Pool pool) {
        return pool.lent().signum() == 0 ? 0 : new FixedPoint(pool.lent()).value(pool.borrows());
    }

    private static double seconds(RateModel model, long periods) {
        return model instanceof JumpRate jump
                ? periods * RateModel.YEAR_SECONDS / jump.periodsPerYear()
                : periods;
    }

    private static Answer curve(RateQuestion.RateCurve q) {
        int steps = q.points();
        var usage = Column.of(steps + 1, i -> i / (double) steps);
        return new RatesOverUsage(
                usage,
                Column.of(steps + 1, i -> q.model().borrow(usage.get(i))),
                Column.of(steps + 1, i -> q.model().supply(usage.get(i))));
    }

    private static Answer funding(RateQuestion.PerpetualFunding q, Run run) {
        var series = run.scenario().market().series(q.premium()).orElse(null);
        if (series == null) {
            return new Answer.None("the market has no series " + q.premium());
        }
        var usual = Funding.USUAL;
        var terms =
                new Funding(
                        q.interest() == null ? usual.interest() : q.interest(),
                        q.clamp() == null ? usual.clamp() : q.clamp(),
                        q.cap() == null ? usual.cap() : q.cap(),
                        q.interval());
        var marks = run.fair(q.asset());
        var payments = new ArrayList<FundingPayment>();
        var total = BigDecimal.ZERO;
        int missing = 0;
        for (var end = q.from().plus(q.interval());
                !end.isAfter(q.to());
                end = end.plus(q.interval())) {
            var premium = series.mean(end.minus(q.interval()), end);
            double mark = mark(run, marks, end);
            if (premium.isEmpty() || Double.isNaN(mark)) {
                missing++;
                continue;
            }
            var rate = terms.rate(premium.get());
            var price = BigDecimal.valueOf(mark);
            var paid = Funding.payment(q.tokens(), price, rate);
            payments.add(new FundingPayment(end, premium.get(), rate, price, paid));
            total = total.add(paid);
        }
        return new FundingPayments(payments, payments.isEmpty() ? null : total, missing);
    }

    /// NaN outside the window.
    private static double mark(Run run, Column marks, Instant at) {
        var clock = run.clock();
        boolean inside = !at.isBefore(clock.at(0)) && !at.isAfter(clock.at(clock.size() - 1));
        return inside ? marks.get(clock.indexAt(at)) : Double.NaN;
    }
}
