package paritydesk.market.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;

/// Figures that the systems themselves publish, in the tests and documents named at each.
class PublishedAccrualTest {

    private static final long HALF_YEAR = 365L * 24 * 3600 / 2;
    private static final long DAY = 24 * 3600;
    private static final BigInteger RAY = FixedPoint.RAY.one();
    private static final BigInteger WAD = FixedPoint.WAD.one();

    /// aave-v3-origin, tests/core/MathUtils.t.sol.
    @Test
    void aaveBinomialHalfYearToTheLastUnit() {
        var rate = new BigInteger("1000500000000000000000000000");
        assertThat(AaveIndex.binomial(rate, HALF_YEAR))
                .isEqualTo(new BigInteger("1646239361880034706419516000"));
        assertThat(AaveIndex.linear(rate, HALF_YEAR))
                .isEqualTo(new BigInteger("1500250000000000000000000000"));
        assertThat(AaveIndex.binomial(rate, 0)).isEqualTo(RAY);
        assertThat(AaveIndex.binomial(rate, 1))
                .isEqualTo(RAY.add(rate.divide(BigInteger.valueOf(AaveIndex.PERIODS))));
    }

    /// aave-v3-origin v3.5, tests/…/MathUtils.t.sol: 8 % over seven years, linear 1.56 exactly, compounded e^0.56 within 0.3 %.
    @Test
    void aaveTaylorSevenYears() {
        var rate = new BigInteger("80000000000000000000000000");
        long seven = 7 * AaveIndex.PERIODS;
        assertThat(AaveIndex.linear(rate, seven))
                .isEqualTo(new BigInteger("1560000000000000000000000000"));
        var grown = AaveIndex.taylor(rate, seven);
        assertThat(grown).isEqualTo(new BigInteger("1746069333333333333333333333"));
        assertThat(FixedPoint.RAY.value(grown) / Math.exp(0.56)).isCloseTo(1, within(0.003));
    }

    /// dss, src/test/jug.t.sol: 5 % and −2.5 % a day on 100, in 18 decimals.
    @Test
    void makerDripsAsPublished() {
        var daily5 = new BigInteger("1000000564701133626865910626");
        assertThat(dripped(daily5, 0)).isEqualTo(hundred("100"));
        assertThat(dripped(daily5, DAY)).isEqualTo(hundred("105"));
        assertThat(dripped(daily5, 2 * DAY)).isEqualTo(hundred("110.25"));
        assertThat(dripped(daily5, 3 * DAY)).isEqualTo(hundred("115.7625"));
        var less = new BigInteger("999999706969857929985428567");
        assertThat(dripped(less, 3 * DAY)).isEqualTo(hundred("92.6859375"));
    }

    /// The same: 5 % for a day, then 10 % for another, and a base of 5 % beside a duty of 5 % per second.
    @Test
    void makerDripsInTurnAndWithABase() {
        var first = accrue(new BigInteger("1000000564701133626865910626"), "0", RAY, DAY);
        var second = accrue(new BigInteger("1000001103127689513476993127"), "0", first, DAY);
        assertThat(second.divide(BigInteger.TEN.pow(9)))
                .isEqualTo(new BigInteger("1155000000000000000"));
        var five = new BigInteger("1050000000000000000000000000");
        assertThat(accrue(five, "50000000000000000000000000", RAY, 1))
                .isEqualTo(new BigInteger("1100000000000000000000000000"));
    }

    /// The same, test_rpow: 2.397991232255757e27 to 10 decimals.
    @Test
    void makerPowerToTenDecimals() {
        var power = FixedPoint.RAY.power(new BigInteger("1000234891009084238901289093"), 3724);
        assertThat(power.divide(BigInteger.TEN.pow(17))).isEqualTo(new BigInteger("23979912322"));
        assertThat(FixedPoint.RAY.power(RAY.shiftLeft(1), 0)).isEqualTo(RAY);
        assertThat(FixedPoint.RAY.power(RAY.shiftLeft(1), 1)).isEqualTo(RAY.shiftLeft(1));
        assertThat(FixedPoint.RAY.power(RAY.shiftLeft(1), 10)).isEqualTo(RAY.shiftLeft(10));
    }

    @Test
    void powerRefusesWhatNoLedgerHolds() {
        assertThatThrownBy(() -> FixedPoint.RAY.power(RAY.shiftLeft(1), 1_000_000))
                .hasMessageContaining("beyond what a ledger can hold");
        assertThatThrownBy(() -> FixedPoint.RAY.power(RAY, -1)).hasMessageContaining("backwards");
    }

