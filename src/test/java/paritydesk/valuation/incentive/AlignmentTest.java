package paritydesk.valuation.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class AlignmentTest {

    private static Choice choice(double weight, double provide, double withdraw) {
        return new Choice(weight, Map.of(Action.PROVIDE, provide, Action.WITHDRAW, withdraw));
    }

    @Test
    void shareCostAndRateOfASmallTable() {
        var choices = List.of(choice(60, 5, 3), choice(30, 1, 4), choice(10, 0, 2));
        var alignment = Alignment.of(choices, Action.PROVIDE);
        assertThat(alignment.share()).isEqualTo(0.6);
        assertThat(alignment.choosers()).isEqualTo(1);
        assertThat(alignment.cost()).isEqualTo(5);
        assertThat(alignment.uniformRate()).isEqualTo(0.2);
        assertThat(Alignment.of(choices, Action.WITHDRAW).share()).isEqualTo(0.4);
        assertThat(Alignment.of(choices, Action.WITHDRAW).cost()).isEqualTo(2);
    }

    @Test
    void tieCountsAsBest() {
        var tie = choice(1, 2, 2);
        assertThat(tie.best()).isEqualTo(Action.PROVIDE);
        assertThat(tie.shortfall(Action.PROVIDE)).isZero();
        assertThat(tie.shortfall(Action.WITHDRAW)).isZero();
        assertThat(Alignment.of(List.of(tie), Action.WITHDRAW))
                .isEqualTo(new Alignment(1, 1, 0, 0));
    }

    @Test
    void nobodyIsAlignedAtNoCost() {
        assertThat(Alignment.of(List.of(), Action.PROVIDE)).isEqualTo(new Alignment(1, 0, 0, 0));
    }

    @Test
    void chooserWithoutWeightHasNoRate() {
        var alignment = Alignment.of(List.of(choice(0, 0, 1)), Action.PROVIDE);
        assertThat(alignment.uniformRate()).isInfinite();
        assertThat(alignment.cost()).isEqualTo(1);
        assertThat(alignment.share()).isEqualTo(1);
    }

    @Property
    void payingWhatIsLackingAlignsEverybodyAndNothingLessDoes(
            @ForAll @Size(min = 1, max = 20)
                    List<@DoubleRange(min = 0.01, max = 1e6) Double> weights,
            @ForAll @Size(min = 20, max = 20)
                    List<@DoubleRange(min = -1e6, max = 1e6) Double> payoffs) {
        var before = new ArrayList<Choice>();
        var after = new ArrayList<Choice>();
        double paid = 0;
        for (int i = 0; i < weights.size(); i++) {
            var choice = choice(weights.get(i), payoffs.get(i), -payoffs.get(19 - i));
            double lack = choice.shortfall(Action.PROVIDE);
            var topped = new HashMap<>(choice.payoffs());
            topped.put(Action.PROVIDE, choice.payoff(choice.best()));
            before.add(choice);
            after.add(new Choice(choice.weight(), topped));
            paid += lack;
        }
        assertThat(Alignment.of(before, Action.PROVIDE).cost()).isCloseTo(paid, within(1e-6));
        assertThat(Alignment.of(after, Action.PROVIDE).share()).isEqualTo(1);
        assertThat(Alignment.of(after, Action.PROVIDE).cost()).isZero();
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> choice(-1, 0, 0)).hasMessageContaining("-1");
        assertThatThrownBy(() -> choice(1, Double.NaN, 0)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new Choice(1, Map.of())).hasMessageContaining("payoff");
        var mixed = Map.of(Action.PROVIDE, 1.0, Action.ABSTAIN, 0.0);
        assertThatThrownBy(() -> new Choice(1, mixed)).hasMessageContaining("one role");
        assertThatThrownBy(() -> choice(1, 0, 0).payoff(Action.NEVER))
                .hasMessageContaining("NEVER");
    }

    @Test
    void everyRoleHasItsActions() {
        assertThat(Action.of(Action.Role.HOLDER))
                .containsExactly(Action.MIGRATE_NOW, Action.MIGRATE_LATER, Action.NEVER);
        assertThat(Action.of(Action.Role.VALIDATOR))
                .containsExactly(Action.FOLLOW_A, Action.FOLLOW_B, Action.FOLLOW_BOTH);
        assertThat(Action.of(Action.Role.LIQUIDATOR))
                .containsExactly(Action.LIQUIDATE, Action.ABSTAIN);
        assertThat(Action.of(Action.Role.LIQUIDITY_PROVIDER))
                .containsExactly(Action.PROVIDE, Action.WITHDRAW);
    }
}
