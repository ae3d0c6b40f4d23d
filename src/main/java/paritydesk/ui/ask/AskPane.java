package paritydesk.ui.ask;

import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import paritydesk.ui.look.Text;
import paritydesk.ui.look.TextSize;
import paritydesk.ui.look.Tone;
import paritydesk.ui.part.CellWords;
import paritydesk.ui.part.HeadBar;

import java.util.List;
import java.util.Optional;

/// A view of questions: the list on the left, the answer to the one chosen beside it. What can be typed stands in the inspector.
public final class AskPane extends BorderPane {

    /// The width of the list, as the style sheet has it.
    private static final double WIDE = 236;

    /// What list and answer need side by side.
    private static final double BOTH = 640;

    private final AskModel model;
    private final ListView<Entry> list = new ListView<>();
    private final ComboBox<Entry> picker = new ComboBox<>();
    private final VBox body = new VBox();

    /// The round that is looked at, kept while a dial is turned.
    private int round = Integer.MAX_VALUE;

    private boolean choosing;

    public AskPane(AskModel model, String title, String about) {
        this.model = model;
        getStyleClass().add("ask");
        list.setItems(model.entries());
        list.setId(model.key() + "-questions");
        list.setAccessibleText(Text.of("ask.questions"));
        list.setCellFactory(any -> new EntryCell());
        CellWords.on(list);
        list.getStyleClass().add("ask-list");
        list.getSelectionModel()
                .selectedIndexProperty()
                .subscribe(
                        now -> {
                            if (!choosing && !model.asking()) {
                                model.choose(now.intValue());
                            }
                        });
        model.chosenProperty()
                .subscribe(
                        now -> {
                            choosing = true;
                            list.getSelectionModel().clearAndSelect(now.intValue());
                            choosing = false;
                        });
        picker();
        body.getStyleClass().add("ask-body");
        body.setId(model.key() + "-answer");
        var name = new VBox(4);
        var all = new VBox(16, name, new DialsPane(model), body);
        all.getStyleClass().add("ask-all");
        model.chosenProperty().subscribe(now -> name(name));
        model.chosenProperty().subscribe(now -> round = Integer.MAX_VALUE);
        var scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("inspector-body");
        var above = new VBox(head(title, about));
        setTop(above);
        setCenter(scroll);
        widthProperty().subscribe(wide -> arrange(above));
        TextSize.of(this).subscribe(size -> arrange(above));
        model.replyProperty().subscribe(this::show);
        sceneProperty().subscribe(scene -> model.show(scene != null));
    }

    /// Where the list has no room beside the answer, the questions are chosen from a box above it.
    private void picker() {
        picker.setItems(model.entries());
        picker.setId(model.key() + "-question");
        picker.setAccessibleText(Text.of("ask.questions"));
        picker.setMaxWidth(Double.MAX_VALUE);
        picker.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Entry entry) {
                        return entry == null ? "" : entry.title();
                    }

