package paritydesk.ui.checklist;

import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;

import paritydesk.checklist.Item;
import paritydesk.checklist.Severity;
import paritydesk.ui.help.HelpMark;
import paritydesk.ui.help.Topic;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;

import java.io.File;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;

/// Who acts, the words that go with it, and what can be done to the item: sign, waive, move its line, take back. What is missing
/// is said in the form; nothing opens but the system's own choice of a file.
final class SignForm extends VBox {

    private final ChecklistModel model;
    private final TextField name = new TextField();
    private final TextField role = new TextField();
    private final FlowPane people = new FlowPane();
    private final TextArea comment = new TextArea();
    private final Label commentTitle = caption("");
    private final TextField until = new TextField();
    private final TextField warn = new TextField();
    private final TextField limit = new TextField();
    private final Label standard = caption("");
    private final Label own = caption("");
    private final Button attach = button("sign-attach", Text.of("sign.attach"), this::attach);
    private final Button sign = button("sign-button", Text.of("sign.sign"), this::sign);
    private final Button waive = button("waive-button", Text.of("waive.waive"), this::waive);
    private final Button move = button("threshold-set", Text.of("threshold.set"), this::move);
    private final Button reset = button("threshold-reset", Text.of("threshold.reset"), this::reset);
    private final Button take = button("sign-withdraw", Text.of("sign.withdraw"), this::withdraw);
    private final Node waiving;
    private final Node moving;
    private @Nullable Path evidence;

    SignForm(ChecklistModel model) {
        this.model = model;
        getStyleClass().add("form");
        name.setId("sign-name");
        role.setId("sign-role");
        comment.setId("sign-comment");
        until.setId("waive-until");
        until.setPromptText(Text.of("waive.prompt"));
        warn.setId("threshold-warn");
        limit.setId("threshold-limit");
        comment.setPrefRowCount(3);
        comment.setWrapText(true);
        comment.addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
        commentTitle.setLabelFor(comment);
        comment.accessibleTextProperty().bind(commentTitle.textProperty());
        sign.getStyleClass().add("primary");
        people.getStyleClass().add("sign-people");
        waiving =
                section(
                        new VBox(
                                row(Text.of("waive.title"), Topic.id("gate-waiver")),
                                field(Text.of("waive.until"), until),
                                waive));
        moving =
                section(
                        new VBox(
                                row(Text.of("threshold.title"), Topic.id("gate-threshold")),
                                standard,
                                field(Text.of("threshold.warn"), warn),
                                field(Text.of("threshold.limit"), limit),
                                bar(move, reset)));
        getChildren()
                .addAll(
                        row(Text.of("sign.title"), Topic.id("gate-signature")),
                        people,
                        field(Text.of("sign.name"), name),
                        field(Text.of("sign.role"), role),
                        new VBox(commentTitle, comment),
                        fault(),
                        bar(sign, attach, take),
                        waiving,
                        moving,
                        section(
                                new VBox(
                                        row(Text.of("own.title"), Topic.id("gate-own")),
                                        own,
                                        button("checks-take", Text.of("own.take"), this::own))));
    }

    /// Offers what can be done to the item looked at.
    void show(Entry entry) {
        people.getChildren().clear();
        model.people()
                .forEach(
                        (who, what) ->
                                people.getChildren()
                                        .add(
                                                link(
                                                        Text.of("sign.person", who, what),
                                                        () -> fill(who, what))));
        var by = model.checksProposedBy();
        own.setText(by.isEmpty() ? "" : Text.of("own.proposed", by));
        shown(own, !by.isEmpty());
        commentTitle.setText(entry.human() ? Text.of("sign.comment") : Text.of("sign.reason"));
        shown(sign, entry.human());
        shown(attach, entry.human());
        var proposal = model.proposal();
        shown(
                take,
                !model.signatures().isEmpty()
                        || !model.waivers().isEmpty()
                        || proposal.isPresent());
        shown(waiving, model.waivable());
        shown(moving, model.movable());
        model.item()
                .ifPresent(
                        item -> {
                            var now = item.threshold();
                            warn.setText(figure(proposal.map(p -> p.warn()).orElse(now.warn())));
                            limit.setText(figure(proposal.map(p -> p.limit()).orElse(now.limit())));
                            standard.setText(standard(item));
                            move.setText(
                                    proposal.isPresent()
                                            ? Text.of("threshold.confirm")
                                            : Text.of("threshold.set"));
                            shown(reset, item.moved());
                        });
    }

    private static String standard(Item item) {
        var line = item.standard();
        var words = Text.of("threshold.default", line.text(), line.source(), line.range());
        return item.severity() == Severity.BLOCK ? words + " " + Text.of("threshold.two") : words;
    }

    private static String figure(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private void fill(String who, String what) {
        name.setText(who);
        role.setText(what);
        comment.requestFocus();
    }

    private ChecklistModel.Actor who() {
        return new ChecklistModel.Actor(name.getText(), role.getText());
    }

    private void sign() {
        model.sign(who(), comment.getText(), evidence, this::clear);
    }

    private void waive() {
        model.waive(who(), comment.getText(), until.getText(), this::clear);
    }

    private void move() {
        model.move(who(), warn.getText(), limit.getText(), comment.getText(), this::clear);
    }

    private void reset() {
        model.reset(who(), comment.getText(), this::clear);
    }

    private void withdraw() {
        model.withdraw(who(), comment.getText(), this::clear);
    }

    private void attach() {
        choose(Text.of("sign.attach"))
                .ifPresent(
                        file -> {
                            evidence = file;
                            attach.setText(String.valueOf(file.getFileName()));
                        });
    }

    private void own() {
        choose(Text.of("own.take")).ifPresent(file -> model.take(who(), file));
    }

    private Optional<Path> choose(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow()))
                .map(File::toPath);
    }

    /// The next signature is somebody else's.
    private void clear() {
        name.clear();
        role.clear();
        comment.clear();
        until.clear();
        evidence = null;
        attach.setText(Text.of("sign.attach"));
    }

    private Label fault() {
        var fault = new Label();
        fault.setId("sign-fault");
        fault.setWrapText(true);
        fault.getStyleClass().addAll("toned", Tone.BLOCKER.styleClass());
        fault.textProperty().bind(model.faultProperty());
        fault.managedProperty().bind(fault.textProperty().isNotEmpty());
        return fault;
    }

    /// Tab goes on to the next control instead of into the text.
    private void leave(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB) {
            comment.requestFocusTraversal(
                    event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        }
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static Button button(String id, String title, Runnable does) {
        var button = new Button(title);
        button.setId(id);
        button.setOnAction(event -> does.run());
        return button;
    }

    private static Button link(String title, Runnable does) {
        var link = new Button(title);
        link.getStyleClass().setAll("link");
        link.setOnAction(event -> does.run());
        return link;
    }

    private static VBox section(VBox box) {
        box.getStyleClass().add("sign-section");
        return box;
    }

    private static FlowPane bar(Node... controls) {
        var bar = new FlowPane(controls);
        bar.getStyleClass().add("sign-bar");
        return bar;
    }

    private static FlowPane row(String title, String topic) {
        var label = new Label(title);
        label.getStyleClass().add("subheading");
        return bar(label, new HelpMark(topic));
    }

    private static Label caption(String text) {
        var label = new Label(text);
        label.getStyleClass().add("caption");
        label.setWrapText(true);
        return label;
    }

    private static VBox field(String title, TextInputControl input) {
        var label = caption(title);
        label.setLabelFor(input);
        input.setAccessibleText(title);
        return new VBox(label, input);
    }
}
