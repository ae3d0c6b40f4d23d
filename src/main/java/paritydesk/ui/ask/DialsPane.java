package paritydesk.ui.ask;

import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import paritydesk.ui.help.HelpMark;
import paritydesk.ui.look.Notation;
import paritydesk.ui.look.Text;
import paritydesk.ui.part.Sized;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The dials of the question that is chosen. While one is turned the answer follows; what is typed beside it moves the dial.
final class DialsPane extends GridPane {

    private static final double LEAST_SLIDER = 48;

    private static final double STEP = 0.01;

    private final AskModel model;
    private final List<Runnable> readings = new ArrayList<>();
    private List<Dial> shown = List.of();
    private String identity = "";
    private boolean reading;

    DialsPane(AskModel model) {
        this.model = model;
        getStyleClass().add("ask-dials");
        setHgap(12);
        setVgap(8);
        var names = new ColumnConstraints();
        names.setMinWidth(112);
        var dials = new ColumnConstraints();
        dials.setHgrow(Priority.ALWAYS);
        dials.setFillWidth(true);
        getColumnConstraints().setAll(names, dials, new ColumnConstraints());
        model.chosenProperty().subscribe(now -> follow());
        model.replyProperty().subscribe(now -> follow());
    }

    private void follow() {
        var now = model.dials();
        var id = identity(now);
        boolean same = id.equals(identity) && same(now);
        if (!same) {
            identity = id;
            shown = now;
            getChildren().clear();
            readings.clear();
            for (int i = 0; i < shown.size(); i++) {
                row(i, shown.get(i));
            }
        }
        setVisible(!shown.isEmpty());
        setManaged(!shown.isEmpty());
        reading = true;
        readings.forEach(Runnable::run);
        reading = false;
    }

    /// The question and what is chosen in it, which other amounts go with.
    private String identity(List<Dial> now) {
        var id = new StringBuilder(model.entry().map(Entry::id).orElse(""));
        now.stream()
                .filter(Dial.Choice.class::isInstance)
                .forEach(d -> id.append('/').append(typed(d)));
        return id.toString();
    }

    /// Whether the dials are the same but for how far they reach, which goes with what is there.
    private boolean same(List<Dial> now) {
        return now.stream()
                .map(Dial::pointer)
                .toList()
                .equals(shown.stream().map(Dial::pointer).toList());
    }

    private void row(int row, Dial dial) {
        var name = new Label(named(dial));
        name.getStyleClass().add("caption");
        name.setWrapText(true);
        add(name, 0, row);
        switch (dial) {
            case Dial.Choice choice -> choice(row, choice, name);
            case Dial.Range _, Dial.Moment _ -> slider(row, dial, name);
        }
        HelpTexts.topic(dial.key(), name.getText())
                .ifPresent(topic -> add(new HelpMark(topic), 3, row));
    }

    /// The field's name, and of an element of a list what the element is of.
    private String named(Dial dial) {
        int cut = dial.pointer().lastIndexOf('/');
        var name = Wording.name(dial.key(), dial.pointer().substring(cut + 1));
        var parent = dial.pointer().substring(0, cut);
        var form = model.entry().map(Entry::form);
        return form.filter(any -> parent.matches(".*/\\d+"))
                .map(f -> Dials.value(f, parent + "/asset") + Dials.value(f, parent + "/node"))
                .filter(of -> !of.isEmpty())
                .map(of -> Text.of("ask.dial.of", name, of))
                .orElse(name);
    }

    private void slider(int row, Dial dial, Label name) {
        var slider = new Slider(0, 1, 0);
        slider.setMinWidth(LEAST_SLIDER);
        slider.setId(model.key() + "-dial" + dial.pointer().replace('/', '-'));
        slider.setAccessibleText(name.getText());
        slider.setBlockIncrement(
                dial instanceof Dial.Moment m ? 1.0 / Math.max(1, m.steps().size() - 1) : STEP);
        name.setLabelFor(slider);
        var value = new Label();
        Sized.leastWidth(value, 96);
        value.setAlignment(Pos.CENTER_RIGHT);
        value.setMaxWidth(Double.MAX_VALUE);
        slider.valueProperty()
                .subscribe(
                        (was, now) -> {
                            if (!reading) {
                                model.turn(dial, Dials.text(dial, now.doubleValue()));
                            }
                        });
        readings.add(
                () -> {
                    var text = typed(dial);
                    Notation.show(
                            value, text.isEmpty() ? Text.of("form.optional") : words(dial, text));
                    if (!slider.isValueChanging()
                            && !Dials.text(dial, slider.getValue()).equals(text)) {
                        slider.setValue(Dials.place(dial, text));
                    }
                });
        add(slider, 1, row);
        add(value, 2, row);
    }

    private void choice(int row, Dial.Choice dial, Label name) {
        var box = new ComboBox<String>();
        box.setId(model.key() + "-dial" + dial.pointer().replace('/', '-'));
        box.setAccessibleText(name.getText());
        box.getItems().setAll(dial.names());
        name.setLabelFor(box);
        box.setOnAction(
                event ->
                        Optional.ofNullable(box.getValue())
                                .filter(now -> !reading && !now.equals(typed(dial)))
                                .ifPresent(now -> model.turn(dial, now)));
        readings.add(() -> box.setValue(typed(dial)));
        add(box, 1, row);
    }

    private String typed(Dial dial) {
        return model.entry().map(e -> Dials.value(e.form(), dial.pointer())).orElse("");
    }

    private String words(Dial dial, String text) {
        return model.worded(dial, text);
    }
}
