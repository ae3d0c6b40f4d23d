package paritydesk.valuation.peg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

import org.junit.jupiter.api.Test;

import paritydesk.valuation.peg.Arbitrage.Reserves;
import paritydesk.valuation.peg.Migrator.Bound;

class ArbitrageTest {

    private static final Reserves POOL = new Reserves(1000, 2_000_000);

    @Test
    void bandIsTheFeeAroundThePrice() {
        var band = Arbitrage.band(2000, 0.997);
        assertThat(band.low()).isEqualTo(1994);
        assertThat(band.high()).isCloseTo(2000 / 0.997, within(1e-9));
        assertThat(band.contains(1994)).isTrue();
        assertThat(band.contains(1993.99)).isFalse();
        assertThat(band.contains(band.high())).isTrue();
        assertThat(band.contains(2007)).isFalse();
    }

    @Test
    void poolInsideTheBandIsLeftAlone() {
        assertThat(Arbitrage.best(POOL, 2000, 0.997)).isEqualTo(Arbitrage.Trade.NONE);
        assertThat(Arbitrage.best(POOL, 2000 / 0.997, 0.997)).isEqualTo(Arbitrage.Trade.NONE);
        assertThat(Arbitrage.best(POOL, 1994, 0.997)).isEqualTo(Arbitrage.Trade.NONE);
    }

    /// Selling down to a marginal 1900 of a pool of 1000 and 2e6 at 0.3 % takes 24.5117639.
    @Test
    void sellingDownToAMarginalPriceOfTheWorkedExample() {
        var trade = Arbitrage.best(POOL, 1900, 0.997);
        assertThat(trade.buys()).isFalse();
        assertThat(trade.in()).isCloseTo(24.5117639, within(5e-8));
        assertThat(trade.out())
                .isCloseTo(2e6 * 0.997 * trade.in() / (1000 + 0.997 * trade.in()), within(1e-6));
        assertThat(trade.profit()).isCloseTo(trade.out() - 1900 * trade.in(), within(1e-6));
        assertThat(POOL.after(trade).asset()).isEqualTo(1000 + trade.in());
        assertThat(POOL.after(trade).numeraire()).isEqualTo(2e6 - trade.out());
    }

    @Property
    void noOtherSizeEarnsMore(
            @ForAll @DoubleRange(min = 1000, max = 4000) double price,
            @ForAll @DoubleRange(min = 0.9, max = 1) double kept,
            @ForAll @DoubleRange(min = 0.5, max = 1.5) double other) {
        var best = Arbitrage.best(POOL, price, kept);
        assertThat(best.profit()).isGreaterThanOrEqualTo(0);
        double in = best.in() * other;
        double rival =
                best.buys()
                        ? Swap.constantProduct(2e6, 1000, kept).out(in) * price - in
                        : Swap.constantProduct(1000, 2e6, kept).out(in) - in * price;
        assertThat(rival).isLessThanOrEqualTo(best.profit() + 1e-7);
        var band = Arbitrage.band(price, kept);
        assertThat(POOL.after(best).price())
                .isBetween(band.low() * (1 - 1e-12), band.high() * (1 + 1e-12));
    }

    @Property
    void solvedSizeAgreesWithTheClosedForm(
            @ForAll @DoubleRange(min = 500, max = 1980) double price,
            @ForAll @DoubleRange(min = 0.97, max = 1) double kept) {
        var closed = Arbitrage.best(POOL, price, kept);
        var market = Swap.constantProduct(1000, 2e6, kept);
        assertThat(Arbitrage.bestSize(market, price, 1, 1e6))
                .isCloseTo(closed.in(), within(1e-7 * (1 + closed.in())));
        Swap plain = in -> market.out(in);
        assertThat(Arbitrage.bestSize(plain, price, 1, 1e6)).isCloseTo(closed.in(), within(1e-2));
    }

