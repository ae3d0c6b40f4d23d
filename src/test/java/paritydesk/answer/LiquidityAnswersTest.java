package paritydesk.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static paritydesk.answer.Pooled.answer;
import static paritydesk.answer.Pooled.d;

import org.junit.jupiter.api.Test;

import paritydesk.book.Account;
import paritydesk.book.Leg;
import paritydesk.market.pool.Pool;
import paritydesk.plan.Event;
import paritydesk.study.LiquidityQuestion;
import paritydesk.timeline.Run;
import paritydesk.timeline.Small;

import java.time.Instant;
import java.util.List;

class LiquidityAnswersTest {

    private static final Instant AT = Small.day(2);
    private static final Run RUN = Pooled.run(Pooled.pools().toArray(Pool[]::new));

    @Test
    void poolsQuoteToTheLastUnitAndInDoubles() {
        var quotes =
                answer(
                                new LiquidityQuestion.PoolSale(
                                        "q", "OLD", "USD", d("100"), List.of(), null),
                                RUN,
                                LiquidityAnswers.PoolQuotes.class)
                        .quotes();
        assertThat(quotes).hasSize(1);
        var quote = quotes.getFirst();
        assertThat(quote.pool()).isEqualTo("amm");
        assertThat(quote.received()).isEqualByComparingTo("9066.108938");
        assertThat(quote.paid()).isEqualByComparingTo("100");
        assertThat(quote.twin()).isCloseTo(9066.108938, within(1e-6));
        assertThat(quote.spot()).isEqualTo(100);
        assertThat(quote.average()).isCloseTo(90.66108938, within(1e-9));
        assertThat(quote.marginal()).isCloseTo(99.7 / (1.0997 * 1.0997), within(1e-9));
        assertThat(quote.refusal()).isNull();
    }

    @Test
    void refusalOfAPoolIsSaid() {
        var quotes =
                answer(
                                new LiquidityQuestion.PoolSale(
                                        "q", "NEW", "OLD", d("5000"), List.of("weighted"), null),
                                RUN,
                                LiquidityAnswers.PoolQuotes.class)
                        .quotes();
        assertThat(quotes.getFirst().refusal()).contains("30 %");
        assertThat(quotes.getFirst().average()).isCloseTo(200.0 / 8000 * 4 * 0.997, within(1e-12));
        assertThat(
                        LiquidityAnswers.answer(
                                new LiquidityQuestion.PoolSale(
                                        "q", "USD", "XYZ", d("1"), List.of(), null),
                                RUN))
                .isInstanceOf(Answer.None.class);
        assertThat(
                        LiquidityAnswers.answer(
                                new LiquidityQuestion.PoolSale(
                                        "q", "OLD", "USD", d("1"), List.of("stable"), null),
                                RUN))
                .isInstanceOf(Answer.None.class);
    }

    @Test
    void splitEndsWherePoolsAndConverterBringTheSame() {
        var question =
                new LiquidityQuestion.SplitSale(
                        "q", "OLD", d("60"), AT, List.of("amm", "converter"), d("101"));
        var split = answer(question, RUN, LiquidityAnswers.SaleSplit.class);
        // The converter pays 98 each; the pool is taken down to 98.
        double x = 1000 * (Math.sqrt(99.7 / 98) - 1) / 0.997;
        assertThat(split.price()).isEqualTo(100);
        assertThat(split.parts().getFirst().quantity()).isCloseTo(10, within(1e-6));
        assertThat(split.parts().getLast().quantity()).isCloseTo(50, within(1e-6));
        assertThat(x).isLessThan(10);
        assertThat(split.parts().getFirst().pays()).isEqualTo("USD");
        assertThat(split.parts().getLast().pays()).isEqualTo("NEW");
        assertThat(split.parts().getLast().share()).isCloseTo(50 / 60.0, within(1e-9));
        double pool = 100_000 * 9.97 / 1009.97;
        assertThat(split.value()).isCloseTo(pool + 4900, within(1e-6));
        assertThat(split.average()).isCloseTo((pool + 4900) / 60, within(1e-8));
        assertThat(split.haircut()).isCloseTo(1 - (pool + 4900) / 6000, within(1e-10));
        assertThat(split.unsold()).isZero();
        assertThat(split.shortfall().timing()).isCloseTo(60, within(1e-9));
        assertThat(split.shortfall().residual()).isCloseTo(0, within(1e-9));
        double naive = 100_000 * 0.997 * 60 / (1000 + 0.997 * 60);
        assertThat(split.naiveValue()).isCloseTo(naive, within(1e-6));
        assertThat(split.gain()).isCloseTo(pool + 4900 - naive, within(1e-6)).isPositive();
        assertThat(split.naiveUnsold()).isZero();
    }

