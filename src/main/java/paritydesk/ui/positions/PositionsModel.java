package paritydesk.ui.positions;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

import org.jspecify.annotations.Nullable;

import paritydesk.asset.Figures;
import paritydesk.timeline.Explain;
import paritydesk.timeline.PledgeTable;
import paritydesk.timeline.Run;
import paritydesk.timeline.Subtotals;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;
import paritydesk.ui.session.Evaluation;
import paritydesk.ui.session.Session;
import paritydesk.valuation.Solvency;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// All accounts of the run, filtered and sorted off the JavaFX thread; the newest wish wins.
public final class PositionsModel {

    private static final String KEY = "positions";
    private static final String HEALTH = "positions.health";
    private static final String PLEDGES = "positions.pledges";
    private static final String TOTALS = "positions.totals";
    private static final String COLUMNS = "positions.columns";

    private static final Duration YEAR = Duration.ofDays(365);
    private static final DateTimeFormatter WITH_YEAR = format("d MMM yyyy HH:mm");

    /// Where the book's window is shorter than a year, day and month name a moment.
    private static final DateTimeFormatter WITHOUT_YEAR = format("d MMM HH:mm");

    private final Session session;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.AT_RISK_FIRST);
    private final ReadOnlyObjectWrapper<ObservableList<Integer>> shown =
            new ReadOnlyObjectWrapper<>(FXCollections.observableList(Selection.NONE));
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper readings = new ReadOnlyIntegerWrapper(0);
    private final Sparks sparks;
    private final ReadOnlyStringWrapper currency = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Subtotals> totals =
            new ReadOnlyObjectWrapper<>(Subtotals.NONE);
    private final ReadOnlyObjectWrapper<Optional<ColumnOrder>> columns;
    private final ObservableMap<String, String> kept;
    private final KeptFilters filters;
    private DateTimeFormatter moment = WITH_YEAR;
    private Selection selection = Selection.NONE;
    private @Nullable Rows rows;

    /// A model that remembers nothing of an earlier start.
    private final BooleanProperty pageShown = new SimpleBooleanProperty(false);

    public PositionsModel(Session session) {
        this(session, FXCollections.observableHashMap());
    }

    /// @param kept what the desktop remembers; columns and filters live in it
    public PositionsModel(Session session, ObservableMap<String, String> kept) {
        this.session = session;
        this.kept = kept;
        this.filters = new KeptFilters(kept);
        this.columns = new ReadOnlyObjectWrapper<>(arranged(kept));
        this.sparks = new Sparks(session);
        session.onEvaluation(this::open);
        session.stepProperty().subscribe(now -> readHealth());
        filter.subscribe(text -> select());
        order.subscribe(wanted -> select());
    }

    /// The filter as typed.
    public StringProperty filterProperty() {
        return filter;
    }

    /// Whether the page of an account stands before the table.
    public BooleanProperty pageShownProperty() {
        return pageShown;
    }

    public ObjectProperty<Order> orderProperty() {
        return order;
    }

    /// The rows to show, each the index of an account.
    public ReadOnlyObjectProperty<ObservableList<Integer>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// `143 of 10 000 accounts`.
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /// Why the filter was not understood; empty while it is.
    public ReadOnlyStringProperty faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Counts how often the health factors of another step have come in: what cells show has changed, but not the rows.
    public ReadOnlyIntegerProperty readingsProperty() {
        return readings.getReadOnlyProperty();
    }

    /// Small pictures of erosion for the rows in view.
    public Sparks sparks() {
        return sparks;
    }

    /// What a cell shows; an en dash where there is no figure.
    public String text(Field field, int row) {
        var from = rows;
        if (from == null) {
            return "";
        }
        double value = from.number(field, row);
        return switch (field.kind()) {
            case MONEY, COUNT -> Figures.number(value, 0);
            case PRICE -> Figures.number(value, 4);
            case FACTOR -> Figures.number(value, 3);
            case SHARE -> Figures.number(100 * value, 2);
            case MOMENT -> Double.isNaN(value) ? "–" : moment.format(at(value));
            case WORDS, CLASS -> from.text(field, row);
            case PICTURE -> "";
        };
    }

    /// Sums over the rows shown; classes at the scrubber's moment.
    public ReadOnlyObjectProperty<Subtotals> totalsProperty() {
        return totals.getReadOnlyProperty();
    }

    /// The columns as somebody arranged them; nothing while nobody has.
    ReadOnlyObjectProperty<Optional<ColumnOrder>> columnsProperty() {
        return columns.getReadOnlyProperty();
    }

    /// Takes an arrangement and keeps it.
    void arrange(ColumnOrder next) {
        kept.put(COLUMNS, next.text());
        columns.set(Optional.of(next));
    }

    /// Back to the usual columns.
    void disarrange() {
        kept.remove(COLUMNS);
        columns.set(Optional.empty());
    }

    /// Filters with a name, and the last ones used.
    public KeptFilters filters() {
        return filters;
    }

    /// How the filter that is being typed may go on.
    List<Completions.Completion> completions(String text, int caret) {
        var from = rows;
        return Completions.of(
                text, caret, field -> from == null ? List.of() : Completions.values(from, field));
    }

    /// The colour and mark of the class at the scrubber's moment.
    public Tone tone(int row) {
        return rows == null ? Tone.NEUTRAL : Words.tone(rows.now(row));
    }

    /// The classes under water that the account was ever in: false, masked, true.
    public List<Solvency> harms(int row) {
        return rows == null ? List.of() : rows.harms(row);
    }

    /// What amounts are in, such as `USD`; empty while nothing is open.
    public ReadOnlyStringProperty currencyProperty() {
        return currency.getReadOnlyProperty();
    }

    /// A column's head, with the unit of its figures.
    public String title(Field field) {
        return Words.title(field, currency.get());
    }

    /// Sorts by a field; by the same again, the other way round.
    public void sortBy(Field field) {
        var now = order.get();
        order.set(new Order(field, now.field() != field || !now.ascending()));
    }

    /// Shows an account wherever it stands: the filter is dropped if it hides it.
    public void find(int account) {
        if (selection.place(account) < 0) {
            filter.set("");
        }
        session.select(account);
    }

    /// Where an account stands among the rows shown, −1 where it does not.
    public int place(int account) {
        return selection.place(account);
    }

    /// Rows as tab-separated lines under a header, figures as shown; words that a spreadsheet would compute are marked as words.
    String table(List<Integer> wanted, List<Field> fields) {
        var written = fields.stream().filter(Field::written).toList();
        var head = written.stream().map(this::title).collect(Collectors.joining("\t"));
        return wanted.stream()
                .map(
                        row ->
                                written.stream()
                                        .map(f -> AccountsCsv.safe(text(f, row)))
                                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n", head + "\n", "\n"));
    }

    /// Makes the text of every row shown, which may be long, off the JavaFX thread.
    void tableOfAll(List<Field> fields, Consumer<String> made) {
        var wanted = List.copyOf(shown.get());
        session.background()
                .submit(
                        "positions.copy",
                        Text.of("copy.table.making"),
                        progress -> table(wanted, fields),
                        made,
                        why -> fault.set(Session.reason(why)));
    }

    /// The rows shown as a CSV document; empty while nothing is open.
    String csv(List<Field> fields, Instant made) {
        var from = rows;
        if (from == null) {
            return "";
        }
        var at = from.run().clock().at(session.stepProperty().get());
        var head = new AccountsCsv.Head(filter.get(), at, made);
        return AccountsCsv.of(from, fields, List.copyOf(shown.get()), head, currency.get());
    }

    private static Optional<ColumnOrder> arranged(ObservableMap<String, String> kept) {
        var order = ColumnOrder.parse(kept.getOrDefault(COLUMNS, ""));
        return order.entries().isEmpty() ? Optional.empty() : Optional.of(order);
    }

    private void open(Evaluation evaluation) {
        var run = evaluation.run();
        rows = Rows.of(run);
        currency.set(run.scenario().market().currency());
        var clock = run.clock();
        var first = clock.at(Math.max(clock.bookFrom(), 0)).plus(YEAR);
        moment = clock.at(clock.size() - 1).isBefore(first) ? WITHOUT_YEAR : WITH_YEAR;
        select();
        readHealth();
        session.background()
                .follow(
                        PLEDGES,
                        Text.of("positions.pledges"),
                        progress -> PledgeTable.of(run, clock.size() - 1),
                        found -> take(run, found),
                        why -> fault.set(Session.reason(why)));
    }

    private void take(Run run, PledgeTable found) {
        var now = rows;
        if (now != null && now.run().head().equals(run.head())) {
            rows = now.with(found);
            readings.set(readings.get() + 1);
            if (!order.get().field().moving()) {
                select();
            }
        }
    }

    private void select() {
        var from = rows;
        var query = Query.parse(filter.get());
        fault.set(query.value().isPresent() ? "" : query.findings().getFirst().text());
        if (from == null || query.value().isEmpty()) {
            return;
        }
        var wanted = order.get();
        var keeps = query.value().get();
        session.background()
                .submit(
                        KEY,
                        Text.of("positions.sorting"),
                        progress -> Selection.of(from, keeps, wanted),
                        this::show,
                        why -> fault.set(Session.reason(why)));
    }

    private void show(Selection next) {
        selection = next;
        shown.set(FXCollections.observableList(next));
        totals.set(next.totals());
        int all = rows == null ? 0 : rows.size();
        count.set(Text.counted("positions.count", all, Figures.number(next.size())));
    }

    private void readHealth() {
        var from = rows;
        if (from == null) {
            return;
        }
        int step = session.stepProperty().get();
        session.background()
                .follow(
                        HEALTH,
                        Text.of("positions.reading"),
                        progress -> from.at(Explain.healthAt(from.run(), step)),
                        this::take,
                        why -> fault.set(Session.reason(why)));
    }

    private void take(Rows next) {
        var now = rows;
        if (now == null || !now.run().head().equals(next.run().head())) {
            return;
        }
        rows = now.at(next.health().orElseThrow());
        readings.set(readings.get() + 1);
        if (order.get().field().moving()
                || Query.parse(filter.get()).value().filter(Query::moving).isPresent()) {
            select();
        } else {
            sum(rows);
        }
    }

    /// Other classes of the same rows.
    private void sum(Rows now) {
        var was = selection;
        session.background()
                .submit(
                        TOTALS,
                        Text.of("positions.sorting"),
                        progress -> was.at(now).totals(),
                        totals::set,
                        why -> fault.set(Session.reason(why)));
    }

    private static Instant at(double seconds) {
        return Instant.ofEpochSecond((long) seconds);
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }
}
