package paritydesk.ui.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import paritydesk.plan.PlanFacts;
import paritydesk.timeline.Small;

import java.math.BigDecimal;
import java.util.List;

class DescribedTest {

    /// What a plan states for its checks is still stated by the scenario that is saved under a description.
    @Test
    void aDescriptionLeavesTheFactsOfThePlan() {
        var scenario = Small.of().scenario();
        var facts =
                new PlanFacts(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new PlanFacts.FreeFloat("OLD", BigDecimal.TEN, null)),
                        List.of(),
                        List.of(),
                        List.of());
        var plan = scenario.plan();
        var stating = scenario.withPlan(plan.withRecord(plan.record().with(facts)));
        var said = Described.of(stating, List.of(), "a dry run", "").plan().record();
        assertThat(said.stated()).isEqualTo(facts);
        assertThat(said.assumptions()).contains("a dry run");
    }
}