    @Test
    void splitWithoutAWayOrAPriceSaysWhy() {
        var none =
                new LiquidityQuestion.SplitSale("q", "OLD", d("1"), AT, List.of("nowhere"), null);
        assertThat(((Answer.None) LiquidityAnswers.answer(none, RUN)).why()).contains("no pool");
        var ghost = new LiquidityQuestion.SplitSale("q", "XYZ", d("1"), AT, List.of(), null);
        assertThat(((Answer.None) LiquidityAnswers.answer(ghost, RUN)).why()).contains("no price");
    }

    @Test
    void depthAddsPoolsAndNamesTheDeepest() {
        var question =
                new LiquidityQuestion.SaleDepth(
                        "q",
                        "OLD",
                        AT,
                        List.of(d("0.05"), d("0.001")),
                        List.of("amm", "converter"));
        var depths = answer(question, RUN, LiquidityAnswers.SaleDepths.class).depths();
        double alone = 1000 * (0.997 / 0.95 - 1) / 0.997;
        assertThat(depths.getFirst().alone()).isCloseTo(50, within(1e-9));
        assertThat(depths.getFirst().deepest()).isEqualTo("converter");
        assertThat(depths.getFirst().quantity()).isGreaterThan(50 + alone);
        assertThat(depths.getFirst().value())
                .isCloseTo(100 * depths.getFirst().quantity(), within(1e-6));
        assertThat(depths.getLast().quantity()).isZero();
    }

    @Test
    void statedDepthIsALinearBook() {
        var run = Pooled.run(Small.of(), List.of(), List.of(Pooled.depth("OLD")));
        var split =
                answer(
                        new LiquidityQuestion.SplitSale("q", "OLD", d("500"), AT, List.of(), null),
                        run,
                        LiquidityAnswers.SaleSplit.class);
        assertThat(split.parts().getFirst().pool()).isEqualTo("depth:OLD");
        assertThat(split.value()).isCloseTo(50_000 * (1 - 0.005), within(1e-6));
    }

    @Test
    void collateralIsWorthWhatItBringsAndNoPoolCountsTwice() {
        var small =
                Small.of()
                        .book(
                                new Account(
                                        "a",
                                        "a",
                                        Small.VENUE,
                                        "holders",
                                        List.of(
                                                new Leg.Collateral("OLD", d("100")),
                                                new Leg.Collateral("NEW", d("500")),
                                                new Leg.Debt("USD", d("5000")))),
                                Small.account("b", 300, 0));
        var run = Pooled.run(small, Pooled.pools(), List.of());
        var question =
                new LiquidityQuestion.LiquidCollateral(
                        "q",
                        "a",
                        AT,
                        0,
                        1,
                        d("0.5"),
                        null,
                        d("0.1"),
                        List.of(new LiquidityQuestion.Volume("OLD", d("200"))));
        var book = answer(question, run, CollateralAnswers.LiquidBook.class);
        assertThat(book.fairValue()).isCloseTo(15_000, within(1e-9));
        assertThat(book.debt()).isEqualTo(5000);
        assertThat(book.fairRatio()).isCloseTo(3, within(1e-12));
        assertThat(book.liquidRatio()).isCloseTo(book.liquidValue() / 5000, within(1e-12));
        assertThat(book.haircut()).isCloseTo(1 - book.liquidValue() / 15_000, within(1e-12));
        var old = book.assets().getFirst();
        var young = book.assets().getLast();
        assertThat(old.asset()).isEqualTo("OLD");
        assertThat(old.pools()).containsExactly("amm", "converter", "weighted");
        assertThat(young.pools()).containsExactly("stable");
        assertThat(old.crowd()).isCloseTo(150, within(1e-12));
        assertThat(old.haircut()).isLessThan(old.crowdedHaircut());
        assertThat(old.crowdedHaircut()).isLessThan(old.lastHaircut());
        assertThat(old.days()).isCloseTo(5, within(1e-12));
        assertThat(young.days()).isNaN();
        assertThat(old.rounds()).isEqualTo(1);
        assertThat(book.liquidValue())
                .isCloseTo(old.liquidValue() + young.liquidValue(), within(1e-9));
        assertThat(book.unpriced()).isEmpty();
    }

