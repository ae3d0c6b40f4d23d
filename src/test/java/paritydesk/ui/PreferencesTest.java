package paritydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import paritydesk.asset.Figures;
import paritydesk.timeline.Run;
import paritydesk.ui.look.Notation;
import paritydesk.ui.look.Sheet;
import paritydesk.ui.look.TextSize;
import paritydesk.ui.preference.Preferences;
import paritydesk.ui.preference.Stride;
import paritydesk.ui.preference.Zone;
import paritydesk.ui.session.Session;
import paritydesk.ui.timeline.TimelineModel;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/// What the user set: how it reads, and that it survives a restart.
final class PreferencesTest {

    @TempDir private Path folder;

    @Test
    void everySettingAndTheStripsSurviveARestart() throws IOException {
        ObservableMap<String, String> kept = FXCollections.observableHashMap();
        var set = new Preferences(kept);
        var timeline = new TimelineModel(Opened.session(), kept, set);
        var hidden = timeline.strips().iterator().next();
        set.textSizeProperty().set(TextSize.LARGEST);
        set.notationProperty().set(Notation.POINT_COMMA);
        set.zoneProperty().set(new Zone(ZoneId.of("Asia/Tokyo")));
        set.strideProperty().set(Stride.DAY);
        timeline.strips().remove(hidden);

        var file = folder.resolve("desktop.properties");
        var was = Settings.FIRST;
        new Settings(was.window(), was.theme(), "plan", false, 400, was.recent(), kept).write(file);

        ObservableMap<String, String> again = FXCollections.observableHashMap();
        var restored = new Preferences(again);
        again.putAll(Settings.read(file).kept());
        assertThat(restored.textSizeProperty().get()).isEqualTo(TextSize.LARGEST);
        assertThat(restored.notationProperty().get()).isEqualTo(Notation.POINT_COMMA);
        assertThat(restored.zoneProperty().get().title()).isEqualTo("Tokyo");
        assertThat(restored.strideProperty().get()).isEqualTo(Stride.DAY);
        var strips = new TimelineModel(Opened.session(), again, restored).strips();
        assertThat(strips).isEqualTo(Set.copyOf(timeline.strips())).doesNotContain(hidden);
    }

    @Test
    void whatMeansNothingIsTheFirstStarts() {
        ObservableMap<String, String> kept = FXCollections.observableHashMap();
        kept.put("preferences.text", "HUGE");
        kept.put("preferences.zone", "Atlantis/Deep");
        kept.put("preferences.figures", "");
        kept.put("timeline.strips", "NONE,OTHER");
        var set = new Preferences(kept);
        assertThat(set.textSizeProperty().get()).isEqualTo(TextSize.NORMAL);
        assertThat(set.zoneProperty().get()).isEqualTo(Zone.NONE);
        assertThat(set.notationProperty().get()).isEqualTo(Notation.THIN);
        assertThat(new TimelineModel(Opened.session(), kept, set).strips())
                .isEqualTo(new TimelineModel(Opened.session()).strips());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COMMA | 12,345.67",
                "APOSTROPHE | 12’345.67",
                "POINT_COMMA | 12.345,67",
            })
    void figuresAreShownAsSetAndNothingElseIs(Notation notation, String shown) {
        assertThat(notation.shown(Figures.number(12_345.67, 2))).isEqualTo(shown);
        assertThat(notation.shown(Figures.number(-12_345.67, 2))).endsWith(shown);
        for (var other : new String[] {"v1.2", "A22", "2025-09-22T14:00:00Z", "1.2.3", "aave-v3"}) {
            assertThat(notation.shown(other)).isEqualTo(other);
        }
        assertThat(Notation.COMMA.shown("737 of " + Figures.number(10_000)))
                .isEqualTo("737 of 10,000");
        assertThat(Notation.COMMA.shown(Figures.percent(0.0163, 2)))
                .isEqualTo(Figures.percent(0.0163, 2));
    }

    @Test
    void zoneStandsBesideUtcWithItsDayWhereThatDiffers() {
        var at = Instant.parse("2025-09-22T20:00:00Z");
        assertThat(Zone.NONE.moment(at)).isEqualTo("22 Sep 2025 20:00 UTC");
        assertThat(Zone.parse("Europe/Berlin").moment(at))
                .isEqualTo("22 Sep 2025 20:00 UTC · 22:00 Berlin");
        assertThat(Zone.parse("Asia/Tokyo").moment(at))
                .isEqualTo("22 Sep 2025 20:00 UTC · 23 Sep 05:00 Tokyo");
    }

    @Test
    void arrowsWalkByTheStretchThatWasSet() {
        Session session = Opened.session();
        ObservableMap<String, String> kept = FXCollections.observableHashMap();
        var set = new Preferences(kept);
        var timeline = new TimelineModel(session, kept, set);
        Run run = session.run().orElseThrow();
        session.goTo(run.clock().bookFrom());
        var from = run.clock().at(run.clock().bookFrom());
        set.strideProperty().set(Stride.DAY);
        timeline.stepBy(1);
        var there = run.clock().at(session.stepProperty().get());
        assertThat(there)
                .isEqualTo(run.clock().at(run.clock().indexAt(from.plus(Duration.ofDays(1)))));
        assertThat(Duration.between(from, there))
                .isBetween(Duration.ofHours(1), Duration.ofDays(1));
        timeline.stepBy(-1);
        assertThat(run.clock().at(session.stepProperty().get())).isBefore(there);
    }

    @Test
    void largeSheetScalesTypeAndRowsAndKeepsHairlines() {
        var sheet = Sheet.text(TextSize.LARGEST);
        assertThat(sheet)
                .contains("-fx-text-fill: -pd-text; -fx-font-size: 19.5px; -fx-padding: 0 0 8 0;")
                .contains("-fx-fixed-cell-size: 42;")
                .contains("-fx-max-height: 4;");
        assertThat(Sheet.text(TextSize.NORMAL)).doesNotContain("19.5px");
    }
}
