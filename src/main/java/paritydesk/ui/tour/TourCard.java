package paritydesk.ui.tour;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import paritydesk.asset.Figures;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;
import paritydesk.ui.part.Buttons;
import paritydesk.ui.part.Sized;

/// The tour's card: the task, what it shows, and what to press or click. It takes no keyboard and covers nothing.
public final class TourCard extends VBox {
    private final TourModel model;

    public TourCard(TourModel model) {
        this.model = model;
        setId("tour");
        getStyleClass().add("tour");
        Sized.usualWidth(this, 320);
        model.stageProperty().subscribe(this::show);
    }

    private void show(TourModel.Stage stage) {
        switch (stage) {
            case TourModel.Stage.Off _ -> getChildren().clear();
            case TourModel.Stage.Offered _ ->
                    say(
                            Text.of("tour.name"),
                            Text.of("tour.offer"),
                            Buttons.of("tour-start", Text.of("tour.take"), model::start),
                            Buttons.of("tour-leave", Text.of("tour.refuse"), model::leave));
            case TourModel.Stage.Asked(var open) ->
                    say(
                            Text.of("tour.ask.title"),
                            Text.of("tour.ask", open),
                            Buttons.of("tour-agree", Text.of("tour.agree"), model::agree),
                            Buttons.of("tour-leave", Text.of("tour.refuse"), model::leave));
            case TourModel.Stage.On on -> task(on);
            case TourModel.Stage.Over _ ->
                    say(
                            Tone.GOOD.mark() + " " + Text.of("tour.over"),
                            Text.of("tour.after"),
                            Buttons.of("tour-leave", Text.of("tour.close"), model::leave));
        }
    }

    private void task(TourModel.Stage.On on) {
        var place =
                label(
                        Text.of(
                                "tour.place",
                                Figures.number(on.index() + 1),
                                Figures.number(on.of())),
                        "caption");
        var task = on.task();
        say(
                task.title(),
                task.text(),
                Buttons.of("tour-skip", Text.of("tour.skip"), model::skip),
                Buttons.of("tour-leave", Text.of("tour.leave"), model::leave));
        getChildren().addFirst(place);
        getChildren().add(3, pressed(Text.of("tour.keys"), task.keys(), "strong"));
        getChildren().add(4, pressed(Text.of("tour.mouse"), task.mouse(), "text-12"));
        setAccessibleText(String.join(". ", task.title(), task.text(), task.keys()));
    }

    private void say(String title, String text, Button... buttons) {
        var line = new HBox(8, buttons);
        getChildren().setAll(wrapped(title, "subheading"), wrapped(text, "text-12"), line);
        setAccessibleText(title + ". " + text);
    }

    private static HBox pressed(String name, String what, String style) {
        var head = label(name, "caption");
        Sized.leastWidth(head, 44);
        return new HBox(8, head, wrapped(what, style));
    }

    private static Label wrapped(String text, String style) {
        var label = label(text, style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
