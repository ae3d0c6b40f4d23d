package paritydesk.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import paritydesk.book.Account;
import paritydesk.book.Leg;
import paritydesk.market.Oracle;
import paritydesk.market.pool.LinearState;
import paritydesk.market.pool.Route;
import paritydesk.plan.Adoption;
import paritydesk.plan.Event;
import paritydesk.plan.SwitchMode;
import paritydesk.study.Dynamics;
import paritydesk.study.Study;
import paritydesk.timeline.LiquidityPath;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Small;
import paritydesk.timeline.Timeline;
import paritydesk.valuation.liquidity.Exit;
import paritydesk.valuation.liquidity.ExitCapacity;

import java.math.BigDecimal;
import java.util.List;

/// Coverage along the clock, where the market states pools or depth.
class LiquidityPathTest {

    /// Ten OLD at 100, threshold 0.8, against 600: liquidatable once the venue sees 74.
    private static Small falling() {
        return Small.of()
                .with(new Oracle.Pegged("feed", "OLD", 8, new BigDecimal("100")))
                .with(
                        new Event.OracleSwitch(
                                Small.head("cut", 3),
                                Small.VENUE,
                                "OLD",
                                "low",
                                new SwitchMode.Cut()));
    }

    @Test
    void healthyBookHasNoPinchPoint() {
        var run = Pooled.run(Small.of(), Pooled.pools(), List.of());
        var path = LiquidityPath.of(run);
        assertThat(path.assets().getFirst().asset()).isEqualTo("OLD");
        assertThat(path.assets().getFirst().coverage().pinchStep()).isEqualTo(-1);
        assertThat(path.pinched()).isEmpty();
        assertThat(path.assets().getFirst().within()).isCloseTo(0.05 / 1.05, within(1e-12));
    }

    @Test
    void marketWithoutDepthHasNoCoverage() {
        assertThat(LiquidityPath.of(Small.of().run()).assets()).isEmpty();
    }

    @Test
    void whatIsLiquidatableIsHeldAgainstWhatPoolsTake() {
        var small = falling().book(Small.account("a", 10, 700));
        var run = Pooled.run(small, Pooled.pools().subList(0, 1), List.of());
        var path = LiquidityPath.of(run);
        var old = path.pinched().orElseThrow();
        int pinch = old.coverage().pinchStep();
        assertThat(run.clock().at(pinch)).isEqualTo(Small.day(3));
        // HF 8 · 80 / 700: all 700 may be repaid, for 735 of collateral.
        assertThat(old.coverage().liquidatable().get(pinch)).isCloseTo(735, within(1e-9));
        assertThat(old.coverage().liquidatable().get(pinch - 1)).isZero();
        double x = 1000 * (0.997 * 1.05 - 1) / 0.997;
        assertThat(old.coverage().capacity().get(pinch)).isCloseTo(100 * x, within(1e-6));
        assertThat(old.coverage().pinch()).isCloseTo(100 * x / 735, within(1e-9));
        assertThat(old.coverage().covered()).isTrue();
    }

    /// One liquidation seizes the larger of two holdings, so nothing of the smaller is liquidatable.
    @Test
    void onlyTheHoldingThatIsSeizedIsLiquidatable() {
        var two =
                new Account(
                        "a",
                        "a",
                        Small.VENUE,
                        "holders",
                        List.of(
                                new Leg.Collateral("OLD", BigDecimal.TEN),
                                new Leg.Collateral("NEW", BigDecimal.TEN),
                                new Leg.Debt("USD", new BigDecimal("780"))));
        var run = Pooled.run(falling().book(two), Pooled.pools(), List.of());
        var assets = LiquidityPath.of(run).assets();
        int last = run.clock().size() - 1;
        // HF 0.8 · 900 / 780: all 780 may be repaid, and ten OLD at 80 pay for some of it.
        assertThat(assets).extracting(a -> a.asset()).containsExactly("OLD", "NEW");
        assertThat(assets.getFirst().coverage().liquidatable().get(last))
                .isCloseTo(800, within(1e-9));
        assertThat(assets.getLast().coverage().liquidatable().get(last)).isZero();
    }

