package paritydesk.ui.ask;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import paritydesk.file.QuestionForm;
import paritydesk.ui.help.HelpMark;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;

import java.util.HashMap;
import java.util.Map;

/// The fields of the question that is chosen. A field applies on Enter or when it is left; what is wrong stands below it, and what was typed stays.
public final class FormPane extends VBox {

    private static final int INDENT = 12;

    private final AskModel model;
    private final Map<String, Label> faults = new HashMap<>();
    private String shape = "";

    public FormPane(AskModel model) {
        this.model = model;
        getStyleClass().add("ask-form");
        model.chosenProperty().subscribe(this::fill);
        model.replyProperty().subscribe(this::follow);
    }

    private void follow(Reply reply) {
        model.entry()
                .ifPresent(
                        e -> {
                            if (!shape(e).equals(shape)) {
                                fill();
                            }
                        });
        faults.values().forEach(f -> f.setText(""));
        if (reply instanceof Reply.Refused refused) {
            for (var finding : refused.findings()) {
                var fault = faults.get(finding.place().spot());
                if (fault != null) {
                    fault.setText(finding.text() + " — " + finding.remedy());
                }
            }
        }
    }

    /// Which fields there are, so that typing does not make them anew.
    private static String shape(Entry entry) {
        var shape = new StringBuilder(entry.id());
        entry.form().fields().forEach(f -> shape.append(f.pointer()).append(';'));
        return shape.toString();
    }

    private void fill() {
        getChildren().clear();
        faults.clear();
        var entry = model.entry();
        shape = entry.map(FormPane::shape).orElse("");
        entry.ifPresent(
                e -> {
                    e.form().fields().forEach(f -> getChildren().add(field(f)));
                    getChildren().add(buttons());
                });
    }

    private Node buttons() {
        var keep = new Button(Text.of("ask.keep"));
        keep.setId("ask-keep");
        keep.getStyleClass().add("primary");
        keep.setOnAction(event -> model.keep());
        var reset = new Button(Text.of("ask.reset"));
        reset.setOnAction(event -> model.reset());
        var buttons = new HBox(8, keep, reset);
        buttons.setPadding(new Insets(12, 0, 12, 0));
        return buttons;
    }

    private Node field(QuestionForm.Field field) {
        var name = new Label(Say.name(field.name()));
        name.getStyleClass().add(depthless(field) ? "key-values-section" : "caption");
        name.setMinWidth(96);
        var line = new HBox(8, name);
        line.setAlignment(Pos.CENTER_LEFT);
        var input = input(field);
        name.setLabelFor(input);
        HBox.setHgrow(input, Priority.ALWAYS);
        var gap = new Region();
        HBox.setHgrow(gap, depthless(field) ? Priority.ALWAYS : Priority.NEVER);
        line.getChildren().addAll(gap, input);
        HelpTexts.topic(field.help(), Say.name(field.name()))
                .ifPresent(topic -> line.getChildren().add(new HelpMark(topic)));
        var fault = new Label();
        fault.getStyleClass().addAll("caption", "toned", Tone.BLOCKER.styleClass());
        fault.setWrapText(true);
        fault.managedProperty().bind(fault.textProperty().isNotEmpty());
        faults.put(field.pointer(), fault);
        var box = new VBox(2, line, fault);
        box.setPadding(new Insets(0, 0, 0, field.depth() * INDENT));
        return box;
    }

    private static boolean depthless(QuestionForm.Field field) {
        return field.kind() == QuestionForm.Kind.HEADING || field.kind() == QuestionForm.Kind.LIST;
    }

    private Node input(QuestionForm.Field field) {
        return switch (field.kind()) {
            case HEADING -> new Region();
            case LIST -> list(field);
            case FLAG -> flag(field);
            case CHOICE -> choice(field);
            case VALUE, VALUES -> text(field);
        };
    }

    private Node list(QuestionForm.Field field) {
        var fewer = new Button("−");
        fewer.setAccessibleText(Text.of("ask.fewer", Say.name(field.name())));
        fewer.setOnAction(event -> edit(form -> form.fewer(field.pointer())));
        var more = new Button("+");
        more.setAccessibleText(Text.of("ask.more", Say.name(field.name())));
        more.setOnAction(event -> edit(form -> form.more(field.pointer())));
        var buttons = new HBox(4, new Label(field.value()), fewer, more);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    private Node flag(QuestionForm.Field field) {
        var box = new CheckBox();
        box.setAccessibleText(Say.name(field.name()));
        box.setSelected(Boolean.parseBoolean(field.value()));
        box.setOnAction(
                event ->
                        edit(
                                form ->
                                        form.with(
                                                field.pointer(),
                                                Boolean.toString(box.isSelected()))));
        return box;
    }

    private Node choice(QuestionForm.Field field) {
        var box = new ComboBox<String>();
        box.setAccessibleText(Say.name(field.name()));
        box.getItems().setAll(field.choices());
        box.setValue(field.value().isEmpty() ? null : field.value());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setOnAction(
                event -> {
                    var value = box.getValue();
                    if (value != null) {
                        edit(form -> form.with(field.pointer(), value));
                    }
                });
        return box;
    }

    private Node text(QuestionForm.Field field) {
        var text = new TextField(field.value());
        text.setId("ask" + field.pointer().replace('/', '-'));
        text.setAccessibleText(Say.name(field.name()));
        text.setPromptText(field.optional() ? Text.of("ask.optional") : "");
        var applied = new String[] {field.value()};
        Runnable apply =
                () -> {
                    if (!text.getText().equals(applied[0])) {
                        applied[0] = text.getText();
                        edit(form -> form.with(field.pointer(), text.getText()));
                    }
                };
        text.setOnAction(event -> apply.run());
        text.focusedProperty()
                .subscribe(
                        has -> {
                            if (!has) {
                                apply.run();
                            }
                        });
        return text;
    }

    private void edit(java.util.function.UnaryOperator<QuestionForm> change) {
        model.entry().ifPresent(e -> model.edit(change.apply(e.form())));
    }
}
