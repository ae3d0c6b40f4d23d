package paritydesk.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import paritydesk.answer.CapAnswers.CapLimited;
import paritydesk.answer.CapAnswers.CapStanding;
import paritydesk.answer.ConverterAnswers.ContractAfter;
import paritydesk.answer.ConverterAnswers.ConverterPayment;
import paritydesk.answer.ConverterAnswers.WrapperViews;
import paritydesk.answer.OracleAnswers.Convergence;
import paritydesk.answer.OracleAnswers.FeedDeviation;
import paritydesk.answer.OracleAnswers.HarmLevels;
import paritydesk.answer.OracleAnswers.OracleWindow;
import paritydesk.file.Cases;
import paritydesk.market.converter.Converter;
import paritydesk.market.converter.Redenomination;
import paritydesk.market.wrapper.Wrapper;
import paritydesk.study.ConverterQuestion;
import paritydesk.study.OracleQuestion;
import paritydesk.study.Question;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Questions about oracles, converters and wrappers, put to runs of the cases.
class OracleStudyTest {

    private static final Instant PUSH = Instant.parse("2026-03-10T11:46:00Z");
    private static final Instant SWITCH = Instant.parse("2026-01-19T00:00:00Z");
    private static final BigInteger WAD = BigInteger.TEN.pow(18);
    private static Run cap;
    private static Run swap;

    @BeforeAll
    static void runTheCases() {
        cap = run("wsteth-cap-2026");
        swap = run("mkr-sky");
    }

    private static Run run(String id) {
        return Timeline.run(
                Cases.open(id).scenario().value().orElseThrow().withStudy(null), Progress.NONE);
    }

    @Test
    void computedFeedReadsItsPublishedInteger() {
        var window =
                (OracleWindow)
                        answer(
                                swap,
                                new OracleQuestion.OracleReading(
                                        "q", "mkr-computed-feed", SWITCH, SWITCH.plusSeconds(60)));
        assertThat(window.changes().getFirst().units()).isEqualTo("149495401440");
        assertThat(window.decimals()).isEqualTo(8);
        assertThat(window.missing()).isZero();
        assertThat(window.first()).isEqualByComparingTo(window.last());
    }

    @Test
    void windowHasItsExtremesAndOnlyTrueChanges() {
        var window =
                (OracleWindow)
                        answer(
                                cap,
                                new OracleQuestion.OracleReading("q", "wsteth-capped", null, null));
        assertThat(window.most()).isEqualByComparingTo("1.228849");
        assertThat(window.least().doubleValue()).isCloseTo(1.193918, within(5e-7));
        assertThat(window.changes().get(1).at()).isEqualTo(PUSH);
        for (int i = 1; i < window.changes().size(); i++) {
            assertThat(window.changes().get(i).answer())
                    .isNotEqualByComparingTo(window.changes().get(i - 1).answer());
        }
        assertThat(window.last()).isEqualByComparingTo(window.changes().getLast().answer());
    }

    @Test
    void capIsReadInThePairOfItsTime() {
        var before = figures(PUSH.minusSeconds(1));
        assertThat(before.cuts()).isFalse();
        assertThat(before.gap()).isPositive();
        assertThat(before.healthCutOff()).isEqualTo(1);
        assertThat(before.offFromLiveAtSnapshot()).isZero();
        assertThat(before.capUnits()).isNull();
        var after = figures(PUSH);
        assertThat(after.cuts()).isTrue();
        assertThat(after.gap()).isCloseTo(-0.02843, within(5e-6));
        assertThat(after.healthCutOff()).isCloseTo(1.0293, within(5e-5));
        assertThat(after.offFromLiveAtSnapshot()).isCloseTo(-0.029544, within(1e-6));
    }

    private static CapAnswers.CapFigures figures(Instant at) {
        return ((CapStanding) answer(cap, new OracleQuestion.CapReading("q", "wsteth-capped", at)))
                .figures();
    }

    @Test
    void limitsTakeAWantedPairApart() {
        var push = push("1.228213", "0.08");
        assertThat(push.heldBack()).isTrue();
        assertThat(push.wanted().cuts()).isFalse();
        assertThat(push.limited().cuts()).isTrue();
        assertThat(push.limited().snapshotRatio()).isEqualByComparingTo("1.191926196479920216");
        assertThat(push.limited().growthPerYear()).isEqualByComparingTo("0.08712");
        assertThat(push.limited().snapshotAt()).isEqualTo(push.wanted().snapshotAt());
        assertThat(push("1.16", "0.0968").heldBack()).isFalse();
        assertThat(push("1.16", "0.05").heldBack()).isTrue();
    }

