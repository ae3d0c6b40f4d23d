package paritydesk.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class MatrixTest {

    private static final Matrix PAYOFFS =
            new Matrix(
                    "Payoffs",
                    "later is",
                    List.of("now", "later"),
                    List.of("a", "b"),
                    List.of(List.of(1458.127, 2.5), List.of(1457.3, Double.NaN)),
                    0,
                    NumberStyle.plain(2));

    /// A figure loses decimals before it is shortened, and is never cut.
    @ParameterizedTest
    @CsvSource({"400,1 458.13", "190,1 458", "178,1.5 k"})
    void figuresFitTheirCells(double width, String shown) {
        var svg = SvgPen.render(PAYOFFS, Palette.light(), width, 120);
        assertThat(svg).contains(shown.replace(' ', '\u202F')).doesNotContain("1\u202F4…");
    }
}
