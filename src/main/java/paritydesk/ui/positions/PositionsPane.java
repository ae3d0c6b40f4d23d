package paritydesk.ui.positions;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import paritydesk.ui.help.Topic;
import paritydesk.ui.look.Icon;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;
import paritydesk.ui.part.CopyMenu;
import paritydesk.ui.part.TableCopies;
import paritydesk.ui.session.Session;
import paritydesk.ui.shell.Command;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The filter and the table of all accounts.
public final class PositionsPane extends BorderPane {

    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private static final List<Field> SPARE = List.of(Field.OWNER, Field.VENUE, Field.ASSET);
    private static final double ROOMY = 1180;
    private static final double SPARK = 96;

    private final PositionsModel model;
    private final Session session;
    private final TableView<Integer> table = new TableView<>();
    private final Map<Field, TableColumn<Integer, Integer>> columns = new EnumMap<>(Field.class);
    private final TextField filter = new TextField();

    /// @param explains shows how a filter is written
    public PositionsPane(PositionsModel model, Session session, Runnable explains) {
        this.model = model;
        this.session = session;
        getStyleClass().add("positions");
        setTop(bar(explains));
        setCenter(table);
        buildTable();
        model.shownProperty().subscribe(rows -> reselect());
        model.readingsProperty().subscribe(any -> table.refresh());
        model.orderProperty().subscribe(this::mark);
        session.accountProperty().subscribe(any -> reselect());
    }

    /// What can be done here: go to the filter, and sort by each column without a mouse.
    public static List<Command> commands(
            PositionsModel model, Runnable toFilter, Runnable explains) {
        var group = Text.of("positions.title");
        var sorts =
                Arrays.stream(Field.values())
                        .map(
                                field ->
                                        Command.of(
                                                Text.of("positions.sort", model.title(field)),
                                                group,
                                                () -> model.sortBy(field)));
        var find = Command.of(Text.of("positions.filter"), group, toFilter).keys("Shortcut+F");
        var help = Command.of(Text.of("query.help"), group, explains).keys("F1");
        return Stream.concat(Stream.of(find, help), sorts).toList();
    }

    /// Puts the keyboard into the filter.
    public void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    private HBox bar(Runnable explains) {
        filter.setId("positions-filter");
        filter.setPromptText(Text.of("positions.prompt"));
        filter.setAccessibleText(Text.of("positions.filter"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        HBox.setHgrow(filter, Priority.ALWAYS);
        filter.setMaxWidth(480);
        var help = new Button();
        help.setId("positions-help");
        help.setGraphic(Icon.HELP.node());
        help.getStyleClass().setAll("tool");
        help.setAccessibleText(Text.of("query.help"));
        help.setTooltip(new Tooltip(Text.of("query.help")));
        help.setOnAction(event -> explains.run());
        filter.setOnAction(event -> table.requestFocus());
        var count = new Label();
        count.setId("positions-count");
        count.getStyleClass().add("muted");
        count.textProperty().bind(model.countProperty());
        var fault = new Label();
        fault.setId("positions-fault");
        fault.getStyleClass().addAll("toned", Tone.BLOCKER.styleClass());
        fault.textProperty().bind(model.faultProperty());
        fault.managedProperty().bind(fault.textProperty().isNotEmpty());
        var bar = new HBox(filter, help, count, fault);
        bar.getStyleClass().add("panel-head");
        return bar;
    }

    private void buildTable() {
        table.setId("positions-table");
        table.itemsProperty().bind(model.shownProperty());
        table.setFixedCellSize(28);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.widthProperty().subscribe(wide -> fit(wide.doubleValue()));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        for (var field : Field.values()) {
            var column = column(field);
            columns.put(field, column);
            table.getColumns().add(column);
            if (field == Field.WORST) {
                table.getColumns().add(sparks());
            }
        }
        table.setSortPolicy(
                view -> {
                    sort();
                    return true;
                });
        table.setPlaceholder(new Label(Text.of("positions.none")));
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        row -> {
                            if (row != null) {
                                session.select(row);
                            }
                        });
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::copy);
        table.setAccessibleText(Text.of("positions.title"));
        TableCopies.on(
                table,
                new CopyMenu.Choice(Text.of("copy.table"), () -> model.tableOfAll(CopyMenu::put)));
    }

