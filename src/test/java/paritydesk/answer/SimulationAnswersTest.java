package paritydesk.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import paritydesk.study.PathDynamics;
import paritydesk.study.PathDynamics.AssetDynamics;
import paritydesk.study.PriceShock;
import paritydesk.study.SimulationQuestion;
import paritydesk.study.SimulationQuestion.LiquidationCascade;
import paritydesk.study.SimulationQuestion.MonteCarlo;
import paritydesk.study.SimulationQuestion.ReverseStress;
import paritydesk.study.SimulationQuestion.ShockAxis;
import paritydesk.study.SimulationQuestion.ShockMeasure;
import paritydesk.study.SimulationQuestion.Standing;
import paritydesk.study.SystemicQuestion;
import paritydesk.study.SystemicQuestion.LossLayer;
import paritydesk.study.SystemicQuestion.NodeHit;
import paritydesk.study.SystemicQuestion.NodeMoney;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.Small;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

class SimulationAnswersTest {

    private static final Offset<Double> NEAR = within(1e-9);
    private static final Run RUN =
            Small.of().book(Small.account("a", 10, 600), Small.account("b", 10, 750)).run();
    private static final List<PriceShock> HALF = List.of(new PriceShock("OLD", 0.5));

    private static Answer answer(SimulationQuestion question) {
        return SimulationAnswers.answer(question, RUN, Progress.NONE);
    }

    private static Answer answer(SystemicQuestion question) {
        return SystemicAnswers.answer(question, RUN, Progress.NONE);
    }

    private static MonteCarlo monte(Standing standing, PathDynamics dynamics) {
        return new MonteCarlo("q", 20, 0.9, true, null, null, standing, dynamics);
    }

    @Test
    void pathsRunAlongTheTimelineOrStand() {
        var along =
                (SimulationAnswers.SimulatedLosses)
                        answer(
                                new MonteCarlo(
                                        "q",
                                        2,
                                        0.9,
                                        true,
                                        Small.day(2),
                                        Small.day(6),
                                        null,
                                        PathDynamics.still()));
        assertThat(along.health().median().size()).isEqualTo(5);
        assertThat(along.health().median().get(0)).isCloseTo(1600.0 / 1350, NEAR);
        assertThat(along.paths()).isEqualTo(2);
        assertThat(along.accounts()).isEqualTo(2);
        var wild =
                new PathDynamics(
                        List.of(new AssetDynamics("NEW", 0, 1, null)),
                        List.of(),
                        List.of(),
                        List.of());
        var standing =
                (SimulationAnswers.SimulatedLosses)
                        answer(monte(new Standing(Duration.ofDays(90), 9), wild));
        assertThat(standing.ratio().median().size()).isEqualTo(10);
        assertThat(standing.liquidated().mean()).isGreaterThan(0);
        assertThat(standing.confidence()).isEqualTo(0.9);
    }

    @Test
    void smallestShockNamesItsPrices() {
        var found =
                (SimulationAnswers.SmallestShock)
                        answer(
                                new ReverseStress(
                                        "q",
                                        null,
                                        50,
                                        ShockMeasure.STANDING,
                                        List.of(new ShockAxis("OLD", 0.2))));
        assertThat(found.found()).isTrue();
        assertThat(found.shocks().getFirst().factor()).isCloseTo(0.7, NEAR);
        assertThat(found.size()).isCloseTo(-Math.log(0.7) / 0.2, NEAR);
        assertThat(found.lacking()).isCloseTo(50, within(1e-6));
        var none =
                (SimulationAnswers.SmallestShock)
                        answer(
                                new ReverseStress(
                                        "q",
                                        null,
                                        5000,
                                        ShockMeasure.CASCADE,
                                        List.of(new ShockAxis("OLD", 0.2))));
        assertThat(none.found()).isFalse();
        assertThat(none.shocks()).isEmpty();
        assertThat(none.size()).isNaN();
    }

