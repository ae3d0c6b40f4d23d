package paritydesk.answer;

import org.jspecify.annotations.Nullable;

import paritydesk.study.MarginQuestion;
import paritydesk.timeline.Run;
import paritydesk.valuation.Column;
import paritydesk.valuation.margin.MigrationAddOn;
import paritydesk.valuation.margin.OpenInterestMargin;
import paritydesk.valuation.margin.Procyclicality;
import paritydesk.valuation.margin.VolatilityMargin;

/// How a requirement moves along the clock.
final class RequirementAnswers {

    private RequirementAnswers() {}

    /// Fractions of the notional per step, NaN before the second price; `rise…` the largest rise within the window of steps.
    record RequirementSteps(
            Column calculated,
            @Nullable Column buffered,
            @Nullable Column stressWeighted,
            @Nullable Column floored,
            Column asked,
            double riseCalculated,
            double riseAsked)
            implements Answer {}

    /// `asked` is the largest of the options that are stated (what is calculated where none is), with open interest and add-on.
    static Answer path(MarginQuestion.Requirement q, Run run) {
        var prices = run.fair(q.asset());
        if (prices.stream().allMatch(Double::isNaN)) {
            return new Answer.None(q.asset() + " has no price");
        }
        var calculated =
                new VolatilityMargin(q.confidence(), q.lookback(), q.horizon()).path(prices);
        var buffered = buffered(q, calculated);
        var stressed = stressed(q, calculated);
        var floor = q.floor();
        var floored = floor == null ? null : new Procyclicality.Floor(floor).path(calculated);
        var asked =
                Column.of(
                        calculated.size(),
                        s -> {
                            double most = calculated.get(s);
                            most = larger(most, buffered, s);
                            most = larger(most, stressed, s);
                            most = larger(most, floored, s);
                            return Math.min(1, scaled(q, most) + addOn(q, run, s));
                        });
        return new RequirementSteps(
                calculated,
                buffered,
                stressed,
                floored,
                asked,
                Procyclicality.largestRise(calculated, q.window()),
                Procyclicality.largestRise(asked, q.window()));
    }

    private static @Nullable Column buffered(MarginQuestion.Requirement q, Column calculated) {
        var share = q.buffer();
        if (share == null) {
            return null;
        }
        double rebuild = q.rebuild() == null ? 0 : q.rebuild();
        return new Procyclicality.Buffer(share, rebuild).path(calculated);
    }

    private static @Nullable Column stressed(MarginQuestion.Requirement q, Column calculated) {
        var weight = q.stressedWeight();
        if (weight == null) {
            return null;
        }
        double stressed = q.stressed() == null ? 0 : q.stressed();
        return new Procyclicality.StressedWeight(weight, stressed).path(calculated);
    }

    private static double scaled(MarginQuestion.Requirement q, double requirement) {
        var interest = q.openInterest();
        return interest == null || Double.isNaN(requirement)
                ? requirement
                : new OpenInterestMargin(requirement, interest.lower(), interest.upper())
                        .at(interest.notional());
    }

    private static double addOn(MarginQuestion.Requirement q, Run run, int step) {
        var addOn = q.addOn();
        return addOn == null
                ? 0
                : new MigrationAddOn(addOn.most(), addOn.from(), addOn.full(), addOn.until())
                        .at(run.clock().at(step));
    }

    private static double larger(double most, @Nullable Column option, int step) {
        return option == null ? most : Math.max(most, option.get(step));
    }
}
