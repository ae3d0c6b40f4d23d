package paritydesk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import paritydesk.finding.Finding;
import paritydesk.study.Dynamics;
import paritydesk.study.Study;

import java.time.Duration;
import java.util.List;

class StudyChecksTest {

    private static final Scenario SOUND = Scenarios.sound();

    private static List<String> codes(Dynamics dynamics) {
        var study = new Study("s", "s", dynamics, List.of());
        return ScenarioCheck.check(SOUND.withStudy(study)).stream().map(Finding::code).toList();
    }

    @Test
    void fundingThatNamesNothingIsRefused() {
        var funding = new Dynamics.FundingPayments("moon", "DUST", "none", Duration.ofHours(8));

        assertThat(codes(new Dynamics(null, null, null, List.of(funding), null)))
                .containsExactly("unknown-venue", "unknown-asset", "unknown-series");
    }

    @Test
    void liquidationsWithoutDepthAreSaidToMoveNothing() {
        var liquidations = new Dynamics.Liquidations(Dynamics.SaleOrder.SIMULTANEOUS, 1, null, 10);
        boolean deep = SOUND.market().depth("OLD").isPresent();

        assertThat(codes(new Dynamics(liquidations, null, null, List.of(), null)))
                .hasSize(deep ? 0 : 1)
                .allMatch("depth-unknown"::equals);
        assertThat(codes(new Dynamics(null, null, null, List.of(), null))).isEmpty();
    }
}
