package paritydesk.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import paritydesk.file.Cases;
import paritydesk.valuation.liquidation.LiquidationOutcome;
import paritydesk.valuation.liquidation.LiquidationState;

/// The fast way through accounts with one token against one debt, held against the way that builds every holding.
class SeizingTest {

    @ParameterizedTest
    @ValueSource(strings = {"mkr-sky", "steth-2022", "usdc-2023", "wbtc-2024", "ezeth-2024"})
    void whatIsSeizedIsWhatTheLiquidationOfTheHoldingsTakes(String id) {
        var scenario = Cases.open(id).scenario().value().orElseThrow().withStudy(null);
        var run = Timeline.run(scenario, Progress.NONE);
        var liquidations = run.liquidations();
        var state = new LiquidationState();
        var out = new LiquidationOutcome();
        int compared = 0;
        for (int a = 0; a < run.scenario().book().accounts().size(); a++) {
            if (run.accounts().firstBreach().get(a) < 0) {
                continue;
            }
            var path = Explain.account(run, a);
            for (int s = run.clock().bookFrom(); s < run.clock().size(); s += 7) {
                double health = path.healthPerceived().get(s);
                if (!(health < 1)) {
                    continue;
                }
                boolean done = liquidations.liquidate(a, s, health, path.debt().get(s), state, out);
                double taken =
                        liquidations.seized(a, s).stream()
                                .mapToDouble(Liquidations.Seized::value)
                                .sum();
                assertThat(taken)
                        .as("account %d, step %d", a, s)
                        .isCloseTo(done ? out.seized : 0, within(1e-9 * (1 + out.seized)));
                compared++;
            }
        }
        assertThat(compared).isPositive();
    }
}