    @Test
    void cascadeTellsItsRoundsPricesAndOrders() {
        var outcome =
                (SimulationAnswers.CascadeOutcome)
                        answer(new LiquidationCascade("q", null, HALF, 1, 2));
        assertThat(outcome.settled()).isTrue();
        assertThat(outcome.liquidated()).isEqualTo(2);
        assertThat(outcome.repaid()).isCloseTo(1000 / 1.05, NEAR);
        assertThat(outcome.badDebt()).isCloseTo(1350 - 1000 / 1.05, NEAR);
        assertThat(outcome.deficit()).isEqualTo(outcome.badDebt() + outcome.openDeficit());
        assertThat(outcome.amplification()).isEqualTo(1);
        assertThat(outcome.rounds()).hasSize(1);
        assertThat(outcome.rounds().getFirst().liquidations()).isEqualTo(2);
        assertThat(outcome.assets().getFirst().asset()).isEqualTo("OLD");
        assertThat(outcome.assets().getFirst().shock()).isEqualTo(0.5);
        assertThat(outcome.assets().getFirst().sold()).isCloseTo(20, NEAR);
        assertThat(outcome.assets().getFirst().depthKnown()).isFalse();
        assertThat(outcome.orders().shuffles()).isEqualTo(2);
        assertThat(outcome.orders().highest()).isCloseTo(outcome.deficit(), NEAR);
    }

    @Test
    void distressSpreadsFromTheVenueToItsHolders() {
        var contagion =
                (SystemicAnswers.Contagion)
                        answer(
                                new SystemicQuestion.DistressSpread(
                                        "q",
                                        null,
                                        SystemicQuestion.SpreadRule.LINEAR,
                                        2,
                                        List.of(),
                                        List.of(new NodeMoney("a", 400)),
                                        List.of(new NodeHit(Small.VENUE, 0.5))));
        // The venue owes a 400 and b 250; a has 400 of its own besides.
        assertThat(contagion.nodes()).hasSize(3);
        var a = contagion.nodes().stream().filter(n -> n.node().equals("a")).findFirst();
        assertThat(a.orElseThrow().distress()).isCloseTo(0.25, NEAR);
        assertThat(a.orElseThrow().equity()).isCloseTo(800, NEAR);
        var b = contagion.nodes().stream().filter(n -> n.node().equals("b")).findFirst();
        assertThat(b.orElseThrow().distress()).isCloseTo(0.5, NEAR);
        assertThat(contagion.rank()).isCloseTo((0.25 * 1600 + 0.5 * 1750) / 6700, NEAR);
        assertThat(contagion.settled()).isTrue();
    }

    @Test
    void claimsClearAfterAShock() {
        var cleared =
                (SystemicAnswers.ClearedClaims)
                        answer(
                                new SystemicQuestion.ClaimsClearing(
                                        "q",
                                        null,
                                        2,
                                        List.of(new PriceShock("OLD", 0.7)),
                                        List.of(new NodeMoney("b", 20))));
        // b owes the venue 50 and has 20, which the venue passes on to a, to whom it owes 100.
        assertThat(cleared.defaults()).isEqualTo(2);
        var venue = cleared.nodes().getFirst();
        assertThat(venue.owes()).isCloseTo(100, NEAR);
        assertThat(venue.pays()).isCloseTo(20, NEAR);
        assertThat(venue.wave()).isZero();
        assertThat(cleared.nodes().get(1).cash()).isEqualTo(20);
    }

    @Test
    void lossIsSharedAsNamedOrAsTheCascadeLeavesIt() {
        var layers = List.of(new LossLayer("fund", new BigDecimal("300")));
        var claimants = List.of(new LossLayer("suppliers", new BigDecimal("1000")));
        var named =
                (SystemicAnswers.LossShares)
                        answer(
                                new SystemicQuestion.LossSharing(
                                        "q",
                                        null,
                                        new BigDecimal("350.5"),
                                        List.of(),
                                        layers,
                                        claimants,
                                        2));
        assertThat(named.claimants().getFirst().amount()).isEqualByComparingTo("50.5");
        assertThat(named.layers().getFirst().left()).isEqualByComparingTo("0");
        var caused =
                (SystemicAnswers.LossShares)
                        answer(
                                new SystemicQuestion.LossSharing(
                                        "q", null, null, HALF, layers, claimants, 2));
        assertThat(caused.loss()).isEqualByComparingTo("397.62");
        assertThat(caused.claimants().getFirst().amount()).isEqualByComparingTo("97.62");
        assertThat(caused.unborne()).isEqualByComparingTo("0");
    }

