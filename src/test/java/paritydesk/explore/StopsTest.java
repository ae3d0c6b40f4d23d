package paritydesk.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import paritydesk.answer.Answers;
import paritydesk.book.Recipe;
import paritydesk.book.SyntheticBook;
import paritydesk.checklist.Checks;
import paritydesk.file.Cases;
import paritydesk.scenario.Scenario;
import paritydesk.shock.Applied;
import paritydesk.shock.Library;
import paritydesk.shock.Shock;
import paritydesk.simulation.MonteCarlo;
import paritydesk.simulation.ReverseStress;
import paritydesk.study.Dynamics;
import paritydesk.study.PathDynamics;
import paritydesk.study.SimulationQuestion;
import paritydesk.study.Study;
import paritydesk.timeline.LiquidityPath;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Whatever may take long looks often whether somebody still waits, and stops at the first look that says no. Looks are counted, not
/// milliseconds: the work between two of them is a small piece on any machine.
class StopsTest {

    private static final int ACCOUNTS = 5000;
    private static final Scenario LARGE =
            Cases.open("mkr-sky")
                    .scenario()
                    .value()
                    .orElseThrow()
                    .withBook(SyntheticBook.of(Recipe.mkrSky(ACCOUNTS), 7))
                    .withStudy(null);
    private static final Run RUN = Timeline.run(LARGE, Progress.NONE);

    /// Says no from one look on, and counts the looks and the reports after that one.
    private static final class Looks implements Progress {
        private final int last;
        private final AtomicInteger looks = new AtomicInteger();

        Looks(int last) {
            this.last = last;
        }

        @Override
        public void done(double share) {
            assertThat(share).isBetween(0.0, 1.0);
        }

        @Override
        public boolean cancelled() {
            return looks.incrementAndGet() >= last;
        }

        int after() {
            return looks.get() - last;
        }
    }

    /// Lets the work look as often as it likes, then refuses at the first look, the last and some between: afterwards each thread looks
    /// a few times at most, for a piece that it had taken already.
    private static void stops(int leastLooks, Consumer<Progress> work) {
        var free = new Looks(Integer.MAX_VALUE);
        work.accept(free);
        int all = free.looks.get();
        assertThat(all).isGreaterThanOrEqualTo(leastLooks);
        for (int at : new int[] {1, all / 4, all / 2, 3 * all / 4}) {
            var refusing = new Looks(Math.max(1, at));
            assertThatThrownBy(() -> work.accept(refusing))
                    .isInstanceOf(Progress.CancelledException.class);
            assertThat(refusing.after())
                    .isLessThanOrEqualTo(4 * (ForkJoinPool.getCommonPoolParallelism() + 1));
        }
    }

    @Test
    void aRunLooksInEveryStretchOfTheBookAndInEveryStepOfItsDynamics() {
        stops(8, p -> Timeline.run(LARGE, p));
        var dynamics =
                new Dynamics(
                        new Dynamics.Liquidations(Dynamics.SaleOrder.WORST_FIRST, 1, null, 50),
                        new Dynamics.Calls(1.1, 1.2, java.time.Duration.ofDays(1), 0.5, null, null),
                        null,
                        List.of(),
                        new Dynamics.Liquidity(0.5));
        var live = LARGE.withStudy(new Study("s", "s", dynamics, List.of()));
        int steps = RUN.clock().size() - RUN.clock().bookFrom();
        stops(3 * steps, p -> Timeline.run(live, p));
    }

    @Test
    void randomPathsLookWithinEachPath() {
        var wild =
                new PathDynamics(
                        List.of(new PathDynamics.AssetDynamics("SKY", 0, 0.9, null)),
                        List.of(),
                        List.of(),
                        List.of());
        int first = RUN.clock().bookFrom();
        var paths = MonteCarlo.along(RUN, first, first + 5, wild);
        int perPath = ACCOUNTS / 2048;
        stops(20 * perPath, p -> paths.run(20, 0.95, true, p));
    }

    @Test
    void theSmallestShockAsksForNoOtherOnceNobodyWaits() {
        var tried = new AtomicInteger();
        var told = new Looks(Integer.MAX_VALUE);
        var search = new ReverseStress(2, 10, x -> counted(tried, x), told);
        assertThat(search.smallest()).isNotNull();
        int all = tried.get();
        for (int at : new int[] {1, all / 2, all - 10}) {
            tried.set(0);
            var refusing = new Looks(at);
            assertThatThrownBy(
                            () ->
                                    new ReverseStress(2, 10, x -> counted(tried, x), refusing)
                                            .smallest())
                    .isInstanceOf(Progress.CancelledException.class);
            assertThat(tried).hasValue(at - 1);
        }
    }

    private static double counted(AtomicInteger tried, double[] x) {
        tried.incrementAndGet();
        return 3 * x[0] + 4 * x[1];
    }

    @Test
    void explorationsLookWithinEveryRun() {
        var crash = Applied.of(Library.of("crash").orElseThrow(), LARGE);
        var across = new Axis(crash, 0, 0, 40, 3);
        var up = new Axis(crash, 2, 5, 30, 2);
        var outputs = List.of(Output.PINCH, Output.HARM);
        int accounts = ACCOUNTS / 256;
        stops(6 * accounts, p -> Sweep.of(LARGE, across, up, outputs, p));
        long shocks = Library.ALL.stream().filter(StopsTest::applies).count();
        stops((int) shocks * 2 * accounts, p -> Tornado.of(LARGE, Output.LAST_EXIT, p));
    }

    private static boolean applies(Shock shock) {
        return shock.missing(LARGE).isEmpty();
    }

    @Test
    void liquidityChecklistAndCascadeLookWithinTheBook() {
        stops(ACCOUNTS / 256, p -> LiquidityPath.of(RUN, p));
        stops(Checks.all(Progress.NONE).size(), p -> Checks.judge(RUN, p));
        var cascade =
                new SimulationQuestion.LiquidationCascade(
                        "c", null, List.of(new paritydesk.study.PriceShock("SKY", 0.5)), 1, 3);
        stops(6, p -> Answers.answer(cascade, RUN, p));
    }
}
