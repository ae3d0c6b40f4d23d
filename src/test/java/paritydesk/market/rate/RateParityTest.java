package paritydesk.market.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/// Integers and doubles say the same, and every model behaves as a rate does.
class RateParityTest {

    private static final BigInteger WAD = FixedPoint.WAD.one();

    private static final List<RateModel> MODELS =
            List.of(
                    kinked(Kinked.Compounding.BINOMIAL),
                    kinked(Kinked.Compounding.TAYLOR),
                    new JumpRate(d("0.02"), d("0.2"), d("2"), d("0.8"), d("0.25"), 2_102_400),
                    new Comet(
                            new Comet.Curve(d("0.85"), d("0.015"), d("0.04"), d("2.5")),
                            new Comet.Curve(d("0.8"), d("0"), d("0.03"), d("1.8"))),
                    new AdaptiveCurve(AdaptiveCurve.INITIAL),
                    new LinearKink(
                            BigInteger.valueOf(1_000_000),
                            BigInteger.valueOf(1_406_417_851L),
                            BigInteger.valueOf(19_050_045_013L),
                            2_147_483_648L),
                    new StabilityFee(
                            new BigInteger("1000000001547125957863212448"), BigInteger.ZERO));

    @Property(tries = 200)
    void growthOfDoublesIsThatOfTheLedger(
            @ForAll @IntRange(min = 0, max = 10_000) int usage,
            @ForAll @LongRange(min = 0, max = 365L * 24 * 3600) long seconds) {
        for (var model : MODELS) {
            var pool = pool(usage);
            long periods = model instanceof JumpRate ? seconds / 15 : seconds;
            double time = model instanceof JumpRate ? periods * 15.0 : seconds;
            var accrual = model.accrue(pool, units(model), periods);
            double exact = new FixedPoint(one(model)).value(accrual.factor());
            assertThat(model.growth(usage / 10_000.0, time))
                    .as("%s at %s for %s", model, usage, seconds)
                    .isCloseTo(exact, within(1e-9 * exact));
        }
    }

    @Property(tries = 200)
    void ratesOfDoublesAreThoseOfTheLedger(@ForAll @IntRange(min = 0, max = 10_000) int usage) {
        for (var model : MODELS) {
            var rates = model.rates(pool(usage));
            assertThat(model.borrow(usage / 10_000.0)).isCloseTo(rates.yearly(), within(2e-8));
            var supply = rates.supply();
            if (supply == null) {
                assertThat(model.supply(usage / 10_000.0)).isNaN();
            } else {
                double yearly = new FixedPoint(rates.one()).value(supply) * rates.periodsPerYear();
                assertThat(model.supply(usage / 10_000.0)).isCloseTo(yearly, within(2e-8));
            }
        }
    }

    @Property(tries = 100)
    void ratesNeverFallWithUtilisation(
            @ForAll @IntRange(min = 0, max = 10_000) int one,
            @ForAll @IntRange(min = 0, max = 10_000) int other) {
        int low = Math.min(one, other);
        int high = Math.max(one, other);
        for (var model : MODELS) {
            assertThat(model.rates(pool(high)).borrow())
                    .isGreaterThanOrEqualTo(model.rates(pool(low)).borrow());
            assertThat(model.borrow(high / 10_000.0))
                    .isGreaterThanOrEqualTo(model.borrow(low / 10_000.0));
        }
    }

    @Property(tries = 100)
    void whatBorrowersOweIsWhatTheyOwedAndTheInterest(
            @ForAll @IntRange(min = 0, max = 10_000) int usage,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seconds) {
        for (var model : MODELS) {
            var pool = pool(usage);
            var accrual = model.accrue(pool, units(model), seconds);
            assertThat(accrual.borrows()).isEqualTo(pool.borrows().add(accrual.interest()));
            assertThat(accrual.interest()).isNotNegative();
            assertThat(accrual.index()).isGreaterThanOrEqualTo(units(model).debt());
        }
    }

