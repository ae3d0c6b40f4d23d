package paritydesk.ui;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import paritydesk.checklist.Link;
import paritydesk.study.ErosionQuestion;
import paritydesk.study.SimulationQuestion;
import paritydesk.ui.ask.AskModel;
import paritydesk.ui.ask.AskPane;
import paritydesk.ui.ask.Solvers;
import paritydesk.ui.checklist.ChecklistModel;
import paritydesk.ui.checklist.ChecklistPane;
import paritydesk.ui.checklist.LogModel;
import paritydesk.ui.desk.Desk;
import paritydesk.ui.desk.Exports;
import paritydesk.ui.diagnostics.DiagnosticsModel;
import paritydesk.ui.diagnostics.DiagnosticsPane;
import paritydesk.ui.intake.IntakeModel;
import paritydesk.ui.intake.IntakePane;
import paritydesk.ui.look.Icon;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;
import paritydesk.ui.open.OpenModel;
import paritydesk.ui.open.OpenPane;
import paritydesk.ui.overview.GatePane;
import paritydesk.ui.overview.OverviewModel;
import paritydesk.ui.overview.OverviewPane;
import paritydesk.ui.part.State;
import paritydesk.ui.part.StatePane;
import paritydesk.ui.plan.PlanModel;
import paritydesk.ui.plan.PlanPane;
import paritydesk.ui.positions.AccountModel;
import paritydesk.ui.positions.AccountPage;
import paritydesk.ui.positions.PositionsModel;
import paritydesk.ui.positions.PositionsPane;
import paritydesk.ui.positions.QueryHelp;
import paritydesk.ui.preference.PreferencesPane;
import paritydesk.ui.reports.ReportsModel;
import paritydesk.ui.reports.ReportsPane;
import paritydesk.ui.scenarios.ScenariosModel;
import paritydesk.ui.scenarios.ScenariosPane;
import paritydesk.ui.session.Evaluation;
import paritydesk.ui.session.Phase;
import paritydesk.ui.session.Session;
import paritydesk.ui.shell.Command;
import paritydesk.ui.shell.Inspection;
import paritydesk.ui.shell.Notice;
import paritydesk.ui.shell.RunStatus;
import paritydesk.ui.shell.Screen;
import paritydesk.ui.shell.ShellModel;
import paritydesk.ui.timeline.TimelineModel;
import paritydesk.ui.timeline.TimelinePane;
import paritydesk.ui.tour.TourCard;
import paritydesk.ui.tour.TourModel;
import paritydesk.ui.workspace.WorkspaceModel;
import paritydesk.ui.workspace.WorkspacePane;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The one place where models, screens, workspace and frame are joined.
public final class Desktop {

    private final ShellModel shell;
    private final Desk desk;
    private final Consumer<Path> shows;
    private final Session session;
    private final OverviewModel overview;
    private final TimelineModel timeline;
    private final PositionsModel positions;
    private final AccountModel account;
    private final ChecklistModel checklist;
    private final ReportsModel reports;
    private final Exports exports;
    private final OpenModel open;
    private final WorkspaceModel workspace;
    private final IntakeModel intake;
    private final List<AskModel> views;
    private final ScenariosModel scenarios;
    private final PlanModel plan;
    private final AskModel paths;
    private final AskModel solvers;
    private final TourModel tour;
    private final Inspectors inspectors;
    private final Dialogs dialogs;
    private final Judging judging;
    private final Standing standing;
    private final Lazy<PositionsPane> accounts = new Lazy<>(this::accountsPane);

