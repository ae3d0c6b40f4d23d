package paritydesk.valuation.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import static paritydesk.valuation.cascade.Pledges.account;
import static paritydesk.valuation.cascade.Pledges.book;
import static paritydesk.valuation.cascade.Pledges.cascade;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import paritydesk.book.Account;
import paritydesk.book.Leg;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CancellationException;

class CascadeTest {

    private static final Offset<Double> NEAR = within(1e-9);
    private static final PriceImpact ONE_PERCENT_A_UNIT = PriceImpact.linear(0.01, 0, 0);

    @Test
    void soundBookIsLeftAlone() {
        var result =
                cascade(
                                book(account("a", 10, 0, 800)),
                                Mechanism.of(Pledges.WHOLE, ONE_PERCENT_A_UNIT))
                        .run(1, 1, 1);
        assertThat(result.rounds()).isEmpty();
        assertThat(result.settled()).isTrue();
        assertThat(result.liquidated()).isZero();
        assertThat(result.deficit()).isZero();
        assertThat(result.prices().toArray()).containsExactly(1, 1, 1);
        assertThat(result.sold().toArray()).containsExactly(0, 0, 0);
    }

    @Test
    void firstFallPullsTheNextAccountWithIt() {
        var book = book(account("a", 10, 0, 900), account("b", 10, 0, 750));
        var result = cascade(book, Mechanism.of(Pledges.WHOLE, ONE_PERCENT_A_UNIT)).run(1, 1, 1);

        assertThat(result.rounds()).hasSize(2);
        var first = result.rounds().get(0);
        assertThat(first.liquidations()).isEqualTo(1);
        assertThat(first.repaid()).isCloseTo(900, NEAR);
        assertThat(first.seized()).isCloseTo(945, NEAR);
        assertThat(first.badDebt()).isZero();
        assertThat(first.prices().get(0)).isCloseTo(0.9055, NEAR);
        var second = result.rounds().get(1);
        assertThat(second.repaid()).isCloseTo(750, NEAR);
        assertThat(second.seized()).isCloseTo(787.5, NEAR);
        double sold = 9.45 + 787.5 / 90.55;
        assertThat(result.sold().get(0)).isCloseTo(sold, NEAR);
        assertThat(result.prices().get(0)).isCloseTo(1 - sold / 100, NEAR);
        assertThat(result.repaid()).isCloseTo(1650, NEAR);
        assertThat(result.seized()).isCloseTo(1732.5, NEAR);
        assertThat(result.liquidated()).isEqualTo(2);
        assertThat(result.deficit()).isZero();
        assertThat(result.settled()).isTrue();
    }

    @Test
    void amplificationIsWhatFallingPricesAdd() {
        var book = book(account("a", 10, 0, 900), account("b", 10, 0, 750));
        var cascade = cascade(book, Mechanism.of(Pledges.WHOLE, ONE_PERCENT_A_UNIT));
        var amplification = Amplification.of(cascade, () -> false, 1, 1, 1);
        assertThat(amplification.ofLiquidations()).isCloseTo(1650.0 / 900, NEAR);
        assertThat(amplification.addedDeficit()).isZero();
        assertThat(amplification.ofPrice(0, 1)).isNaN();
        var shocked = Amplification.of(cascade, () -> false, 0.9, 1, 1);
        assertThat(shocked.without().prices().get(0)).isEqualTo(0.9);
        assertThat(shocked.ofPrice(0, 0.9))
                .isCloseTo((1 - shocked.with().prices().get(0)) / 0.1, NEAR)
                .isGreaterThan(1);
    }

    @Test
    void nothingToLiquidateAmplifiesByOne() {
        var cascade =
                cascade(
                        book(account("a", 10, 0, 1)),
                        Mechanism.of(Pledges.WHOLE, ONE_PERCENT_A_UNIT));
        assertThat(Amplification.of(cascade, () -> false, 1, 1, 1).ofLiquidations()).isEqualTo(1);
    }

