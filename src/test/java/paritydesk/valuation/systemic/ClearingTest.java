package paritydesk.valuation.systemic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

class ClearingTest {

    private static final List<String> THREE = List.of("a", "b", "c");

    @Test
    void goldenFiguresOfThreeNodes() {
        var claims = Claims.of(THREE, new double[][] {{0, 60, 40}, {30, 0, 20}, {10, 10, 0}});
        var clearing = Clearing.of(claims, 10, 20, 5);
        assertThat(clearing.payments().toArray())
                .containsExactly(new double[] {50, 50, 20}, within(1e-12));
        assertThat(clearing.equity().toArray())
                .containsExactly(new double[] {0, 10, 25}, within(1e-12));
        assertThat(clearing.defaults(0)).isTrue();
        assertThat(clearing.defaults(1)).isFalse();
        assertThat(clearing.wave().of()).containsExactly(0, -1, -1);
        assertThat(clearing.wave().defaults()).isEqualTo(1);
    }

    @Test
    void defaultsSpreadInWaves() {
        // a cannot pay b, so b cannot pay c, so c cannot pay d.
        var claims =
                Claims.of(
                        List.of("a", "b", "c", "d"),
                        new double[][] {{0, 10, 0, 0}, {0, 0, 10, 0}, {0, 0, 0, 10}, {0, 0, 0, 0}});
        var clearing = Clearing.of(claims, 4, 3, 2, 1);
        assertThat(clearing.payments().toArray()).containsExactly(4, 7, 9, 0);
        assertThat(clearing.wave().of()).containsExactly(0, 1, 2, -1);
        assertThat(clearing.equity().toArray()).containsExactly(0, 0, 0, 10);
        assertThat(clearing.wave().defaults()).isEqualTo(3);
    }

    @Test
    void whatIsPaidInFullToTheLastUnitIsNoDefault() {
        var claims = Claims.of(List.of("a", "b"), new double[][] {{0, 10}, {0, 0}});
        assertThat(Clearing.of(claims, 10, 0).defaults(0)).isFalse();
        assertThat(Clearing.of(claims, 9.999, 0).defaults(0)).isTrue();
        assertThat(Clearing.of(claims, 10, 0).equity().toArray()).containsExactly(0, 10);
    }

    @Test
    void circleWithoutCashPaysAsMuchAsItCan() {
        var even = Claims.of(List.of("a", "b"), new double[][] {{0, 5}, {5, 0}});
        assertThat(Clearing.of(even, 0, 0).payments().toArray()).containsExactly(5, 5);
        var uneven = Claims.of(List.of("a", "b"), new double[][] {{0, 5}, {3, 0}});
        assertThat(Clearing.of(uneven, 0, 0).payments().toArray()).containsExactly(3, 3);
        assertThat(Clearing.of(uneven, 0, 0).wave().of()).containsExactly(0, -1);
    }

    @Test
    void nobodyOwesAnything() {
        var clearing = Clearing.of(Claims.of(THREE, new double[3][3]), 1, 0, 2);
        assertThat(clearing.payments().toArray()).containsExactly(0, 0, 0);
        assertThat(clearing.equity().toArray()).containsExactly(1, 0, 2);
        assertThat(clearing.wave().defaults()).isZero();
        assertThat(Clearing.of(Claims.of(List.of(), new double[0][0])).payments().size()).isZero();
    }

