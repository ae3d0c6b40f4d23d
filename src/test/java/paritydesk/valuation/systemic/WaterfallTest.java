package paritydesk.valuation.systemic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class WaterfallTest {

    private static final List<Waterfall.Layer> LAYERS =
            List.of(layer("account", "100"), layer("fund", "50"), layer("backstop", "25"));

    @Test
    void layersBearInTheirOrder() {
        var small = Waterfall.of(new BigDecimal("120.5"), LAYERS, List.of(), 2);
        assertThat(amounts(small.layers())).containsExactly("100", "20.5", "0");
        assertThat(small.layers().get(1).left()).isEqualByComparingTo("29.5");
        assertThat(small.unborne()).isEqualByComparingTo("0");
        assertThat(small.total()).isEqualByComparingTo("120.5");
    }

    @Test
    void whatIsLeftIsSocialisedInProportion() {
        var claimants = List.of(layer("x", "10"), layer("y", "10"), layer("z", "10"));
        var result = Waterfall.of(new BigDecimal("185"), LAYERS, claimants, 2);
        assertThat(amounts(result.layers())).containsExactly("100", "50", "25");
        assertThat(amounts(result.claimants())).containsExactly("3.34", "3.33", "3.33");
        assertThat(result.claimants().getFirst().left()).isEqualByComparingTo("6.66");
        assertThat(result.total()).isEqualByComparingTo("185");
        assertThat(result.unborne()).isEqualByComparingTo("0");
    }

    @Test
    void lossBeyondEverybodyIsNamed() {
        var result = Waterfall.of(new BigDecimal("200"), LAYERS, List.of(layer("x", "10")), 2);
        assertThat(amounts(result.claimants())).containsExactly("10");
        assertThat(result.claimants().getFirst().left()).isEqualByComparingTo("0");
        assertThat(result.unborne()).isEqualByComparingTo("15");
        assertThat(Waterfall.of(new BigDecimal("7"), List.of(), List.of(), 2).unborne())
                .isEqualByComparingTo("7");
    }

    @Test
    void partsFinerThanAUnitAreBorneToo() {
        var claimants = List.of(layer("x", "1"), layer("y", "3"));
        var result = Waterfall.of(new BigDecimal("0.00123"), List.of(), claimants, 2);
        assertThat(result.total()).isEqualByComparingTo("0.00123");
        assertThat(amounts(result.claimants())).containsExactly("0", "0.00123");
        var dust = List.of(layer("x", "0.001"), layer("y", "0.002"), layer("z", "0.0005"));
        var shared = Waterfall.of(new BigDecimal("0.003"), List.of(), dust, 0);
        assertThat(shared.total()).isEqualByComparingTo("0.003");
        assertThat(shared.unborne()).isEqualByComparingTo("0");
    }

    @Test
    void noLossLeavesAllAsItIs() {
        var result = Waterfall.of(BigDecimal.ZERO, LAYERS, List.of(layer("x", "10")), 2);
        assertThat(result.total()).isEqualByComparingTo("0");
        assertThat(result.layers().getFirst().left()).isEqualByComparingTo("100");
        var empty = Waterfall.of(BigDecimal.ZERO, List.of(), List.of(layer("x", "0")), 2);
        assertThat(empty.total()).isEqualByComparingTo("0");
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> Waterfall.of(new BigDecimal("-1"), LAYERS, List.of(), 2))
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> layer("x", "-0.1")).hasMessageContaining("x bears");
    }

    @Property(tries = 300)
    void everyUnitIsBorneOnceAndNobodyBearsMoreThanItHas(@ForAll long seed) {
        var random = new Random(seed);
        var layers = random(random, 4);
        var claimants = random(random, 6);
        var loss = new BigDecimal(random.nextInt(5_000_000)).movePointLeft(random.nextInt(4));
        var result = Waterfall.of(loss, layers, claimants, random.nextInt(4));
        assertThat(result.total().add(result.unborne())).isEqualByComparingTo(loss);
        for (int i = 0; i < claimants.size(); i++) {
            var borne = result.claimants().get(i);
            assertThat(borne.amount()).isBetween(BigDecimal.ZERO, claimants.get(i).capacity());
            assertThat(borne.amount().add(borne.left()))
                    .isEqualByComparingTo(claimants.get(i).capacity());
        }
        for (int i = 1; i < layers.size(); i++) {
            if (result.layers().get(i).amount().signum() > 0) {
                assertThat(result.layers().get(i - 1).left()).isEqualByComparingTo("0");
            }
        }
    }

    private static List<Waterfall.Layer> random(Random random, int count) {
        var layers = new ArrayList<Waterfall.Layer>();
        for (int i = 0; i < count; i++) {
            layers.add(
                    new Waterfall.Layer(
                            "l" + i, new BigDecimal(random.nextInt(500_000)).movePointLeft(2)));
        }
        return layers;
    }

    private static Waterfall.Layer layer(String name, String capacity) {
        return new Waterfall.Layer(name, new BigDecimal(capacity));
    }

    private static List<String> amounts(List<Waterfall.Borne> borne) {
        return borne.stream()
                .map(
                        b ->
                                b.amount().signum() == 0
                                        ? "0"
                                        : b.amount().stripTrailingZeros().toPlainString())
                .toList();
    }
}
