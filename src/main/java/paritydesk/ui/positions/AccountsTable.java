package paritydesk.ui.positions;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import paritydesk.ui.help.Topic;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.TextSize;
import paritydesk.ui.part.TableCopies;
import paritydesk.ui.session.Session;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The table of accounts: its columns stand as the model has them, and the model learns when they are dragged.
final class AccountsTable {

    private final PositionsModel model;
    private final Session session;
    private final TableView<Integer> table = new TableView<>();
    private final Map<Field, TableColumn<Integer, Integer>> columns = new EnumMap<>(Field.class);
    private List<Double> pressed = List.of();
    private boolean arranging;

    /// @param opens shows an account's own page
    AccountsTable(PositionsModel model, Session session, Runnable opens) {
        this.model = model;
        this.session = session;
        for (var field : Field.values()) {
            columns.put(field, column(field));
        }
        build(opens);
        model.columnsProperty().subscribe(any -> arrange());
        table.widthProperty().subscribe(wide -> arrange());
        TextSize.of(table).subscribe(size -> arrange());
        table.getColumns().addListener((ListChangeListener<Object>) change -> dragged());
        model.shownProperty().subscribe(rows -> reselect());
        model.readingsProperty().subscribe(any -> table.refresh());
        model.orderProperty().subscribe(this::mark);
        session.accountProperty().subscribe(any -> reselect());
    }

    TableView<Integer> node() {
        return table;
    }

    /// Widths are kept as they are at 100 %.
    private double scale() {
        return TextSize.of(table).getValue().scale();
    }

    /// The columns as they stand.
    ColumnOrder order() {
        return model.columnsProperty()
                .get()
                .orElseGet(() -> ColumnOrder.usual(table.getWidth() / scale()));
    }

    /// Moves the column that the rows are sorted by, for whoever has no mouse.
    void moveSorted(int places) {
        model.arrange(order().moved(model.orderProperty().get().field(), places));
    }

    List<Integer> selected() {
        return List.copyOf(table.getSelectionModel().getSelectedItems());
    }

    private void build(Runnable opens) {
        table.setId("positions-table");
        table.setAccessibleText(Text.of("positions.title"));
        table.itemsProperty().bind(model.shownProperty());
        table.setFixedCellSize(28);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
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
        table.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER && !selected().isEmpty()) {
                        opens.run();
                        event.consume();
                    }
                });
        table.addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                event -> {
                    if (event.getClickCount() == 2 && onRow(event)) {
                        opens.run();
                    }
                });
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pressed = widths());
        table.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> released());
    }

    private boolean onRow(MouseEvent event) {
        return event.getPickResult().getIntersectedNode() != null
                && !selected().isEmpty()
                && event.getY() > table.getFixedCellSize();
    }

    private TableColumn<Integer, Integer> column(Field field) {
        var column = new TableColumn<Integer, Integer>();
        model.currencyProperty().subscribe(any -> column.setText(model.title(field)));
        column.setUserData(field);
        column.setSortable(field.written());
        column.setMinWidth(field.width());
        if (field.numeric() && field.kind() != Field.Kind.MOMENT) {
            column.getStyleClass().add("figures");
        }
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(any -> cell(field));
        topic(field).ifPresent(id -> TableCopies.about(column, id));
        return field.written()
                ? TableCopies.words(column, row -> AccountsCsv.safe(model.text(field, row)))
                : column;
    }

    /// What explains a column of figures; names explain themselves.
    private static Optional<String> topic(Field field) {
        return switch (field) {
            case COLLATERAL -> Optional.of(Topic.id("collateral"));
            case DEBT -> Optional.of(Topic.id("debt"));
            case RATIO -> Optional.of(Topic.id("ratio-perceived"));
            case HEALTH -> Optional.of(Topic.id("health-perceived"));
            case FAIR -> Optional.of(Topic.id("health-economic"));
            case WORST, WHEN -> Optional.of(Topic.id("health-worst"));
            case FIRST -> Optional.of(Topic.id("first-breach"));
            case WHY -> Optional.of(Topic.id("breach-cause"));
            case NOW, CLASS -> Optional.of(Topic.id("class-now"));
            case HEADROOM -> Optional.of(Topic.id("parity-headroom"));
            case DROP -> Optional.of(Topic.id("uniform-drop"));
            case PRICE -> Optional.of(Topic.id("liquidation-price"));
            default -> Optional.empty();
        };
    }

    private TableCell<Integer, Integer> cell(Field field) {
        return switch (field) {
            case NOW -> new ClassCell(model);
            case CLASS -> new EverCell(model);
            case EROSION -> new SparkCell(model.sparks());
            default -> new FieldCell(model, field);
        };
    }

    /// Puts the columns where the model has them. They share the table's width while they fit into it, and scroll once they do not.
    private void arrange() {
        if (table.getWidth() <= 0) {
            return;
        }
        var order = order();
        var wanted = order.entries().stream().map(e -> columns.get(e.field())).toList();
        boolean fits = order.width() * scale() <= table.getWidth();
        arranging = true;
        table.setColumnResizePolicy(
                fits
                        ? TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS
                        : TableView.UNCONSTRAINED_RESIZE_POLICY);
        for (var entry : order.entries()) {
            var column = columns.get(entry.field());
            if (column != null) {
                column.setMinWidth(Math.min(entry.field().width(), entry.width()) * scale());
                column.setPrefWidth(entry.width() * scale());
            }
        }
        if (!table.getColumns().equals(wanted)) {
            table.getColumns().setAll(wanted);
        }
        arranging = false;
        mark(model.orderProperty().get());
    }

    /// A head was dropped elsewhere; the list settles first.
    private void dragged() {
        if (!arranging) {
            Platform.runLater(this::keep);
        }
    }

    /// What differs between press and release was dragged at a head's edge, and is kept.
    private void released() {
        if (!widths().equals(pressed)) {
            keep();
        }
    }

    private List<Double> widths() {
        return table.getColumns().stream().map(TableColumn::getWidth).toList();
    }

    private double width(Field field) {
        var column = columns.get(field);
        return column == null ? field.width() : column.getWidth() / scale();
    }

    private void keep() {
        model.arrange(
                new ColumnOrder(
                        table.getColumns().stream()
                                .map(column -> (Field) column.getUserData())
                                .map(field -> new ColumnOrder.Entry(field, width(field)))
                                .toList()));
    }

    private void sort() {
        if (!arranging
                && !table.getSortOrder().isEmpty()
                && table.getSortOrder().getFirst().getUserData() instanceof Field field) {
            boolean ascending =
                    table.getSortOrder().getFirst().getSortType() == TableColumn.SortType.ASCENDING;
            model.orderProperty().set(new Order(field, ascending));
        }
    }

    /// Shows at the heads what the rows are sorted by.
    private void mark(Order order) {
        var column = columns.get(order.field());
        if (column == null || !table.getColumns().contains(column)) {
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
}