    @Test
    void debtWithoutCollateralIsWrittenOff() {
        var result =
                cascade(
                                book(account("a", 10, 0, 900)),
                                Mechanism.of(Pledges.WHOLE, PriceImpact.NONE))
                        .run(0.5, 1, 1);
        assertThat(result.repaid()).isCloseTo(500 / 1.05, NEAR);
        assertThat(result.seized()).isCloseTo(500, NEAR);
        assertThat(result.badDebt()).isCloseTo(900 - 500 / 1.05, NEAR);
        assertThat(result.openDeficit()).isZero();
        assertThat(result.sold().get(0)).isEqualTo(10);
        assertThat(result.rounds()).hasSize(1);
    }

    @Test
    void worthlessCollateralIsWrittenOffWithoutASale() {
        var result =
                cascade(
                                book(account("a", 10, 0, 900)),
                                Mechanism.of(Pledges.WHOLE, PriceImpact.NONE))
                        .run(0, 1, 1);
        assertThat(result.badDebt()).isEqualTo(900);
        assertThat(result.repaid()).isZero();
        assertThat(result.sold().get(0)).isZero();
        assertThat(result.liquidated()).isEqualTo(1);
        assertThat(result.rounds().getFirst().liquidations()).isZero();
    }

    @Test
    void largestLegGoesFirstAndTheOtherFollows() {
        var result =
                cascade(
                                book(account("a", 1, 5, 140)),
                                Mechanism.of(Pledges.WHOLE, PriceImpact.NONE))
                        .run(1, 1, 1);
        assertThat(result.rounds()).hasSize(2);
        assertThat(result.rounds().get(0).seized()).isCloseTo(100, NEAR);
        assertThat(result.rounds().get(1).seized()).isCloseTo(1.05 * (140 - 100 / 1.05), NEAR);
        assertThat(result.sold().get(0)).isEqualTo(1);
        assertThat(result.badDebt()).isZero();
    }

    @Test
    void frozenOracleSeesNothingAndTheDeficitStaysOpen() {
        var mechanism =
                Mechanism.of(Pledges.WHOLE, ONE_PERCENT_A_UNIT).withOracle(OracleResponse.FROZEN);
        var result = cascade(book(account("a", 10, 0, 700)), mechanism).run(0.5, 1, 1);
        assertThat(result.rounds()).isEmpty();
        assertThat(result.openDeficit()).isCloseTo(200, NEAR);
        assertThat(result.deficit()).isCloseTo(200, NEAR);
    }

    @Test
    void sparedAccountEndsTheCascade() {
        var result =
                cascade(
                                book(account("a", 10, 0, 900)),
                                Mechanism.of(_ -> Liquidator.Taking.NOTHING, ONE_PERCENT_A_UNIT))
                        .run(1, 1, 1);
        assertThat(result.rounds()).isEmpty();
        assertThat(result.settled()).isTrue();
    }

    @Test
    void capOnRoundsIsReported() {
        var mechanism =
                new Mechanism(
                        offer -> Liquidator.Taking.of(offer.debt() / 1000, 0.05, offer),
                        PriceImpact.NONE,
                        OracleResponse.FOLLOWS,
                        new Order.Simultaneous(),
                        3);
        var result = cascade(book(account("a", 10, 0, 900)), mechanism).run(1, 1, 1);
        assertThat(result.settled()).isFalse();
        assertThat(result.rounds()).hasSize(3);
        assertThat(result.repaid()).isCloseTo(0.9 + 0.8991 + 0.8982009, NEAR);
    }

    @Test
    void sharesOfDebtEndOnceTheyAreNextToNothing() {
        Liquidator half = offer -> Liquidator.Taking.of(offer.debt() / 2, 0.6, offer);
        var result =
                cascade(book(account("a", 10, 0, 620)), Mechanism.of(half, PriceImpact.NONE))
                        .run(0.9, 1, 1);
        assertThat(result.settled()).isTrue();
        assertThat(result.rounds().size()).isLessThan(64);
    }

