package paritydesk.valuation.peg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

import org.junit.jupiter.api.Test;

import paritydesk.valuation.Column;
import paritydesk.valuation.peg.StablePair.Terms;

class DefenceTest {

    private static final Terms FREE = new Terms(100, 0, 0);

    @Property(tries = 100)
    void capitalBringsThePriceToTheTarget(
            @ForAll @DoubleRange(min = 0.1, max = 10) double skew,
            @ForAll @DoubleRange(min = 0.9, max = 1.1) double target,
            @ForAll @DoubleRange(min = 0, max = 0.01) double fee) {
        var pool = StablePair.opened(1e6, 1e6 * skew, new Terms(100, fee, 0.5));
        var restored = Defence.restore(pool, target);
        var after = restored.buys() ? pool.buy(restored.capital()) : pool.sell(restored.capital());
        assertThat(after.pool().price()).isCloseTo(target, within(1e-9));
        assertThat(after.amount()).isEqualTo(restored.received());
        assertThat(restored.buys()).isEqualTo(pool.price() <= target);
    }

    @Test
    void balanceRestoresAPegWithoutFee() {
        var restored = Defence.restore(StablePair.opened(800_000, 200_000, FREE), 1);
        double half = 997_238.2413250372 / 2;
        assertThat(restored.buys()).isTrue();
        assertThat(restored.capital()).isCloseTo(half - 200_000, within(1e-3));
        assertThat(restored.received()).isCloseTo(800_000 - half, within(1e-3));
        assertThat(restored.cost(1)).isCloseTo(2 * half - 1_000_000, within(1e-3));
        var above = Defence.restore(StablePair.opened(200_000, 800_000, FREE), 1);
        assertThat(above.buys()).isFalse();
        assertThat(above.capital()).isCloseTo(half - 200_000, within(1e-3));
        assertThat(above.cost(1)).isCloseTo(2 * half - 1_000_000, within(1e-3));
    }