    @Test
    void whatTheRunCannotSayIsSaidSo() {
        var ghost = List.of(new PriceShock("GHOST", 0.5));
        assertThat(answer(new LiquidationCascade("q", null, ghost, 1, 0)))
                .isEqualTo(new Answer.None("the book holds no GHOST"));
        var hit = List.of(new NodeHit("nobody", 1));
        assertThat(
                        answer(
                                new SystemicQuestion.DistressSpread(
                                        "q",
                                        null,
                                        SystemicQuestion.SpreadRule.LINEAR,
                                        1,
                                        List.of(),
                                        List.of(),
                                        hit)))
                .isInstanceOf(Answer.None.class);
    }

    @Test
    void cancelledQuestionEnds() {
        var nobody =
                new Progress() {
                    @Override
                    public void done(double share) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };
        for (var question :
                List.<SimulationQuestion>of(
                        monte(new Standing(Duration.ofDays(1), 1), PathDynamics.still()),
                        new LiquidationCascade("q", null, HALF, 1, 0))) {
            assertThatThrownBy(() -> SimulationAnswers.answer(question, RUN, nobody))
                    .isInstanceOf(Progress.CancelledException.class);
        }
    }

    @Test
    void nonsenseIsRefusedWhereItIsRead() {
        var still = PathDynamics.still();
        var day = new Standing(Duration.ofDays(1), 1);
        assertThatThrownBy(() -> new MonteCarlo("q", 0, 0.9, true, null, null, null, still))
                .hasMessageContaining("not 0");
        assertThatThrownBy(() -> new MonteCarlo("q", 1, 1, true, null, null, null, still))
                .hasMessageContaining("confidence");
        assertThatThrownBy(() -> new MonteCarlo("q", 1, 0.9, true, null, Small.day(1), day, still))
                .hasMessageContaining("standing");
        assertThatThrownBy(() -> new Standing(Duration.ZERO, 1)).hasMessageContaining("horizon");
        assertThatThrownBy(() -> new Standing(Duration.ofDays(1), 0))
                .hasMessageContaining("horizon");
        assertThatThrownBy(() -> new ReverseStress("q", null, -1, ShockMeasure.STANDING, List.of()))
                .hasMessageContaining("tolerance");
        assertThatThrownBy(() -> new ReverseStress("q", null, 1, ShockMeasure.STANDING, List.of()))
                .hasMessageContaining("axes");
        var axis = new ShockAxis("A", 1);
        assertThatThrownBy(
                        () ->
                                new ReverseStress(
                                        "q", null, 1, ShockMeasure.STANDING, List.of(axis, axis)))
                .hasMessageContaining("one axis");
        assertThatThrownBy(() -> new ShockAxis("A", 0)).hasMessageContaining("scale");
        assertThatThrownBy(() -> new LiquidationCascade("q", null, HALF, 1.1, 0))
                .hasMessageContaining("1.1");
        assertThatThrownBy(() -> new LiquidationCascade("q", null, HALF, 1, -1))
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> new NodeMoney("v", -1)).hasMessageContaining("v has");
        assertThatThrownBy(() -> new NodeHit("v", 2)).hasMessageContaining("v loses");
        assertThatThrownBy(() -> new LossLayer("f", new BigDecimal("-1")))
                .hasMessageContaining("f bears");
        assertThatThrownBy(
                        () ->
                                new SystemicQuestion.ClaimsClearing(
                                        "q", null, 501, List.of(), List.of()))
                .hasMessageContaining("501");
        assertThatThrownBy(
                        () ->
                                new SystemicQuestion.LossSharing(
                                        "q",
                                        null,
                                        new BigDecimal("-1"),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        2))
                .hasMessageContaining("-1");
        assertThatThrownBy(
                        () ->
                                new SystemicQuestion.LossSharing(
                                        "q", null, null, List.of(), List.of(), List.of(), 37))
                .hasMessageContaining("37");
    }
}