    /// @param shows opens a folder as the system does
    public Desktop(ShellModel shell, Desk desk, Consumer<Path> shows) {
        this.shows = shows;
        this.shell = shell;
        this.desk = desk;
        this.session = new Session(shell.background());
        overview = new OverviewModel(session);
        timeline = new TimelineModel(session, shell.kept(), shell.preferences());
        positions = new PositionsModel(session, shell.kept());
        account = new AccountModel(session);
        checklist = new ChecklistModel(session, desk);
        reports = new ReportsModel(session, desk);
        exports = new Exports(session, desk, this::failed);
        open = new OpenModel(session, desk, () -> shell.show("overview"));
        intake = new IntakeModel(session, desk, () -> shell.show("overview"));
        views = QuestionViews.of(session);
        scenarios = new ScenariosModel(session, desk);
        plan = new PlanModel(session, desk);
        paths =
                new AskModel(
                        "paths",
                        session,
                        "MONTE_CARLO",
                        List.of(
                                SimulationQuestion.MonteCarlo.class,
                                ErosionQuestion.DaysToBreach.class));
        solvers = new AskModel("solvers", session, "REVERSE_STRESS", Solvers.KINDS);
        inspectors =
                new Inspectors(
                        shell,
                        session,
                        new Inspectors.Sources(
                                timeline,
                                account,
                                checklist,
                                Stream.concat(views.stream(), Stream.of(paths, solvers)).toList(),
                                scenarios,
                                plan,
                                () -> new GatePane(checklist, this::follow),
                                this::follow));
        workspace = new WorkspaceModel(session, desk, open::start);
        dialogs = new Dialogs(shell, open, desk.time());
        judging = new Judging(shell, session, desk, this::failed);
        standing = new Standing(shell, session, desk, open, judging, this::failed);
        shell.screens().setAll(screens());
        new Places(shell, session, desk, open, plan);
        tour = tour();
        shell.commands()
                .add(
                        Command.of(
                                        Text.of("open.title"),
                                        Text.of("group.go"),
                                        () -> shell.show("open"))
                                .keys("Shortcut+O"));
        new Edits(shell, session);
        shell.commands().add(diagnostics());
        shell.commands().addAll(PreferenceCommands.of(shell));
        shell.commands().addAll(tours());
        shell.commands().addAll(solvers());
        shell.addSearch(new AccountSearch(session, this::follow)::find);
        session.onFailure(this::failed);
        session.onEvaluation(this::show);
        if (shell.currentProperty().get().isEmpty()) {
            shell.show("overview");
        }
    }

    /// The tour on the first case, which it opens where another one is.
    private TourModel tour() {
        var tasks =
                new Tour(
                                shell,
                                session,
                                new Tour.Models(
                                        positions, scenarios, views.getFirst(), plan, checklist))
                        .tasks();
        var made = new TourModel(tasks, shell.kept(), new TourGround(session, open));
        made.stageProperty()
                .subscribe(
                        stage ->
                                shell.cardProperty()
                                        .set(
                                                stage instanceof TourModel.Stage.Off
                                                        ? Optional.empty()
                                                        : shell.cardProperty()
                                                                .get()
                                                                .or(() -> card(made))));
        return made;
    }

    private static Optional<Supplier<Node>> card(TourModel tour) {
        return Optional.of(() -> new TourCard(tour));
    }

    /// The guided tour.
    TourModel guided() {
        return tour;
    }

    private List<Command> tours() {
        var group = Text.of("tour.name");
        return List.of(
                Command.of(Text.of("tour.begin"), group, tour::start),
                Command.of(Text.of("tour.resume"), group, tour::resume).when(tour::left),
                Command.of(Text.of("tour.skip"), group, tour::skip).when(this::touring),
                Command.of(Text.of("tour.leave"), group, tour::leave).when(this::touring));
    }

    private boolean touring() {
        return tour.stageProperty().get() instanceof TourModel.Stage.On;
    }

    private Command diagnostics() {
        return Command.of(
                Text.of("diagnostics.command"),
                Text.of("group.view"),
                () -> {
                    var model = new DiagnosticsModel(session, shell.watch());
                    shell.inspect(
                            new Inspection(
                                    Text.of("diagnostics.title"),
                                    "",
                                    () -> new DiagnosticsPane(model)));
                });
    }

    public Session session() {
        return session;
    }

    /// Opens what was open last, or the first case.
    public void start() {
        open.start();
    }

    /// The import assistant.
    IntakeModel intake() {
        return intake;
    }

    /// Chooses an item of the checklist by its id.
    void choose(String item) {
        checklist.choose(item);
    }

