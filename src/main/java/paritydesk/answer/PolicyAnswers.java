package paritydesk.answer;

import paritydesk.study.PegMeasure;
import paritydesk.study.PegQuestion;
import paritydesk.valuation.Column;
import paritydesk.valuation.peg.KeeperRule;
import paritydesk.valuation.peg.PegPolicy;
import paritydesk.valuation.peg.PegSimulation;

import java.util.List;

/// What policies for a peg do on the same pool under the same shocks.
final class PolicyAnswers {

    private PolicyAnswers() {}

    /// One course per measure, in the order of the question.
    record PolicyCourses(List<PolicyCourse> courses) implements Answer {
        PolicyCourses {
            courses = List.copyOf(courses);
        }
    }

    /// What one measure did.
    record PolicyCourse(
            PegMeasure measure,
            double priceEnd,
            double priceWorst,
            int stepsOutside,
            double capitalMost,
            double costEnd,
            Column price,
            Column capital,
            Column cost) {}

    static Answer policies(PegQuestion.PegPolicies q) {
        var simulation =
                new PegSimulation(
                        PegAnswers.pool(q.pool()),
                        Column.of(q.shocks().size(), q.shocks()::get),
                        q.step().toMillis() / 1000.0,
                        q.tolerance());
        return new PolicyCourses(q.measures().stream().map(m -> course(m, simulation)).toList());
    }

    private static PolicyCourse course(PegMeasure measure, PegSimulation simulation) {
        var course = simulation.run(policy(measure));
        return new PolicyCourse(
                measure,
                course.price().last(),
                course.worst(),
                course.outside(),
                course.capital().get(course.capital().argMax()),
                course.cost().last(),
                course.price(),
                course.capital(),
                course.cost());
    }

    private static PegPolicy policy(PegMeasure measure) {
        return switch (measure) {
            case PegMeasure.NoMeasure _ -> new PegPolicy.None();
            case PegMeasure.StabilityModule m ->
                    new PegPolicy.CappedModule(m.fee(), m.reserve(), m.ceiling());
            case PegMeasure.KeeperMeasure m ->
                    new PegPolicy.Keeping(
                            KeeperRule.second(0, m.callerShare()), m.most(), m.provided());
            case PegMeasure.BuyerIncentive m ->
                    new PegPolicy.Incentive(m.margin(), m.subsidy(), m.budget());
            case PegMeasure.SavingsRateMeasure m ->
                    new PegPolicy.SavingsRate(m.gain(), m.ceiling(), m.sensitivity(), m.supply());
        };
    }
}