    /// comet, test/accrue-test.ts of the first release: borrow rates per second at full and at 13/14 utilisation.
    @Test
    void cometBorrowRatesPerSecond() {
        var comet = new Comet(curve("0.8", "0.005", "0.1", "3"), curve("0.8", "0", "0.1", "3"));
        assertThat(comet.rates(pool(0, 11_000)).borrow()).isEqualTo(21_721_207_507L);
        var fourteen = pool(1_000_000_000L, 13_000_000_000L);
        assertThat(comet.rates(fourteen).borrow()).isEqualTo(14_926_252_082L);
        var accrual = comet.accrue(fourteen, indices(Comet.INDEX, Comet.INDEX), 1000);
        assertThat(accrual.index()).isEqualTo(1_000_014_926_252_082L);
    }

    /// comet, test/interest-rate-test.ts: 10 %, 90 % and 0 %, yearly within 1e8 units of 18 decimals.
    @Test
    void cometKinksOfBothSides() {
        var comet =
                new Comet(curve("0.8", "0.01", "0.05", "0.3"), curve("0.8", "0", "0.04", "0.4"));
        yearly(comet.at(wad("0.1")), "0.015", "0.004");
        yearly(comet.at(wad("0.9")), "0.08", "0.072");
        yearly(comet.at(wad("0.8")), "0.05", "0.032");
        yearly(comet.at(BigInteger.ZERO), "0.01", "0");
        assertThat(comet.borrow(1.1)).isCloseTo(0.14, within(1e-15));
    }

    /// compound-protocol, tests/Models/InterestRateModelTest.js: per cent at utilisation, slope 20 % up to a kink of 90 %.
    @Test
    void jumpRatesAtChosenPoints() {
        double[][] points = {{0, 10}, {10, 12}, {89, 27.8}, {90, 28}, {91, 29}, {100, 38}};
        for (var point : points) {
            var model = jump("0.1", "0.18", "1", "0.9");
            assertThat(model.borrow(point[0] / 100) * 100).isCloseTo(point[1], within(1e-12));
            var borrows = new BigDecimal(point[0]).movePointRight(16).toBigInteger();
            var rates = model.rates(Pool.of(WAD.subtract(borrows), borrows));
            assertThat(rates.yearly() * 100).isCloseTo(point[1], within(1e-6));
        }
        assertThat(jump("0.1", "0.18", "0.2", "0.9").borrow(1)).isCloseTo(0.30, within(1e-15));
        assertThat(jump("0.1", "0.18", "0", "0.9").borrow(1)).isCloseTo(0.28, within(1e-15));
    }

    /// euler-vault-kit, test/unit/irm/InterestRateLinearKink.t.sol: 0 % base, 10 % at half, 300 % at full utilisation, as yearly
    /// yields over 365.2425 days.
    @Test
    void eulerYieldsAtTheKinkAndAtFull() {
        var kink = euler();
        assertThat(earned(kink, 0, 1)).isCloseTo(3, within(1e-6));
        assertThat(earned(kink, 1, 1)).isCloseTo(0.10, within(1e-6));
        assertThat(earned(kink, 3, 1)).isCloseTo(0.04880875385828198, within(1e-6));
        assertThat(earned(kink, 1, 3)).isCloseTo(1.09761712896340360, within(1e-6));
    }

    /// morpho-blue-irm, test/forge/AdaptiveCurveIrmTest.sol: a quarter and four times 4 %, 22.976 % after five days at full,
    /// 0.724 % after five days at none, and 87.22 % after 45 days at half of the error.
    @Test
    void morphoAdaptsAsPublished() {
        var fresh = new AdaptiveCurve(null);
        var initial = AdaptiveCurve.INITIAL;
        assertThat(fresh.move(WAD, 0).average()).isEqualTo(initial.shiftLeft(2));
        assertThat(fresh.move(wad("0.9"), 0).average()).isEqualTo(initial);
        assertThat(fresh.move(BigInteger.ZERO, 0).average())
                .isEqualTo(initial.divide(BigInteger.valueOf(4)));
        var standing = new AdaptiveCurve(initial);
        assertThat(perYear(standing.move(WAD, 5 * DAY).average()))
                .isCloseTo(0.22976, within(0.022976));
        assertThat(perYear(standing.move(BigInteger.ZERO, 5 * DAY).average()))
                .isCloseTo(0.00724, within(0.000724));
        assertThat(perYear(standing.move(wad("0.95"), 45 * DAY).end()))
                .isCloseTo(0.8722, within(0.8722 * 0.005));
        assertThat(standing.move(wad("0.9"), 45 * DAY).end()).isEqualTo(initial);
    }

