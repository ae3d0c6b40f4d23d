package paritydesk.answer;

import org.jspecify.annotations.Nullable;

import paritydesk.asset.Ratio;
import paritydesk.plan.Event;
import paritydesk.study.MarginQuestion;
import paritydesk.timeline.Explain;
import paritydesk.timeline.Run;
import paritydesk.valuation.Column;
import paritydesk.valuation.margin.Black76;
import paritydesk.valuation.margin.LtvRamp;
import paritydesk.valuation.margin.MarginCall;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What venues ask as margin.
final class MarginAnswers {

    private MarginAnswers() {}

    /// An option by Black-76, per unit of the underlying.
    record OptionValue(
            double forwardPrice,
            double mark,
            double intrinsic,
            double delta,
            double gamma,
            double vega,
            double theta)
            implements Answer {}

    /// Calls along the clock; above zero the holder delivers, below it gets back.
    record CallPath(
            List<Call> calls,
            Column healthWith,
            @Nullable BigDecimal delivered,
            BigDecimal largest,
            int unpriced)
            implements Answer {}

    /// One call.
    record Call(Instant at, BigDecimal required, BigDecimal held, BigDecimal amount) {}

    /// Both values at the instants asked for.
    record LtvReadings(List<LtvReading> readings) implements Answer {}

    /// Integers of 1e4.
    record LtvReading(Instant at, int borrow, int liquidation) {}

    /// A contract after the conversion; its value at any pair of prices that the ratio joins is what it was.
    record RescaledContract(
            BigDecimal newMultiplier,
            BigDecimal newEntryPrice,
            @Nullable BigDecimal newStrike,
            String sentence)
            implements Answer {}

    static Answer answer(MarginQuestion question, Run run) {
        return switch (question) {
            case MarginQuestion.MarginModes q -> ModeAnswers.modes(q, run);
            case MarginQuestion.OptionMark q -> option(q, run);
            case MarginQuestion.MarginCalls q -> calls(q, run);
            case MarginQuestion.Requirement q -> RequirementAnswers.path(q, run);
            case MarginQuestion.ThresholdRamp q -> RampAnswers.ramp(q, run);
            case MarginQuestion.LtvRamps q -> ltv(q);
            case MarginQuestion.ContractRescale q -> rescale(q, run);
            case MarginQuestion.CashSettlement q -> settlement(q, run);
        };
    }

    private static Answer option(MarginQuestion.OptionMark q, Run run) {
        double forward = forward(q, run);
        if (Double.isNaN(forward)) {
            return new Answer.None(q.asset() + " has no price at " + q.at());
        }
        double rate = q.rate() == null ? 0 : q.rate().doubleValue();
        var option =
                new Black76(
                        q.call(),
                        forward,
                        q.strike().doubleValue(),
                        q.years().doubleValue(),
                        q.volatility().doubleValue(),
                        rate);
        double strike = q.strike().doubleValue();
        return new OptionValue(
                forward,
                option.mark(),
                Math.max(0, q.call() ? forward - strike : strike - forward),
                option.delta(),
                option.gamma(),
                option.vega(),
                option.theta());
    }

    private static double forward(MarginQuestion.OptionMark q, Run run) {
        if (q.forward() != null) {
            return q.forward().doubleValue();
        }
        var asset = q.asset();
        var at = q.at();
        return asset == null || at == null || at.isBefore(run.clock().at(0))
                ? Double.NaN
                : run.fair(asset).get(run.clock().indexAt(at));
    }

    /// Health is held at the target: required is target · claims, held is what counts and what was delivered.
    private static Answer calls(MarginQuestion.MarginCalls q, Run run) {
        int account = RunAccounts.index(run, q.account());
        if (account < 0) {
            return RunAccounts.unknown(q.account());
        }
        var terms = new MarginCall(q.threshold(), q.minimumTransfer(), q.rounding());
        var target = q.target() == null ? BigDecimal.ONE : q.target();
        var balance = Explain.balance(run, account);
        var calls = new ArrayList<Call>();
        var health = new double[run.clock().size()];
        var posted = BigDecimal.ZERO;
        var largest = BigDecimal.ZERO;
        int unpriced = 0;
        for (int s = 0; s < health.length; s++) {
            double counted = balance.counted().get(s);
            double claimed = balance.claimed().get(s);
            health[s] = Double.NaN;
            if (Double.isNaN(counted + claimed)) {
                unpriced += s >= run.clock().bookFrom() ? 1 : 0;
                continue;
            }
            var required = target.multiply(BigDecimal.valueOf(claimed));
            var held = BigDecimal.valueOf(counted).add(posted);
            var amount = terms.call(required, held).max(posted.negate());
            if (amount.signum() != 0) {
                calls.add(new Call(run.clock().at(s), required, held, amount));
                posted = posted.add(amount);
                largest = largest.max(amount);
            }
            health[s] =
                    claimed == 0
                            ? Double.POSITIVE_INFINITY
                            : (counted + posted.doubleValue()) / claimed;
        }
        return new CallPath(calls, Column.of(health), posted, largest, unpriced);
    }

    private static Answer ltv(MarginQuestion.LtvRamps q) {
        var readings = new ArrayList<LtvReading>();
        for (var at : q.at()) {
            var ramp = LtvRamp.standing(q.borrow(), q.liquidation());
            for (var change : q.changes()) {
                if (!change.at().isAfter(at)) {
                    ramp =
                            ramp.next(
                                    change.borrow(),
                                    change.liquidation(),
                                    change.at().getEpochSecond(),
                                    change.over().toSeconds());
                }
            }
            readings.add(new LtvReading(at, ramp.borrow(), ramp.liquidation(at.getEpochSecond())));
        }
        return new LtvReadings(readings);
    }

    private static Answer rescale(MarginQuestion.ContractRescale q, Run run) {
        var conversion = run.scenario().plan().conversion(q.conversion()).orElse(null);
        if (conversion == null) {
            return new Answer.None("the plan has no conversion " + q.conversion());
        }
        Ratio ratio = conversion.ratio();
        var strike = q.strike();
        return new RescaledContract(
                times(q.multiplier(), ratio),
                times(q.entryPrice(), ratio.inverse()),
                strike == null ? null : times(strike, ratio.inverse()),
                ratio.sentence());
    }

    private static BigDecimal times(BigDecimal value, Ratio ratio) {
        return value.multiply(ratio.numerator())
                .divide(ratio.denominator(), MathContext.DECIMAL128)
                .stripTrailingZeros();
    }

    private static Answer settlement(MarginQuestion.CashSettlement q, Run run) {
        var event = run.scenario().plan().event(q.event()).orElse(null);
        return event instanceof Event.Settlement settlement
                ? SettlementAnswers.of(settlement, run)
                : new Answer.None("the plan has no settlement " + q.event());
    }
}
