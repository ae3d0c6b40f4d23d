package paritydesk.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.EnumSet;

class PaletteTest {
    private static final EnumSet<Ink> GROUNDS =
            EnumSet.of(Ink.SURFACE, Ink.SUBTLE, Ink.GRID, Ink.HAIRLINE);

    @ParameterizedTest
    @EnumSource(Ink.class)
    void linesAndWordsAreLegibleOnTheirSurface(Ink ink) {
        for (Palette palette : new Palette[] {Palette.light(), Palette.dark()}) {
            Rgb surface = palette.of(Ink.SURFACE);
            if (!GROUNDS.contains(ink)) {
                assertThat(palette.of(ink).contrast(surface))
                        .as(palette.name() + " line")
                        .isGreaterThanOrEqualTo(3);
            }
            if (ink != Ink.SURFACE) {
                assertThat(palette.words(ink).contrast(surface))
                        .as(palette.name() + " words")
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @Test
    void wordsOnTheReadOutPillsAreLegible() {
        for (Palette palette : new Palette[] {Palette.light(), Palette.dark()}) {
            assertThat(palette.words(Ink.SURFACE).contrast(palette.of(Ink.ACCENT)))
                    .isGreaterThanOrEqualTo(4.5);
            assertThat(palette.words(Ink.SURFACE).contrast(palette.of(Ink.TEXT)))
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void contrastAgreesWithTheStandard() {
        assertThat(new Rgb(0).contrast(new Rgb(0xFFFFFF))).isCloseTo(21, within(1e-9));
        assertThat(new Rgb(0x777777).contrast(new Rgb(0xFFFFFF))).isCloseTo(4.48, within(0.005));
    }

    @Test
    void meaningsKeepTheirColours() {
        assertThat(Palette.light().of(Ink.PERCEIVED).hex()).isEqualTo("#0072b2");
        assertThat(Palette.dark().of(Ink.MASKED_INSOLVENCY).hex()).isEqualTo("#cc79a7");
    }
}
