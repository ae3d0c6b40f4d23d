package paritydesk.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import paritydesk.book.Account;
import paritydesk.book.Leg;
import paritydesk.file.RuleBooks;
import paritydesk.plan.Event;
import paritydesk.scenario.Scenario;
import paritydesk.study.LiquidationQuestion;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.Small;
import paritydesk.timeline.Timeline;
import paritydesk.venue.LiquidationRule;
import paritydesk.venue.Venue;
import paritydesk.venue.Venues;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;

/// Questions about liquidations, put to a small scenario: 10 OLD at 100, threshold 80 %, debts in USD.
class LiquidationAnswersTest {

    private static final BigInteger RAY = BigInteger.TEN.pow(27);

    /// The scenario under a shipped rule book.
    static Run under(Small small, String ruleBook, String closeFactor, String full, String dust) {
        var scenario = small.scenario();
        var book = RuleBooks.shipped(ruleBook).orElseThrow();
        var venue = scenario.venues().venues().getFirst();
        var rule =
                new LiquidationRule(
                        ruleBook,
                        new BigDecimal(closeFactor),
                        new BigDecimal(full),
                        new BigDecimal(dust));
        var changed =
                new Venue(
                        venue.id(),
                        venue.name(),
                        ruleBook.equals("generic") ? rule : rule.with(book),
                        venue.assets());
        Scenario ready = scenario.withVenues(new Venues("venues", "Venues", List.of(changed)));
        return Timeline.run(ready, Progress.NONE);
    }

    private static LiquidationQuestion.LiquidateAccount liquidate() {
        return new LiquidationQuestion.LiquidateAccount("q", "a", Small.day(5), null, null, null);
    }

    private static Small owing(double debt) {
        return Small.of().book(Small.account("a", 10, debt));
    }

    private static AccountLiquidation.LiquidatedAccount told(Answer answer) {
        assertThat(answer).isInstanceOf(AccountLiquidation.LiquidatedAccount.class);
        return (AccountLiquidation.LiquidatedAccount) answer;
    }

    private static void amounts(Answer answer, String repaid, String seized, String fee) {
        var one = told(answer);
        assertThat(one.repaid()).isEqualByComparingTo(repaid);
        assertThat(one.seized()).isEqualByComparingTo(seized);
        assertThat(one.fee()).isEqualByComparingTo(fee);
    }

