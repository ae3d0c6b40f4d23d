package paritydesk.market.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;

/// The published figures of Aave's wstETH adapter: snapshot 1157209899495068171 of second 1708004591, 9.68 % a year
/// (bgd-labs/aave-capo, deployment of February 2024).
class PriceCapTest {

    private static final BigInteger R0 = new BigInteger("1157209899495068171");
    private static final long T0 = 1_708_004_591L;
    private static final PriceCap WSTETH = new PriceCap(R0, T0, 968, 18);
    private static final BigInteger LIVE = new BigInteger("1228849000000000000");

    @Test
    void growthPerSecondIsScaledAndRoundedDownAsInTheAdapter() {
        assertThat(WSTETH.growthPerSecondScaled()).isEqualTo("3552064886831639");
    }

    @Test
    void ratioGrowsByTheSecond() {
        assertThat(WSTETH.maxRatio(T0)).isEqualTo(R0);
        assertThat(WSTETH.maxRatio(T0 + 1)).isEqualTo(R0.add(new BigInteger("3552064886")));
        assertThat(WSTETH.maxRatio(T0 + 2)).isEqualTo(R0.add(new BigInteger("7104129773")));
        assertThat(WSTETH.maxRatio(T0 - 1)).isEqualTo(R0);
    }

    @Test
    void pairOfMarch2026CapsUnderTheLiveRatio() {
        var limited = R0.add(CapLimits.stewardMove(R0, 300));
        assertThat(limited).isEqualTo("1191926196479920216");
        long now = Instant.parse("2026-03-10T11:46:00Z").getEpochSecond();
        var cap = new PriceCap(limited, now - 7 * 86_400, 871, 18);
        assertThat(cap.maxRatio(now)).isEqualTo("1193917203060725167");
        assertThat(cap.cuts(LIVE, now)).isTrue();
        assertThat(cap.cuts(cap.maxRatio(now), now)).isFalse();
        double exact = PriceCap.maxRatio(limited.doubleValue() / 1e18, 0.08712, 7 * 86_400);
        assertThat(exact).isCloseTo(1.193918, within(5e-7));
        assertThat(PriceCap.gap(exact, 1.228849)).isCloseTo(-0.02843, within(5e-6));
        assertThat(PriceCap.healthCutOff(exact, 1.228849)).isCloseTo(1.0293, within(5e-5));
        assertThat(PriceCap.healthCutOff(1.3, 1.228849)).isEqualTo(1);
    }

    @Test
    void answerIsTheLowerRatioTimesTheBaseRoundedDown() {
        var base = new BigInteger("200000000001");
        assertThat(WSTETH.answer(base, R0.subtract(BigInteger.ONE), T0))
                .isEqualTo(
                        base.multiply(R0.subtract(BigInteger.ONE)).divide(BigInteger.TEN.pow(18)));
        assertThat(WSTETH.answer(base, LIVE, T0)).isEqualTo("231441979900");
        assertThat(WSTETH.answer(BigInteger.ZERO, LIVE, T0)).isZero();
        assertThat(WSTETH.answer(base.negate(), LIVE, T0)).isZero();
        assertThat(WSTETH.answer(base, BigInteger.ZERO, T0)).isZero();
        assertThat(WSTETH.answer(BigInteger.ONE, BigInteger.ONE, T0)).isZero();
    }

