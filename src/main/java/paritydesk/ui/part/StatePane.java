package paritydesk.ui.part;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import paritydesk.ui.look.Icon;
import paritydesk.ui.look.Notation;
import paritydesk.ui.look.Tone;

/// Content with its designed states: empty, loading, failed and stale are a sentence and the next action, never a blank.
public final class StatePane extends BorderPane {
    private final Node content;
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(new State.Ready());

    public StatePane(Node content) {
        this.content = content;
        getStyleClass().add("state-pane");
        state.subscribe(this::show);
    }

    /// What is shown now.
    public ObjectProperty<State> stateProperty() {
        return state;
    }

    private void show(State shown) {
        setTop(null);
        switch (shown) {
            case State.Ready() -> setCenter(content);
            case State.Stale stale -> {
                setTop(banner(stale));
                setCenter(content);
            }
            case State.Empty empty ->
                    setCenter(card(Icon.EMPTY, empty.sentence(), "", button(empty.action())));
            case State.Failed failed -> {
                VBox card =
                        card(
                                Icon.WARNING,
                                failed.sentence(),
                                failed.reason(),
                                button(failed.action()));
                card.getStyleClass().add(Tone.BLOCKER.styleClass());
                setCenter(card);
            }
            case State.Loading loading -> {
                ProgressBar bar = new ProgressBar();
                bar.getStyleClass().add("state-progress");
                bar.progressProperty().bind(loading.share());
                VBox card = card(Icon.CLOCK, loading.sentence(), "", bar);
                loading.stop().ifPresent(stop -> card.getChildren().add(plain(stop)));
                setCenter(card);
            }
        }
    }

    private static Node banner(State.Stale stale) {
        Label sentence = new Label(Tone.CAUTION.mark() + "\u2002" + stale.sentence());
        sentence.getStyleClass().addAll("state-sentence", Tone.CAUTION.styleClass());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox banner = new HBox(sentence, gap, button(stale.action()));
        banner.getStyleClass().add("state-banner");
        return banner;
    }

    private static VBox card(Icon icon, String sentence, String reason, Node next) {
        Label title = new Label(sentence);
        title.getStyleClass().add("state-sentence");
        title.setWrapText(true);
        Label why = new Label();
        Notation.show(why, reason);
        why.getStyleClass().add("state-reason");
        why.setWrapText(true);
        why.setManaged(!reason.isEmpty());
        VBox card = new VBox(icon.node(), title, why, next);
        card.getStyleClass().add("state-card");
        return card;
    }

    private static Button plain(State.Action action) {
        Button button = new Button(action.title());
        button.getStyleClass().add("state-stop");
        button.setOnAction(event -> action.run().run());
        return button;
    }

    private static Node button(java.util.Optional<State.Action> action) {
        if (action.isEmpty()) return new Region();
        Button button = new Button(action.get().title());
        button.getStyleClass().add("primary");
        button.setOnAction(event -> action.get().run().run());
        return button;
    }
}