    @Test
    void pegThatHoldsTakesNoCapital() {
        assertThat(Defence.restore(StablePair.opened(5, 5, FREE), 1))
                .isEqualTo(new Defence.Restoration(true, 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Defence.restore(StablePair.opened(5, 5, FREE), 0));
    }

    @Test
    void runwayIsReserveOverOutflow() {
        assertThat(Defence.runwayDays(100, 8)).isEqualTo(12.5);
        assertThat(Defence.runwayDays(0, 8)).isZero();
        assertThat(Defence.runwayDays(100, 0)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Defence.runwayDays(100, -1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThatIllegalArgumentException().isThrownBy(() -> Defence.runwayDays(-1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Defence.runwayDays(1, Double.NaN));
    }

    @Test
    void reserveIsUsedUpByTheStepThatTakesItsLast() {
        assertThat(Defence.exhaustedAt(100, Column.of(60, -20, 30, 30, 1))).isEqualTo(3);
        assertThat(Defence.exhaustedAt(100, Column.of(60, 39))).isEqualTo(-1);
        assertThat(Defence.exhaustedAt(0, Column.of(0, -1, 2))).isEqualTo(2);
    }

    private static PegSimulation simulation(double... shocks) {
        var pool = StablePair.opened(1_000_000, 1_000_000, new Terms(200, 1e-4, 0.5));
        return new PegSimulation(pool, Column.of(shocks), 3600, 0.002);
    }

    @Test
    void withoutAPolicyThePoolStandsWhereTheShocksLeaveIt() {
        var simulation = simulation(500_000, 0, -400_000);
        var course = simulation.run(new PegPolicy.None());
        var pool = simulation.pool().sell(500_000).pool();
        assertThat(course.price().get(0)).isEqualTo(pool.price());
        assertThat(course.price().get(1)).isEqualTo(pool.price());
        assertThat(course.price().get(2)).isEqualTo(pool.buy(400_000).pool().price());
        assertThat(course.cost().last()).isZero();
        assertThat(course.capital().last()).isZero();
        assertThat(course.worst()).isEqualTo(pool.price());
        assertThat(course.outside()).isEqualTo(2);
    }

    @Test
    void moduleHoldsThePriceUntilItsReserveIsUsedUp() {
        var rich = new PegPolicy.CappedModule(0.001, 1e9, 1e9);
        var held = simulation(500_000, 300_000, -1_500_000).run(rich);
        assertThat(held.price().get(0)).isCloseTo(0.999, within(1e-9));
        assertThat(held.price().get(1)).isCloseTo(0.999, within(1e-9));
        assertThat(held.price().get(2)).isCloseTo(1.001, within(1e-9));
        assertThat(held.outside()).isZero();
        assertThat(held.cost().last()).isLessThan(held.cost().get(0)).isNegative();
        var poor = new PegPolicy.CappedModule(0.001, 100_000, 0);
        var broken = simulation(500_000, 300_000, -2_000_000).run(poor);
        assertThat(broken.capital().get(0)).isCloseTo(100_000, within(1e-3));
        assertThat(broken.price().get(0)).isLessThan(0.999);
        assertThat(broken.price().get(0))
                .isGreaterThan(simulation(500_000).run(new PegPolicy.None()).price().get(0));
        assertThat(broken.cost().get(0)).isCloseTo(-100_000 / 0.999 * 0.001, within(1e-6));
        assertThat(broken.price().get(2)).isGreaterThan(1.001);
        assertThat(broken.capital().get(2)).isCloseTo(0, within(1e-6));
    }

    @Test
    void keeperMovesAFifthPerStepAndOnlyWhatItOwes() {
        var keeping = new PegPolicy.Keeping(KeeperRule.second(0, 20_000), 1e9, 500_000);
        var course = simulation(400_000, 0, 0).run(keeping);
        var none = simulation(400_000, 0, 0).run(new PegPolicy.None());
        var shocked = simulation(400_000).pool().sell(400_000).pool();
        double fifth = (shocked.pegged() - shocked.peg()) / 5;
        assertThat(course.price().get(0)).isGreaterThan(none.price().get(0));
        assertThat(course.price().get(1)).isGreaterThan(course.price().get(0));
        assertThat(course.capital().get(0)).isCloseTo(500_000 - fifth, within(1e-6));
        assertThat(course.cost().last()).isNegative();
        var fresh = simulation(400_000).run(new PegPolicy.Keeping(KeeperRule.second(0, 0), 1e9, 0));
        assertThat(fresh.price().get(0)).isEqualTo(none.price().get(0));
        assertThat(fresh.cost().get(0)).isZero();
        var above = simulation(-400_000).run(keeping);
        assertThat(above.capital().get(0)).isGreaterThan(500_000);
    }

    @Test
    void incentiveBuysUpToItsPriceWithinItsBudget() {
        var rich = new PegPolicy.Incentive(0.01, 0.009, 1e9);
        var course = simulation(900_000).run(rich);
        assertThat(course.price().get(0)).isCloseTo(0.999, within(1e-9));
        assertThat(course.cost().get(0)).isPositive().isEqualTo(course.capital().get(0));
        var poor = simulation(900_000).run(new PegPolicy.Incentive(0.01, 0.009, 90));
        assertThat(poor.cost().get(0)).isCloseTo(90, within(1e-6));
        assertThat(poor.price().get(0)).isLessThan(0.999);
        var idle = simulation(-900_000).run(rich);
        assertThat(idle.cost().get(0)).isZero();
        var tooDear = new PegPolicy.Incentive(1, 0, 1);
        assertThat(simulation(900_000).run(tooDear).cost().get(0)).isZero();
        var free = simulation(900_000).run(new PegPolicy.Incentive(0.001, 0, 0));
        assertThat(free.price().get(0)).isCloseTo(0.999, within(1e-9));
    }

    @Test
    void rateDrawsDemandAndCostsInterest() {
        var rate = new PegPolicy.SavingsRate(100, 0.1, 20, 50e6);
        var simulation = simulation(900_000, 0);
        var none = simulation.run(new PegPolicy.None());
        var course = simulation.run(rate);
        double hour = 1.0 / 8760;
        assertThat(course.cost().get(0)).isCloseTo(0.1 * 50e6 * hour, within(1e-6));
        var shocked = simulation.pool().sell(900_000).pool();
        assertThat(course.price().get(0))
                .isCloseTo(shocked.buy(20 * 0.1 * 50e6 * hour).pool().price(), within(1e-12));
        assertThat(course.price().get(1)).isGreaterThan(none.price().get(1));
        var strong = simulation.run(new PegPolicy.SavingsRate(100, 0.1, 1e9, 50e6));
        assertThat(strong.price().get(0)).isCloseTo(1, within(1e-9));
        var above = simulation(-900_000).run(rate);
        assertThat(above.cost().get(0)).isZero();
    }

    @Test
    void reserveAndCeilingAreUsedUpAcrossSteps() {
        var course =
                simulation(150_000, 100_000, 0, -600_000)
                        .run(new PegPolicy.CappedModule(0.0001, 200_000, 100_000));
        double first = course.capital().get(0);
        assertThat(first).isPositive().isLessThan(200_000);
        assertThat(course.cost().get(0)).isCloseTo(-first / 0.9999 * 0.0001, within(1e-9));
        assertThat(course.capital().get(1)).isCloseTo(200_000, within(1e-3));
        assertThat(course.cost().get(1)).isCloseTo(-200_000 / 0.9999 * 0.0001, within(1e-6));
        assertThat(course.price().get(2)).isEqualTo(course.price().get(1));
        assertThat(course.capital().get(3)).isCloseTo(-100_000, within(1e-3));
        assertThat(course.cost().get(3))
                .isCloseTo(-200_000 / 0.9999 * 0.0001 - 300_000 * 0.0001, within(1e-3));
    }

    @Test
    void keeperWaitsBetweenStepsThatAreTooShort() {
        var pool = StablePair.opened(1_400_000, 1_000_000, new Terms(200, 1e-4, 0.5));
        var slow = new PegSimulation(pool, Column.of(0, 0, 0), 500, 0.002);
        var course = slow.run(new PegPolicy.Keeping(KeeperRule.first(0, 20_000), 1e9, 500_000));
        assertThat(course.capital().get(0)).isCloseTo(420_000, within(1e-6));
        assertThat(course.capital().get(1)).isEqualTo(course.capital().get(0));
        assertThat(course.capital().get(2)).isLessThan(400_000);
        double tokens = 500_000 / pool.virtualPrice();
        var keeper =
                new Keeper(
                        KeeperRule.first(0, 20_000),
                        500_000,
                        tokens,
                        1e9,
                        Double.NEGATIVE_INFINITY);
        var step = keeper.update(pool, 500);
        assertThat(course.cost().get(0))
                .isCloseTo(
                        step.keeper().debt() - step.keeper().tokens() * step.pool().virtualPrice(),
                        within(1e-9));
        assertThat(step.keeper().profit(step.pool())).isPositive();
    }

    @Test
    void budgetOfAnIncentiveLastsAcrossSteps() {
        var course =
                simulation(900_000, 300_000, 300_000)
                        .run(new PegPolicy.Incentive(0.01, 0.009, 9000));
        double first = course.cost().get(0);
        assertThat(first).isPositive().isLessThan(8500);
        assertThat(course.cost().get(1)).isCloseTo(9000, within(1e-3));
        assertThat(course.cost().get(2)).isCloseTo(9000, within(1e-3));
        assertThat(course.price().get(0)).isCloseTo(0.999, within(1e-9));
        assertThat(course.price().get(2)).isLessThan(course.price().get(1));
        var half = simulation(900_000).run(new PegPolicy.Incentive(0.01, 0.005, 1e9));
        assertThat(half.price().get(0)).isCloseTo(0.995, within(1e-9));
        assertThat(half.cost().get(0)).isCloseTo(0.005 * bought(0.995, 900_000), within(1e-6));
    }

    private static double bought(double target, double shock) {
        var pool = simulation(shock).pool().sell(shock).pool();
        return Defence.restore(pool, target).received();
    }

    @Test
    void toleranceIsTheLastPriceInside() {
        var pool = StablePair.opened(1_000_000, 900_000, FREE);
        double off = 1 - pool.price();
        var none = Column.of(0.0);
        assertThat(new PegSimulation(pool, none, 1, off).run(new PegPolicy.None()).outside())
                .isZero();
        assertThat(
                        new PegSimulation(pool, none, 1, Math.nextDown(off))
                                .run(new PegPolicy.None())
                                .outside())
                .isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PegSimulation(pool, none, 0, 0.1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PegSimulation(pool, none, 1, 1.1));
    }

    @Test
    void runWithoutShocksStaysAtThePegUnderEveryPolicy() {
        for (var policy :
                new PegPolicy[] {
                    new PegPolicy.None(),
                    new PegPolicy.CappedModule(0.001, 1, 1),
                    new PegPolicy.Keeping(KeeperRule.first(0, 0), 1, 0),
                    new PegPolicy.Incentive(0.01, 0.01, 1),
                    new PegPolicy.SavingsRate(1, 1, 1, 1)
                }) {
            var course = simulation(0, 0).run(policy);
            assertThat(course.worst()).isCloseTo(1, within(1e-9));
            assertThat(course.outside()).isZero();
        }
        assertThat(simulation().run(new PegPolicy.None()).worst()).isCloseTo(1, within(1e-12));
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PegPolicy.CappedModule(1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PegPolicy.CappedModule(0, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PegPolicy.CappedModule(0, 0, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PegPolicy.Keeping(KeeperRule.first(0, 0), 1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new PegPolicy.Incentive(1.1, 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PegPolicy.SavingsRate(-1, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> simulation(Double.NaN));
    }
}
