package paritydesk.valuation.liquidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import static paritydesk.valuation.liquidation.Books.rad;
import static paritydesk.valuation.liquidation.Books.ray;
import static paritydesk.valuation.liquidation.Books.wad;

import org.junit.jupiter.api.Test;

import paritydesk.venue.rule.PriceCurve;

import java.math.BigDecimal;
import java.math.BigInteger;

/// Maker in its own integers, against the figures of the tests published with makerdao/dss (dog.t.sol, clip.t.sol, abaci.t.sol).
class MakerLiquidationTest {

    private static final BigInteger RAY = FixedPoint.RAY;

    /// clip.t.sol: 40 gold at 4, ratio 200 %, 100 owed, dust 20, penalty 10 %.
    private static MakerVault gold(String hole, String overall) {
        return new MakerVault(
                wad("40"),
                wad("100"),
                RAY,
                ray("2"),
                new MakerVault.Limits(
                        rad("20"), wad("1.1"), rad(hole), rad("0"), rad(overall), rad("0")));
    }

    private static MakerAuction auction() {
        return MakerAuction.kick(
                        Books.auction("20", "1000"),
                        MakerDog.bark(gold("1000", "1000")),
                        wad("4"),
                        RAY)
                .auction();
    }

    private static final BigInteger CHOST = rad("22");

    @Test
    void wholeVaultGoesToAuctionWithThePenaltyOnTop() {
        var bark = MakerDog.bark(gold("1000", "1000"));
        assertThat(bark.dink()).isEqualTo(wad("40"));
        assertThat(bark.dart()).isEqualTo(wad("100"));
        assertThat(bark.due()).isEqualTo(rad("100"));
        assertThat(bark.tab()).isEqualTo(rad("110"));
    }

    @Test
    void holeOfSeventyFiveLeavesTwoTenthsOfARayOfRounding() {
        for (var vault : new MakerVault[] {gold("75", "1000"), gold("1000", "75")}) {
            var bark = MakerDog.bark(vault);
            assertThat(bark.tab()).isEqualTo(rad("75").subtract(ray("0.2")));
            assertThat(bark.dart())
                    .isEqualTo(bark.tab().multiply(FixedPoint.WAD).divide(RAY).divide(wad("1.1")));
            assertThat(bark.dink()).isEqualTo(wad("40").multiply(bark.dart()).divide(wad("100")));
        }
    }

    @Test
    void startCostsTheTipAndAShareOfTheTarget() {
        var kick =
                MakerAuction.kick(
                        Books.auction("20", "1000"),
                        MakerDog.bark(gold("1000", "1000")),
                        wad("4"),
                        RAY);
        assertThat(kick.auction().top()).isEqualTo(ray("5"));
        assertThat(kick.incentive()).isEqualTo(rad("102.2"));
    }

    @Test
    void buyersPayNoMoreThanTheTargetAndTheOwnerGetsTheRest() {
        for (var amount : new String[] {"25", "22"}) {
            var take = auction().take(wad(amount), ray("5"), CHOST);
            assertThat(take.slice()).isEqualTo(wad("22"));
            assertThat(take.owe()).isEqualTo(rad("110"));
            assertThat(take.returned()).isEqualTo(wad("18"));
            assertThat(take.over()).isTrue();
        }
    }

    @Test
    void partOfTheLotLeavesTheRestOnOffer() {
        var take = auction().take(wad("11"), ray("5"), CHOST);
        assertThat(take.owe()).isEqualTo(rad("55"));
        assertThat(take.left().tab()).isEqualTo(rad("55"));
        assertThat(take.left().lot()).isEqualTo(wad("29"));
        assertThat(take.returned()).isZero();
        assertThat(take.over()).isFalse();
    }

    @Test
    void twoPricesOneAfterTheOther() {
        var rules = Books.auction("20", "1000");
        var first = auction().take(wad("10"), ray("5"), CHOST);
        assertThat(first.left().tab()).isEqualTo(rad("60"));
        assertThat(first.left().lot()).isEqualTo(wad("30"));
        var price = first.left().price(rules, 30);
        assertThat(new BigDecimal(price, 27).doubleValue())
                .isCloseTo(3.698501866941401, within(1e-15));
        var second = first.left().take(first.left().lot(), price, CHOST);
        var bought = rad("60").divide(price);
        assertThat(second.slice()).isEqualTo(bought);
        assertThat(second.owe()).isEqualTo(rad("60"));
        assertThat(second.returned()).isEqualTo(wad("30").subtract(bought));
    }

    @Test
    void wholeLotAfterSixtyNineSecondsRaisesAboutAHundred() {
        var price = auction().price(Books.auction("20", "1000"), 69);
        var take = auction().take(wad("40"), price, CHOST);
        assertThat(take.slice()).isEqualTo(wad("40"));
        assertThat(new BigDecimal(take.owe(), 45).doubleValue()).isBetween(99.9, 100.0);
        assertThat(take.over()).isTrue();
        assertThat(take.returned()).isZero();
    }

    @Test
    void purchaseThatWouldLeaveDustIsCut() {
        // 18 at 5 would leave 20 of 110, under 22.
        var take = auction().take(wad("18"), ray("5"), CHOST);
        assertThat(take.left().tab()).isEqualTo(CHOST);
        assertThat(take.left().lot()).isEqualTo(wad("40").subtract(rad("88").divide(ray("5"))));
        assertThatThrownBy(() -> take.left().take(wad("1"), ray("5"), CHOST))
                .hasMessageContaining("only be bought whole");
    }