    private static CapLimited push(String ratio, String growth) {
        return (CapLimited)
                answer(
                        cap,
                        new OracleQuestion.CapPush(
                                "q",
                                "wsteth-capped",
                                PUSH,
                                d(ratio),
                                PUSH.minus(Duration.ofDays(7)),
                                d(growth)));
    }

    @Test
    void overlapOfTwoFeedsIsMeasuredOverTime() {
        var deviation =
                (FeedDeviation)
                        answer(
                                swap,
                                new OracleQuestion.FeedOverlap(
                                        "q",
                                        "mkr-market-feed",
                                        "mkr-computed-feed",
                                        d("0.01"),
                                        null,
                                        null));
        assertThat(Math.abs(deviation.largest())).isBetween(0.005, 0.05);
        assertThat(deviation.mean()).isBetween(-0.02, 0.02);
        assertThat(deviation.shareInBand()).isBetween(0.5, 1.0);
        var first = swap.clock().at(0);
        var last = swap.clock().at(swap.clock().size() - 1);
        double seconds = Duration.between(first, last).toMillis() / 1000.0;
        assertThat(deviation.seconds()).isCloseTo(seconds, within(1.0));
        var same =
                (FeedDeviation)
                        answer(
                                swap,
                                new OracleQuestion.FeedOverlap(
                                        "q",
                                        "mkr-market-feed",
                                        "mkr-market-feed",
                                        BigDecimal.ZERO,
                                        SWITCH,
                                        SWITCH.plusSeconds(100)));
        assertThat(same.mean()).isZero();
        assertThat(same.shareInBand()).isEqualTo(1);
        assertThat(same.seconds()).isEqualTo(100);
    }

    @Test
    void averageArrivesInTheGoldenTime() {
        var convergence =
                (Convergence)
                        answer(
                                cap,
                                new OracleQuestion.AverageConvergence(
                                        "q",
                                        BigDecimal.ONE,
                                        d("0.97"),
                                        Duration.ofHours(1),
                                        d("0.001"),
                                        null));
        assertThat(convergence.secondsToWithin()).isCloseTo(12_244, within(0.5));
        assertThat(convergence.step()).isCloseTo(0.03, within(1e-15));
        assertThat(convergence.errorAfter()).isCloseTo(0.03 / Math.E, within(1e-15));
        assertThat(convergence.averageUnits()).isEqualTo("981036383235143269");
    }

    @Test
    void levelsCountThePointsUnderThem() {
        var levels =
                (HarmLevels)
                        answer(
                                swap,
                                new OracleQuestion.PriceLevels(
                                        "q",
                                        "aave-v3",
                                        "MKR",
                                        d("2000"),
                                        "mkr-usd",
                                        null,
                                        Instant.parse("2025-11-29T00:00:00Z")));
        assertThat(levels.breakEven()).isEqualByComparingTo("1400");
        assertThat(levels.toxic()).isEqualByComparingTo("1519");
        assertThat(levels.pointsUnderBreakEven()).isEqualTo(3);
        assertThat(levels.lowest()).isEqualByComparingTo("1024.6665543");
        assertThat(levels.hoursUnderToxic()).isCloseTo(49.1567, within(1e-3));
    }

    @Test
    void planPaysAsTheConverterDoesToTheLastUnit() {
        var paid =
                (ConverterPayment)
                        answer(
                                swap,
                                new ConverterQuestion.PlanQuote("q", "mkr-to-sky", WAD, SWITCH));
        var named =
                (ConverterPayment)
                        answer(
                                swap,
                                new ConverterQuestion.ConverterQuote(
                                        "q",
                                        Converter.RateLessFee.of(24_000, d("0.02")),
                                        WAD,
                                        false));
        assertThat(paid).isEqualTo(named);
        assertThat(paid.out()).isEqualTo(WAD.multiply(BigInteger.valueOf(23_520)));
        assertThat(paid.fee()).isEqualTo(WAD.multiply(BigInteger.valueOf(480)));
        assertThat(paid.rate()).isEqualTo(23_520);
    }