    @Test
    void nonsenseIsRefused() {
        var claims = Claims.of(List.of("a", "b"), new double[][] {{0, 5}, {5, 0}});
        assertThatThrownBy(() -> Clearing.of(claims, 1)).hasMessageContaining("2 nodes");
        assertThatThrownBy(() -> Clearing.of(claims, 1, -1)).hasMessageContaining("b has no cash");
        assertThatThrownBy(() -> Clearing.of(claims, 1, Double.POSITIVE_INFINITY))
                .hasMessageContaining("Infinity");
        assertThatThrownBy(() -> Claims.of(List.of("a"), new double[][] {{1}}))
                .hasMessageContaining("nothing to itself");
        assertThatThrownBy(() -> Claims.of(THREE, new double[][] {{0}}))
                .hasMessageContaining("as many rows");
        assertThatThrownBy(() -> Claims.of(List.of("a", "b"), new double[][] {{0, 1}, {0}}))
                .hasMessageContaining("b owes to 1 of 2");
        assertThatThrownBy(() -> Claims.of(List.of("a", "b"), new double[][] {{0, -1}, {0, 0}}))
                .hasMessageContaining("-1.0");
        assertThatThrownBy(
                        () ->
                                Claims.of(
                                        List.of("a", "b"),
                                        new double[][] {{0, Double.POSITIVE_INFINITY}, {0, 0}}))
                .hasMessageContaining("Infinity");
    }

    @Property(tries = 300)
    void clearingObeysItsThreeRules(@ForAll long seed) {
        var random = new Random(seed);
        int n = 2 + random.nextInt(6);
        var claims = random(random, n);
        double[] cash = random.doubles(n, 0, 30).toArray();
        var clearing = Clearing.of(claims, cash);
        for (int i = 0; i < n; i++) {
            double income = 0;
            for (int j = 0; j < n; j++) {
                double total = claims.total(j);
                income += total == 0 ? 0 : clearing.payments().get(j) * claims.of(j, i) / total;
            }
            double has = cash[i] + income;
            double paid = clearing.payments().get(i);
            // Limited liability, absolute priority, and the fixed point that says both at once.
            assertThat(paid).isBetween(0.0, has + 1e-9);
            assertThat(clearing.equity().get(i)).isCloseTo(Math.max(0, has - paid), within(1e-8));
            assertThat(paid).isCloseTo(Math.min(claims.total(i), has), within(1e-8));
            if (clearing.equity().get(i) > 1e-8) {
                assertThat(paid).isCloseTo(claims.total(i), within(1e-8));
            }
        }
        assertThat(clearing.equity().stream().sum())
                .isCloseTo(java.util.Arrays.stream(cash).sum(), within(1e-7));
    }

    @Property(tries = 200)
    void moreCashNeverPaysLess(@ForAll long seed) {
        var random = new Random(seed);
        int n = 2 + random.nextInt(5);
        var claims = random(random, n);
        double[] cash = random.doubles(n, 0, 30).toArray();
        double[] more = cash.clone();
        more[random.nextInt(n)] += 10 * random.nextDouble();
        var before = Clearing.of(claims, cash);
        var after = Clearing.of(claims, more);
        for (int i = 0; i < n; i++) {
            assertThat(after.payments().get(i))
                    .isGreaterThanOrEqualTo(before.payments().get(i) - 1e-8);
            assertThat(after.equity().get(i)).isGreaterThanOrEqualTo(before.equity().get(i) - 1e-8);
        }
    }

    @Property(tries = 60)
    void iterationFromBelowFindsTheSameWhereEverybodyHoldsCash(@ForAll long seed) {
        var random = new Random(seed);
        int n = 2 + random.nextInt(5);
        var claims = random(random, n);
        double[] cash = random.doubles(n, 0.5, 30).toArray();
        var clearing = Clearing.of(claims, cash);
        double[] p = new double[n];
        for (int round = 0; round < 5_000; round++) {
            double[] next = new double[n];
            for (int i = 0; i < n; i++) {
                double has = cash[i];
                for (int j = 0; j < n; j++) {
                    has += claims.total(j) == 0 ? 0 : p[j] * claims.of(j, i) / claims.total(j);
                }
                next[i] = Math.min(has, claims.total(i));
            }
            p = next;
        }
        assertThat(clearing.payments().toArray()).containsExactly(p, within(1e-6));
    }

    private static Claims random(Random random, int n) {
        var owed = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                owed[i][j] = i == j || random.nextInt(3) == 0 ? 0 : random.nextInt(100);
            }
        }
        return Claims.of(
                java.util.stream.IntStream.range(0, n).mapToObj(i -> "n" + i).toList(), owed);
    }
}