    @Test
    void kinkedGivesLendersWhatBorrowersPayLessTheFactor() {
        var rates = kinked(null).rates(pool(9_500));
        assertThat(rates.borrow()).isEqualTo(new BigInteger("490000000000000000000000000"));
        assertThat(rates.supply()).isEqualTo(new BigInteger("418950000000000000000000000"));
        assertThat(rates.utilisation()).isEqualTo(new BigInteger("950000000000000000000000000"));
        assertThat(kinked(null).rates(pool(8_000)).borrow())
                .isEqualTo(new BigInteger("40000000000000000000000000"));
        assertThat(kinked(null).rates(pool(0)).borrow()).isZero();
        assertThat(kinked(null).rates(pool(10_000)).borrow())
                .isEqualTo(new BigInteger("640000000000000000000000000"));
    }

    @Test
    void kinkedMovesBothIndices() {
        var ray = FixedPoint.RAY.one();
        var accrual =
                kinked(null)
                        .accrue(
                                pool(9_500),
                                new Accrual.Indices(ray.shiftLeft(1), ray),
                                AaveIndex.PERIODS);
        var factor =
                AaveIndex.binomial(
                        new BigInteger("490000000000000000000000000"), AaveIndex.PERIODS);
        assertThat(accrual.factor()).isEqualTo(factor);
        assertThat(accrual.index()).isEqualTo(factor.shiftLeft(1));
        assertThat(accrual.supplyIndex()).isEqualTo(new BigInteger("1418950000000000000000000000"));
        assertThat(FixedPoint.RAY.value(factor))
                .isCloseTo(1 + 0.49 + 0.49 * 0.49 / 2 + 0.49 * 0.49 * 0.49 / 6, within(1e-6))
                .isCloseTo(AaveIndex.binomial(0.49, AaveIndex.PERIODS), within(1e-11));
    }

    @Test
    void jumpRateSharesItsInterestWithTheReserves() {
        var model = new JumpRate(d("0.1"), d("0"), d("0"), d("0.8"), d("0.25"), 100);
        var pool = new Pool(WAD, WAD, WAD);
        assertThat(model.rates(pool).utilisation()).isEqualTo(WAD);
        assertThat(model.rates(pool).supply()).isEqualTo(new BigInteger("750000000000000"));
        var accrual = model.accrue(pool, new Accrual.Indices(WAD, WAD), 10);
        assertThat(accrual.interest()).isEqualTo(new BigInteger("10000000000000000"));
        assertThat(accrual.reserves()).isEqualTo(new BigInteger("1002500000000000000"));
        assertThat(accrual.index()).isEqualTo(new BigInteger("1010000000000000000"));
        assertThat(accrual.supplyIndex()).isNull();
    }

    @Test
    void cometRoundsAgainstTheBorrower() {
        var index = new BigInteger("1500000000000001");
        assertThat(Comet.present(BigInteger.valueOf(3), index)).isEqualTo(4);
        assertThat(Comet.borrowed(BigInteger.valueOf(4), index)).isEqualTo(3);
        assertThat(Comet.borrowed(BigInteger.ZERO, index)).isZero();
        assertThat(Comet.borrowed(BigInteger.ONE, Comet.INDEX)).isEqualTo(1);
    }

    @Test
    void adaptiveCurveRemembersWhereItStands() {
        var model = new AdaptiveCurve(AdaptiveCurve.INITIAL);
        var next = model.accrue(pool(10_000), new Accrual.Indices(WAD, WAD), 432_000).next();
        assertThat(next).isInstanceOf(AdaptiveCurve.class);
        assertThat(((AdaptiveCurve) next).rateAtTarget()).isGreaterThan(AdaptiveCurve.INITIAL);
        double doubled = next.borrow(0.9) / model.borrow(0.9);
        assertThat(doubled).isCloseTo(Math.exp(50.0 * 5 / 365), within(0.01));
        assertThat(model.after(1, 432_000).borrow(0.9)).isCloseTo(next.borrow(0.9), within(1e-9));
        assertThat(new AdaptiveCurve(null).after(1, 432_000).borrow(0.9))
                .isCloseTo(0.04, within(1e-9));
        assertThat(new AdaptiveCurve(null).rates(pool(0)).utilisation()).isZero();
    }