    /// Shows a screen as it is worth looking at: with a row chosen where there is a table. `account` is an account's own page.
    public void present(String screen) {
        new Presented(shell, session, positions, accounts::get, intake, plan, scenarios)
                .show(screen);
    }

    /// Tells of a fault of the program itself.
    void crashed(Throwable fault) {
        dialogs.crashed(fault);
    }

    private Screen view(String id, String title, String about, Icon icon) {
        var model = views.stream().filter(v -> v.key().equals(id)).findFirst().orElseThrow();
        return screen(id, title, icon, List.of(), () -> new AskPane(model, title, about));
    }

    private List<Screen> screens() {
        return List.of(
                screen(
                        "overview",
                        Text.of("overview.title"),
                        Icon.OVERVIEW,
                        List.of(),
                        () -> new OverviewPane(overview, this::follow)),
                screen(
                        "timeline",
                        Text.of("timeline.title"),
                        Icon.TIMELINE,
                        TimelinePane.commands(timeline),
                        () -> new TimelinePane(timeline, shell.notices()::add, exports)),
                positions(),
                screen(
                        "plan",
                        Text.of("plan.title"),
                        Icon.PLAN,
                        List.of(),
                        () -> new PlanPane(plan)),
                scenarios(),
                view(
                        "liquidity",
                        Text.of("liquidity.title"),
                        Text.of("liquidity.about"),
                        Icon.LIQUIDITY),
                view(
                        "contagion",
                        Text.of("contagion.title"),
                        Text.of("contagion.about"),
                        Icon.CONTAGION),
                view("margin", Text.of("margin.title"), Text.of("margin.about"), Icon.MARGIN),
                view("forks", Text.of("forks.title"), Text.of("forks.about"), Icon.FORKS),
                view(
                        "incentives",
                        Text.of("incentives.title"),
                        Text.of("incentives.about"),
                        Icon.INCENTIVES),
                view("peg", Text.of("peg.title"), Text.of("peg.about"), Icon.PEG),
                screen(
                        "checklist",
                        Text.of("checklist.title"),
                        Icon.CHECKLIST,
                        List.of(),
                        () ->
                                new ChecklistPane(
                                        checklist, new LogModel(session, desk), this::follow)),
                screen(
                        "reports",
                        Text.of("reports.title"),
                        Icon.REPORTS,
                        List.of(),
                        () -> new ReportsPane(reports, shows)),
                Screen.of(
                        "open",
                        Text.of("open.title"),
                        Icon.FOLDER,
                        () -> new OpenPane(open, () -> shell.show("intake"))),
                Screen.of(
                        "intake",
                        Text.of("intake.title"),
                        Icon.IMPORT,
                        () -> new IntakePane(intake)),
                Screen.of(
                        "workspace",
                        Text.of("workspace.title"),
                        Icon.WORKSPACE,
                        () -> new WorkspacePane(workspace, dialogs::ask, shows)),
                Screen.of(
                        "preferences",
                        Text.of("preferences.title"),
                        Icon.SETTINGS,
                        () -> new PreferencesPane(shell.preferences())));
    }

    private Screen positions() {
        return screen(
                "positions",
                Text.of("positions.title"),
                Icon.POSITIONS,
                PositionsPane.commands(positions, accounts::get, this::explainFilter),
                accounts::get);
    }

    private PositionsPane accountsPane() {
        return new PositionsPane(
                positions,
                session,
                new PositionsPane.Ways(
                        this::explainFilter,
                        shell.notices()::add,
                        exports,
                        back -> new AccountPage(account, back)));
    }

    private void explainFilter() {
        shell.inspectorOpenProperty().set(true);
        shell.inspectionProperty()
                .set(new Inspection(Text.of("query.help"), "", () -> new QueryHelp(positions)));
    }

