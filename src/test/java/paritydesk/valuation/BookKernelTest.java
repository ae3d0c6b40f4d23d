package paritydesk.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;

class BookKernelTest {

    /// Depends on all that it is told.
    private static final BookKernel.Repayment RULE =
            (_, step) ->
                    step % 7 == 0
                            ? BookKernel.Rule.NONE
                            : (account, health, debt) ->
                                    debt * (health <= 0.95 ? 1 : 0.5) + (account % 3 == 0 ? 1 : 0);

    @Property(tries = 60)
    void kernelAgreesWithItsPlainTwin(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 10) int pairs,
            @ForAll @IntRange(min = 1, max = 150) int steps,
            @ForAll @IntRange(min = 0, max = 12) int spoils) {
        var some = new RandomBook(seed, 700, steps, pairs);
        double[] odd = {
            Double.NaN, 0, 1e-200, 1e200, Double.POSITIVE_INFINITY, Double.MIN_VALUE, 1
        };
        for (int i = 0; i < spoils && !some.book.slots().isEmpty(); i++) {
            some.spoil(
                    some.random.nextBoolean() ? some.perceived : some.economic,
                    some.random.nextInt(3),
                    some.random.nextInt(some.book.slots().size()),
                    some.random.nextInt(steps),
                    odd[some.random.nextInt(odd.length)]);
        }
        int from = some.random.nextInt(steps);
        var fast = some.kernel(RULE, from).run(_ -> {}, () -> false);
        var plain = some.plain(RULE, from).run();
        sameAccounts(fast.accounts(), plain.accounts());
        sameSums(fast.book(), plain.book(), steps, from);
    }

    @Property(tries = 60)
    void rerunHasTheBitsOfAFreshRun(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 10) int pairs,
            @ForAll @IntRange(min = 1, max = 200) int steps,
            @ForAll @IntRange(min = 1, max = 4) int edits) {
        var some = new RandomBook(seed, 400, steps, pairs);
        int from = some.random.nextInt(steps);
        var last = some.kernel(RULE, from).run(_ -> {}, () -> false);
        for (int i = 0; i < edits; i++) {
            some.edit();
            int turned = some.random.nextInt(some.steps + 1);
            int back = turned + some.random.nextInt(some.steps + 1);
            var same = new BookKernel.Same(turned, back);
            BookKernel.Repayment rule =
                    (account, step) ->
                            step < turned || step >= back
                                    ? RULE.rule(account, step)
                                    : (_, health, debt) -> health * debt;
            var kernel = some.kernel(rule, from);
            var fresh = kernel.run(_ -> {}, () -> false);
            last =
                    kernel.rerun(
                            some.kernel(RULE, from)
                                    .rerun(last, BookKernel.Same.NOTHING, _ -> {}, () -> false),
                            same,
                            _ -> {},
                            () -> false);
            sameAccounts(last.accounts(), fresh.accounts());
            sameBits(last.book(), fresh.book(), from);
            last = some.kernel(RULE, from).rerun(last, same, _ -> {}, () -> false);
        }
    }

    @Property(tries = 60)
    void rerunUnderTheSameRulesHasTheBitsOfAFreshRun(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 10) int pairs,
            @ForAll @IntRange(min = 1, max = 200) int steps) {
        var some = new RandomBook(seed, 400, steps, pairs);
        int from = some.random.nextInt(steps);
        var last = some.kernel(RULE, from).run(_ -> {}, () -> false);
        for (int i = 0; i < 5; i++) {
            int before = some.steps;
            some.edit();
            var same = BookKernel.Same.of(some.steps, before, _ -> true);
            var kernel = some.kernel(RULE, from);
            last = kernel.rerun(last, same, _ -> {}, () -> false);
            var fresh = kernel.run(_ -> {}, () -> false);
            sameAccounts(last.accounts(), fresh.accounts());
            sameBits(last.book(), fresh.book(), from);
        }
    }

    @Test
    void answerHasTheSameBitsOnAnyNumberOfThreads() throws Exception {
        var some = new RandomBook(7, 9000, 100, 6);
        var one = new ForkJoinPool(1);
        var many = new ForkJoinPool(16);
        try {
            var first = one.submit(() -> some.kernel(RULE, 0).run(_ -> {}, () -> false)).get();
            var second = many.submit(() -> some.kernel(RULE, 0).run(_ -> {}, () -> false)).get();
            sameAccounts(first.accounts(), second.accounts());
            sameBits(first.book(), second.book(), 0);
        } finally {
            one.shutdown();
            many.shutdown();
        }
    }

    @Test
    void progressRisesToTheWholeAndNobodyWaitingEndsTheRun() {
        var some = new RandomBook(3, 3000, 30, 5);
        var most = new double[1];
        some.kernel(RULE, 0)
                .run(
                        share -> {
                            synchronized (most) {
                                assertThat(share).isPositive().isLessThanOrEqualTo(1);
                                most[0] = Math.max(most[0], share);
                            }
                        },
                        () -> false);
        assertThat(most[0]).isEqualTo(1);
        assertThatThrownBy(() -> some.kernel(RULE, 0).run(_ -> {}, () -> true))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void bookThatNoStepSeesHasNoFigures() {
        var some = new RandomBook(3, 100, 10, 5);
        var none =
                new BookKernel(some.book, some.perceived, some.economic, RULE, 10, 10)
                        .run(_ -> {}, () -> false);
        assertThat(none.accounts().healthStart).containsOnly(Double.NaN);
        assertThat(none.accounts().worstStep).containsOnly(-1);
        assertThat(none.book().debt(true, 10).get(9)).isNaN();
    }

    private static void sameAccounts(AccountSums fast, AccountSums plain) {
        assertThat(fast.healthStart).isEqualTo(plain.healthStart);
        assertThat(fast.healthNow).isEqualTo(plain.healthNow);
        assertThat(fast.healthWorst).isEqualTo(plain.healthWorst);
        assertThat(fast.economicWorst).isEqualTo(plain.economicWorst);
        assertThat(fast.debt).isEqualTo(plain.debt);
        assertThat(fast.collateral).isEqualTo(plain.collateral);
        assertThat(fast.worstStep).isEqualTo(plain.worstStep);
        assertThat(fast.firstBreach).isEqualTo(plain.firstBreach);
        assertThat(fast.classes).isEqualTo(plain.classes);
    }

    private static void sameBits(BookSums some, BookSums other, int from) {
        for (var solvency : Solvency.values()) {
            assertThat(some.accounts(solvency, from)).isEqualTo(other.accounts(solvency, from));
            assertThat(some.debt(solvency, from)).isEqualTo(other.debt(solvency, from));
            assertThat(some.collateral(solvency, from)).isEqualTo(other.collateral(solvency, from));
            assertThat(some.repayable(solvency, from)).isEqualTo(other.repayable(solvency, from));
        }
        for (boolean seen : new boolean[] {true, false}) {
            assertThat(some.collateral(seen, from)).isEqualTo(other.collateral(seen, from));
            assertThat(some.weighted(seen, from)).isEqualTo(other.weighted(seen, from));
            assertThat(some.debt(seen, from)).isEqualTo(other.debt(seen, from));
        }
        for (int i = 0; i < HealthBins.levels(); i++) {
            assertThat(some.quantile(i, from)).isEqualTo(other.quantile(i, from));
        }
    }

    private static void sameSums(BookSums fast, BookSums plain, int steps, int from) {
        for (int s = from; s < steps; s++) {
            for (var solvency : Solvency.values()) {
                assertThat(fast.accounts(solvency, from).get(s))
                        .isEqualTo(plain.accounts(solvency, from).get(s));
                close(fast.debt(solvency, from).get(s), plain.debt(solvency, from).get(s));
                close(
                        fast.collateral(solvency, from).get(s),
                        plain.collateral(solvency, from).get(s));
                close(
                        fast.repayable(solvency, from).get(s),
                        plain.repayable(solvency, from).get(s));
            }
            for (boolean seen : new boolean[] {true, false}) {
                close(fast.collateral(seen, from).get(s), plain.collateral(seen, from).get(s));
                close(fast.weighted(seen, from).get(s), plain.weighted(seen, from).get(s));
                close(fast.debt(seen, from).get(s), plain.debt(seen, from).get(s));
            }
            for (int i = 0; i < HealthBins.levels(); i++) {
                assertThat(fast.quantile(i, from).get(s)).isEqualTo(plain.quantile(i, from).get(s));
            }
        }
    }

    private static void close(double fast, double plain) {
        if (Double.isFinite(plain)) {
            assertThat(fast).isCloseTo(plain, within(1e-12 * Math.abs(plain)));
        } else {
            assertThat(fast).isEqualTo(plain);
        }
    }
}
