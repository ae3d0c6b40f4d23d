package paritydesk.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import paritydesk.chart.Panel;
import paritydesk.file.Cases;
import paritydesk.scenario.Scenario;
import paritydesk.study.Dynamics;
import paritydesk.study.Study;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Timeline;

import java.time.Duration;
import java.util.List;

class FundingStripTest {

    private static List<String> titles(Scenario scenario) {
        var run = Timeline.run(scenario, Progress.NONE);
        return RunCharts.of(run).timeline(Beside.NOTHING, Strip.ALL).panels().stream()
                .map(Panel::title)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mkr-sky", "steth-2022"})
    void fundingOfTheStudyIsAStripOfItsOwn(String id) {
        var scenario = Cases.open(id).scenario().value().orElseThrow().withStudy(null);
        assertThat(titles(scenario)).doesNotContain("Funding");
        var venue = scenario.venues().venues().getFirst();
        var paid =
                new Dynamics.FundingPayments(
                        venue.id(),
                        venue.assets().getFirst().asset(),
                        scenario.market().series().getFirst().id(),
                        Duration.ofHours(8));
        var dynamics = new Dynamics(null, null, null, List.of(paid), null);
        assertThat(titles(scenario.withStudy(new Study("s", "s", dynamics, List.of()))))
                .contains("Funding");
    }
}
