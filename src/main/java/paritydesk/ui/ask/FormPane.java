package paritydesk.ui.ask;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import paritydesk.answer.FieldLabel;
import paritydesk.file.FormField;
import paritydesk.file.QuestionForm;
import paritydesk.ui.form.FieldsModel;
import paritydesk.ui.form.FieldsPane;
import paritydesk.ui.form.Words;
import paritydesk.ui.help.Topic;
import paritydesk.ui.look.Text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The fields of the question that is chosen, and what can be done with it.
public final class FormPane extends VBox {

    public FormPane(AskModel model) {
        getStyleClass().add("ask-form");
        var keep = new Button(Text.of("ask.keep"));
        keep.setId("ask-keep");
        keep.getStyleClass().add("primary");
        keep.setOnAction(event -> model.keep());
        var reset = new Button(Text.of("ask.reset"));
        reset.setOnAction(event -> model.reset());
        getChildren().addAll(new FieldsPane(new Fields(model), "ask"), new HBox(8, keep, reset));
    }

    private record Fields(AskModel model) implements FieldsModel {

        @Override
        public String identity() {
            return model.entry().map(Entry::id).orElse("");
        }

        @Override
        public List<FormField> fields() {
            return model.entry().map(e -> e.form().fields()).orElse(List.of());
        }

        @Override
        public Map<String, String> faults() {
            var faults = new HashMap<String, String>();
            if (model.replyProperty().get() instanceof Reply.Refused refused) {
                refused.findings()
                        .forEach(f -> faults.put(f.place().spot(), f.text() + " — " + f.remedy()));
            }
            return faults;
        }

        @Override
        public void type(String pointer, String text) {
            edit(form -> form.with(pointer, text));
        }

        @Override
        public void more(String pointer) {
            edit(form -> form.more(pointer));
        }

        @Override
        public void fewer(String pointer) {
            edit(form -> form.fewer(pointer));
        }

        private void edit(UnaryOperator<QuestionForm> change) {
            model.entry().ifPresent(e -> model.edit(change.apply(e.form())));
        }

        @Override
        public Optional<Topic> help(FormField field) {
            return HelpTexts.topic(field.help(), name(field));
        }

        @Override
        public String name(FormField field) {
            var label = Wording.name(field.help(), field.name());
            var count = field.name().replaceAll("\\D", "");
            return field.kind() == FormField.Kind.HEADING
                            && !count.isEmpty()
                            && !label.endsWith(count)
                    ? Text.of("ask.element", label, count)
                    : label;
        }

        /// By the label of its set, as answers name it.
        @Override
        public String choice(FormField field, String constant) {
            return FieldLabel.of(field.type() + "." + constant)
                    .map(FieldLabel::text)
                    .or(() -> Words.known(field.type(), constant))
                    .orElseGet(() -> Say.name(constant));
        }

        @Override
        public void onChange(Runnable told) {
            model.chosenProperty().subscribe(told);
            model.replyProperty().subscribe(told);
        }
    }
}