    @Test
    void accountsWithoutAPriceOrWithDerivativesStandBeside() {
        var derivative =
                new Leg.Linear(
                        "A", BigDecimal.ONE, BigDecimal.ONE, BigDecimal.TEN, BigDecimal.ZERO, null);
        var future = new Account("f", "f", "venue", "all", List.of(derivative));
        var book = book(account("a", 10, 0, 900), account("b", 0, 10, 99), future);
        var marks = Pledges.marks(book);
        var slots = new java.util.ArrayList<>(marks.slots());
        var nothing = new Marks.Part(1, 1, Double.NaN, 10, 1, 0.8);
        slots.set(2, new Marks.SlotMark(List.of(nothing), 1, Double.NaN, 10, 0.05));
        assertThat(book.slots().get(2).asset()).isEqualTo("B");
        var cascade =
                new Cascade(
                        book,
                        new Marks(marks.assets(), slots),
                        Mechanism.of(Pledges.WHOLE, PriceImpact.NONE));
        var result = cascade.run(1, 1, 1);
        assertThat(result.unpriced()).isEqualTo(1);
        assertThat(result.derivatives()).isEqualTo(1);
        assertThat(result.liquidated()).isEqualTo(1);
        assertThat(result.deficit()).isZero();
    }

    @Test
    void healthOfExactlyOneIsSound() {
        var result =
                cascade(
                                book(account("a", 10, 0, 800)),
                                Mechanism.of(Pledges.WHOLE, PriceImpact.NONE))
                        .run(1, 1, 1);
        assertThat(result.liquidated()).isZero();
        var lower =
                cascade(
                                book(account("a", 10, 0, 800.0001)),
                                Mechanism.of(Pledges.WHOLE, PriceImpact.NONE))
                        .run(1, 1, 1);
        assertThat(lower.liquidated()).isEqualTo(1);
    }

    @Test
    void orderMattersOnceSalesMoveThePriceWithinARound() {
        var book = book(account("a", 10, 0, 810), account("b", 10, 0, 900));
        var cascade = cascade(book, Mechanism.of(Pledges.WHOLE, ONE_PERCENT_A_UNIT));
        var orders = OrderSensitivity.of(cascade, 1, 3, () -> false, 1, 1, 1);
        // Worst first: b sells 9.45 units at 100, then a's 850.5 meets 90.55.
        double worst = 9.45 + 850.5 / 90.55;
        double best = 8.505 + 945 / 91.495;
        assertThat(orders.worstFirst().sold().get(0)).isCloseTo(worst, NEAR);
        assertThat(orders.bestFirst().sold().get(0)).isCloseTo(10 + 8.505, NEAR);
        assertThat(best).isGreaterThan(10);
        assertThat(orders.bestFirst().badDebt()).isCloseTo(900 - 914.95 / 1.05, NEAR);
        assertThat(orders.worstFirst().badDebt()).isZero();
        assertThat(orders.simultaneous().sold().get(0)).isCloseTo(8.505 + 9.45, NEAR);
        assertThat(orders.spread(CascadeResult::badDebt)).isCloseTo(900 - 914.95 / 1.05, NEAR);
        assertThat(orders.lowest(CascadeResult::badDebt)).isZero();
        assertThat(orders.highest(CascadeResult::repaid)).isCloseTo(1710, NEAR);
        assertThat(orders.shuffled()).hasSize(3);
    }

    @Test
    void sameSeedShufflesAlike() {
        var book = book(Pledges.random(7, 200));
        var cascade = cascade(book, Mechanism.of(Pledges.HALF, PriceImpact.linear(1e-4, 1e-4, 0)));
        var first = OrderSensitivity.of(cascade, 5, 2, () -> false, 0.8, 0.8, 1);
        var again = OrderSensitivity.of(cascade, 5, 2, () -> false, 0.8, 0.8, 1);
        assertThat(first).isEqualTo(again);
        assertThat(first.shuffled().get(0).repaid()).isNotEqualTo(first.shuffled().get(1).repaid());
    }

