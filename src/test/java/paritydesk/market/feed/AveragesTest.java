package paritydesk.market.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import paritydesk.market.feed.TimeMean.Spell;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;

class AveragesTest {

    private static final BigInteger WAD = BigInteger.TEN.pow(18);

    /// Figures of the public tests of this exponential (Solmate and Solady, wadExp).
    @ParameterizedTest
    @CsvSource({
        "-42139678854452767551, 0",
        "-42139678854452767550, 0",
        "-41446531673892822312, 1",
        "-41446531673892822313, 0",
        "-3000000000000000000, 49787068367863942",
        "-2000000000000000000, 135335283236612691",
        "-1000000000000000000, 367879441171442321",
        "-500000000000000000, 606530659712633423",
        "-300000000000000000, 740818220681717866",
        "0, 1000000000000000000",
        "300000000000000000, 1349858807576003103",
        "500000000000000000, 1648721270700128146",
        "1000000000000000000, 2718281828459045235",
        "2000000000000000000, 7389056098930650227",
        "3000000000000000000, 20085536923187667741",
        "10000000000000000000, 22026465794806716516980",
        "50000000000000000000, 5184705528587072464148529318587763226117",
        "100000000000000000000," + "26881171418161354484134666106240937146178367581647816351662017",
        "135305999368893231588,"
                + "57896044618658097650144101621524338577433870140581303254786265309376407432913"
    })
    void exponentialIsThePublishedOneToTheLastUnit(BigInteger x, BigInteger answer) {
        assertThat(WadExp.of(x)).isEqualTo(answer);
    }

