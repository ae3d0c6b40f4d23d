package paritydesk.ui.form;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import paritydesk.file.FormField;
import paritydesk.ui.help.HelpMark;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;
import paritydesk.ui.part.Sized;

import java.util.HashMap;
import java.util.Map;

/// The fields of a form, one below the other. They are made anew only when there are others, so that typing is not disturbed.
public final class FieldsPane extends VBox {

    private static final int INDENT = 12;

    /// Room for a name; longer ones are broken, so that the fields stand below each other.
    private static final double NAME = 112;

    private final FieldsModel model;
    private final String prefix;
    private final Map<String, Label> faults = new HashMap<>();
    private final Map<String, TextField> texts = new HashMap<>();

    /// What of each field was typed into the model last, and what the model said of it last.
    private final Map<String, String> applied = new HashMap<>();

    private final Map<String, String> known = new HashMap<>();

    private String shape = "";

    /// @param prefix what the ids of text fields begin with, before their pointer
    public FieldsPane(FieldsModel model, String prefix) {
        this.model = model;
        this.prefix = prefix;
        getStyleClass().add("fields");
        model.onChange(this::follow);
        follow();
    }

    private void follow() {
        var now = shape();
        if (!now.equals(shape)) {
            shape = now;
            getChildren().clear();
            faults.clear();
            texts.clear();
            applied.clear();
            known.clear();
            model.fields().forEach(f -> known.put(f.pointer(), f.value()));
            model.fields().forEach(f -> getChildren().add(field(f)));
        }
        model.fields().forEach(this::read);
        var wrong = model.faults();
        model.fields()
                .forEach(
                        f -> {
                            var label = faults.get(f.pointer());
                            if (label != null) {
                                label.setText(said(f, wrong.getOrDefault(f.pointer(), "")));
                            }
                        });
    }

    /// What is wrong with a field, and how a time is written.
    private static String said(FormField field, String wrong) {
        return wrong.isEmpty() || !Times.timed(field.type())
                ? wrong
                : wrong + " " + hint(field.type());
    }

    private static String hint(String type) {
        return type.equals("Instant")
                ? Text.of("form.hint.instant")
                : Text.of("form.hint.duration");
    }

    /// A field that was changed elsewhere, such as by a dial, shows it unless it is typed in.
    private void read(FormField field) {
        var typed = texts.get(field.pointer());
        boolean elsewhere = !field.value().equals(known.put(field.pointer(), field.value()));
        if (typed != null
                && elsewhere
                && !typed.isFocused()
                && !typed.getText().equals(shown(field))) {
            applied.put(field.pointer(), shown(field));
            typed.setText(shown(field));
        }
    }

    private String shape() {
        var shape = new StringBuilder(model.identity());
        for (var field : model.fields()) {
            shape.append(field.pointer()).append(field.kind()).append(';');
        }
        return shape.toString();
    }

    private Node field(FormField field) {
        var name = new Label(model.name(field));
        name.getStyleClass().add(depthless(field) ? "key-values-section" : "caption");
        Sized.leastWidth(name, NAME);
        if (!depthless(field)) {
            Sized.mostWidth(name, NAME);
            name.setWrapText(true);
        }
        var line = new HBox(8, name);
        line.setAlignment(Pos.CENTER_LEFT);
        var input = input(field);
        name.setLabelFor(input);
        HBox.setHgrow(input, Priority.ALWAYS);
        var gap = new Region();
        HBox.setHgrow(gap, depthless(field) ? Priority.ALWAYS : Priority.NEVER);
        line.getChildren().addAll(gap, input);
        model.help(field).ifPresent(topic -> line.getChildren().add(new HelpMark(topic)));
        var fault = new Label();
        fault.getStyleClass().addAll("caption", "toned", Tone.BLOCKER.styleClass());
        fault.setWrapText(true);
        fault.managedProperty().bind(fault.textProperty().isNotEmpty());
        faults.put(field.pointer(), fault);
        var box = new VBox(2, line, fault);
        box.setPadding(new Insets(0, 0, 0, field.depth() * INDENT));
        return box;
    }

    private static boolean depthless(FormField field) {
        return field.kind() == FormField.Kind.HEADING || field.kind() == FormField.Kind.LIST;
    }

    private Node input(FormField field) {
        return switch (field.kind()) {
            case HEADING -> new Region();
            case LIST -> list(field);
            case FLAG -> flag(field);
            case CHOICE -> choice(field);
            case VALUE, VALUES -> text(field);
        };
    }

    private Node list(FormField field) {
        var fewer = new Button("−");
        fewer.setAccessibleText(Text.of("form.fewer", model.name(field)));
        fewer.setOnAction(event -> model.fewer(field.pointer()));
        var more = new Button("+");
        more.setAccessibleText(Text.of("form.more", model.name(field)));
        more.setOnAction(event -> model.more(field.pointer()));
        var buttons = new HBox(4, new Label(field.value()), fewer, more);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    private Node flag(FormField field) {
        var box = new CheckBox();
        box.setAccessibleText(model.name(field));
        box.setSelected(Boolean.parseBoolean(field.value()));
        box.setOnAction(event -> model.type(field.pointer(), Boolean.toString(box.isSelected())));
        return box;
    }

    private Node choice(FormField field) {
        var box = new ComboBox<String>();
        box.setAccessibleText(model.name(field));
        box.setPromptText(field.optional() ? Text.of("form.optional") : "");
        box.getItems().setAll(field.choices());
        box.setValue(field.value().isEmpty() ? null : field.value());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(words(field));
        box.setOnAction(
                event -> {
                    var value = box.getValue();
                    if (value != null) {
                        model.type(field.pointer(), value);
                    }
                });
        return box;
    }

    private StringConverter<String> words(FormField field) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable String constant) {
                return constant == null ? "" : model.choice(field, constant);
            }

            @Override
            public @Nullable String fromString(String text) {
                return null;
            }
        };
    }

    /// As it is shown: instants and lengths of time in words.
    private static String shown(FormField field) {
        return Times.shown(field.type(), field.value());
    }

    private Node text(FormField field) {
        var text = new TextField(shown(field));
        text.setId(prefix + field.pointer().replace('/', '-'));
        text.setAccessibleText(model.name(field));
        text.setPromptText(field.optional() ? Text.of("form.optional") : "");
        texts.put(field.pointer(), text);
        applied.put(field.pointer(), shown(field));
        if (Times.timed(field.type())) {
            text.setTooltip(new Tooltip(hint(field.type())));
            text.setAccessibleHelp(hint(field.type()));
        }
        Runnable apply =
                () -> {
                    if (!text.getText().equals(applied.get(field.pointer()))) {
                        applied.put(field.pointer(), text.getText());
                        model.type(field.pointer(), Times.read(field.type(), text.getText()));
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
}
