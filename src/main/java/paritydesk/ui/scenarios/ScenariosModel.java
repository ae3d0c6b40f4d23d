package paritydesk.ui.scenarios;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import paritydesk.chart.Drawing;
import paritydesk.explore.Axis;
import paritydesk.explore.Output;
import paritydesk.explore.Sweep;
import paritydesk.explore.Tornado;
import paritydesk.scenario.Scenario;
import paritydesk.shock.Applied;
import paritydesk.shock.Library;
import paritydesk.shock.Linked;
import paritydesk.shock.Shock;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;
import paritydesk.ui.desk.Desk;
import paritydesk.ui.look.Text;
import paritydesk.ui.session.Comparison;
import paritydesk.ui.session.Evaluation;
import paritydesk.ui.session.Pinned;
import paritydesk.ui.session.Session;
import paritydesk.ui.session.Told;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// The shocks that are tried, what the book becomes under them, and explorations over them. Results stay until the scenario is another one, and
/// then say that they are of the one before.
public final class ScenariosModel {

    private static final String LIVE = "scenarios.live";
    private static final String GRID = "scenarios.grid";
    private static final String TORNADO = "scenarios.tornado";
    private static final String SAVE = "scenarios.save";

    /// Runs whose explorations are kept.
    private static final int MOST_KEPT = 20;

