package paritydesk.ui.intake;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import paritydesk.intake.Question;
import paritydesk.ui.look.Text;
import paritydesk.ui.part.Buttons;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A question with what gave rise to it, and a field for its answer.
final class QuestionCard extends VBox {

    private final IntakeModel model;
    private final Question question;
    private final Label wrong = new Label();

    QuestionCard(IntakeModel model, Question question) {
        this.model = model;
        this.question = question;
        getStyleClass().add("intake-question");
        var text = new Label(question.text());
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().add(text);
        if (!question.evidence().isEmpty()) {
            var seen = new Label(Text.of("intake.seen", String.join("   ", question.evidence())));
            seen.getStyleClass().add("muted");
            seen.setWrapText(true);
            seen.setMinHeight(Region.USE_PREF_SIZE);
            getChildren().add(seen);
        }
        wrong.getStyleClass().add("tone-blocker");
        wrong.setWrapText(true);
        getChildren().add(question.choices().isEmpty() ? free() : choices());
    }

    private HBox choices() {
        var box = new ComboBox<String>();
        box.getItems().setAll(question.choices());
        box.setConverter(new Words<>(this::word));
        box.setPromptText(Text.of("intake.answer"));
        box.setOnAction(event -> Optional.ofNullable(box.getValue()).ifPresent(this::give));
        return row(box);
    }

    /// A choice as it is shown.
    private String word(String choice) {
        var about = question.about();
        if (about.equals("numbers")) {
            return StylesGrid.numbers(choice);
        }
        boolean constant =
                List.of("unit", "sign", "side").contains(about) || about.startsWith("side ");
        return constant ? Text.of("intakechoice." + choice.toLowerCase(Locale.ROOT)) : choice;
    }

    private HBox free() {
        var field = new TextField();
        field.setPromptText(
                question.about().equals("asOf")
                        ? Text.of("intake.when")
                        : Text.of("intake.answer"));
        field.setOnAction(event -> give(field.getText()));
        var row = row(field);
        row.getChildren()
                .add(
                        Buttons.of(
                                "intake-give-" + question.about(),
                                Text.of("intake.give"),
                                () -> give(field.getText())));
        return row;
    }

    private HBox row(Control field) {
        field.setId("intake-answer-" + question.about().replace(' ', '-'));
        field.setAccessibleText(question.text());
        field.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(field, Priority.ALWAYS);
        var row = new HBox(field);
        row.getStyleClass().add("intake-row");
        return row;
    }

    private void give(String answer) {
        var fault = model.answer(question, answer);
        wrong.setText(fault.orElse(""));
        if (fault.isPresent() && !getChildren().contains(wrong)) {
            getChildren().add(wrong);
        }
    }
}
