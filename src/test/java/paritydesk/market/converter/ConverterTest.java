package paritydesk.market.converter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

class ConverterTest {

    private static final BigInteger WAD = BigInteger.TEN.pow(18);

    /// 1 MKR at the fees of the executive votes.
    @ParameterizedTest
    @CsvSource({"0, 24000", "0.01, 23760", "0.02, 23520", "0.03, 23280", "0.04, 23040", "1, 0"})
    void mkrPaysSkyLessTheFee(BigDecimal fee, BigInteger sky) {
        var paid = Converter.RateLessFee.of(24_000, fee).forth(WAD).orElseThrow();
        assertThat(paid.out()).isEqualTo(sky.multiply(WAD));
        assertThat(paid.out().add(paid.fee())).isEqualTo(WAD.multiply(BigInteger.valueOf(24_000)));
        assertThat(paid.dust()).isZero();
        assertThat(paid.taken()).isEqualTo(WAD);
    }

    @Test
    void feeOfMkrIsRoundedDownInFavourOfTheHolder() {
        var third =
                new Converter.RateLessFee(
                        BigInteger.valueOf(24_000), i("10000000000000001"), false);
        var paid = third.forth(BigInteger.ONE).orElseThrow();
        assertThat(paid.fee()).isEqualTo(240);
        assertThat(paid.out()).isEqualTo(23_760);
        assertThat(third.forth(i("41666666666666667")).orElseThrow().fee())
                .isEqualTo("10000000000000001080");
        assertThat(third.back(WAD)).isEmpty();
        assertThat(Converter.RateLessFee.of(24_000, new BigDecimal("0.02")).rate())
                .isEqualTo(23_520);
    }

