package paritydesk.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import paritydesk.file.Cases;
import paritydesk.plan.Adoption;
import paritydesk.plan.Plan;
import paritydesk.scenario.Scenario;
import paritydesk.shock.Applied;
import paritydesk.shock.Library;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Timeline;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;

class SweepTest {

    private static final Scenario MKR =
            Cases.open("mkr-sky").scenario().value().orElseThrow().withStudy(null);

    private static Axis axis(String shock, int knob, double from, double to, int count) {
        return new Axis(Applied.of(Library.of(shock).orElseThrow(), MKR), knob, from, to, count);
    }

    @Test
    void everyCellIsTheRunOfItsOwnScenario() {
        var across = axis("crash", 0, 0, 20, 3);
        var up = axis("penalty-step", 0, 0, 2, 2);
        var outputs = List.of(Output.TRUE_ACCOUNTS, Output.LOWEST_RATIO, Output.WORST_GAP);
        var sweep = Sweep.of(MKR, across, up, outputs, Progress.NONE);
        assertThat(sweep.cells()).hasSize(6);
        for (int y = 0; y < 2; y++) {
            for (int x = 0; x < 3; x++) {
                var scenario = across.apply(up.apply(MKR, y), x);
                var run = Timeline.run(scenario, Progress.NONE);
                var cell = sweep.cells().get(y * 3 + x);
                assertThat(cell.fingerprint()).isEqualTo(run.head().fingerprint());
                assertThat(sweep.value(x, y, Output.LOWEST_RATIO))
                        .isEqualTo(run.headline().ratioLowest());
                assertThat(sweep.value(x, y, Output.TRUE_ACCOUNTS))
                        .isEqualTo(run.headline().truly().accountsEver());
            }
        }
        assertThat(sweep.value(2, 0, Output.TRUE_ACCOUNTS))
                .isGreaterThan(sweep.value(0, 0, Output.TRUE_ACCOUNTS));
    }

    @Test
    void twoParametersOfOneShockAreOneBlow() {
        var across = axis("crash", 0, 10, 20, 2);
        var up = axis("crash", 2, 5, 30, 2);
        var sweep = Sweep.of(MKR, across, up, List.of(Output.LOWEST_RATIO), Progress.NONE);
        var crash = Library.of("crash").orElseThrow();
        for (int y = 0; y < 2; y++) {
            for (int x = 0; x < 2; x++) {
                var once = crash.apply(MKR, "all collateral", across.value(x), 0, up.value(y));
                assertThat(sweep.value(x, y, Output.LOWEST_RATIO))
                        .isEqualTo(Timeline.run(once, Progress.NONE).headline().ratioLowest());
            }
        }
    }

    @Test
    void theBaseIsTheRunWithoutAnyOfIt() {
        var sweep =
                Sweep.of(
                        MKR,
                        axis("crash", 0, 10, 10, 1),
                        null,
                        List.of(Output.LOWEST_RATIO),
                        Progress.NONE);
        assertThat(sweep.base())
                .containsExactly(Timeline.run(MKR, Progress.NONE).headline().ratioLowest());
    }

    @Test
    void aCancelledSweepStops() {
        var stopped =
                new Progress() {
                    @Override
                    public void done(double share) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };
        assertThatThrownBy(
                        () ->
                                Sweep.of(
                                        MKR,
                                        axis("crash", 0, 0, 20, 9),
                                        null,
                                        List.of(Output.LOWEST_RATIO),
                                        stopped))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void aTornadoRanksByReachAndItsBarsAreRuns() {
        var tornado = Tornado.of(MKR, Output.LOWEST_RATIO, Progress.NONE);
        var reach = tornado.bars().stream().map(b -> b.reach(tornado.base())).toList();
        assertThat(reach).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        var first = tornado.bars().getFirst();
        var run = Timeline.run(first.shock().apply(MKR), Progress.NONE);
        assertThat(first.full()).isEqualTo(run.headline().ratioLowest());
        assertThat(first.fingerprint()).isEqualTo(run.head().fingerprint());
    }

    @Test
    void harmAndBadDebtAreThoseOfTheEventThatDidIt() {
        var wsteth = Cases.open("wsteth-cap-2026").scenario().value().orElseThrow();
        var run = Timeline.run(wsteth, Progress.NONE);
        assertThat(Output.HARM.of(run)).isBetween(380.0, 650.0);
        assertThat(Output.BAD_DEBT.of(run)).isZero();
    }

    /// Nine tenths of the book migrate within its first month.
    private static Scenario migrating(Scenario scenario) {
        var plan = scenario.plan();
        var adoption =
                new Adoption.Logistic(
                        scenario.book().accounts().getFirst().holderClass(),
                        plan.conversions().getFirst().id(),
                        scenario.book().asOf(),
                        scenario.book().asOf().plus(Duration.ofDays(15)),
                        Duration.ofDays(5),
                        0.9);
        return scenario.withPlan(
                new Plan(
                        plan.head(),
                        plan.assets(),
                        plan.conversions(),
                        List.of(adoption),
                        plan.events(),
                        plan.record()));
    }

    @Test
    void aShockOfTheStudyIsSeenByTheFiguresThatReadIt() {
        var whole = migrating(Cases.open("mkr-sky").scenario().value().orElseThrow());
        var shock = Applied.of(Library.of("liquidity-stays-behind").orElseThrow(), whole);
        var across = new Axis(shock, 0, 0, 100, 2);
        var sweep = Sweep.of(whole, across, null, List.of(Output.LAST_EXIT), Progress.NONE);
        for (int x = 0; x < 2; x++) {
            var run = Timeline.run(across.apply(whole, x), Progress.NONE);
            assertThat(sweep.cells().get(x).fingerprint()).isEqualTo(run.head().fingerprint());
            assertThat(sweep.value(x, 0, Output.LAST_EXIT)).isEqualTo(Output.LAST_EXIT.of(run));
        }
        assertThat(sweep.value(0, 0, Output.LAST_EXIT))
                .isLessThan(sweep.value(1, 0, Output.LAST_EXIT));
        var tornado = Tornado.of(whole, Output.LAST_EXIT, Progress.NONE);
        var bar =
                tornado.bars().stream()
                        .filter(b -> b.shock().shock().equals(shock.shock()))
                        .findFirst()
                        .orElseThrow();
        assertThat(bar.full()).isNotEqualTo(tornado.base());
    }
}
