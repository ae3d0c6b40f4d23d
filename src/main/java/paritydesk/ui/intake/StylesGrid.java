package paritydesk.ui.intake;

import paritydesk.intake.Mapping;
import paritydesk.intake.Question;
import paritydesk.intake.Styles;
import paritydesk.ui.look.Text;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// How numbers, dates and text are written, each of which can be set right.
final class StylesGrid extends Choices {

    private final IntakeModel model;

    StylesGrid(IntakeModel model, Mapping mapping) {
        this.model = model;
        line(
                "numbers",
                Text.of("intake.numbers"),
                Styles.numbers(mapping),
                Styles.NUMBERS,
                StylesGrid::numbers);
        line("dates", Text.of("intake.dates"), Styles.dates(mapping), Styles.DATES);
        line("zone", Text.of("intake.zone"), Styles.zone(mapping), Styles.ZONES);
        if (Styles.isText(mapping)) {
            line(
                    "encoding",
                    Text.of("intake.encoding"),
                    Styles.encoding(mapping),
                    Styles.ENCODINGS);
        }
        if (Styles.isTable(mapping)) {
            line(
                    "delimiter",
                    Text.of("intake.delimiter"),
                    Styles.delimiter(mapping),
                    Styles.DELIMITERS);
        }
    }

    private void line(String about, String title, String now, List<String> choices) {
        line(about, title, now, choices, UnaryOperator.identity());
    }

    private void line(
            String about,
            String title,
            String now,
            List<String> choices,
            UnaryOperator<String> words) {
        add(
                "intake-style-" + about,
                title,
                choices,
                words,
                now,
                chosen -> model.answer(new Question(about, title, List.of(), List.of()), chosen));
    }

    /// A number style in the few words that a box has room for.
    static String numbers(String style) {
        return Styles.numbers(style)
                .map(
                        s ->
                                Text.of(
                                        "intake.numbers.style",
                                        Text.of("intakedecimal." + word(s.decimal())),
                                        Text.of("intakegrouping." + word(s.grouping()))))
                .orElse(style);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