    @Test
    void firstMkrConverterWentBackAndLostWhatDidNotDivide() {
        var first = new Converter.RateLessFee(BigInteger.valueOf(24_000), BigInteger.ZERO, true);
        var paid = first.back(i("47999")).orElseThrow();
        assertThat(paid.out()).isEqualTo(1);
        assertThat(paid.dust()).isEqualTo(23_999);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Converter.RateLessFee(WAD, BigInteger.ONE, true));
    }

    @Test
    void lendIsDividedByAHundredOneWay() {
        var lend = new Converter.Divided(BigInteger.valueOf(100));
        assertThat(lend.forth(i("1050")).orElseThrow())
                .isEqualTo(new Converter.Paid(i("1050"), i("10"), BigInteger.ZERO, i("50")));
        assertThat(lend.forth(i("99")).orElseThrow().out()).isZero();
        assertThat(lend.back(WAD)).isEmpty();
        assertThat(lend.rate()).isEqualTo(0.01);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Converter.Divided(BigInteger.ZERO));
    }

    @Test
    void maticAndSaiAreOneToOneAndGoBackWhileTheyMay() {
        var pol = new Converter.OneToOne(true, null);
        assertThat(pol.forth(WAD).orElseThrow().out()).isEqualTo(WAD);
        assertThat(pol.back(WAD).orElseThrow().out()).isEqualTo(WAD);
        assertThat(new Converter.OneToOne(false, null).back(WAD)).isEmpty();
        var sai = new Converter.OneToOne(true, i("100"));
        assertThat(sai.back(i("100"))).isPresent();
        assertThat(sai.back(i("101"))).isEmpty();
        assertThat(sai.forth(i("101"))).isPresent();
        assertThat(sai.rate()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Converter.OneToOne(true, i("-1")));
        assertThatIllegalArgumentException().isThrownBy(() -> sai.forth(i("-1")));
    }

    @Test
    void fewerDecimalsCostUpToOneNewUnit() {
        var six = scaled(1, 1, 18, 6, "0");
        var paid = six.forth(i("1999999999999")).orElseThrow();
        assertThat(paid.out()).isEqualTo(1);
        assertThat(paid.dust()).isEqualTo("999999999999");
        assertThat(six.back(i("7")).orElseThrow().out()).isEqualTo("7000000000000");
        assertThat(six.forth(i("1000000000000")).orElseThrow().dust()).isZero();
        var thirds = scaled(1, 3, 0, 0, "0");
        assertThat(thirds.forth(i("8")).orElseThrow().dust()).isEqualTo(2);
        assertThat(thirds.rate()).isCloseTo(1 / 3.0, within(1e-15));
        var more = scaled(3, 2, 0, 0, "0");
        assertThat(more.forth(i("5")).orElseThrow())
                .isEqualTo(new Converter.Paid(i("5"), i("7"), BigInteger.ZERO, BigInteger.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> scaled(0, 1, 0, 0, "0"));
        assertThatIllegalArgumentException().isThrownBy(() -> scaled(1, 1, -1, 0, "0"));
        assertThatIllegalArgumentException().isThrownBy(() -> scaled(1, 1, 0, 78, "0"));
        assertThatIllegalArgumentException().isThrownBy(() -> scaled(1, 1, 0, 0, "-1"));
    }

    @Property
    void dustPaysForNothingAndNoRoundTripGains(
            @ForAll @LongRange(max = Long.MAX_VALUE) long amount,
            @ForAll @IntRange(min = 1, max = 30_000) int numerator,
            @ForAll @IntRange(min = 1, max = 30_000) int denominator,
            @ForAll @IntRange(max = 36) int from,
            @ForAll @IntRange(max = 36) int to,
            @ForAll @LongRange(max = 1_000_000_000_000_000_000L) long fee) {
        var x = BigInteger.valueOf(amount);
        var converter = scaled(numerator, denominator, from, to, Long.toString(fee));
        var paid = converter.forth(x).orElseThrow();
        var less = converter.forth(x.subtract(paid.dust())).orElseThrow();
        assertThat(less.out()).isEqualTo(paid.out());
        assertThat(less.fee()).isEqualTo(paid.fee());
        assertThat(less.dust()).isZero();
        assertThat(converter.back(paid.out()).orElseThrow().out()).isLessThanOrEqualTo(x);
        var gross = scaled(numerator, denominator, from, to, "0").forth(x).orElseThrow();
        assertThat(paid.out().add(paid.fee())).isEqualTo(gross.out());
        double twin = x.doubleValue() * converter.rate() * Math.pow(10, to - from);
        assertThat(paid.out().doubleValue()).isCloseTo(twin, within(Math.max(2, twin * 1e-9)));
    }

    @Property
    void conversionIsMonotoneInItsAmount(
            @ForAll @LongRange(max = 4_000_000_000_000_000_000L) long a,
            @ForAll @LongRange(max = 4_000_000_000_000_000_000L) long b) {
        for (var converter :
                List.of(
                        Converter.RateLessFee.of(24_000, new BigDecimal("0.07")),
                        new Converter.Divided(BigInteger.valueOf(100)),
                        new Converter.OneToOne(true, null))) {
            var low = converter.forth(BigInteger.valueOf(Math.min(a, b))).orElseThrow().out();
            var high = converter.forth(BigInteger.valueOf(Math.max(a, b))).orElseThrow().out();
            assertThat(low).isLessThanOrEqualTo(high);
        }
    }

    /// One for ten: 3 contracts of 100 units at 40 become 3 of 1 000 at 4.
    @Test
    void redenominationKeepsWhatAContractIsWorth() {
        var change = change("10", "1", 2, 0);
        var old = terms("3", "100", "40");
        var after = change.apply(old);
        assertThat(after.multiplier()).isEqualByComparingTo("1000");
        assertThat(after.strike()).isEqualByComparingTo("4");
        assertThat(after.minimumSize()).isEqualByComparingTo("5");
        assertThat(after.tick()).isEqualByComparingTo("0.005");
        assertThat(after.positionLimit()).isEqualByComparingTo("25000");
        assertThat(after.tiers())
                .containsExactly(
                        new Redenomination.Tier(new BigDecimal("1000"), new BigDecimal("0.05")));
        assertThat(change.parity(old, after)).isEqualTo(1);
        assertThat(change.dust(old, after).exercise()).isEqualByComparingTo("0");
        assertThat(change.dust(old, after).units()).isEqualByComparingTo("0");
    }

    /// Three for two, as OCC states it: strike 50 becomes 33.33, 100 units become 150; the cents are dust.
    @Test
    void oddSplitLeavesTheDustOfTheStrikeAlone() {
        var change = change("3", "2", 2, 0);
        var old = terms("1", "100", "50");
        var after = change.apply(old);
        assertThat(after.strike()).isEqualByComparingTo("33.33");
        assertThat(after.multiplier()).isEqualByComparingTo("150");
        assertThat(change.dust(old, after).exercise()).isEqualByComparingTo("-0.5");
        assertThat(change.parity(old, after)).isEqualTo(1);
        var odd = change("1", "3", 2, 0);
        var less = odd.apply(old);
        assertThat(less.multiplier()).isEqualByComparingTo("33");
        assertThat(odd.dust(old, less).units().doubleValue()).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(odd.parity(old, less)).isCloseTo(0.99, within(1e-15));
        assertThat(odd.parity(terms("0", "100", "1"), less)).isEqualTo(1);
    }

    @Property
    void redenominationIsWorthTheSameButForRounding(
            @ForAll @IntRange(min = 1, max = 100_000) int numerator,
            @ForAll @IntRange(min = 1, max = 1_000) int denominator) {
        var change = change(Integer.toString(numerator), Integer.toString(denominator), 12, 12);
        var old = terms("7", "100", "123.45");
        var after = change.apply(old);
        assertThat(change.parity(old, after)).isCloseTo(1, within(1e-9));
        assertThat(after.exercise().doubleValue())
                .isCloseTo(old.exercise().doubleValue(), within(0.001));
    }

    @Test
    void termsBelowZeroAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> terms("-1", "1", "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> change("0", "1", 2, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> change("1", "0", 2, 0));
    }

    private static Redenomination change(
            String numerator, String denominator, int prices, int units) {
        return new Redenomination(
                new BigDecimal(numerator), new BigDecimal(denominator), prices, units);
    }

    private static Redenomination.Terms terms(String contracts, String multiplier, String strike) {
        return new Redenomination.Terms(
                new BigDecimal(contracts),
                new BigDecimal(multiplier),
                new BigDecimal(strike),
                new BigDecimal("0.5"),
                new BigDecimal("0.05"),
                new BigDecimal("2500"),
                List.of(new Redenomination.Tier(new BigDecimal("100"), new BigDecimal("0.05"))));
    }

    private static Converter.Scaled scaled(
            long numerator, long denominator, int from, int to, String fee) {
        return new Converter.Scaled(
                BigInteger.valueOf(numerator), BigInteger.valueOf(denominator), from, to, i(fee));
    }

    private static BigInteger i(String digits) {
        return new BigInteger(digits);
    }
}
