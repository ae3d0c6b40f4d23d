package paritydesk.valuation.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

import org.junit.jupiter.api.Test;

import paritydesk.valuation.fork.DoubleVote;

class TermsTest {

    private static final HolderTerms.Fees FEES = new HolderTerms.Fees(0.02, 0.03);

    private static HolderTerms holder(double kept, double rate, double cost) {
        return new HolderTerms(kept, 1500, FEES, 0.25, rate, cost);
    }

    @Test
    void payoffsOfAHolder() {
        var terms = holder(1400, 0.1, 20);
        assertThat(terms.migrateNow(10)).isCloseTo(10 * 1470 - 20, within(1e-9));
        assertThat(terms.migrateLater(10))
                .isCloseTo((10 * 1455 - 20) * Math.exp(-0.025), within(1e-9));
        assertThat(terms.never(10)).isEqualTo(14_000);
        var choice = terms.choice(10);
        assertThat(choice.best()).isEqualTo(Action.MIGRATE_NOW);
        assertThat(choice.weight()).isEqualTo(15_000);
        assertThat(choice.payoff(Action.NEVER)).isEqualTo(14_000);
        assertThat(choice.payoff(Action.MIGRATE_NOW)).isEqualTo(terms.migrateNow(10));
        assertThat(choice.payoff(Action.MIGRATE_LATER)).isEqualTo(terms.migrateLater(10));
    }

    @Property
    void indifferencePointsOfAHolderAreTheClosedForms(
            @ForAll @DoubleRange(min = 1, max = 1400) double kept,
            @ForAll @DoubleRange(min = 1, max = 100) double quantity,
            @ForAll @DoubleRange(min = 0, max = 20) double cost) {
        var terms = holder(kept, 0.1, cost);
        double fee = 1 - kept / 1500 - cost / (quantity * 1500);
        assertThat(terms.indifferentFee(quantity).orElseThrow()).isCloseTo(fee, within(1e-9));
        double least = cost / (1470 - kept);
        assertThat(terms.indifferentQuantity(1e6).orElseThrow())
                .isCloseTo(least, within(1e-9 * (1 + least)));
    }

    @Test
    void holderWhoIsPaidMoreForKeepingIsNeverIndifferent() {
        var terms = holder(1490, 0.1, 20);
        assertThat(terms.choice(10).best()).isEqualTo(Action.NEVER);
        assertThat(terms.indifferentQuantity(1e9)).isEmpty();
        assertThat(holder(1490, 0.1, 0).indifferentQuantity(1e9)).isEmpty();
        assertThat(holder(1400, 0.1, 0).indifferentQuantity(1e9)).hasValue(0);
        assertThat(holder(1600, 0.1, 0).indifferentFee(1)).isEmpty();
        assertThat(holder(1400, 0.1, 20).indifferentQuantity(0.1)).isEmpty();
    }

    @Test
    void waitingForALowerFeeHasAPrice() {
        var falling = new HolderTerms(0, 1500, new HolderTerms.Fees(0.03, 0.02), 0.5, 0, 0);
        double rate = falling.indifferentRate(10, 1).orElseThrow();
        assertThat(rate).isCloseTo(Math.log(0.98 / 0.97) / 0.5, within(1e-12));
        assertThat(holder(0, 0.1, 0).indifferentRate(10, 1)).isEmpty();
    }

    @Test
    void providerStaysWhileFeesAndRewardBeatImpermanentLoss() {
        var terms = new ProviderTerms(0.04, 0.02, 0.5, 0.5, 0.001);
        assertThat(terms.impermanentLoss()).isCloseTo(-0.05719096, within(5e-9));
        assertThat(terms.provide()).isCloseTo(0.03 - 0.05719096, within(5e-9));
        assertThat(terms.choice(1000).best()).isEqualTo(Action.WITHDRAW);
        assertThat(terms.choice(1000).payoff(Action.WITHDRAW)).isEqualTo(-1);
        assertThat(terms.choice(1000).payoff(Action.PROVIDE))
                .isCloseTo(1000 * terms.provide(), within(1e-12));
        double reward = terms.indifferentReward(10).orElseThrow();
        assertThat(reward).isCloseTo((0.05719096 - 0.001) / 0.5 - 0.04, within(5e-8));
        assertThat(terms.indifferentReward(0.01)).isEmpty();
        assertThat(new ProviderTerms(1, 0, 0.5, 0.5, 0).indifferentReward(10)).isEmpty();
    }

    @Test
    void impermanentLossHasThePublishedFigures() {
        assertThat(loss(0.75)).isCloseTo(-0.01025668, within(5e-9));
        assertThat(loss(1.25)).isCloseTo(-0.00619201, within(5e-9));
        assertThat(loss(1)).isZero();
        assertThat(loss(0)).isEqualTo(-1);
        assertThat(loss(4)).isCloseTo(loss(0.25), within(1e-15));
    }

    private static double loss(double ratio) {
        return new ProviderTerms(0, 0, ratio, 1, 0).impermanentLoss();
    }