    @Test
    void wrapperAndContractAreAnsweredInFull() {
        var views =
                (WrapperViews)
                        answer(
                                cap,
                                new ConverterQuestion.WrapperQuote(
                                        "q",
                                        new Wrapper.Pooled(BigInteger.TWO, BigInteger.valueOf(3)),
                                        BigInteger.TEN));
        assertThat(views)
                .isEqualTo(new WrapperViews(i(6), i(15), i(15), i(7), i(15), i(6), views.rate()));
        assertThat(views.rate()).isCloseTo(2 / 3.0, within(1e-15));
        var after =
                (ContractAfter)
                        answer(
                                cap,
                                new ConverterQuestion.ContractChange(
                                        "q", BigDecimal.TEN, BigDecimal.ONE, 2, 0, terms()));
        assertThat(after.terms().strike()).isEqualByComparingTo("4");
        assertThat(after.exerciseAfter()).isEqualByComparingTo(after.exerciseBefore());
        assertThat(after.parity()).isEqualTo(1);
    }

    private static Redenomination.Terms terms() {
        return new Redenomination.Terms(
                BigDecimal.ONE, d("100"), d("40"), d("1"), d("0.05"), d("1000"), List.of());
    }

    @Test
    void whatARunCannotSayIsSaid() {
        var minute = PUSH.plusSeconds(60);
        List<Question> unanswerable =
                List.of(
                        new OracleQuestion.OracleReading("q", "ghost", null, null),
                        new OracleQuestion.OracleReading(
                                "q", "wsteth-capped", PUSH.plusSeconds(9_000_000), null),
                        new OracleQuestion.CapReading("q", "weth-par", PUSH),
                        new OracleQuestion.CapPush("q", "ghost", PUSH, d("1"), PUSH, d("0")),
                        new OracleQuestion.CapReading("q", "wsteth-capped", Instant.EPOCH),
                        new OracleQuestion.FeedOverlap(
                                "q", "wsteth-capped", "ghost", d("0"), null, null),
                        new OracleQuestion.PriceLevels(
                                "q", "ghost", "wstETH", null, null, null, null),
                        new OracleQuestion.PriceLevels(
                                "q", "aave-v3-emode", "wstETH", null, "ghost", null, null),
                        new OracleQuestion.PriceLevels(
                                "q", "aave-v3-emode", "WETH", null, null, null, null),
                        new OracleQuestion.PriceLevels(
                                "q", "aave-v3-emode", "wstETH", null, null, minute, null),
                        new ConverterQuestion.PlanQuote("q", "ghost", WAD, PUSH),
                        new ConverterQuestion.ConverterQuote(
                                "q", new Converter.Divided(BigInteger.TEN), WAD, true));
        assertThat(unanswerable)
                .allSatisfy(q -> assertThat(answer(cap, q)).isInstanceOf(Answer.None.class));
        assertThat(
                        answer(
                                swap,
                                new ConverterQuestion.PlanQuote(
                                        "q", "mkr-to-sky", WAD, Instant.EPOCH)))
                .isInstanceOf(Answer.None.class);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OracleQuestion.OracleReading("q", "o", PUSH, PUSH));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OracleQuestion.CapPush("q", "o", PUSH, d("0"), PUSH, d("0")));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new OracleQuestion.FeedOverlap("q", "a", "b", d("-1"), null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new OracleQuestion.AverageConvergence(
                                        "q", d("1"), d("1"), Duration.ZERO, d("1"), null));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new ConverterQuestion.WrapperQuote(
                                        "q", new Wrapper.Indexed(WAD), i(-1)));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new ConverterQuestion.ContractChange(
                                        "q", d("0"), d("1"), 0, 0, terms()));
    }

    private static Answer answer(Run run, Question question) {
        return switch (question) {
            case OracleQuestion q -> OracleAnswers.answer(q, run);
            case ConverterQuestion q -> ConverterAnswers.answer(q, run);
            default -> throw new IllegalArgumentException(question.toString());
        };
    }

    private static BigInteger i(long value) {
        return BigInteger.valueOf(value);
    }

    private static BigDecimal d(String text) {
        return new BigDecimal(text);
    }
}