                    @Override
                    public @Nullable Entry fromString(String title) {
                        return null;
                    }
                });
        picker.getSelectionModel()
                .selectedIndexProperty()
                .subscribe(
                        now -> {
                            if (!choosing && !model.asking() && now.intValue() >= 0) {
                                model.choose(now.intValue());
                            }
                        });
        model.chosenProperty()
                .subscribe(
                        now -> {
                            choosing = true;
                            picker.getSelectionModel().clearAndSelect(now.intValue());
                            choosing = false;
                        });
    }

    /// The list stands beside the answer where both have room; else there is a box to choose from above it.
    private void arrange(VBox above) {
        boolean beside = getWidth() >= BOTH * TextSize.of(this).getValue().scale();
        if (beside && getLeft() == null) {
            above.getChildren().removeIf(node -> node.getStyleClass().contains("ask-picker"));
            setLeft(list);
        } else if (!beside && (getLeft() != null || above.getChildren().size() == 1)) {
            setLeft(null);
            var line = new StackPane(picker);
            line.getStyleClass().add("ask-picker");
            above.getChildren().add(line);
        }
    }

    private static HeadBar head(String title, String about) {
        var heading = new Label(title);
        heading.getStyleClass().add("heading");
        heading.setMinWidth(Region.USE_PREF_SIZE);
        var muted = new Label(about);
        muted.getStyleClass().add("muted");
        muted.setWrapText(true);
        return new HeadBar(heading, muted);
    }

    private void show(Reply reply) {
        body.getChildren().clear();
        switch (reply) {
            case Reply.Nothing _ -> say(Text.of("ask.nothing"), Tone.NEUTRAL);
            case Reply.Working _ -> working();
            case Reply.Lacking(var why, var needs, var offers) -> {
                say(Text.of("ask.lacking"), Tone.CAUTION);
                say(why, Tone.NEUTRAL);
                say(needs, Tone.NEUTRAL);
                offer(offers);
            }
            case Reply.Elsewhere(var why, var offers) -> elsewhere(why, offers);
            case Reply.Refused(var findings) -> {
                say(Text.of("ask.refused"), Tone.CAUTION);
                findings.forEach(f -> say(f.sentence(), Tone.NEUTRAL));
            }
            case Reply.Ended(var why) -> say(why, Tone.CAUTION);
            case Reply.Answered answered -> {
                Portrayal.remark(answered.view(), answered.run())
                        .ifPresent(words -> say(words, Tone.NEUTRAL));
                var looked = new SimpleIntegerProperty(round);
                looked.subscribe(now -> round = now.intValue());
                body.getChildren().add(new AnswerPane(answered, looked));
            }
        }
    }

    private void elsewhere(String why, List<Integer> offers) {
        say(Text.of("ask.elsewhere"), Tone.CAUTION);
        say(why, Tone.NEUTRAL);
        offer(offers);
        var insist = new Button(Text.of("ask.insist"));
        insist.setId(model.key() + "-insist");
        insist.setOnAction(event -> model.insist());
        body.getChildren().add(insist);
    }

    /// Questions of the view that can be answered, one press away.
    private void offer(List<Integer> offers) {
        var line = new FlowPane(8, 8);
        line.getStyleClass().add("ask-offer");
        for (int index : offers) {
            var next = new Button(Text.of("ask.offer", model.entries().get(index).title()));
            next.setOnAction(event -> model.choose(index));
            line.getChildren().add(next);
        }
        if (!offers.isEmpty()) {
            body.getChildren().add(line);
        }
    }

    private void name(VBox head) {
        head.getChildren().clear();
        model.entry()
                .ifPresent(
                        entry -> {
                            var title = new Label(entry.title());
                            title.getStyleClass().add("subheading");
                            var about = new Label(HelpTexts.of(entry.form().record()).orElse(""));
                            about.getStyleClass().add("muted");
                            about.setWrapText(true);
                            about.setManaged(!about.getText().isEmpty());
                            head.getChildren().setAll(title, about);
                            note(entry)
                                    .ifPresent(
                                            text -> {
                                                var note = new Label(text);
                                                note.getStyleClass().add("caption");
                                                note.setWrapText(true);
                                                head.getChildren().add(note);
                                            });
                        });
    }

    /// Where the figures of a question come from: of an example from the case, of one that the study asks without it applying from itself.
    private static Optional<String> note(Entry entry) {
        if (entry.asked()) {
            return entry.applies()
                    ? Optional.empty()
                    : Optional.of(Text.of("ask.unfounded", entry.why()));
        }
        return Optional.of(Text.of("ask.example.note"));
    }

    private void working() {
        var bar = new ProgressBar();
        var stop = new Button(Text.of("session.stop"));
        stop.setOnAction(event -> model.stop());
        var line = new HBox(12, new Label(Text.of("ask.working")), bar, stop);
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(bar, Priority.NEVER);
        body.getChildren().add(line);
    }

    private void say(String text, Tone tone) {
        var label = new Label(tone.mark().isEmpty() ? text : tone.mark() + "\u2002" + text);
        label.getStyleClass().addAll("toned", tone.styleClass());
        label.setWrapText(true);
        body.getChildren().add(label);
    }

    private static final class EntryCell extends ListCell<Entry> {
        @Override
        protected void updateItem(@Nullable Entry item, boolean empty) {
            super.updateItem(item, empty);
            setPrefWidth(0);
            if (empty || item == null) {
                setGraphic(null);
                setText(null);
                return;
            }
            var id =
                    item.asked()
                            ? item.id()
                            : Text.of(item.applies() ? "ask.example" : "ask.example.elsewhere");
            var words = new CellWords(this, WIDE, item.title(), id);
            words.getChildren().getFirst().setDisable(!item.asked() && !item.applies());
            setGraphic(words);
            setText(null);
        }
    }
}