    @Test
    void cancelledCascadeEnds() {
        var cascade =
                cascade(
                        book(account("a", 10, 0, 900)),
                        Mechanism.of(Pledges.WHOLE, PriceImpact.NONE));
        assertThatThrownBy(() -> cascade.run(() -> true, 1, 1, 1))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void nonsenseIsRefused() {
        var book = book(account("a", 10, 0, 900));
        var cascade = cascade(book, Mechanism.of(Pledges.WHOLE, PriceImpact.NONE));
        assertThatThrownBy(() -> cascade.run(1, 1)).hasMessageContaining("each of 3 assets");
        assertThatThrownBy(() -> cascade.run(-0.1, 1, 1)).hasMessageContaining("-0.1 times");
        assertThatThrownBy(() -> cascade.run(Double.NaN, 1, 1)).hasMessageContaining("NaN times");
        assertThatThrownBy(() -> cascade.run(Double.POSITIVE_INFINITY, 1, 1))
                .hasMessageContaining("Infinity times");
        var greedy =
                cascade(
                        book,
                        Mechanism.of(
                                o -> new Liquidator.Taking(o.owed() * 2, 0), PriceImpact.NONE));
        assertThatThrownBy(() -> greedy.run(1, 1, 1)).hasMessageContaining("no more than");
        var robber =
                cascade(
                        book,
                        Mechanism.of(
                                o -> new Liquidator.Taking(1, o.pledged() * 2), PriceImpact.NONE));
        assertThatThrownBy(() -> robber.run(1, 1, 1)).hasMessageContaining("no more than");
        var rising = cascade(book, Mechanism.of(Pledges.WHOLE, (_, _) -> 1.1));
        assertThatThrownBy(() -> rising.run(1, 1, 1)).hasMessageContaining("0 to 1 of the price");
        assertThatThrownBy(() -> new Liquidator.Taking(-1, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Liquidator.Taking(0, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () ->
                                new Mechanism(
                                        Pledges.WHOLE,
                                        PriceImpact.NONE,
                                        OracleResponse.FOLLOWS,
                                        new Order.Simultaneous(),
                                        0))
                .isInstanceOf(IllegalArgumentException.class);
        var none = new Marks(List.of("A"), List.of());
        assertThatThrownBy(() -> new Cascade(book, none, cascade.mechanism()))
                .hasMessageContaining("2 slots");
        assertThatThrownBy(
                        () ->
                                new Marks(
                                        List.of("A"),
                                        List.of(new Marks.SlotMark(List.of(), 1, 1, 1, 0))))
                .hasMessageContaining("asset 1 of 1");
        assertThatThrownBy(() -> new Marks.SlotMark(List.of(), 0, 1, 1, -0.1))
                .hasMessageContaining("not negative");
    }

    @Test
    void extremeQuantitiesGiveDefinedAnswers() {
        for (double scale : new double[] {1e-18, 1, 1e27}) {
            var result =
                    cascade(
                                    book(account("a", 10 * scale, 0, 900 * scale)),
                                    Mechanism.of(Pledges.WHOLE, PriceImpact.NONE))
                            .run(0.5, 1, 1);
            assertThat(result.badDebt() / scale).isCloseTo(900 - 500 / 1.05, NEAR);
        }
        assertThat(
                        cascade(book(), Mechanism.of(Pledges.WHOLE, PriceImpact.NONE))
                                .run(1, 1, 1)
                                .deficit())
                .isZero();
    }

    @Test
    void aCancelInAnyOrderIsHeardWithinAChunkOfAccounts() {
        var book = book(Pledges.random(3, 5000));
        for (var order : List.of(new Order.Simultaneous(), new Order.WorstFirst())) {
            var asked = new java.util.concurrent.atomic.AtomicInteger();
            Liquidator counting =
                    offer -> {
                        asked.incrementAndGet();
                        return Pledges.WHOLE.take(offer);
                    };
            var mechanism =
                    new Mechanism(
                            counting, ONE_PERCENT_A_UNIT, OracleResponse.sharing(1), order, 50);
            assertThatThrownBy(
                            () ->
                                    cascade(book, mechanism)
                                            .run(() -> asked.get() >= 100, 0.4, 0.4, 1))
                    .isInstanceOf(CancellationException.class);
            assertThat(asked.get()).isBetween(100, 100 + Cascade.CHUNK);
        }
    }
}
