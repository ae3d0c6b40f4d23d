package paritydesk.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import paritydesk.file.Cases;
import paritydesk.study.ErosionQuestion.DaysToBreach;
import paritydesk.study.GovernanceQuestion.QuorumRisk;
import paritydesk.study.GovernanceQuestion.TokenLiquidity;
import paritydesk.study.MarketReserves;
import paritydesk.study.PegMeasure;
import paritydesk.study.PegQuestion;
import paritydesk.study.PegQuestion.KeeperGeneration;
import paritydesk.study.PegQuestion.KeptPool;
import paritydesk.study.PegQuestion.PeggedPool;
import paritydesk.study.Question;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Questions at the ends of their ranges are answered, or it is said why not; no figure that is promised is missing.
class ExtremePegTest {

    private static final Instant AT = Instant.parse("2026-01-10T00:00:00Z");
    private static final double[] SIZES = {1e-18, 1, 1e6, 1e30};
    private static Run run;

    @BeforeAll
    static void runTheCase() {
        var scenario = Cases.open("mkr-sky").scenario().value().orElseThrow();
        run = Timeline.run(scenario.withStudy(null), Progress.NONE);
    }

    private static void answered(List<Question> questions) {
        for (var question : questions) {
            assertThat(AnswerFigures.missing((Record) Answers.answer(question, run)))
                    .as(question.toString())
                    .isEmpty();
        }
    }

    @Test
    void poolsOfAnySize() {
        var questions = new ArrayList<Question>();
        for (double tokens : SIZES) {
            for (double money : SIZES) {
                var pool = new MarketReserves(tokens, money, 0.003);
                questions.add(new PegQuestion.PoolArbitrage("q", "SKY", AT, pool, 1e30, 3));
                questions.add(new PegQuestion.PoolArbitrage("q", "MKR", AT, pool, 0.0, 1));
                questions.add(
                        new PegQuestion.MigratorBounds(
                                "q",
                                "mkr-to-sky",
                                1.0,
                                Duration.ofDays(365_000),
                                1e30,
                                AT,
                                pool,
                                new MarketReserves(money, tokens, 0)));
                questions.add(
                        new PegQuestion.MigratorBounds(
                                "q", "mkr-to-sky", null, null, null, AT, pool, pool));
                questions.add(new TokenLiquidity("q", pool, List.of(0.0, 0.99), 1e30, 1, 1e-18));
                questions.add(
                        new QuorumRisk("q", "mkr-to-sky", null, tokens, 0, 1, money, 1, pool));
            }
        }
        answered(questions);
    }

    @Test
    void peggedPoolsOfAnySize() {
        var questions = new ArrayList<Question>();
        for (double pegged : SIZES) {
            for (double peg : new double[] {pegged, pegged * 1e12, pegged * 1e-12}) {
                for (double a : new double[] {1, 1e9}) {
                    var pool = new PeggedPool(pegged, peg, a, 0.5, 1.0);
                    questions.add(new PegQuestion.PegDefence("q", pool, 0.01, 0.0, 1e-30));
                    questions.add(new PegQuestion.PegDefence("q", pool, 100.0, 1e30, -1.0));
                    questions.add(new PegQuestion.PegDefence("q", pool, null, null, null));
                    questions.add(policies(pool, 1e9 * Math.max(pegged, peg)));
                    questions.add(policies(pool, 0));
                }
            }
        }
        answered(questions);
    }

    private static Question policies(PeggedPool pool, double shock) {
        return new PegQuestion.PegPolicies(
                "q",
                pool,
                Duration.ofMillis(1),
                1,
                List.of(shock, -shock, shock),
                List.of(
                        new PegMeasure.NoMeasure(),
                        new PegMeasure.StabilityModule(0.99, 1e30, 0),
                        new PegMeasure.StabilityModule(0, 0, 1e30),
                        new PegMeasure.KeeperMeasure(1e30, 1e30, 100_000),
                        new PegMeasure.KeeperMeasure(0, 0, 0),
                        new PegMeasure.BuyerIncentive(1, 1, 1e30),
                        new PegMeasure.BuyerIncentive(0, 0, 0),
                        new PegMeasure.SavingsRateMeasure(1e30, 1e30, 1e30, 1e30)));
    }

    @Test
    void keepersOfAnySize() {
        var questions = new ArrayList<Question>();
        var sizes = List.of(BigInteger.ONE, BigInteger.TEN.pow(24), BigInteger.TEN.pow(60));
        for (var first : sizes) {
            for (var second : sizes) {
                for (var generation : KeeperGeneration.values()) {
                    questions.add(
                            new PegQuestion.PegKeeper(
                                    "q",
                                    new KeptPool(first, second, 0, 18, null, 1, 5_000_000_000L),
                                    1,
                                    generation,
                                    100_000,
                                    second,
                                    first,
                                    BigInteger.ZERO,
                                    50));
                }
            }
        }
        answered(questions);
    }

    @Test
    void ratesAndTimesOfAnySize() {
        var questions = new ArrayList<Question>();
        for (double volatility : new double[] {0, 1e-9, 0.5, 1000}) {
            for (double drift : new double[] {-1000, 0, 1000}) {
                for (var horizon : List.of(Duration.ZERO, Duration.ofDays(365_000))) {
                    questions.add(
                            new DaysToBreach(
                                    "q",
                                    AT,
                                    horizon,
                                    volatility,
                                    drift,
                                    drift,
                                    -drift,
                                    Duration.ofDays(1000),
                                    20,
                                    List.of()));
                }
            }
        }
        for (double rate : SIZES) {
            questions.add(
                    new PegQuestion.WrappedParity(
                            "q",
                            "MKR",
                            "SKY",
                            rate,
                            new PegQuestion.WrappedBacking(0, 0),
                            new PegQuestion.WrappedRedemption(
                                    1.0, 1.0, 1e30, Duration.ofDays(365_000), 1e30, 1.0, 1e30, 1.0),
                            Duration.ofHours(1)));
        }
        answered(questions);
    }
}