    @Test
    void exponentialWithoutRoomIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WadExp.of(new BigInteger("135305999368893231589")));
        assertThat(WadExp.of(WAD.negate().multiply(WAD))).isZero();
    }

    @Test
    void averageGoesOneLessOneOverEOfTheWayInItsTime() {
        var next = MovingAverage.next(BigInteger.ZERO, WAD, 866, 866);
        assertThat(next).isEqualTo("367879441171442321");
        assertThat(MovingAverage.next(WAD, BigInteger.ZERO, 866, 866))
                .isEqualTo("632120558828557679");
        assertThat(MovingAverage.next(WAD, next, 0, 866)).isEqualTo(next);
        assertThat(MovingAverage.next(WAD, next, 1_000_000, 866)).isEqualTo(WAD);
        assertThat(MovingAverage.alpha(0, 600)).isEqualTo(WAD);
        assertThatIllegalArgumentException().isThrownBy(() -> MovingAverage.alpha(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> MovingAverage.alpha(-1, 1));
    }

    @Property
    void averagesInIntegersAndDoublesAgree(
            @ForAll @LongRange(min = 1, max = 3_000_000_000_000_000_000L) long price,
            @ForAll @LongRange(min = 1, max = 3_000_000_000_000_000_000L) long average,
            @ForAll @IntRange(max = 20_000) int seconds,
            @ForAll @IntRange(min = 1, max = 20_000) int over) {
        var exact =
                MovingAverage.next(
                        BigInteger.valueOf(price), BigInteger.valueOf(average), seconds, over);
        double twin = MovingAverage.next((double) price, (double) average, seconds, over);
        assertThat(exact.doubleValue()).isCloseTo(twin, within(Math.max(4, twin * 1e-9)));
        assertThat(exact)
                .isBetween(
                        BigInteger.valueOf(Math.min(price, average) - 1),
                        BigInteger.valueOf(Math.max(price, average)));
    }

    @Property
    void twoSpellsOfOnePriceAreOneSpell(
            @ForAll @IntRange(max = 9_000) int first, @ForAll @IntRange(max = 9_000) int second) {
        double once = MovingAverage.next(0.97, 1.0, first + second, 3_600);
        double half = MovingAverage.next(0.97, 1.0, first, 3_600);
        assertThat(MovingAverage.next(0.97, half, second, 3_600)).isCloseTo(once, within(1e-14));
    }

    @Test
    void goldenTimeUntilAnAverageIsWithinTenBasisPoints() {
        double seconds = MovingAverage.timeToWithin(0.97 - 1, 0.001, 3_600);
        assertThat(seconds).isCloseTo(12_244, within(0.5));
        assertThat(MovingAverage.stepError(-0.03, seconds, 3_600)).isCloseTo(-0.001, within(1e-15));
        assertThat(MovingAverage.timeToWithin(0.001, 0.001, 3_600)).isZero();
        assertThat(MovingAverage.timeToWithin(0, 0, 3_600)).isZero();
        assertThat(MovingAverage.timeToWithin(0.03, 0, 3_600)).isInfinite();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MovingAverage.timeToWithin(1, -1, 3_600));
        assertThatIllegalArgumentException().isThrownBy(() -> MovingAverage.timeToWithin(1, 1, 0));
    }

    @Test
    void meansOfAPriceThatHalvesForHalfTheTime() {
        var spells = List.of(spell("100", 60), spell("400", 60), spell("9999", 0));
        assertThat(TimeMean.arithmetic(spells)).isEqualByComparingTo("250");
        assertThat(TimeMean.geometric(spells)).isCloseTo(200, within(1e-9));
        assertThat(TimeMean.price(TimeMean.meanTick(spells)).doubleValue())
                .isBetween(200 / 1.0001 / 1.0001, 200.0);
    }

    @Property
    void geometricMeanIsNotAboveTheArithmeticAndTicksNotAboveTheGeometric(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 1_000_000) Integer> all) {
        var spells =
                all.stream().map(p -> new Spell(BigDecimal.valueOf(p, 2), 1_000L + p % 7)).toList();
        double arithmetic = TimeMean.arithmetic(spells).doubleValue();
        double geometric = TimeMean.geometric(spells);
        double ticks = TimeMean.price(TimeMean.meanTick(spells)).doubleValue();
        assertThat(geometric).isLessThanOrEqualTo(arithmetic * (1 + 1e-12));
        assertThat(ticks).isLessThanOrEqualTo(geometric * (1 + 1e-12));
        assertThat(ticks).isGreaterThan(geometric / 1.0001 / 1.0001 / (1 + 1e-12));
        var turned = all.reversed();
        var other =
                turned.stream()
                        .map(p -> new Spell(BigDecimal.valueOf(p, 2), 1_000L + p % 7))
                        .toList();
        assertThat(TimeMean.arithmetic(other)).isEqualByComparingTo(TimeMean.arithmetic(spells));
    }

    /// The tick of a price is the known one of Uniswap v3's documentation: 5 000 lies in tick 85 176.
    @Test
    void ticksAreThoseOfConcentratedPools() {
        assertThat(TimeMean.tick(BigDecimal.valueOf(5_000))).isEqualTo(85_176);
        assertThat(TimeMean.tick(BigDecimal.ONE)).isZero();
        assertThat(TimeMean.tick(new BigDecimal("1.0001"))).isEqualTo(1);
        assertThat(TimeMean.tick(new BigDecimal("1.000099999"))).isZero();
        assertThat(TimeMean.tick(new BigDecimal("0.99990001"))).isEqualTo(-1);
        assertThat(TimeMean.tick(new BigDecimal("0.99990000"))).isEqualTo(-2);
        assertThat(TimeMean.tick(TimeMean.price(-69_082))).isEqualTo(-69_082);
        assertThatIllegalArgumentException().isThrownBy(() -> TimeMean.tick(BigDecimal.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeMean.tick(new BigDecimal("1e60")));
    }

    @Test
    void meanTickIsRoundedTowardsMinusInfinity() {
        assertThat(TimeMean.meanTick(BigInteger.ZERO, BigInteger.valueOf(-7), 2)).isEqualTo(-4);
        assertThat(TimeMean.meanTick(BigInteger.ZERO, BigInteger.valueOf(-8), 2)).isEqualTo(-4);
        assertThat(TimeMean.meanTick(BigInteger.ONE, BigInteger.valueOf(8), 2)).isEqualTo(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeMean.meanTick(BigInteger.ZERO, BigInteger.ONE, 0));
    }

    @Test
    void meansOfNoTimeAndOfNegativePricesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> TimeMean.arithmetic(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeMean.geometric(List.of(spell("-1", 1))));
        assertThatIllegalArgumentException().isThrownBy(() -> spell("1", -1));
        assertThat(TimeMean.geometric(List.of(spell("0", 1), spell("5", 1)))).isZero();
        assertThat(TimeMean.geometric(List.of(spell("1e30", 1)))).isCloseTo(1e30, within(1e18));
    }

    @Test
    void medianIsTheMiddleOrTheMeanOfTheMiddleTwo() {
        assertThat(MedianPrice.of(3, 1, 2)).isEqualTo(2);
        assertThat(MedianPrice.of(4, 1, 2, 3)).isEqualTo(2.5);
        assertThat(MedianPrice.of()).isNaN();
        assertThat(MedianPrice.ofUnits(units(4, 1, 2, 3))).contains(BigInteger.TWO);
        assertThat(MedianPrice.ofUnits(units(9))).contains(BigInteger.valueOf(9));
        assertThat(MedianPrice.ofUnits(List.of())).isEmpty();
        assertThat(MedianPrice.of(List.of())).isEmpty();
        assertThat(MedianPrice.of(List.of(new BigDecimal("1"), new BigDecimal("2"))).orElseThrow())
                .isEqualByComparingTo("1.5");
    }

    @Property
    void medianIsTheSameInAnyOrderAndUnmovedByOneLiarOfThree(
            @ForAll @Size(3) List<@IntRange(max = 1_000) Integer> all, @ForAll @IntRange int liar) {
        var units = all.stream().map(BigInteger::valueOf).toList();
        var turned = new java.util.ArrayList<>(units);
        Collections.reverse(turned);
        assertThat(MedianPrice.ofUnits(turned)).isEqualTo(MedianPrice.ofUnits(units));
        var same = List.of(units.getFirst(), units.getFirst(), BigInteger.valueOf(liar));
        assertThat(MedianPrice.ofUnits(same)).contains(units.getFirst());
    }

    @Test
    void overlapCountsDeviationsByTheTimeThatTheyStood() {
        var overlap =
                Overlap.of(
                        List.of(
                                new Overlap.Reading(100, 101, 30),
                                new Overlap.Reading(100, 98, 10),
                                new Overlap.Reading(Double.NaN, 98, 500),
                                new Overlap.Reading(0, 98, 500),
                                new Overlap.Reading(100, 100, 60)),
                        0.0101);
        assertThat(overlap.mean()).isCloseTo((0.01 * 30 - 0.02 * 10) / 100, within(1e-15));
        assertThat(overlap.largest()).isCloseTo(-0.02, within(1e-15));
        assertThat(overlap.at()).isEqualTo(1);
        assertThat(overlap.shareInBand()).isCloseTo(0.9, within(1e-15));
        assertThat(overlap.seconds()).isEqualTo(100);
    }

    @Test
    void overlapOfInstantsCountsReadingsAndOfNothingNothing() {
        var overlap =
                Overlap.of(
                        List.of(new Overlap.Reading(100, 102, 0), new Overlap.Reading(100, 100, 0)),
                        0.01);
        assertThat(overlap.mean()).isCloseTo(0.01, within(1e-15));
        assertThat(overlap.shareInBand()).isEqualTo(0.5);
        assertThat(overlap.seconds()).isZero();
        assertThat(Overlap.of(List.of(), 0)).isEqualTo(new Overlap(0, 0, -1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Overlap.of(List.of(), -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Overlap.Reading(1, 1, -1));
    }

    private static Spell spell(String price, long millis) {
        return new Spell(new BigDecimal(price), millis);
    }

    private static List<BigInteger> units(long... values) {
        return java.util.Arrays.stream(values).mapToObj(BigInteger::valueOf).toList();
    }
}