    /// morpho-blue-irm, test/forge/ExpLibTest.sol: 0 under ln(1e-18), a standing value from the upper bound on, within 1 %
    /// between.
    @Test
    void morphoExponentialAtItsBounds() {
        assertThat(WadExponential.of(new BigInteger("-41446531673892822313"))).isZero();
        assertThat(WadExponential.of(new BigInteger("93859467695000404319")))
                .isEqualTo(WadExponential.HIGHEST);
        var under = WadExponential.of(new BigInteger("93859467695000404318"));
        assertThat(under).isLessThan(WadExponential.HIGHEST);
        assertThat(under.doubleValue() / WadExponential.HIGHEST.doubleValue())
                .isCloseTo(1, within(1e-10));
        assertThat(WadExponential.of(BigInteger.ZERO)).isEqualTo(WAD);
        for (double x = -20; x < 90; x += 0.37) {
            var exact = WadExponential.of(new BigDecimal(x).movePointRight(18).toBigInteger());
            assertThat(exact.doubleValue() / 1e18 / Math.exp(x)).isCloseTo(1, within(0.01));
        }
    }

    @Test
    void goldenKink() {
        var model = aave();
        assertThat(model.borrow(0.95)).isCloseTo(0.49, within(1e-15));
        assertThat(model.rates(Pool.of(BigInteger.valueOf(5), BigInteger.valueOf(95))).borrow())
                .isEqualTo(new BigInteger("490000000000000000000000000"));
    }

    private static Kinked aave() {
        return new Kinked(
                new BigDecimal("0.8"),
                BigDecimal.ZERO,
                new BigDecimal("0.04"),
                new BigDecimal("0.6"),
                new BigDecimal("0.1"),
                null);
    }

    private static LinearKink euler() {
        return new LinearKink(
                BigInteger.ZERO,
                BigInteger.valueOf(1_406_417_851L),
                BigInteger.valueOf(19_050_045_013L),
                2_147_483_648L);
    }

    private static double earned(LinearKink kink, long cash, long borrows) {
        var rate = kink.rates(pool(cash, borrows)).borrow();
        return Math.expm1(FixedPoint.RAY.value(rate) * 365.2425 * DAY);
    }

    private static JumpRate jump(String base, String multiplier, String jump, String kink) {
        return new JumpRate(
                new BigDecimal(base),
                new BigDecimal(multiplier),
                new BigDecimal(jump),
                new BigDecimal(kink),
                new BigDecimal("0.1"),
                2_372_500);
    }

    private static void yearly(Rates rates, String borrow, String supply) {
        var year = BigInteger.valueOf(AaveIndex.PERIODS);
        var off = BigInteger.valueOf(100_000_000L);
        assertThat(rates.borrow().multiply(year).subtract(wad(borrow)).abs())
                .isLessThanOrEqualTo(off);
        assertThat(
                        Objects.requireNonNull(rates.supply())
                                .multiply(year)
                                .subtract(wad(supply))
                                .abs())
                .isLessThanOrEqualTo(off);
    }

    private static BigInteger dripped(BigInteger duty, long seconds) {
        var rate = accrue(duty, "0", RAY, seconds);
        return hundred("100").multiply(rate).divide(RAY);
    }

    private static BigInteger accrue(BigInteger duty, String base, BigInteger rate, long seconds) {
        return new StabilityFee(duty, new BigInteger(base))
                .accrue(pool(0, 0), indices(rate, RAY), seconds)
                .index();
    }

    private static BigInteger hundred(String amount) {
        return new BigDecimal(amount).movePointRight(18).toBigIntegerExact();
    }

    private static double perYear(BigInteger wadPerSecond) {
        return FixedPoint.WAD.value(wadPerSecond) * AaveIndex.PERIODS;
    }

    private static Comet.Curve curve(String kink, String base, String low, String high) {
        return new Comet.Curve(
                new BigDecimal(kink),
                new BigDecimal(base),
                new BigDecimal(low),
                new BigDecimal(high));
    }

    private static Pool pool(long cash, long borrows) {
        return Pool.of(BigInteger.valueOf(cash), BigInteger.valueOf(borrows));
    }

    private static Accrual.Indices indices(BigInteger debt, BigInteger supply) {
        return new Accrual.Indices(debt, supply);
    }

    private static BigInteger wad(String value) {
        return FixedPoint.WAD.of(new BigDecimal(value));
    }
}