    private TableColumn<Integer, Integer> column(Field field) {
        var column = new TableColumn<Integer, Integer>();
        model.currencyProperty().subscribe(any -> column.setText(model.title(field)));
        column.setUserData(field);
        column.setReorderable(false);
        column.setPrefWidth(width(field));
        column.setMinWidth(width(field));
        if (field.numeric() && field != Field.WHEN) {
            column.getStyleClass().add("figures");
        }
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(any -> cell(field));
        topic(field).ifPresent(id -> TableCopies.about(column, id));
        return TableCopies.words(column, row -> model.text(field, row));
    }

    private TableColumn<Integer, Integer> sparks() {
        var column = new TableColumn<Integer, Integer>(Text.of("positions.erosion"));
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(SPARK);
        column.setMinWidth(SPARK);
        column.setMaxWidth(SPARK);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(any -> new SparkCell(model.sparks()));
        return column;
    }

    private static double width(Field field) {
        return switch (field) {
            case ACCOUNT -> 68;
            case NOW -> 80;
            case CLASS -> 52;
            case COLLATERAL -> 92;
            case DEBT -> 88;
            case RATIO -> 56;
            case HEALTH -> 64;
            case WORST -> 76;
            case WHEN -> 104;
            case WHY -> 88;
            case OWNER -> 80;
            case VENUE -> 88;
            case ASSET -> 96;
        };
    }

    /// What explains a column of figures; names explain themselves.
    private static Optional<String> topic(Field field) {
        return switch (field) {
            case COLLATERAL -> Optional.of(Topic.id("collateral"));
            case DEBT -> Optional.of(Topic.id("debt"));
            case RATIO -> Optional.of(Topic.id("ratio-perceived"));
            case HEALTH -> Optional.of(Topic.id("health-perceived"));
            case WORST -> Optional.of(Topic.id("health-worst"));
            case WHEN -> Optional.of(Topic.id("health-worst"));
            case WHY -> Optional.of(Topic.id("breach-cause"));
            case NOW, CLASS -> Optional.of(Topic.id("class-now"));
            case ACCOUNT, OWNER, VENUE, ASSET -> Optional.empty();
        };
    }

    private TableCell<Integer, Integer> cell(Field field) {
        return switch (field) {
            case NOW -> new ClassCell(model);
            case CLASS -> new EverCell(model);
            default -> new FieldCell(model, field);
        };
    }

    /// Owner, venue and assets stand in the table where there is room for them, and always in the inspector.
    private void fit(double wide) {
        for (var field : SPARE) {
            var column = columns.get(field);
            if (column != null) {
                column.setVisible(wide >= ROOMY);
            }
        }
    }

    private void sort() {
        if (!table.getSortOrder().isEmpty()
                && table.getSortOrder().getFirst().getUserData() instanceof Field field) {
            boolean ascending =
                    table.getSortOrder().getFirst().getSortType() == TableColumn.SortType.ASCENDING;
            model.orderProperty().set(new Order(field, ascending));
        }
    }

    /// Shows at the heads what the rows are sorted by.
    private void mark(Order order) {
        var column = columns.get(order.field());
        if (column == null) {
            return;
        }
        column.setSortType(
                order.ascending()
                        ? TableColumn.SortType.ASCENDING
                        : TableColumn.SortType.DESCENDING);
        if (!table.getSortOrder().equals(List.of(column))) {
            table.getSortOrder().setAll(List.of(column));
        }
    }

    private void reselect() {
        int account = session.accountProperty().get();
        @Nullable Integer chosen = table.getSelectionModel().getSelectedItem();
        int place = account < 0 ? -1 : model.place(account);
        if (place >= 0 && (chosen == null || chosen != account)) {
            table.getSelectionModel().clearAndSelect(place);
            table.scrollTo(Math.max(0, place - 4));
        }
    }

    private void copy(KeyEvent event) {
        if (COPY.match(event)) {
            var content = new ClipboardContent();
            content.putString(model.table(table.getSelectionModel().getSelectedItems()));
            Clipboard.getSystemClipboard().setContent(content);
            event.consume();
        }
    }
}