    @Test
    void sizeIsNothingWhereNothingPaysAndAllWhereEverythingDoes() {
        Swap flat = in -> 2 * in;
        assertThat(Arbitrage.bestSize(flat, 3, 1, 10)).isZero();
        assertThat(Arbitrage.bestSize(flat, 1, 1, 10)).isEqualTo(10);
        assertThat(Arbitrage.bestSize(flat, 1, 1, 0)).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> Arbitrage.bestSize(flat, 0, 1, 10));
    }

    @Test
    void sizeDependsOnTheRatioOfBothValuesAlone() {
        var market = Swap.constantProduct(1000, 2e6, 0.997);
        double size = Arbitrage.bestSize(market, 1900, 1, 1e6);
        assertThat(Arbitrage.bestSize(market, 3800, 2, 1e6)).isCloseTo(size, within(1e-9));
        assertThat(Arbitrage.bestSize(market, 1900, 1, size / 2)).isEqualTo(size / 2);
        assertThat(Arbitrage.bestSize(market, 3000, 2, 1e6)).isPositive();
        assertThat(Arbitrage.bestSize(market, 3000, 1, 1e6)).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> Arbitrage.bestSize(market, 1, 0, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> Arbitrage.bestSize(market, 1, 1, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arbitrage.converge(POOL, 1900, 0.997, -1, 1));
    }

    @Test
    void buyingUpToADearerMarketByHand() {
        var trade = Arbitrage.best(POOL, 2200, 0.997);
        double in = (Math.sqrt(0.997 * 2200 * 2e9) - 2e6) / 0.997;
        double out = 1000 * 0.997 * in / (2e6 + 0.997 * in);
        assertThat(trade.buys()).isTrue();
        assertThat(trade.in()).isCloseTo(in, within(1e-6));
        assertThat(trade.out()).isCloseTo(out, within(1e-9));
        assertThat(trade.profit()).isCloseTo(out * 2200 - in, within(1e-6));
    }

    @Test
    void volumeLimitsHowFastAPoolComesBack() {
        var slow = Arbitrage.converge(POOL, 1900, 0.997, 10_000, 10);
        assertThat(slow.price().get(0)).isLessThan(2000);
        for (int i = 1; i < 4; i++) {
            assertThat(slow.price().get(i)).isLessThan(slow.price().get(i - 1));
        }
        assertThat(slow.reached()).isEqualTo(4);
        assertThat(slow.price().get(4)).isBetween(1905.0, 1900 / 0.997);
        assertThat(slow.price().get(9)).isCloseTo(slow.price().get(4), within(1e-6));
        assertThat(Arbitrage.converge(POOL, 1900, 0.997, 1e9, 3).reached()).isZero();
        var never = Arbitrage.converge(POOL, 1900, 0.997, 0, 3);
        assertThat(never.reached()).isEqualTo(-1);
        assertThat(never.price().last()).isEqualTo(2000);
        assertThat(Arbitrage.converge(POOL, 2000, 0.997, 0, 3).reached()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arbitrage.converge(POOL, 1900, 0.997, 1, 0));
    }

    @Test
    void buyingVolumeIsCountedInTheNumeraire() {
        var up = Arbitrage.converge(POOL, 2100, 0.997, 10_000, 1);
        double out = 1000 * 0.997 * 10_000 / (2e6 + 0.997 * 10_000);
        assertThat(up.price().get(0)).isCloseTo(2_010_000 / (1000 - out), within(1e-9));
    }

    @Test
    void extremePricesAreDefined() {
        assertThat(Arbitrage.best(POOL, 1e30, 0.997).profit()).isPositive().isFinite();
        assertThat(Arbitrage.best(POOL, 1e-30, 0.997).profit()).isPositive().isFinite();
        var vast = new Reserves(1e30, 1e30);
        assertThat(Arbitrage.best(vast, 2, 1).in())
                .isCloseTo(1e30 * (Math.sqrt(2) - 1), withinPercentage(1e-10));
        assertThatIllegalArgumentException().isThrownBy(() -> Arbitrage.band(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Arbitrage.band(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Arbitrage.band(1, 1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Reserves(0, 1));
    }

    private static Migrator migrator(double fee, boolean twoWay) {
        return new Migrator(24_000, fee, 0.05, 0.02, 3, twoWay);
    }

    @Test
    void boundsOfTheOldPrice() {
        var both = migrator(0.02, true);
        assertThat(both.floor(0.07))
                .isCloseTo(24_000 * 0.98 * 0.07 * Math.exp(-0.001) - 3, within(1e-9));
        assertThat(both.ceiling(0.07))
                .isCloseTo((24_000 * 0.07 / 0.98 + 3) * Math.exp(0.001), within(1e-9));
        assertThat(migrator(0.02, false).ceiling(0.07)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(migrator(1, true).ceiling(0.07)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(migrator(1, true).floor(0.07)).isZero();
        assertThat(both.violated(1600, 0.07)).isEqualTo(Bound.FLOOR);
        assertThat(both.violated(1680, 0.07)).isEqualTo(Bound.NONE);
        assertThat(both.violated(1800, 0.07)).isEqualTo(Bound.CEILING);
        assertThat(migrator(0.02, false).violated(1800, 0.07)).isEqualTo(Bound.NONE);
    }

    private static final Reserves NEW = new Reserves(24e6, 24e6 * 0.07);

    private static Reserves old(double price) {
        return new Reserves(1000, 1000 * price);
    }

    @Test
    void cheapOldTokenIsBoughtUntilTheLastUnitPaysNothing() {
        var migrator = migrator(0.02, false);
        var rest = migrator.rest(old(1400), NEW, 0.997);
        assertThat(rest.bound()).isEqualTo(Bound.FLOOR);
        assertThat(rest.quantity()).isPositive();
        assertThat(rest.profit()).isPositive();
        assertThat(rest.oldPrice()).isGreaterThan(1400);
        assertThat(rest.newPrice()).isLessThan(0.07);
        double floor = migrator.floor(rest.newPrice());
        assertThat(rest.oldPrice()).isBetween(floor * 0.99, floor);
        assertThat(profit(migrator, old(1400), rest.quantity() * 1.01)).isLessThan(rest.profit());
        assertThat(profit(migrator, old(1400), rest.quantity() * 0.99)).isLessThan(rest.profit());
        assertThat(profit(migrator, old(1400), rest.quantity()))
                .isCloseTo(rest.profit(), within(1e-6));
    }

    private static double profit(Migrator m, Reserves old, double q) {
        double spent = old.numeraire() * q / ((old.asset() - q) * 0.997);
        double fresh = q * m.ratio() * (1 - m.fee());
        double got = Swap.constantProduct(NEW.asset(), NEW.numeraire(), 0.997).out(fresh);
        return got * Math.exp(-m.rate() * m.years()) - spent - m.cost() * q;
    }

    @Test
    void dearOldTokenIsMadeTwoWayAndStaysDearOneWay() {
        var two = migrator(0.02, true).rest(old(2000), NEW, 0.997);
        assertThat(two.bound()).isEqualTo(Bound.CEILING);
        assertThat(two.oldPrice()).isLessThan(2000);
        assertThat(two.newPrice()).isGreaterThan(0.07);
        assertThat(two.profit()).isPositive();
        double ceiling = migrator(0.02, true).ceiling(two.newPrice());
        assertThat(two.oldPrice()).isBetween(ceiling, ceiling * 1.01);
        var one = migrator(0.02, false).rest(old(2000), NEW, 0.997);
        assertThat(one).isEqualTo(new Migrator.Rest(Bound.NONE, 0, 2000, 0.07, 0));
        var closed = migrator(1, true).rest(old(2000), NEW, 0.997);
        assertThat(closed.bound()).isEqualTo(Bound.NONE);
    }

    @Test
    void withoutFrictionBothMarketsMeetAtTheRatio() {
        var free = new Migrator(24_000, 0, 0, 0, 0, true);
        var down = free.rest(old(1400), NEW, 1);
        assertThat(down.oldPrice()).isCloseTo(24_000 * down.newPrice(), within(1e-6));
        var up = free.rest(old(2000), NEW, 1);
        assertThat(up.oldPrice()).isCloseTo(24_000 * up.newPrice(), within(1e-6));
        assertThat(free.rest(old(1680), NEW, 1).quantity()).isCloseTo(0, within(1e-6));
    }

    /// What making `q` old tokens of new ones and selling them earns.
    private static double made(Migrator m, Reserves old, double q) {
        double fresh = q * m.ratio() / (1 - m.fee());
        double spent = NEW.numeraire() * fresh / ((NEW.asset() - fresh) * 0.997);
        double got = Swap.constantProduct(old.asset(), old.numeraire(), 0.997).out(q);
        return got * Math.exp(-m.rate() * m.years()) - spent - m.cost() * q;
    }

    @Test
    void noOtherQuantityOfMadeTokensEarnsMore() {
        var slow = new Migrator(24_000, 0.02, 0.5, 0.5, 30, true);
        var rest = slow.rest(old(3000), NEW, 0.997);
        assertThat(rest.bound()).isEqualTo(Bound.CEILING);
        double q = rest.quantity();
        assertThat(rest.profit()).isCloseTo(made(slow, old(3000), q), within(1e-6));
        assertThat(made(slow, old(3000), q * 1.02)).isLessThan(rest.profit());
        assertThat(made(slow, old(3000), q * 0.98)).isLessThan(rest.profit());
        double fresh = q * 24_000 / 0.98;
        double spent = NEW.numeraire() * fresh / ((NEW.asset() - fresh) * 0.997);
        assertThat(rest.newPrice())
                .isCloseTo((NEW.numeraire() + spent) / (NEW.asset() - fresh), within(1e-9));
        double got = Swap.constantProduct(1000, 3e6, 0.997).out(q);
        assertThat(rest.oldPrice()).isCloseTo((3e6 - got) / (1000 + q), within(1e-6));
    }

    @Test
    void priceThatStandsOnABoundViolatesNothing() {
        var free = new Migrator(2, 0, 0, 0, 0, true);
        assertThat(free.violated(2, 1)).isEqualTo(Bound.NONE);
        assertThat(free.violated(Math.nextDown(2.0), 1)).isEqualTo(Bound.FLOOR);
        assertThat(free.violated(Math.nextUp(2.0), 1)).isEqualTo(Bound.CEILING);
        assertThat(new Migrator(2, 0, 0, 0, 5, true).floor(1)).isZero();
    }

    @Test
    void nonsenseAboutAMigratorIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Migrator(1, 0, -1, 0, 0, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new Migrator(1, 0, 0, -1, 0, true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> migrator(0, true).rest(old(1), NEW, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Migrator(0, 0, 0, 0, 0, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new Migrator(1, 1.1, 0, 0, 0, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new Migrator(1, 0, 0, 0, -1, true));
    }
}