    @Test
    void wholeBookIsTheSumOfItsAccountsAndUnknownAccountsAreSaid() {
        var run =
                Pooled.run(
                        Small.of().book(Small.account("a", 10, 600), Small.account("b", 5, 0)),
                        Pooled.pools(),
                        List.of());
        var all =
                answer(
                        new LiquidityQuestion.LiquidCollateral(
                                "q", null, AT, 10, 2, null, null, null, List.of()),
                        run,
                        CollateralAnswers.LiquidBook.class);
        assertThat(all.assets().getFirst().quantity()).isEqualTo(15);
        assertThat(all.assets().getFirst().rounds()).isEqualTo(6);
        assertThat(all.assets().getFirst().crowd()).isZero();
        var ghost =
                new LiquidityQuestion.LiquidCollateral(
                        "q", "x", AT, 0, 1, null, null, null, List.of());
        assertThat(((Answer.None) LiquidityAnswers.answer(ghost, run)).why()).contains("x");
    }

    /// After a swap of the whole book at 1 : 10 the collateral is the new token.
    @Test
    void collateralIsWhatItHasBecomeByThen() {
        var credit = new Event.AutoCredit(Small.head("credit", 5), Small.VENUE, "swap");
        var run =
                Pooled.run(
                        Small.of().book(Small.account("a", 5, 100)).with(credit),
                        Pooled.pools(),
                        List.of());
        var after =
                answer(
                        new LiquidityQuestion.LiquidCollateral(
                                "q", null, Small.day(7), 0, 1, null, null, null, List.of()),
                        run,
                        CollateralAnswers.LiquidBook.class);
        assertThat(after.assets()).extracting(a -> a.asset()).containsExactly("NEW");
        assertThat(after.assets().getFirst().quantity()).isCloseTo(50, within(1e-9));
    }

    @Test
    void scheduleHasItsFrontier() {
        var question =
                new LiquidityQuestion.ExecutionPlan(
                        "q", 1e6, 5, 5, 0.95, 2.5e-6, 2.5e-7, 0.0625, 2e-6, null, null);
        var schedule = answer(question, RUN, LiquidityAnswers.SaleSchedule.class);
        assertThat(schedule.urgency()).isCloseTo(0.846297, within(5e-7));
        assertThat(schedule.holdings().get(1)).isCloseTo(428_599, within(0.5));
        assertThat(schedule.sales().size()).isEqualTo(5);
        assertThat(schedule.halfLife()).isCloseTo(1 / 0.846297, within(1e-6));
        assertThat(schedule.aversions().size()).isEqualTo(25);
        assertThat(schedule.aversions().last()).isCloseTo(2e-5, within(1e-18));
        assertThat(schedule.costs().get(0)).isCloseTo(662_500, within(1e-3));
        assertThat(schedule.risks().last()).isLessThan(schedule.risk());
        assertThat(schedule.expectedCost()).isLessThan(schedule.costs().last());
        var even =
                answer(
                        new LiquidityQuestion.ExecutionPlan(
                                "q", 10, 5, 5, 0.95, 1, 0, 0, 0, null, 7),
                        RUN,
                        LiquidityAnswers.SaleSchedule.class);
        assertThat(even.aversions().size()).isEqualTo(1);
        assertThat(even.halfLife()).isEqualTo(Double.POSITIVE_INFINITY);
        var wide =
                answer(
                        new LiquidityQuestion.ExecutionPlan(
                                "q", 10, 5, 5, 0.95, 1, 0, 0, 0, d("3"), 7),
                        RUN,
                        LiquidityAnswers.SaleSchedule.class);
        assertThat(wide.aversions().size()).isEqualTo(7);
        assertThat(wide.aversions().last()).isEqualTo(3);
    }

    @Test
    void capitalToMoveAPrice() {
        var question = new LiquidityQuestion.PriceTarget("q", "amm", "OLD", "USD", d("95"), null);
        var move = answer(question, RUN, LiquidityAnswers.PriceCapital.class);
        assertThat(move.sold()).isEqualTo("OLD");
        assertThat(move.before()).isEqualTo(100);
        assertThat(move.after()).isCloseTo(95, within(1e-9));
        assertThat(move.reached()).isTrue();
        assertThat(move.cost()).isCloseTo(95 * move.paid() - move.received(), within(1e-6));
        var ghost = new LiquidityQuestion.PriceTarget("q", "x", "OLD", "USD", d("95"), null);
        assertThat(LiquidityAnswers.answer(ghost, RUN)).isInstanceOf(Answer.None.class);
        var other = new LiquidityQuestion.PriceTarget("q", "amm", "OLD", "NEW", d("95"), null);
        assertThat(LiquidityAnswers.answer(other, RUN)).isInstanceOf(Answer.None.class);
    }
}