    /// What a sale of the realisable quantity brings in the only pool there is.
    @Test
    void poolsGiveTheRealisableLensWhereNoDepthIsStated() {
        var run = Pooled.run(Small.of(), Pooled.pools().subList(0, 1), List.of());
        var kept = run.parity().getFirst().holding();
        // x·y = k without its fee: 1 OLD into 1 000 OLD and 100 000 USD.
        double brings = 100_000 * 0.997 / (1000 + 0.997);
        assertThat(kept.realisable().get(0)).isCloseTo(brings / 100, within(1e-12));
        assertThat(Pooled.run(Small.of(), List.of(), List.of()).parity().getFirst().holding())
                .satisfies(none -> assertThat(none.realisable().get(0)).isNaN());
    }

    @Test
    void depthIsCapacityToo() {
        var small = falling().book(Small.account("a", 10, 700));
        var run = Pooled.run(small, List.of(), List.of(Pooled.depth("OLD")));
        var coverage = LiquidityPath.of(run).pinched().orElseThrow().coverage();
        // 100 000 within 2 %: the bonus of 5 % would pay for more, of which nobody has said that it
        // is
        // there.
        assertThat(coverage.capacity().get(0)).isCloseTo(100_000, within(1e-4));
    }

    /// With the bonus at 1 % the bound does not bind: an average 1/101 under the price is 2/101 off at the end, at 2 % per 100 000.
    @Test
    void depthStatedFurtherThanTheBonusIsSoldToTheBonus() {
        var line = LinearState.upTo("d", List.of("OLD", "USD"), 100, 0.02, 100_000);
        var exits = List.of(new Exit(new Route(line, 0, 1), 1));
        assertThat(ExitCapacity.within(exits, 100, 1 / 101.0) * 100)
                .isCloseTo(100_000 * (2 / 101.0) / 0.02, within(1e-4));
        assertThat(line.out(0, 1, 5_000)).isEqualTo(line.out(0, 1, 1_000));
        assertThat(line.marginal(0, 1, 1_000)).isZero();
        var rest = line.sell(0, 1, 400);
        assertThat(rest.limit(0, 1)).isCloseTo(600, within(1e-9));
        assertThat(line.out(0, 1, 400) + rest.out(0, 1, 600))
                .isCloseTo(line.out(0, 1, 1_000), within(1e-6));
    }

    /// Half the holders are gone on day 5; half of what leaves comes to the new token.
    @Test
    void depthFollowsHoldersWhereTheStudySaysSo() {
        var adoption =
                new Adoption.Observed(
                        "holders",
                        "swap",
                        List.of(
                                new Adoption.Share(Small.day(0), 0),
                                new Adoption.Share(Small.day(5), 0.5)));
        var still =
                Pooled.scenario(Small.of().with(adoption), Pooled.pools().subList(0, 1), List.of());
        var dynamics = new Dynamics(null, null, null, List.of(), new Dynamics.Liquidity(0.5));
        var run =
                Timeline.run(
                        still.withStudy(new Study("s", "s", dynamics, List.of())), Progress.NONE);
        var all = LiquidityPath.of(Timeline.run(still, Progress.NONE)).assets().getFirst();
        var path = LiquidityPath.of(run);
        int half = run.clock().indexAt(Small.day(6));
        double stated = all.coverage().capacity().get(half);
        assertThat(path.assets()).extracting(a -> a.asset()).containsExactly("OLD", "NEW");
        assertThat(path.assets().getFirst().coverage().capacity().get(half))
                .isCloseTo(stated / 2, within(1e-6));
        assertThat(path.assets().getLast().coverage().capacity().get(half))
                .isCloseTo(stated / 4, within(1e-6));
        assertThat(path.assets().getLast().coverage().capacity().get(0)).isZero();
    }
}
