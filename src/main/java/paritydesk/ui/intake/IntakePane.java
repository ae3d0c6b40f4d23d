package paritydesk.ui.intake;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import paritydesk.intake.Detection;
import paritydesk.store.Take;
import paritydesk.ui.help.HelpMark;
import paritydesk.ui.help.Topic;
import paritydesk.ui.look.Text;
import paritydesk.ui.part.Buttons;
import paritydesk.ui.part.HeadBar;
import paritydesk.ui.part.Sized;

import java.util.Optional;

/// The assistant: what the file is and what it leaves open on the left, rows and findings on the right.
public final class IntakePane extends BorderPane {

    private final IntakeModel model;
    private final VBox left = new VBox();
    private final Button all;
    private final Button good;
    private final Button drop;

    public IntakePane(IntakeModel model) {
        this.model = model;
        getStyleClass().add("intake");
        all =
                Buttons.of(
                        "intake-take",
                        Text.of("intake.take"),
                        () -> model.take(Take.ALL_OR_NOTHING));
        all.getStyleClass().add("primary");
        good = Buttons.of("intake-good", Text.of("open.good"), () -> model.take(Take.GOOD_ROWS));
        drop = Buttons.of("intake-drop", Text.of("open.nothing"), model::drop);
        setTop(bar());
        left.getStyleClass().add("intake-left");
        var scroll = new ScrollPane(left);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        Sized.leastWidth(scroll, 320);
        Sized.usualWidth(scroll, 400);
        setLeft(scroll);
        setCenter(right());
        model.detectionProperty().subscribe(this::show);
        model.takenProperty().subscribe(now -> offer());
        offer();
    }

    private Node bar() {
        var title = new Label(Text.of("intake.title"));
        title.getStyleClass().add("heading");
        var choose = Buttons.of("intake-choose", Text.of("intake.choose"), this::choose);
        var summary = new Label();
        summary.setId("intake-summary");
        summary.setWrapText(true);
        summary.textProperty().bind(model.summaryProperty());
        HBox.setHgrow(summary, Priority.ALWAYS);
        var busy = new ProgressBar();
        busy.setAccessibleText(Text.of("intake.busy"));
        busy.visibleProperty().bind(model.busyProperty());
        busy.managedProperty().bind(model.busyProperty());
        return new HeadBar(
                title,
                new HelpMark(Topic.id("intake-book")),
                choose,
                all,
                good,
                drop,
                busy,
                summary);
    }

    private Node right() {
        var rows = new PreviewTable(model);
        var findings = new FindingsPane(model);
        VBox.setVgrow(rows, Priority.ALWAYS);
        VBox.setVgrow(findings, Priority.ALWAYS);
        var box =
                new VBox(
                        heading(Text.of("intake.rows")),
                        rows,
                        heading(Text.of("intake.findings")),
                        findings);
        box.getStyleClass().add("intake-right");
        return box;
    }

    static Label heading(String text) {
        var label = new Label(text);
        label.getStyleClass().add("strong");
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private void show(Optional<Detection> now) {
        left.getChildren().clear();
        if (now.isEmpty()) {
            left.getChildren().add(words(Text.of("intake.help")));
            offer();
            return;
        }
        var detection = now.get();
        if (!detection.questions().isEmpty()) {
            left.getChildren().add(heading(Text.of("intake.questions")));
            detection.questions().forEach(q -> left.getChildren().add(new QuestionCard(model, q)));
        }
        left.getChildren().add(heading(Text.of("intake.detected")));
        model.reasons().forEach(reason -> left.getChildren().add(words(reason)));
        left.getChildren().add(heading(Text.of("intake.columns")));
        left.getChildren().add(new ColumnsGrid(model, detection));
        left.getChildren().add(heading(Text.of("intake.styles")));
        left.getChildren().add(new StylesGrid(model, detection.mapping()));
        left.getChildren().add(heading(Text.of("intake.controls")));
        left.getChildren().add(new ControlsForm(model));
        offer();
    }

    private static Label words(String text) {
        var label = new Label(text);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private void offer() {
        boolean whole = model.allows(Take.ALL_OR_NOTHING);
        shown(all, whole);
        shown(good, !whole && model.allows(Take.GOOD_ROWS));
        shown(drop, model.detectionProperty().get().isPresent());
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void choose() {
        var chooser = new FileChooser();
        chooser.setTitle(Text.of("intake.choose"));
        var chosen = chooser.showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            model.open(chosen.toPath());
        }
    }
}