    @Test
    void aaveTakesAllOfASmallDebtInItsIntegers() {
        // 810·1.05/100 = 8.505, without bonus 8.1, a tenth of 0.405 the fee.
        var answer = ask(liquidate(), under(owing(810), "aave-v3.3", "0.5", "0.95", "2000"));
        amounts(answer, "810", "8.4645", "0.0405");
        var one = told(answer);
        assertThat(one.healthBefore()).isCloseTo(800.0 / 810, within(1e-12));
        assertThat(one.bonusPart()).isCloseTo(40.5, within(1e-9));
        assertThat(one.oraclePart()).isCloseTo(0, within(1e-9));
        assertThat(one.harm()).isCloseTo(40.5, within(1e-9));
        assertThat(one.healthAfter()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(one.deficit()).isZero();
    }

    @Test
    void debtOfNothingIsToldSoAndNotWithAnInfiniteFigure() {
        var legs =
                List.<Leg>of(
                        new Leg.Collateral("OLD", BigDecimal.TEN),
                        new Leg.Debt("USD", BigDecimal.ZERO));
        var account = owing(1).scenario().book().accounts().getFirst();
        var owing =
                new Account(
                        account.id(),
                        account.owner(),
                        account.venue(),
                        account.holderClass(),
                        legs);
        var asked = under(Small.of().book(owing), "aave-v3.3", "0.5", "0.95", "0");
        assertThat(ask(liquidate(), asked)).isEqualTo(new Answer.None("a owes nothing"));
    }

    @Test
    void olderAaveTakesHalf() {
        var run = under(owing(810), "aave-v3.0", "0.5", "0.95", "1");
        amounts(ask(liquidate(), run), "405", "4.23225", "0.02025");
    }

    @Test
    void statedRepaymentIsHonoured() {
        var run = under(owing(810), "aave-v3.0", "0.5", "0.95", "1");
        var q =
                new LiquidationQuestion.LiquidateAccount(
                        "q", "a", Small.day(5), "OLD", "USD", BigDecimal.valueOf(100));
        amounts(ask(q, run), "100", "1.045", "0.005");
    }

    @Test
    void morphoPaysItsIncentive() {
        // LLTV 80 %: 1/0.94; 810/0.94/100 tokens, rounded down.
        var one = told(ask(liquidate(), under(owing(810), "morpho-blue", "1", "1", "0.1")));
        assertThat(one.repaid()).isEqualByComparingTo("810");
        assertThat(one.seized().doubleValue()).isCloseTo(8.617021276, within(1e-6));
        var bad = told(ask(liquidate(), under(owing(970), "morpho-blue", "1", "1", "0.1")));
        assertThat(bad.seized()).isEqualByComparingTo("10");
        assertThat(bad.deficit().doubleValue()).isCloseTo(30, within(1e-4));
    }

    @Test
    void eulersDiscountIsTheIllHealth() {
        var one = told(ask(liquidate(), under(owing(810), "euler-v2", "1", "1", "0.1")));
        assertThat(one.repaid()).isEqualByComparingTo("810");
        assertThat(one.seized().doubleValue()).isCloseTo(8.1 / (800.0 / 810), within(1e-9));
    }

    @Test
    void compoundKeepsAShareOfWhatIsSeized() {
        // 405·1.05/100 = 4.2525, 2.8 % of it the venue's.
        var run = under(owing(810), "compound-v2", "0.5", "0.0", "0");
        amounts(ask(liquidate(), run), "405", "4.13343", "0.11907");
    }

    @Test
    void cometTakesAllCollateral() {
        var one = told(ask(liquidate(), under(owing(970), "comet", "1", "1", "0.1")));
        assertThat(one.seized()).isEqualByComparingTo("10");
        assertThat(one.repaid()).isEqualByComparingTo("950");
        assertThat(one.deficit()).isEqualByComparingTo("20");
    }

    @Test
    void makerRaisesDebtAndPenalty() {
        var one = told(ask(liquidate(), under(owing(810), "maker", "1", "1", "0.1")));
        assertThat(one.repaid()).isEqualByComparingTo("810");
        assertThat(one.seized().doubleValue()).isCloseTo(8.505, within(1e-9));
    }

    @Test
    void genericAndMarginAreRoundedAgainstWhoClaims() {
        var one = told(ask(liquidate(), under(owing(810), "generic", "0.5", "0.95", "1")));
        assertThat(one.repaid()).isEqualByComparingTo("405");
        assertThat(one.seized().doubleValue()).isCloseTo(4.2525, within(1e-12));
        var margin = told(ask(liquidate(), under(owing(810), "isolated-margin", "1", "1", "1")));
        assertThat(margin.repaid()).isEqualByComparingTo("810");
        assertThat(margin.fee().doubleValue()).isCloseTo(8.1 / 0.995 * 0.005, within(1e-9));
    }

    @Test
    void whatCannotBeAnsweredSaysWhy() {
        var run = owing(600).run();
        assertThat(ask(liquidate(), run).toString()).contains("not below 1");
        var unknown =
                new LiquidationQuestion.LiquidateAccount(
                        "q", "nobody", Small.day(5), null, null, null);
        assertThat(ask(unknown, run)).isEqualTo(new Answer.None("the book has no account nobody"));
        var other =
                new LiquidationQuestion.LiquidateAccount("q", "a", Small.day(5), "NEW", null, null);
        assertThat(ask(other, owing(810).run()).toString()).contains("has not pledged");
    }

    private static Answer ask(LiquidationQuestion question, Run run) {
        return LiquidationAnswers.answer(question, run);
    }

    @Test
    void pricesOfAnAccount() {
        var q = new LiquidationQuestion.LiquidationPrices("q", "a", Small.day(5));
        var answer = (LiquidationAnswers.LiquidationPrices) ask(q, owing(600).run());
        assertThat(answer.prices().getFirst().price()).isCloseTo(75, within(1e-9));
        assertThat(answer.uniformDrop()).isCloseTo(0.25, within(1e-12));
        assertThat(answer.headroom()).isCloseTo(0.25, within(1e-12));
        assertThat(answer.health()).isCloseTo(800.0 / 600, within(1e-12));
    }

    @Test
    void largestSafeDeviationStaysInTheBudget() {
        var small =
                Small.of()
                        .book(
                                Small.account("a", 10, 600),
                                Small.account("b", 10, 720),
                                Small.account("c", 10, 400),
                                Small.account("under", 10, 810));
        var q =
                new LiquidationQuestion.ParityHeadroom(
                        "q",
                        Small.day(5),
                        BigDecimal.valueOf(400),
                        List.of(new BigDecimal("0.1"), new BigDecimal("0.3"), BigDecimal.ONE));
        var answer = (LiquidationAnswers.ParityHeadroom) ask(q, small.run());
        assertThat(answer.already()).isEqualTo(1);
        assertThat(answer.reachable()).isEqualTo(3);
        // b goes above 10 %, a above 25 %, c above 50 %; each repays half.
        assertThat(answer.safeDeviation()).isCloseTo(0.25, within(1e-12));
        assertThat(answer.liquidatedAtSafe()).isCloseTo(360, within(1e-9));
        assertThat(answer.deviations().get(0).liquidated()).isCloseTo(0, within(1e-9));
        assertThat(answer.deviations().get(1).accounts()).isEqualTo(2);
        assertThat(answer.deviations().get(1).liquidated()).isCloseTo(660, within(1e-9));
        assertThat(answer.deviations().get(2).liquidated()).isCloseTo(860, within(1e-9));
        assertThat(answer.nearest().getFirst().account()).isEqualTo("b");
    }

    @Test
    void lowOracleHarmsByPriceAndBonus() {
        var low =
                new Event.OracleSwitch(
                        Small.head("low", 5),
                        Small.VENUE,
                        "OLD",
                        "low",
                        new paritydesk.plan.SwitchMode.Cut());
        var run = owing(700).with(low).run();
        var all = new LiquidationQuestion.UserHarm("q", null, null);
        var answer = (LiquidationAnswers.UserHarm) ask(all, run);
        // HF 640/700: under 0.95, so all of the debt. 735/80 tokens are seized, worth 100 each.
        double taken = 735.0 / 80;
        assertThat(answer.falseAccounts()).isEqualTo(1);
        assertThat(answer.falseHarm().oraclePart()).isCloseTo(taken * 20, within(1e-9));
        assertThat(answer.falseHarm().bonusPart()).isCloseTo(35, within(1e-9));
        assertThat(answer.owed()).isCloseTo(taken * 100 - 700, within(1e-9));
        assertThat(answer.schedule().getFirst().at()).isEqualTo(Small.day(5));
        assertThat(answer.trueAccounts()).isZero();
        var early = new LiquidationQuestion.UserHarm("q", Small.START, Small.day(4));
        assertThat(((LiquidationAnswers.UserHarm) ask(early, run)).falseAccounts()).isZero();
        var none = new LiquidationQuestion.UserHarm("q", Small.day(11), Small.day(12));
        assertThat(ask(none, run)).isInstanceOf(Answer.None.class);
    }

    @Test
    void positionsStatedInIntegers() {
        var aave = under(owing(600), "aave-v3.3", "0.5", "0.95", "2000");
        var call =
                new LiquidationQuestion.AaveCall(
                        "q",
                        Small.VENUE,
                        List.of(
                                new LiquidationQuestion.AaveCollateral(
                                        "WETH",
                                        BigInteger.TEN.pow(19),
                                        RAY,
                                        new BigInteger("150000000000"),
                                        18,
                                        8300,
                                        10_500,
                                        1000)),
                        List.of(
                                new LiquidationQuestion.AaveDebt(
                                        "USDC",
                                        new BigInteger("13000000000"),
                                        new BigInteger("100000000"),
                                        6)),
                        0,
                        0,
                        null);
        var told = (StatedLiquidations.AaveCall) ask(call, aave);
        assertThat(told.repaid()).isEqualTo(6_500_000_000L);
        assertThat(told.seized().add(told.fee())).isEqualTo(new BigInteger("4550000000000000000"));
        assertThat(ask(call, under(owing(600), "comet", "1", "1", "1")).toString())
                .contains("another family");
        var maker =
                new LiquidationQuestion.MakerAuction(
                        "q",
                        Small.VENUE,
                        new BigInteger("40").multiply(BigInteger.TEN.pow(18)),
                        new BigInteger("100").multiply(BigInteger.TEN.pow(18)),
                        RAY,
                        RAY.multiply(BigInteger.TWO),
                        new BigInteger("1100000000000000000"),
                        BigInteger.ZERO,
                        new BigInteger("4000000000000000000"),
                        Duration.ofMinutes(3),
                        BigInteger.TEN.pow(19));
        var auction =
                (StatedLiquidations.MakerAuctionRun)
                        ask(maker, under(owing(600), "maker", "1", "1", "20"));
        assertThat(auction.tab()).isEqualTo(new BigInteger("110").multiply(BigInteger.TEN.pow(45)));
        assertThat(auction.top())
                .isEqualTo(RAY.multiply(BigInteger.valueOf(44)).divide(BigInteger.TEN));
        assertThat(auction.price())
                .isEqualTo(
                        auction.top()
                                .multiply(new BigInteger("9801"))
                                .divide(new BigInteger("10000")));
        assertThat(auction.stale()).isFalse();
    }
}
