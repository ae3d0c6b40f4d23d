package paritydesk.ui.positions;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import paritydesk.ui.look.Icon;
import paritydesk.ui.look.Notation;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;
import paritydesk.ui.part.HeadBar;
import paritydesk.ui.part.Sized;
import paritydesk.ui.session.Session;
import paritydesk.ui.shell.Command;
import paritydesk.ui.shell.Notice;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The filter, the table of all accounts and its totals; over them the page of one account, which Enter or a double click opens and Escape
/// closes.
public final class PositionsPane extends StackPane {

    private final BorderPane list = new BorderPane();
    private final FilterField filter;
    private final AccountsTable table;
    private final TableActions actions;
    private final Session session;
    private final PositionsModel model;
    private final Supplier<Node> page;

    /// Where it leads.
    ///
    /// @param explains shows how a filter is written
    /// @param tells says what was written, or that it could not be
    /// @param page makes the page of the account chosen; is given what goes back to the table
    public record Ways(
            Runnable explains,
            Consumer<Notice> tells,
            Consumer<Path> exports,
            java.util.function.Function<Runnable, Node> page) {}

    public PositionsPane(PositionsModel model, Session session, Ways ways) {
        this.session = session;
        this.model = model;
        this.table = new AccountsTable(model, session, this::open);
        this.actions = new TableActions(model, table, ways.tells(), ways.exports());
        this.filter = new FilterField(model, () -> table.node().requestFocus());
        this.page = () -> ways.page().apply(this::back);
        getStyleClass().add("positions");
        actions.attach(this::open);
        list.setTop(new VBox(bar(model, ways.explains()), moment(model)));
        list.setCenter(table.node());
        list.setBottom(new TotalsBar(model));
        getChildren().setAll(list);
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE && getChildren().size() > 1) {
                        back();
                        event.consume();
                    }
                });
    }

    /// What can be done here without a mouse.
    public static List<Command> commands(
            PositionsModel model, Supplier<PositionsPane> pane, Runnable explains) {
        var group = Text.of("positions.title");
        var sorts =
                Arrays.stream(Field.values())
                        .filter(Field::written)
                        .map(
                                field ->
                                        Command.of(
                                                Text.of("positions.sort", model.title(field)),
                                                group,
                                                () -> model.sortBy(field)));
        return Stream.concat(
                        Stream.of(
                                Command.of(
                                                Text.of("positions.filter"),
                                                group,
                                                () -> pane.get().focusFilter())
                                        .keys("Shortcut+F"),
                                Command.of(Text.of("query.help"), group, explains).keys("F1"),
                                Command.of(
                                        Text.of("positions.open"), group, () -> pane.get().open()),
                                Command.of(
                                        Text.of("positions.export"),
                                        group,
                                        () -> pane.get().actions.export()),
                                Command.of(
                                        Text.of("positions.columns.left"),
                                        group,
                                        () -> pane.get().table.moveSorted(-1)),
                                Command.of(
                                        Text.of("positions.columns.right"),
                                        group,
                                        () -> pane.get().table.moveSorted(1))),
                        sorts)
                .toList();
    }

    /// Puts the keyboard into the filter.
    public void focusFilter() {
        back();
        filter.node().requestFocus();
        filter.node().selectAll();
    }

    /// Shows the page of the account chosen; nothing happens without one.
    public void open() {
        if (session.accountProperty().get() >= 0 && getChildren().size() == 1) {
            var shown = page.get();
            list.setVisible(false);
            getChildren().add(shown);
            model.pageShownProperty().set(true);
            shown.requestFocus();
        }
    }

    /// Back to the table.
    private void back() {
        if (getChildren().size() > 1) {
            getChildren().remove(1);
            model.pageShownProperty().set(false);
            list.setVisible(true);
            table.node().requestFocus();
        }
    }

    /// Of which instant the figures are.
    private static Label moment(PositionsModel model) {
        var moment = new Label();
        moment.setId("positions-moment");
        moment.getStyleClass().addAll("caption", "positions-moment");
        moment.setMaxWidth(Double.MAX_VALUE);
        moment.setWrapText(true);
        moment.textProperty()
                .bind(
                        model.momentProperty()
                                .map(at -> at.isEmpty() ? "" : Text.of("positions.moment", at)));
        return moment;
    }

    private HeadBar bar(PositionsModel model, Runnable explains) {
        HBox.setHgrow(filter.node(), Priority.ALWAYS);
        Sized.leastWidth(filter.node(), 240);
        var help = new Button();
        help.setId("positions-help");
        help.setGraphic(Icon.HELP.node());
        help.getStyleClass().setAll("tool");
        help.setAccessibleText(Text.of("query.help"));
        help.setTooltip(new Tooltip(Text.of("query.help")));
        help.setOnAction(event -> explains.run());
        var count = new Label();
        count.setId("positions-count");
        count.getStyleClass().add("muted");
        count.setMinWidth(Label.USE_PREF_SIZE);
        Notation.show(count, model.countProperty());
        var fault = new Label();
        fault.setId("positions-fault");
        fault.getStyleClass().addAll("toned", "positions-fault", Tone.BLOCKER.styleClass());
        fault.textProperty().bind(model.faultProperty());
        fault.managedProperty().bind(fault.textProperty().isNotEmpty());
        var export = new Button(Text.of("positions.export"));
        export.setId("positions-export");
        export.setMinWidth(Button.USE_PREF_SIZE);
        export.setOnAction(event -> actions.export());
        return new HeadBar(
                filter.node(), help, filter.kept(), count, fault, actions.columns(), export);
    }
}
