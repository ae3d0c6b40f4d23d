package paritydesk.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.core.source64.Philox4x64;
import org.junit.jupiter.api.Test;

class StreamTest {

    /// Known answers of the authors' own distribution (Random123, kat_vectors, philox4x64 10): counter, key, block. The generator of
    /// the library counts up before its first block.
    @Test
    void generatorGivesThePublishedBlocks() {
        var zero = new Philox4x64(new long[] {0, 0, -1, -1, -1, -1});
        assertThat(block(zero))
                .containsExactly(
                        0x16554d9eca36314cL,
                        0xdb20fe9d672d0fdcL,
                        0xd7e772cee186176bL,
                        0x7e68b68aec7ba23bL);
        var ones = new Philox4x64(new long[] {-1, -1, -2, -1, -1, -1});
        assertThat(block(ones))
                .containsExactly(
                        0x87b092c3013fe90bL,
                        0x438c3c67be8d0224L,
                        0x9cc7d7c69cd777b6L,
                        0xa09caebf594f0ba0L);
        var pi =
                new Philox4x64(
                        new long[] {
                            0x452821e638d01377L,
                            0xbe5466cf34e90c6cL,
                            0x243f6a8885a308d2L,
                            0x13198a2e03707344L,
                            0xa4093822299f31d0L,
                            0x082efa98ec4e6c89L
                        });
        assertThat(block(pi))
                .containsExactly(
                        0xa528f45403e61d95L,
                        0x38c72dbd566e9788L,
                        0xa5a1610e72fd18b5L,
                        0x57bd43b5e52b7fe6L);
    }

    @Test
    void numberIsAFunctionOfItsPlaceAlone() {
        double one = new Stream(7, 3, 2, 1).normal();
        assertThat(new Stream(7, 3, 2, 1).normal()).isEqualTo(one);
        assertThat(new Stream(8, 3, 2, 1).normal()).isNotEqualTo(one);
        assertThat(new Stream(7, 4, 2, 1).normal()).isNotEqualTo(one);
        assertThat(new Stream(7, 3, 4, 1).normal()).isNotEqualTo(one);
        assertThat(new Stream(7, 3, 2, 4).normal()).isNotEqualTo(one);
        assertThat(new Stream(7, 2, 3, 1).normal()).isNotEqualTo(one);
    }

    @Test
    void normalNumbersHaveTheirMoments() {
        int n = 40_000;
        double[] sums = new double[4];
        for (int p = 0; p < n; p++) {
            double z = new Stream(1, p, 0, 0).normal();
            for (int k = 0; k < 4; k++) {
                sums[k] += Math.pow(z, k + 1.0) / n;
            }
        }
        assertThat(sums[0]).isCloseTo(0, within(0.02));
        assertThat(sums[1]).isCloseTo(1, within(0.03));
        assertThat(sums[2]).isCloseTo(0, within(0.08));
        assertThat(sums[3]).isCloseTo(3, within(0.2));
    }

    @Test
    void uniformNumbersStayInsideTheirEnds() {
        double sum = 0;
        for (int p = 0; p < 10_000; p++) {
            double u = new Stream(1, p, 5, 0).uniform();
            assertThat(u).isGreaterThan(0).isLessThan(1);
            sum += u / 10_000;
        }
        assertThat(sum).isCloseTo(0.5, within(0.01));
    }

    @Test
    void poissonNumbersHaveTheirMean() {
        double sum = 0;
        double squares = 0;
        int n = 20_000;
        for (int p = 0; p < n; p++) {
            int k = new Stream(2, p, 0, 0).poisson(2.5);
            sum += k;
            squares += (double) k * k;
        }
        double mean = sum / n;
        assertThat(mean).isCloseTo(2.5, within(0.05));
        assertThat(squares / n - mean * mean).isCloseTo(2.5, within(0.1));
        assertThat(new Stream(2, 1, 0, 0).poisson(0)).isZero();
        assertThat(new Stream(2, 1, 0, 0).poisson(500)).isBetween(350, 650);
        assertThatThrownBy(() -> new Stream(2, 1, 0, 0).poisson(501)).hasMessageContaining("501");
        assertThatThrownBy(() -> new Stream(2, 1, 0, 0).poisson(-0.1)).hasMessageContaining("-0.1");
    }

    private static long[] block(Philox4x64 philox) {
        return new long[] {
            philox.nextLong(), philox.nextLong(), philox.nextLong(), philox.nextLong()
        };
    }
}