    private final Session session;
    private final Desk desk;
    private final ObservableList<Applied> stack = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Run>> live =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Comparison>> comparison =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Drawing>> grid =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Drawing>> tornado =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ObjectProperty<Output> output = new SimpleObjectProperty<>(Output.FALSE_ACCOUNTS);
    private final BooleanProperty linked = new SimpleBooleanProperty();
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.COMPARE);
    private final Map<String, Explored> explored = new LinkedHashMap<>();
    private String shownOf = "";

    /// What was explored of one run.
    private record Explored(Optional<Drawing> grid, Optional<Drawing> tornado) {}

    public ScenariosModel(Session session, Desk desk) {
        this.session = session;
        this.desk = desk;
        session.onEvaluation(this::open);
        session.pinned().subscribe(this::compare);
        stack.subscribe(this::value);
    }

    /// What stands in the tabs, in their order.
    public enum Page {
        COMPARE,
        GRID,
        TORNADO,
        PATHS,
        SOLVERS
    }

    /// The tab that is looked at; where the comparison stands apart, it is looked at beside the others.
    public ObjectProperty<Page> pageProperty() {
        return page;
    }

    /// A shock and, where it does not apply, why.
    public record Row(Shock shock, Optional<String> missing) {}

    /// The library for the scenario that is open, by words of name, event or group; what applies stands first within its group.
    public List<Row> library(String words) {
        var scenario = session.scenario();
        if (scenario.isEmpty()) {
            return List.of();
        }
        var wanted = words.strip().toLowerCase(java.util.Locale.ROOT);
        return Library.ALL.stream()
                .filter(
                        s ->
                                (s.name() + s.event() + s.group())
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .contains(wanted))
                .map(s -> new Row(s, s.missing(scenario.get())))
                .toList();
    }

    /// What a shock can strike here.
    public List<String> targets(Shock shock) {
        return session.scenario().map(s -> shock.targets().of(s)).orElse(List.of());
    }

    /// The shocks that are tried, in their order.
    public ObservableList<Applied> stack() {
        return stack;
    }

    /// Tries a shock as it comes; one that strikes nothing is left alone.
    public void add(Shock shock) {
        session.scenario()
                .filter(s -> shock.missing(s).isEmpty())
                .ifPresent(s -> stack.add(Applied.of(shock, s)));
    }

    /// Takes the values of one shock; where shocks are linked the first knobs of the others go as far within their own ranges.
    public void set(int index, Applied next) {
        var was = stack.get(index);
        if (was.equals(next)) {
            return;
        }
        stack.set(index, next);
        if (linked.get() && moved(was, next)) {
            double share = Linked.share(next);
            for (int i = 0; i < stack.size(); i++) {
                if (i != index && !stack.get(i).shock().knobs().isEmpty()) {
                    stack.set(i, Linked.at(stack.get(i), share));
                }
            }
        }
    }

    private static boolean moved(Applied was, Applied next) {
        return !next.values().isEmpty()
                && was.values().getFirst().doubleValue() != next.values().getFirst();
    }

    /// Whether the shocks that are tried get stronger and weaker together.
    public BooleanProperty linkedProperty() {
        return linked;
    }

    public void remove(int index) {
        stack.remove(index);
    }

    /// The run under the shocks; nothing while none is tried.
    public ReadOnlyObjectProperty<Optional<Run>> liveProperty() {
        return live.getReadOnlyProperty();
    }

    /// The run shown, the one under the shocks, and those pinned.
    public ReadOnlyObjectProperty<Optional<Comparison>> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Drawing>> gridProperty() {
        return grid.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Drawing>> tornadoProperty() {
        return tornado.getReadOnlyProperty();
    }

    /// What went wrong, or that explorations are of a scenario before this one; empty otherwise.
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /// The figure that explorations read.
    public ObjectProperty<Output> outputProperty() {
        return output;
    }

    /// Makes the shocks part of the scenario: one edit, which undo takes back.
    public void apply() {
        session.scenario()
                .filter(s -> !stack.isEmpty())
                .ifPresent(
                        s -> {
                            var next = Applied.apply(s, stack);
                            var title = Text.of("scenarios.edit", name());
                            stack.clear();
                            session.edit(title, next);
                        });
    }

    /// Puts the run under the shocks beside the one shown.
    public void pin() {
        live.get().ifPresent(run -> session.pin(new Pinned(name(), run)));
    }

    /// Keeps the scenario with its shocks in the workspace under a name. What it is and what it rests on, and the event that each shock comes
    /// from, become part of its plan's record.
    public void save(String name, String about, String cites) {
        var scenario = session.scenario();
        if (scenario.isEmpty() || name.isBlank()) {
            note.set(Text.of("scenarios.save.name"));
            return;
        }
        var kept = Described.of(scenario.get(), List.copyOf(stack), about, cites);
        session.background()
                .submit(
                        SAVE,
                        Text.of("scenarios.saving"),
                        progress -> desk.save(kept, name.strip()),
                        done -> note.set(Text.of("scenarios.saved", done.name())),
                        this::failed);
    }

    /// The shocks in words.
    public String name() {
        return stack.stream()
                .map(a -> a.shock().name())
                .reduce((a, b) -> a + " + " + b)
                .orElse(Text.of("scenarios.base"));
    }

    /// Walks two knobs of shocks that are tried over a grid; one knob where `up` is empty.
    public void explore(Knobs across, Optional<Knobs> up, int columns, int rows) {
        var scenario = session.scenario();
        if (scenario.isEmpty()) {
            return;
        }
        var what = output.get();
        var base = scenario.get();
        var of = fingerprint();
        var x = across.axis(columns);
        var y = up.map(k -> k.axis(rows)).orElse(null);
        session.background()
                .submit(
                        GRID,
                        Text.of("scenarios.exploring"),
                        progress -> Sweep.of(base, x, y, List.of(what), new Told(progress)),
                        found -> {
                            explored(of, Optional.of(Pictures.of(found, what)), Optional.empty());
                        },
                        this::failed);
    }

    /// Every shock that applies, each by itself.
    public void rank() {
        var what = output.get();
        var of = fingerprint();
        session.scenario()
                .ifPresent(
                        base ->
                                session.background()
                                        .submit(
                                                TORNADO,
                                                Text.of("scenarios.ranking"),
                                                progress ->
                                                        Tornado.of(base, what, new Told(progress)),
                                                found -> {
                                                    explored(
                                                            of,
                                                            Optional.empty(),
                                                            Optional.of(Pictures.of(found, what)));
                                                },
                                                this::failed));
    }

    /// One knob of a shock, to walk over.
    public record Knobs(Applied shock, int knob) {
        public String title() {
            return shock.shock().name() + ": " + shock.shock().knobs().get(knob).name();
        }

        Axis axis(int count) {
            var of = shock.shock().knobs().get(knob);
            double far = shock.values().get(knob);
            double to = far == of.rest() ? of.most() : far;
            return new Axis(shock, knob, of.rest(), to, count);
        }
    }

    /// Every knob of the shocks that are tried, or else of every shock as it comes.
    public List<Knobs> knobs() {
        var all = new ArrayList<Knobs>();
        List<Applied> from =
                !stack.isEmpty()
                        ? List.copyOf(stack)
                        : session.scenario()
                                .map(
                                        s ->
                                                Library.ALL.stream()
                                                        .filter(x -> x.missing(s).isEmpty())
                                                        .map(x -> Applied.of(x, s))
                                                        .toList())
                                .orElse(List.of());
        for (var applied : from) {
            for (int k = 0; k < applied.shock().knobs().size(); k++) {
                all.add(new Knobs(applied, k));
            }
        }
        return all;
    }

    private String fingerprint() {
        return session.run().map(r -> r.head().fingerprint()).orElse("");
    }

    /// Keeps what was explored of a run that may have been left since, and shows it.
    private void explored(String of, Optional<Drawing> newGrid, Optional<Drawing> newTornado) {
        var was = explored.getOrDefault(of, new Explored(Optional.empty(), Optional.empty()));
        explored.remove(of);
        explored.put(of, new Explored(newGrid.or(was::grid), newTornado.or(was::tornado)));
        if (explored.size() > MOST_KEPT) {
            explored.remove(explored.keySet().iterator().next());
        }
        show(of);
        note.set(of.equals(fingerprint()) ? "" : Text.of("scenarios.stale"));
    }

    private void show(String of) {
        var found = explored.get(of);
        if (found != null) {
            shownOf = of;
            grid.set(found.grid());
            tornado.set(found.tornado());
        }
    }

    /// A run that was explored before shows its own results again; another one leaves those of the one before, and says so.
    private void open(Evaluation now) {
        show(fingerprint());
        boolean before = grid.get().isPresent() || tornado.get().isPresent();
        note.set(before && !shownOf.equals(fingerprint()) ? Text.of("scenarios.stale") : "");
        stack.removeIf(a -> !a.shock().targets().of(now.run().scenario()).contains(a.target()));
        value();
    }

    private void value() {
        var run = session.run();
        if (run.isEmpty() || stack.isEmpty()) {
            session.background().cancel(LIVE);
            live.set(Optional.empty());
            compare();
            return;
        }
        var base = live.get().orElse(run.get());
        var tried = List.copyOf(stack);
        var scenario = run.get().scenario();
        session.background()
                .follow(
                        LIVE,
                        Text.of("session.preview"),
                        progress ->
                                Timeline.rerun(base, passing(scenario, tried), new Told(progress)),
                        now -> {
                            live.set(Optional.of(now));
                            compare();
                        },
                        this::failed);
    }

    /// Dynamics are valued only where a shock changes them: they cost more than all other figures.
    private static Scenario passing(Scenario scenario, List<Applied> tried) {
        var struck = Applied.apply(scenario, tried);
        boolean dynamics = tried.stream().anyMatch(a -> a.shock().documents().equals("study"));
        return dynamics ? struck : struck.withStudy(null);
    }

    private void compare() {
        comparison.set(
                session.run()
                        .map(
                                run -> {
                                    var names = new ArrayList<>(List.of(Text.of("scenarios.base")));
                                    var runs = new ArrayList<>(List.of(run));
                                    live.get()
                                            .ifPresent(
                                                    r -> {
                                                        names.add(Text.of("scenarios.tried"));
                                                        runs.add(r);
                                                    });
                                    for (var pinned : session.pinned()) {
                                        names.add(pinned.name());
                                        runs.add(pinned.run());
                                    }
                                    return Comparison.of(names, runs);
                                }));
    }

    private void failed(Throwable why) {
        note.set(
                why instanceof CancellationException
                        ? Text.of("scenarios.stopped")
                        : Session.reason(why));
    }
}