    @Test
    void ofDecimalsTakesWholeBasisPointsOnly() {
        var at = Instant.ofEpochSecond(T0);
        assertThat(PriceCap.of(new BigDecimal("1.157209899495068171"), at, d("0.0968"), 18))
                .isEqualTo(WSTETH);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PriceCap.of(d("1.1"), at, d("0.08712"), 18))
                .withMessageContaining("871.2");
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PriceCap(BigInteger.ZERO, T0, 968, 18));
        assertThatIllegalArgumentException().isThrownBy(() -> new PriceCap(R0, T0, -1, 18));
        assertThatIllegalArgumentException().isThrownBy(() -> new PriceCap(R0, T0, 65_536, 18));
        assertThatIllegalArgumentException().isThrownBy(() -> new PriceCap(R0, T0, 968, 7));
        assertThatIllegalArgumentException().isThrownBy(() -> new PriceCap(R0, T0, 968, 25));
        assertThat(new PriceCap(R0, T0, 65_535, 8).ratioDecimals()).isEqualTo(8);
        assertThat(new PriceCap(R0, T0, 0, 24).maxRatio(T0 + 99)).isEqualTo(R0);
    }

    @Property
    void integersAndDoublesAgree(
            @ForAll @IntRange(max = 3_000) int bps,
            @ForAll @LongRange(max = 200_000_000L) long age) {
        double twin = PriceCap.maxRatio(R0.doubleValue() / 1e18, bps / 1e4, (double) age);
        var exact = new PriceCap(R0, T0, bps, 18).maxRatio(T0 + age);
        assertThat(exact.doubleValue() / 1e18).isCloseTo(twin, within(twin * 1e-9));
    }

    @Property
    void capOnlyRisesAndTheAnswerNeverPassesEitherRatio(
            @ForAll @LongRange(max = 100_000_000L) long age,
            @ForAll @LongRange(min = 1, max = 2_000_000_000_000_000_000L) long live) {
        var ratio = BigInteger.valueOf(live);
        var max = WSTETH.maxRatio(T0 + age);
        assertThat(WSTETH.maxRatio(T0 + age + 1)).isGreaterThanOrEqualTo(max);
        var one = BigInteger.TEN.pow(18);
        assertThat(WSTETH.answer(one, ratio, T0 + age)).isEqualTo(ratio.min(max));
    }

    @Test
    void adapterAsksForALaterSnapshotOfTheRightAge() {
        var rules = CapRules.published(Duration.ofDays(7));
        long now = T0 + 200 * 86_400L;
        assertThat(rules.refusal(T0, at(now - 7 * 86_400), now)).isEmpty();
        assertThat(rules.refusal(T0, at(now - 7 * 86_400 + 1), now))
                .contains(CapRules.Refusal.TOO_FRESH);
        assertThat(rules.refusal(T0, at(now - 180 * 86_400), now)).isEmpty();
        assertThat(rules.refusal(T0, at(now - 180 * 86_400 - 1), now))
                .contains(CapRules.Refusal.TOO_OLD);
        assertThat(rules.refusal(T0, at(T0), now)).contains(CapRules.Refusal.NOT_LATER);
        assertThat(CapRules.Refusal.TOO_FRESH.sentence(rules)).contains("younger than PT168H");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CapRules(Duration.ofDays(8), Duration.ofDays(7)));
    }

    private static PriceCap at(long second) {
        return new PriceCap(R0, second, 968, 18);
    }

    @Test
    void stewardMovesByHundredthsOfTheValueBefore() {
        var bps = BigInteger.valueOf(968);
        assertThat(CapLimits.stewardMove(bps, 1_000)).isEqualTo(96);
        assertThat(CapLimits.stewardAllows(bps, BigInteger.valueOf(1_064), 1_000)).isTrue();
        assertThat(CapLimits.stewardAllows(bps, BigInteger.valueOf(1_065), 1_000)).isFalse();
        assertThat(CapLimits.stewardAllows(bps, BigInteger.valueOf(872), 1_000)).isTrue();
        assertThat(CapLimits.stewardAllows(bps, BigInteger.valueOf(871), 1_000)).isFalse();
    }

    @Test
    void limitsHoldAWantedPairBack() {
        var limits = new CapLimits(d("0.03"), d("0.10"), Duration.ofDays(3));
        var stored = d("1.157209899495068171");
        assertThat(limits.ratio(stored, d("1.2282"), 18))
                .isEqualByComparingTo("1.191926196479920216");
        assertThat(limits.ratio(stored, d("1.16"), 18)).isEqualByComparingTo("1.16");
        assertThat(limits.ratio(stored, d("0.5"), 18)).isEqualByComparingTo("1.122493602510216126");
        assertThat(limits.growth(d("0.0968"), d("0.05"), 6)).isEqualByComparingTo("0.08712");
        assertThat(limits.ratioAllowed(d("1"), d("1.03"))).isTrue();
        assertThat(limits.ratioAllowed(d("1"), d("1.0300001"))).isFalse();
        assertThat(limits.growthAllowed(d("0.0968"), d("0.08712"))).isTrue();
        assertThat(limits.growthAllowed(d("0.0968"), d("0.08711"))).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CapLimits(d("-1"), d("0.1"), Duration.ZERO));
    }

    @Test
    void stableCapIsAnUpsideCapAlone() {
        var cap = BigInteger.valueOf(104_000_000);
        assertThat(StableCap.answer(BigInteger.valueOf(104_000_001), cap)).isEqualTo(104_000_000);
        assertThat(StableCap.answer(BigInteger.valueOf(89_940_000), cap)).isEqualTo(89_940_000);
        assertThat(StableCap.answer(BigInteger.valueOf(-1), cap)).isZero();
        assertThat(StableCap.accepts(BigInteger.valueOf(200_000_000), cap, 8)).isTrue();
        assertThat(StableCap.accepts(BigInteger.valueOf(200_000_001), cap, 8)).isFalse();
        assertThat(StableCap.accepts(BigInteger.valueOf(103_999_999), cap, 8)).isFalse();
        assertThat(StableCap.accepts(cap, cap, 8)).isTrue();
    }

    private static BigDecimal d(String text) {
        return new BigDecimal(text);
    }
}
