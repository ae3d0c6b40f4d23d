package paritydesk.ui.intake;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import paritydesk.intake.Detection;
import paritydesk.store.Take;
import paritydesk.ui.help.HelpMark;
import paritydesk.ui.help.Topic;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.TextSize;
import paritydesk.ui.part.Buttons;
import paritydesk.ui.part.HeadBar;
import paritydesk.ui.part.Sized;

import java.util.Optional;

/// The assistant: what the file is and what it leaves open on the left, rows and findings on the right; below it where there is no room.
public final class IntakePane extends BorderPane {

    /// Pixels at 100 % from which on both sides stand beside each other; with fewer, one stands below the other.
    private static final double BESIDE = 840;

    private final IntakeModel model;
    private final VBox left = new VBox();
    private final ScrollPane leftScroll = scroll();
    private final VBox stack = new VBox();
    private final ScrollPane stackScroll = scroll();
    private final VBox right;
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
        drop = Buttons.of("intake-drop", Text.of("intake.drop"), model::drop);
        right = right();
        setTop(new VBox(bar(), summary()));
        left.getStyleClass().add("intake-left");
        Sized.leastWidth(leftScroll, 320);
        Sized.usualWidth(leftScroll, 384);
        widthProperty().map(wide -> beside()).subscribe(now -> arrange());
        TextSize.of(this).subscribe(size -> arrange());
        model.detectionProperty().subscribe(this::show);
        model.joinedProperty().subscribe(now -> offer());
        offer();
    }

    private static ScrollPane scroll() {
        var scroll = new ScrollPane();
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private boolean beside() {
        return getWidth() / TextSize.of(this).getValue().scale() >= BESIDE;
    }

    private void arrange() {
        boolean beside = beside();
        if (getCenter() != null && beside == right.equals(getCenter())) {
            return;
        }
        setLeft(null);
        setCenter(null);
        leftScroll.setContent(null);
        stackScroll.setContent(null);
        stack.getChildren().clear();
        if (beside) {
            leftScroll.setContent(left);
            setLeft(leftScroll);
            setCenter(right);
        } else {
            stack.getChildren().setAll(left, right);
            stackScroll.setContent(stack);
            setCenter(stackScroll);
        }
    }

    private Node bar() {
        var title = new Label(Text.of("intake.title"));
        title.getStyleClass().add("heading");
        var choose = Buttons.of("intake-choose", Text.of("intake.choose"), this::choose);
        var busy = new ProgressBar();
        busy.setAccessibleText(Text.of("intake.busy"));
        busy.progressProperty().bind(model.fractionProperty());
        busy.visibleProperty().bind(model.busyProperty());
        busy.managedProperty().bind(model.busyProperty());
        var progress = new Label();
        progress.setId("intake-progress");
        progress.getStyleClass().add("muted");
        progress.textProperty().bind(model.progressProperty());
        progress.managedProperty().bind(progress.textProperty().isNotEmpty());
        return new HeadBar(
                title,
                new HelpMark(Topic.id("intake-book")),
                choose,
                all,
                good,
                drop,
                busy,
                progress);
    }

    /// What came of it, in a line of its own: with many findings it is long.
    private Label summary() {
        var summary = new Label();
        summary.setId("intake-summary");
        summary.getStyleClass().add("intake-summary");
        summary.setWrapText(true);
        summary.setMinHeight(Region.USE_PREF_SIZE);
        summary.textProperty().bind(model.summaryProperty());
        return summary;
    }

    private VBox right() {
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
        label.setWrapText(true);
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
        if (!AmountsGrid.of(detection.mapping()).isEmpty()) {
            left.getChildren().add(heading(Text.of("intake.amounts")));
            left.getChildren().add(new AmountsGrid(model, detection.mapping()));
        }
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
