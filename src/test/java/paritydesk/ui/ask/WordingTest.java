package paritydesk.ui.ask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import paritydesk.file.Cases;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;

/// Values are written in the unit that an officer reads them in, and heads name it.
class WordingTest {

    private static final String THIN = "\u202F";
    private static Run run;

    @BeforeAll
    static void openACase() {
        var scenario = Cases.open("usdc-2023").scenario().value().orElseThrow();
        run = Timeline.run(scenario, Progress.NONE);
    }

    private static String value(String key, Object value) {
        return new Wording(run).value(key, value);
    }

    @Test
    void aValueCarriesItsUnit() {
        assertThat(value("PegRecord.bandLow", 0.97951)).isEqualTo("97.95" + THIN + "%");
        assertThat(value("SaleSplit.haircut", 0.0056354)).isEqualTo("56.35" + THIN + "bps");
        assertThat(value("SaleSplit.value", 2308594.4))
                .isEqualTo("2" + THIN + "308" + THIN + "594" + THIN + "USD");
        assertThat(value("CascadeOutcome.amplification", 1.8191)).isEqualTo("1.819×");
        assertThat(value("FarmedFork.borrowRate", 0.29)).isEqualTo("29.00" + THIN + "% a year");
        assertThat(value("SaleSplit.price", 0.058042))
                .isEqualTo("0.058042" + THIN + "USD per token");
    }

    @Test
    void aTimeIsWrittenInItsTwoLargestUnits() {
        assertThat(value("PegRecord.halfLifeSeconds", 33_114.5))
                .isEqualTo("9" + THIN + "h 11" + THIN + "min");
        assertThat(value("PegRecord.outsideSeconds", 9000.0))
                .isEqualTo("2" + THIN + "h 30" + THIN + "min");
        assertThat(value("LiquidAsset.days", 4.25)).isEqualTo("4" + THIN + "d 6" + THIN + "h");
        assertThat(value("LevelCrossing.hours", 24.0)).isEqualTo("1" + THIN + "d");
        assertThat(value("PegRecord.longestSeconds", 45.0)).isEqualTo("45" + THIN + "s");
        assertThat(value("PegRecord.halfLifeSeconds", Double.NaN)).isEqualTo("–");
    }

    @Test
    void aStepIsWrittenAsItsInstantAndNoneAsNever() {
        var at = paritydesk.asset.Figures.moment(run.clock().at(3));
        assertThat(value("PegRecord.worstStep", 3)).isEqualTo(at);
        assertThat(value("PegRecord.worstStep", -1)).isEqualTo("never");
        assertThat(value("ClearedNode.wave", -1)).isEqualTo("pays in full");
    }

    @Test
    void aHeadNamesTheUnitThatItsCellsLeaveOut() {
        var words = new Wording(run);
        assertThat(words.head("SalePart.value", "value")).isEqualTo("Brings, USD");
        assertThat(words.cell("SalePart.value", 12.5, 12.5)).isEqualTo("12.50");
        assertThat(words.head("NameShare.share", "share")).isEqualTo("Share of collateral, %");
        assertThat(words.cell("NameShare.share", 0.00004, 0.00004)).isEqualTo("0.0040");
        assertThat(words.head("RuleRun.acts", "acts")).isEqualTo("Times that it acted");
    }
}
