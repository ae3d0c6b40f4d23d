package paritydesk.ui;

import paritydesk.asset.Figures;
import paritydesk.file.CaseManifest;
import paritydesk.scenario.History;
import paritydesk.store.KeptScenario;
import paritydesk.timeline.Run;
import paritydesk.ui.desk.Desk;
import paritydesk.ui.look.Text;
import paritydesk.ui.open.OpenModel;
import paritydesk.ui.plan.PlanModel;
import paritydesk.ui.session.Evaluation;
import paritydesk.ui.session.Session;
import paritydesk.ui.shell.Command;
import paritydesk.ui.shell.Place;
import paritydesk.ui.shell.ShellModel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The context in the top bar: which case, book, plan and scenario are open, and what else could be.
final class Places {
    private static final String READ = "places";
    private static final int MOST = 12;

    private final ShellModel shell;
    private final Session session;
    private final Desk desk;
    private final OpenModel open;
    private final PlanModel plan;
    private List<KeptScenario> kept = List.of();

    Places(ShellModel shell, Session session, Desk desk, OpenModel open, PlanModel plan) {
        this.shell = shell;
        this.session = session;
        this.desk = desk;
        this.open = open;
        this.plan = plan;
        session.onEvaluation(this::read);
        session.historyProperty().subscribe(now -> show());
    }

    /// What is kept is read in the background; the bar stands before.
    private void read(Evaluation evaluation) {
        show();
        shell.background()
                .submit(
                        READ,
                        Text.of("place.reading"),
                        progress -> desk.scenarios(),
                        found -> {
                            kept = found;
                            show();
                        },
                        why -> show());
    }

    private void show() {
        session.evaluation()
                .ifPresent(
                        now ->
                                shell.places()
                                        .setAll(
                                                new Place("", now.name(), cases()),
                                                Place.of(
                                                        Text.of("place.book"), bookName(now.run())),
                                                new Place(
                                                        Text.of("place.plan"),
                                                        planName(now.run()),
                                                        List.of(versions())),
                                                new Place(
                                                        Text.of("place.scenario"),
                                                        scenarioName(),
                                                        scenarios(now))));
    }

    private List<Command> cases() {
        var choices = new ArrayList<Command>();
        for (CaseManifest one : open.cases()) {
            choices.add(Command.of(one.name(), Text.of("group.go"), () -> open.openCase(one.id())));
        }
        choices.add(
                Command.of(Text.of("place.open"), Text.of("group.go"), () -> shell.show("open")));
        return choices;
    }

    private Command versions() {
        return Command.of(
                Text.of("place.versions"),
                Text.of("group.go"),
                () -> {
                    shell.show("plan");
                    plan.pageProperty().set(PlanModel.Page.VERSIONS);
                });
    }

    /// Back to what was opened, and everything that was kept under another name, latest first.
    private List<Command> scenarios(Evaluation now) {
        var choices = new ArrayList<Command>();
        choices.add(
                Command.of(Text.of("place.base"), Text.of("group.go"), this::base)
                        .when(() -> changed().isPresent()));
        var latest = new LinkedHashMap<String, KeptScenario>();
        kept.forEach(
                one -> latest.merge(one.name(), one, (a, b) -> a.version() >= b.version() ? a : b));
        latest.values().stream()
                .filter(one -> !one.name().equals(now.name()))
                .limit(MOST)
                .forEach(
                        one ->
                                choices.add(
                                        Command.of(
                                                one.name(),
                                                Text.of("group.go"),
                                                () -> open.openKept(one))));
        return choices;
    }

    /// One edit, which undo takes back, as applying a shock is.
    private void base() {
        changed()
                .map(History::opened)
                .ifPresent(opened -> session.edit(Text.of("place.base.edit"), opened));
    }

    private String scenarioName() {
        return changed()
                .map(history -> Text.of("place.changed", history.undo().orElse("")))
                .orElse(Text.of("place.base"));
    }

    private Optional<History> changed() {
        return session.historyProperty().get().filter(h -> !h.opened().equals(h.scenario()));
    }

    private String planName(Run run) {
        var revision = Figures.number(run.scenario().plan().head().revision());
        return changed().isPresent()
                ? Text.of("place.edited", revision)
                : Text.of("place.revision", revision);
    }

    private static String bookName(Run run) {
        var book = run.scenario().book();
        boolean said =
                book.name().toLowerCase(Locale.ROOT).contains(Text.of("place.synthetic.word"));
        return book.synthetic() && !said ? Text.of("place.synthetic", book.name()) : book.name();
    }
}
