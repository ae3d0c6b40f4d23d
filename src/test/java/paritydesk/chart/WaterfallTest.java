package paritydesk.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class WaterfallTest {
    @Test
    void barsThatAddUpSayASmallResidual() {
        Waterfall fall = ChartSample.waterfall();
        assertThat(fall.residual()).isBetween(-1e-15, 1e-15);
        assertThat(fall.addsUp()).isTrue();
        assertThat(SvgPen.render(fall, Palette.light(), 340, fall.height()))
                .contains("residual 0.00  ✓ adds up");
    }

    @Test
    void theRoundedFiguresAddUpToTheEyeAsWell() {
        String svg = SvgPen.render(ChartSample.waterfall(), Palette.light(), 340, 200);
        assertThat(svg).contains(">1.62<", ">−0.11<", ">−0.04<", ">−0.01<", ">+0.02<", ">1.48<");
    }

    @Test
    void barsThatDoNotAddUpAreShownAsSuch() {
        Waterfall fall =
                new Waterfall(
                        "t",
                        "a",
                        1,
                        List.of(new Waterfall.Driver("d", 0.5)),
                        "b",
                        1.504,
                        NumberStyle.plain(2));
        assertThat(fall.addsUp()).isFalse();
        assertThat(SvgPen.render(fall, Palette.dark(), 340, fall.height()))
                .contains("residual 0.004", "✕ does not add up");
        assertThat(fall.table().rows()).hasSize(4);
    }
}