    @Test
    void adaptiveCurveStaysInItsBounds() {
        var model = new AdaptiveCurve(AdaptiveCurve.INITIAL);
        long years = 10 * AaveIndex.PERIODS;
        assertThat(model.move(WAD, years).end()).isEqualTo(new BigInteger("63419583967"));
        assertThat(model.move(BigInteger.ZERO, years).end()).isEqualTo(new BigInteger("31709791"));
        assertThatThrownBy(() -> new AdaptiveCurve(BigInteger.ONE))
                .hasMessageContaining("rate at target");
        assertThatThrownBy(() -> new AdaptiveCurve(WAD)).hasMessageContaining("rate at target");
    }

    @Test
    void interestOfThreeTermsIsThatOfTheLedger() {
        var x = AdaptiveCurve.compounded(new BigInteger("1000000000000000"), 100);
        assertThat(x).isEqualTo(new BigInteger("105166666666666666"));
        assertThat(AdaptiveCurve.compounded(BigInteger.TEN, 0)).isZero();
    }

    @Test
    void emptyPoolHasNoUtilisation() {
        var nothing = Pool.of(BigInteger.ZERO, BigInteger.ZERO);
        for (var model : MODELS) {
            assertThat(model.rates(nothing).utilisation()).isZero();
            assertThat(model.accrue(nothing, units(model), 1000).interest()).isZero();
        }
    }

    @Test
    void hugePoolsKeepTheirUnits() {
        var huge = BigInteger.TEN.pow(66);
        var rates = kinked(null).rates(Pool.of(huge, huge.multiply(BigInteger.valueOf(19))));
        assertThat(rates.borrow()).isEqualTo(new BigInteger("490000000000000000000000000"));
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new Pool(WAD, WAD, WAD.shiftLeft(2)))
                .hasMessageContaining("reserves");
        assertThatThrownBy(() -> Pool.of(WAD.negate(), WAD)).hasMessageContaining("not negative");
        assertThatThrownBy(() -> Pool.of(WAD, WAD.negate())).hasMessageContaining("not negative");
        assertThatThrownBy(() -> new Accrual.Indices(BigInteger.ZERO, WAD))
                .hasMessageContaining("above zero");
        for (var model : MODELS) {
            assertThatThrownBy(() -> model.accrue(pool(1), units(model), -1))
                    .hasMessageContaining("forward in time");
        }
        assertThatThrownBy(() -> withOptimal("1")).hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> withOptimal("0")).hasMessageContaining("between 0 and 1");
        assertThatThrownBy(
                        () ->
                                new JumpRate(d("0.1"), d("0"), d("0"), d("0.8"), d("0"), 100)
                                        .rates(new Pool(WAD, WAD, WAD.shiftLeft(1))))
                .hasMessageContaining("no utilisation");
        assertThatThrownBy(() -> new StabilityFee(BigInteger.ZERO, BigInteger.ZERO))
                .hasMessageContaining("above zero");
        assertThatThrownBy(
                        () -> new LinearKink(BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, -1))
                .hasMessageContaining("kink");
    }

    private static Kinked withOptimal(String optimal) {
        return new Kinked(d(optimal), d("0"), d("0.04"), d("0.6"), d("0.1"), null);
    }

    private static Kinked kinked(Kinked.@Nullable Compounding compounding) {
        return new Kinked(d("0.8"), d("0"), d("0.04"), d("0.6"), d("0.1"), compounding);
    }

    private static Accrual.Indices units(RateModel model) {
        var one = model instanceof Comet ? Comet.INDEX : one(model);
        return new Accrual.Indices(one, one);
    }

    private static BigInteger one(RateModel model) {
        return model.rates(pool(0)).one();
    }

    private static Pool pool(int basisPoints) {
        var unit = BigInteger.TEN.pow(20);
        return Pool.of(
                unit.multiply(BigInteger.valueOf(10_000L - basisPoints)),
                unit.multiply(BigInteger.valueOf(basisPoints)));
    }

    private static BigDecimal d(String value) {
        return new BigDecimal(value);
    }
}
