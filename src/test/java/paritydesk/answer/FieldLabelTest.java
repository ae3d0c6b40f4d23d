package paritydesk.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import paritydesk.file.AnswerView;
import paritydesk.file.Cases;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;

/// No field of an answer reaches an officer under the name that it has in a record, or without the form that its value is written in.
class FieldLabelTest {

    private static final Set<Measure> OF_NUMBERS =
            EnumSet.complementOf(
                    EnumSet.of(
                            Measure.TEXT,
                            Measure.CODE,
                            Measure.CHOICE,
                            Measure.FLAG,
                            Measure.INSTANT,
                            Measure.PART,
                            Measure.TITLE));

    private final Set<String> unlabelled = new TreeSet<>();
    private final Set<String> unfit = new TreeSet<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mkr-sky",
                "wsteth-cap-2026",
                "steth-2022",
                "ftm-2025",
                "ezeth-2024",
                "merge-2022",
                "usdc-2023",
                "wbtc-2024"
            })
    void everyFieldOfEveryAnswerHasALabelAndAFormThatFits(String id) {
        var scenario = Cases.open(id).scenario().value().orElseThrow();
        for (var answered : Answers.of(Timeline.run(scenario, Progress.NONE), Progress.NONE)) {
            if (!(answered.answer() instanceof Answer.None)) {
                walk(AnswerView.of((Record) answered.answer()));
            }
            title(answered.question().getClass().getSimpleName());
        }
        assertThat(unlabelled).isEmpty();
        assertThat(unfit).isEmpty();
    }

    private void title(String record) {
        if (FieldLabel.own(record).filter(l -> l.measure() == Measure.TITLE).isEmpty()) {
            unlabelled.add(record);
        }
    }

    private void walk(AnswerView view) {
        view.figures().forEach(f -> field(f.help(), f.value()));
        view.paths().forEach(p -> field(p.help(), 0.0));
        for (var table : view.tables()) {
            field(table.help(), null);
            for (int i = 0; i < table.columns().size(); i++) {
                for (var row : table.values()) {
                    field(table.columns().get(i).help(), row.get(i));
                }
            }
        }
        view.sections()
                .forEach(
                        s -> {
                            field(s.help(), null);
                            walk(s.view());
                        });
    }

    private void field(String key, @org.jspecify.annotations.Nullable Object value) {
        var label = FieldLabel.own(key);
        if (label.isEmpty()) {
            unlabelled.add(key);
        } else if (value != null && !fits(label.get().measure(), value)) {
            unfit.add(key + " is a " + value.getClass().getSimpleName());
        }
    }

    private static boolean fits(Measure measure, Object value) {
        return switch (value) {
            case Number _ -> OF_NUMBERS.contains(measure);
            case Boolean _ -> measure == Measure.FLAG;
            case Instant _ -> measure == Measure.INSTANT;
            case Duration _ -> measure == Measure.SECONDS;
            case Enum<?> _ -> measure == Measure.CHOICE;
            default -> measure == Measure.TEXT || measure == Measure.CODE;
        };
    }

    /// A label is in the officer's words: none repeats the unit that the form writes, and none is the raw name of its field.
    @Test
    void labelsAreWordsAndFormsAreKnown() {
        var bundle = ResourceBundle.getBundle("paritydesk.answer.labels", Locale.ROOT);
        var wrong = new HashSet<String>();
        for (var key : bundle.keySet()) {
            var label = FieldLabel.own(key).orElseThrow();
            if (label.text().isBlank()
                    || !Character.isUpperCase(label.text().charAt(0))
                    || label.text().matches("(?i).*\\b(seconds|hours|bps|usd)\\b.*")) {
                wrong.add(key);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(FieldLabel.of("Unheard.of.asset")).isEqualTo(Optional.empty());
        assertThat(FieldLabel.of("Unheard.asset")).hasValue(new FieldLabel("Asset", Measure.TEXT));
    }
}