    @Test
    void auctionRestartsAfterItsTimeOrUnderItsCusp() {
        var linear =
                new paritydesk.venue.rule.Rules.VaultAuction(
                        new BigDecimal("20"),
                        new BigDecimal("1000"),
                        new BigDecimal("1.25"),
                        new PriceCurve.Linear(36_000),
                        java.time.Duration.ofHours(1),
                        new BigDecimal("0.5"),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO);
        assertThat(auction().stale(linear, 3600)).isFalse();
        assertThat(auction().stale(linear, 3601)).isTrue();
        var steep =
                new paritydesk.venue.rule.Rules.VaultAuction(
                        linear.dust(),
                        linear.hole(),
                        linear.buffer(),
                        new PriceCurve.Linear(3600),
                        linear.tail(),
                        linear.cusp(),
                        linear.tip(),
                        linear.chip());
        assertThat(auction().stale(steep, 1800)).isFalse();
        assertThat(auction().stale(steep, 1801)).isTrue();
    }

    @Test
    void linearPriceFallsATenthEveryTenth() {
        var curve = new PriceCurve.Linear(3600);
        for (int i = 0; i <= 10; i++) {
            assertThat(Abacus.price(curve, ray("1000"), 360L * i))
                    .isEqualTo(ray(String.valueOf(1000 - 100 * i)));
        }
        assertThat(Abacus.price(curve, ray("1000"), 1_000_000)).isZero();
    }

    @Test
    void exponentialPriceHalvesInItsHalfLife() {
        var curve = new PriceCurve.Exponential(new BigDecimal("0.999230132966"));
        for (int i = 0; i < 5; i++) {
            var price = new BigDecimal(Abacus.price(curve, ray("4000"), 900L * i), 27);
            assertThat(price.doubleValue()).isCloseTo(4000 / Math.pow(2, i), within(0.001));
            assertThat(Abacus.share(curve, 900.0 * i) * 4000)
                    .isCloseTo(price.doubleValue(), within(4e-8));
        }
    }

    @Test
    void stairsStandBetweenTheirSteps() {
        var curve = new PriceCurve.Stairs(300, new BigDecimal("0.98876543211"));
        assertThat(Abacus.price(curve, ray("50000000"), 299)).isEqualTo(ray("50000000"));
        assertThat(Abacus.price(curve, ray("50000000"), 300)).isEqualTo(ray("49438271.6055"));
        assertThat(Abacus.share(curve, 299)).isEqualTo(1);
        assertThat(Abacus.share(curve, 300)).isEqualTo(0.98876543211);
        assertThatThrownBy(() -> Abacus.price(curve, RAY, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// dog.t.sol: price over ratio 1 000, penalty 10 %, holes of 5 000, dust 200.
    private static MakerVault vault(BigInteger ink, BigInteger art) {
        var limits =
                new MakerVault.Limits(
                        rad("200"), wad("1.1"), rad("5000"), rad("0"), rad("10000"), rad("0"));
        return new MakerVault(ink, art, RAY, ray("1000"), limits);
    }

    @Test
    void dustyRemnantIsTakenAlongAndExceedsTheHole() {
        var fits = wad("5000").multiply(FixedPoint.WAD).divide(wad("1.1"));
        var start = fits.add(wad("200")).subtract(BigInteger.ONE);
        var bark = MakerDog.bark(vault(wad("1"), start));
        assertThat(bark.dart()).isEqualTo(start);
        assertThat(bark.tab())
                .isEqualTo(start.multiply(RAY).multiply(wad("1.1")).divide(FixedPoint.WAD))
                .isGreaterThan(rad("5000"));
    }

    @Test
    void remnantAtTheDustStaysInTheVault() {
        var fits = wad("5000").multiply(FixedPoint.WAD).divide(wad("1.1"));
        var bark = MakerDog.bark(vault(wad("1"), fits.add(wad("200"))));
        assertThat(bark.dart()).isEqualTo(fits);
        assertThat(bark.tab()).isLessThanOrEqualTo(rad("5000"));
    }

    @Test
    void safeVaultFullHolesAndDustyAuctionsAreRefused() {
        assertThatThrownBy(() -> MakerDog.bark(vault(wad("1"), wad("500"))))
                .hasMessageContaining("safe");
        assertThatThrownBy(() -> MakerDog.bark(vault(wad("1"), wad("1000"))))
                .hasMessageContaining("safe");
        var full =
                new MakerVault.Limits(
                        rad("200"), wad("1.1"), rad("5000"), rad("5000"), rad("9000"), rad("0"));
        assertThatThrownBy(
                        () -> MakerDog.bark(new MakerVault(wad("1"), wad("2000"), RAY, RAY, full)))
                .hasMessageContaining("room");
        var tight =
                new MakerVault.Limits(
                        rad("200"), wad("1.1"), rad("5000"), rad("4900"), rad("9000"), rad("0"));
        assertThatThrownBy(
                        () -> MakerDog.bark(new MakerVault(wad("1"), wad("2000"), RAY, RAY, tight)))
                .hasMessageContaining("dusty");
        assertThatThrownBy(
                        () ->
                                MakerDog.bark(
                                        new MakerVault(
                                                BigInteger.ONE,
                                                wad("6000"),
                                                RAY,
                                                RAY,
                                                vault(wad("1"), wad("1")).limits())))
                .hasMessageContaining("rounds to nothing");
    }
}