    @Test
    void liquidatorActsWhileTheBonusBeatsSlippageAndGas() {
        var terms = new LiquidatorTerms(0.05, 0.02, 30);
        assertThat(terms.liquidate(1000)).isCloseTo(1000 * 0.029 - 30, within(1e-9));
        assertThat(terms.choice(1000).best()).isEqualTo(Action.ABSTAIN);
        assertThat(terms.choice(2000).best()).isEqualTo(Action.LIQUIDATE);
        assertThat(terms.choice(2000).weight()).isEqualTo(2000);
        assertThat(terms.choice(2000).payoff(Action.ABSTAIN)).isZero();
        assertThat(terms.indifferentDebt(1e9).orElseThrow()).isCloseTo(30 / 0.029, within(1e-6));
        assertThat(terms.indifferentSlippage(2000).orElseThrow())
                .isCloseTo(1 - 1.015 / 1.05, within(1e-12));
        assertThat(new LiquidatorTerms(0.05, 0.06, 30).indifferentDebt(1e9)).isEmpty();
        assertThat(new LiquidatorTerms(0.05, 0.06, 0).indifferentDebt(1e9)).isEmpty();
        assertThat(new LiquidatorTerms(0.05, 0.02, 0).indifferentDebt(1e9)).hasValue(0);
        assertThat(terms.indifferentSlippage(100)).isEmpty();
    }

    @Test
    void validatorFollowsBothWhereTheSecondVotePays() {
        var stake = new DoubleVote.Stake(32, 1500, 0.1);
        var vote = new DoubleVote(0.5, 2, 40, stake, 0);
        var weak = new ValidatorTerms(0.02, vote, 0.005);
        assertThat(weak.followMain()).isEqualTo(30);
        assertThat(weak.choice().payoff(Action.FOLLOW_BOTH)).isCloseTo(30 + 16, within(1e-12));
        assertThat(weak.choice().best()).isEqualTo(Action.FOLLOW_BOTH);
        assertThat(weak.choice().weight()).isEqualTo(48_000);
        var strong = new ValidatorTerms(0.02, vote, 1);
        assertThat(strong.choice().best()).isEqualTo(Action.FOLLOW_B);
        assertThat(strong.choice().payoff(Action.FOLLOW_B)).isEqualTo(40);
        var paid = new ValidatorTerms(1, vote, 1);
        assertThat(paid.choice().best()).isEqualTo(Action.FOLLOW_A);
    }

    @Test
    void payoffsCrossWhereTheSearchSays() {
        assertThat(Indifference.between(x -> x * x, _ -> 2, 0, 2).orElseThrow())
                .isCloseTo(Math.sqrt(2), within(1e-13));
        assertThat(Indifference.between(x -> x, _ -> 0, 0, 1)).hasValue(0);
        assertThat(Indifference.between(x -> x, _ -> 1, 0, 1)).hasValue(1);
        assertThat(Indifference.between(x -> x, _ -> 2, 0, 1)).isEmpty();
        assertThat(Indifference.between(x -> x, _ -> Double.NaN, 0, 1)).isEmpty();
        assertThat(Indifference.between(x -> x, _ -> 1e-30, 0, 1).orElseThrow())
                .isCloseTo(1e-30, within(1e-40));
        assertThatThrownBy(() -> Indifference.between(x -> x, x -> x, 1, 0))
                .hasMessageContaining("interval");
        assertThatThrownBy(() -> Indifference.between(x -> x, x -> x, 0, Double.POSITIVE_INFINITY))
                .hasMessageContaining("interval");
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new HolderTerms.Fees(1.1, 0)).hasMessageContaining("1.1");
        assertThatThrownBy(() -> new HolderTerms.Fees(0, -0.1)).hasMessageContaining("-0.1");
        assertThatThrownBy(() -> holder(-1, 0, 0)).hasMessageContaining("price");
        assertThatThrownBy(() -> holder(1, 0, -1)).hasMessageContaining("cost");
        assertThatThrownBy(() -> holder(1, Double.NaN, 0)).hasMessageContaining("rate");
        assertThatThrownBy(() -> new HolderTerms(1, -1, FEES, 0, 0, 0))
                .hasMessageContaining("price");
        assertThatThrownBy(() -> new HolderTerms(1, 1, FEES, -1, 0, 0))
                .hasMessageContaining("wait");
        assertThatThrownBy(() -> new ProviderTerms(0, 0, -1, 1, 0)).hasMessageContaining("-1");
        assertThatThrownBy(() -> new ProviderTerms(0, 0, 1, -1, 0)).hasMessageContaining("-1");
        assertThatThrownBy(() -> new ProviderTerms(0, 0, 1, 1, 2)).hasMessageContaining("2");
        assertThatThrownBy(() -> new ProviderTerms(Double.NaN, 0, 1, 1, 0))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> new LiquidatorTerms(-1, 0, 0)).hasMessageContaining("-1");
        assertThatThrownBy(() -> new LiquidatorTerms(0, 2, 0)).hasMessageContaining("2");
        assertThatThrownBy(() -> new LiquidatorTerms(0, 0, -1)).hasMessageContaining("-1");
        var vote = new DoubleVote(0, 0, 0, new DoubleVote.Stake(1, 1, 1), 0);
        assertThatThrownBy(() -> new ValidatorTerms(-1, vote, 0)).hasMessageContaining("-1");
        assertThatThrownBy(() -> new ValidatorTerms(1, vote, 2)).hasMessageContaining("2");
    }
}