    private Screen scenarios() {
        return screen(
                "scenarios",
                Text.of("scenarios.title"),
                Icon.SCENARIOS,
                List.of(),
                () -> {
                    var pane =
                            new ScenariosPane(
                                    scenarios,
                                    new AskPane(
                                            paths,
                                            Text.of("scenarios.paths"),
                                            Text.of("scenarios.paths.about")),
                                    new AskPane(
                                            solvers,
                                            Text.of("scenarios.solvers"),
                                            Text.of("scenarios.solvers.about")));
                    session.onEvaluation(now -> pane.refresh());
                    return pane;
                });
    }

    /// One command for each solver: it opens with this run's question.
    private List<Command> solvers() {
        return Solvers.KINDS.stream()
                .map(
                        kind ->
                                Command.of(
                                                Solvers.title(kind),
                                                Text.of("scenarios.solvers.group"),
                                                () -> solve(Solvers.kind(kind)))
                                        .when(() -> session.run().isPresent()))
                .toList();
    }

    private void solve(String kind) {
        shell.show("scenarios");
        scenarios.pageProperty().set(ScenariosModel.Page.SOLVERS);
        solvers.chooseKind(kind);
    }

    private Screen screen(
            String id,
            String title,
            Icon icon,
            List<Command> commands,
            Supplier<? extends Node> content) {
        return new Screen(id, title, icon, commands, () -> stated(content));
    }

    /// A screen's content once there is something to show, and the designed state until then.
    private Node stated(Supplier<? extends Node> content) {
        var holder = new StackPane();
        var pane = new StatePane(holder);
        session.phaseProperty()
                .subscribe(
                        phase -> {
                            if (phase instanceof Phase.Ready && holder.getChildren().isEmpty()) {
                                holder.getChildren().add(content.get());
                            }
                            pane.stateProperty().set(state(phase));
                        });
        return pane;
    }

    private State state(Phase phase) {
        var choose =
                Optional.of(new State.Action(Text.of("session.choose"), () -> shell.show("open")));
        return switch (phase) {
            case Phase.Nothing _ -> new State.Empty(Text.of("session.nothing"), choose);
            case Phase.Stopped _ ->
                    new State.Empty(
                            Text.of("session.stopped"),
                            Optional.of(new State.Action(Text.of("session.again"), this::start)));
            case Phase.Working working ->
                    new State.Loading(
                            working.sentence(),
                            working.share(),
                            Optional.of(new State.Action(Text.of("session.stop"), session::stop)));
            case Phase.Failed failed ->
                    new State.Failed(failed.sentence(), failed.reason(), choose);
            case Phase.Ready _ -> new State.Ready();
        };
    }

    private void show(Evaluation evaluation) {
        var run = evaluation.run();
        var scenario = run.scenario();
        var book = scenario.book();
        int last = run.clock().size() - 1;
        shell.statusProperty()
                .set(
                        new RunStatus(
                                book.accounts().size(),
                                run.headline().unpriced(),
                                run.head().fingerprint(),
                                run.clock().at(last),
                                evaluation.took()));
        judging.judge(evaluation);
        standing.show();
    }

    /// Goes where a figure leads.
    private void follow(Link link) {
        if (link.step() >= 0) {
            session.goTo(link.step());
        }
        var named = link.account();
        if (named != null) {
            session.run().ifPresent(run -> positions.find(AccountSearch.index(run, named)));
        }
        shell.show(link.screen());
        var part = link.part();
        if (part != null) {
            if (link.screen().equals("plan")) {
                plan.show(part);
            }
            views.stream()
                    .filter(view -> view.key().equals(link.screen()))
                    .forEach(view -> view.chooseKind(part));
        }
        inspectors.show();
    }

    private void failed(Throwable why) {
        if (!(why instanceof CancellationException)) {
            shell.notices().add(Notice.of(Tone.BLOCKER, Session.reason(why)));
        }
    }

    /// Makes its value when it is first asked for.
    private static final class Lazy<T> {
        private final Supplier<T> maker;
        private Optional<T> made = Optional.empty();

        Lazy(Supplier<T> maker) {
            this.maker = maker;
        }

        T get() {
            if (made.isEmpty()) {
                made = Optional.of(maker.get());
            }
            return made.get();
        }
    }
}
