package paritydesk.ui;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import paritydesk.checklist.Checklist;
import paritydesk.checklist.Link;
import paritydesk.checklist.Waiver;
import paritydesk.explore.Output;
import paritydesk.intake.source.Given;
import paritydesk.scenario.History;
import paritydesk.shock.Library;
import paritydesk.store.Passphrase;
import paritydesk.study.AdoptionQuestion;
import paritydesk.study.ConcentrationQuestion;
import paritydesk.study.ConversionQuestion;
import paritydesk.study.ConverterQuestion;
import paritydesk.study.ErosionQuestion;
import paritydesk.study.ForkQuestion;
import paritydesk.study.GovernanceQuestion;
import paritydesk.study.IncentiveQuestion;
import paritydesk.study.LiquidationQuestion;
import paritydesk.study.LiquidityQuestion;
import paritydesk.study.MarginQuestion;
import paritydesk.study.OracleQuestion;
import paritydesk.study.PegQuestion;
import paritydesk.study.RateQuestion;
import paritydesk.study.RebalanceQuestion;
import paritydesk.study.SimulationQuestion;
import paritydesk.study.SystemicQuestion;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;
import paritydesk.ui.ask.AskModel;
import paritydesk.ui.ask.AskPane;
import paritydesk.ui.ask.Solvers;
import paritydesk.ui.checklist.ChecklistModel;
import paritydesk.ui.checklist.ChecklistPane;
import paritydesk.ui.checklist.LogModel;
import paritydesk.ui.crash.CrashPane;
import paritydesk.ui.crash.CrashReport;
import paritydesk.ui.desk.BookState;
import paritydesk.ui.desk.Desk;
import paritydesk.ui.desk.Exports;
import paritydesk.ui.diagnostics.DiagnosticsModel;
import paritydesk.ui.diagnostics.DiagnosticsPane;
import paritydesk.ui.intake.IntakeModel;
import paritydesk.ui.intake.IntakePane;
import paritydesk.ui.look.Icon;
import paritydesk.ui.look.Notation;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.TextSize;
import paritydesk.ui.look.Theme;
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
import paritydesk.ui.preference.Stride;
import paritydesk.ui.preference.Zone;
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
import paritydesk.ui.shell.Verdict;
import paritydesk.ui.timeline.TimelineModel;
import paritydesk.ui.timeline.TimelinePane;
import paritydesk.ui.tour.TourCard;
import paritydesk.ui.tour.TourModel;
import paritydesk.ui.workspace.PassphrasePane;
import paritydesk.ui.workspace.WorkspaceModel;
import paritydesk.ui.workspace.WorkspacePane;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The one place where models, screens, workspace and frame are joined.
public final class Desktop {

    private static final int FOUND = 8;

    /// A short export of an exchange, in which a few things are open and one is wrong; for pictures.
    private static final String SAMPLE =
            """
            account;currency;wallet_balance;borrowed;report_time
            A-1001;MKR;120,5;0;01.02.2025 18:40
            A-1001;USDS;0;"52.000,25";01.02.2025 18:40
            A-1002;MKR;3,25;0;01.02.2025 18:40
            A-1002;USDS;0;-1000,5;01.02.2025 18:40
            A-1003;MKR;77,125;0;01.02.2025 18:40
            A-1003;DAI;0;1200;01.02.2025 18:40
            A-1004;MKR;9,75;0;01.02.2025 18:40
            """;

    private static final long SECOND = 1_000;

    /// After a day the list is judged anew, whether a waiver ends or not.
    private static final long LONGEST_WAIT = 86_400_000;

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
    private final PauseTransition expiry = new PauseTransition();
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
        views = views();
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
        shell.screens().setAll(screens());
        open.lockedProperty().subscribe(this::unlock);
        new Places(shell, session, desk, open, plan);
        tour = tour();
        shell.commands()
                .add(
                        Command.of(
                                        Text.of("open.title"),
                                        Text.of("group.go"),
                                        () -> shell.show("open"))
                                .keys("Shortcut+O"));
        shell.commands().addAll(undo(), redo(), diagnostics());
        shell.commands().addAll(preferences());
        shell.commands().addAll(tours());
        shell.commands().addAll(solvers());
        session.historyProperty().subscribe(this::offerEdits);
        shell.addSearch(this::accounts);
        session.onFailure(this::failed);
        session.onEvaluation(this::show);
        session.judgedProperty().subscribe(this::light);
        if (shell.currentProperty().get().isEmpty()) {
            shell.show("overview");
        }
    }

    private Command undo() {
        return Command.of(Text.of("command.undo"), Text.of("group.edit"), session::undo)
                .keys("Shortcut+Z")
                .when(() -> session.historyProperty().get().flatMap(History::undo).isPresent());
    }

    private List<Command> preferences() {
        var group = Text.of("preferences.title");
        var set = shell.preferences();
        var commands = new ArrayList<Command>();
        commands.add(
                Command.of(Text.of("preferences.open"), group, () -> shell.show("preferences"))
                        .keys("Shortcut+COMMA"));
        commands.add(sized(Text.of("preferences.larger"), TextSize::larger).keys("Shortcut+PLUS"));
        commands.add(
                sized(Text.of("preferences.smaller"), TextSize::smaller).keys("Shortcut+MINUS"));
        commands.add(
                sized(Text.of("preferences.usual"), size -> TextSize.NORMAL).keys("Shortcut+0"));
        offer(
                commands,
                Text.of("preferences.theme"),
                set.themeProperty(),
                List.of(Theme.values()),
                Theme::title);
        offer(
                commands,
                Text.of("preferences.figures"),
                set.notationProperty(),
                List.of(Notation.values()),
                Notation::title);
        offer(
                commands,
                Text.of("preferences.zone"),
                set.zoneProperty(),
                Zone.offered(),
                Zone::title);
        offer(
                commands,
                Text.of("preferences.stride"),
                set.strideProperty(),
                List.of(Stride.values()),
                Stride::title);
        return commands;
    }

    private Command sized(String title, UnaryOperator<TextSize> next) {
        var size = shell.preferences().textSizeProperty();
        return Command.of(
                title, Text.of("preferences.text"), () -> size.set(next.apply(size.get())));
    }

    /// One command for each value that is not the present one.
    private static <T> void offer(
            List<Command> commands,
            String name,
            ObjectProperty<T> property,
            List<T> values,
            Function<T, String> title) {
        for (var value : values) {
            commands.add(
                    Command.of(
                                    Text.of("preferences.set", name, title.apply(value)),
                                    Text.of("preferences.title"),
                                    () -> property.set(value))
                            .when(() -> !value.equals(property.get())));
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

    /// The buttons in the top bar say what they would take back and make again.
    private void offerEdits(Optional<History> history) {
        shell.undoProperty().set(edit(history.flatMap(History::undo), undo()));
        shell.redoProperty().set(edit(history.flatMap(History::redo), redo()));
    }

    private static Command edit(Optional<String> title, Command command) {
        return title.map(
                        words ->
                                Command.of(
                                        Text.of("command.edit", command.title(), words),
                                        command.group(),
                                        command.action()))
                .orElse(command.when(() -> false));
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

    private Command redo() {
        return Command.of(Text.of("command.redo"), Text.of("group.edit"), session::redo)
                .keys("Shortcut+Shift+Z")
                .when(() -> session.historyProperty().get().flatMap(History::redo).isPresent());
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
        if (screen.equals("account")) {
            present("positions");
            accounts.get().open();
            return;
        }
        shell.show(screen);
        if (screen.equals("positions") && session.accountProperty().get() < 0) {
            positions.shownProperty().get().stream().findFirst().ifPresent(session::select);
        }
        if (screen.equals("intake") && intake.detectionProperty().get().isEmpty()) {
            intake.look(Given.of("margin-report.csv", SAMPLE.getBytes(StandardCharsets.UTF_8)));
        }
        if (screen.equals("plan")) {
            plan.rows().stream()
                    .filter(r -> r.part().list().equals("conversions"))
                    .findFirst()
                    .ifPresent(plan::choose);
        }
        if (screen.equals("scenarios") && scenarios.stack().isEmpty()) {
            Library.ALL.stream().limit(3).forEach(scenarios::add);
            scenarios.outputProperty().set(Output.LOWEST_RATIO);
            var knobs = scenarios.knobs();
            scenarios.explore(knobs.get(0), Optional.of(knobs.get(3)), 9, 7);
            scenarios.rank();
        }
    }

    private List<AskModel> views() {
        return List.of(
                new AskModel(
                        "liquidity",
                        session,
                        "SPLIT_SALE",
                        List.of(
                                LiquidityQuestion.class,
                                ConcentrationQuestion.class,
                                LiquidationQuestion.class)),
                new AskModel(
                        "contagion",
                        session,
                        "LIQUIDATION_CASCADE",
                        List.of(SimulationQuestion.class, SystemicQuestion.class)),
                new AskModel(
                        "margin",
                        session,
                        "THRESHOLD_RAMP",
                        List.of(
                                MarginQuestion.class,
                                RateQuestion.class,
                                RebalanceQuestion.class,
                                ErosionQuestion.class)),
                new AskModel("forks", session, "FORK_VALUE", List.of(ForkQuestion.class)),
                new AskModel(
                        "incentives",
                        session,
                        "HOLDER_CHOICE",
                        List.of(
                                IncentiveQuestion.class,
                                AdoptionQuestion.class,
                                GovernanceQuestion.class)),
                new AskModel(
                        "peg",
                        session,
                        "WRAPPED_PARITY",
                        List.of(
                                PegQuestion.class,
                                ConverterQuestion.class,
                                ConversionQuestion.class,
                                OracleQuestion.class)));
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
                        () -> new WorkspacePane(workspace, this::ask, shows)),
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
        state();
        judge(evaluation);
        if (desk.book() instanceof BookState.Pending) {
            verifyBook();
        }
    }

    /// Holds a large book against its document while it is shown already; the gate is shut until then.
    private void verifyBook() {
        shell.background()
                .submit(
                        "book",
                        Text.of("workspace.pending.work"),
                        desk::verifyBook,
                        found -> {
                            state();
                            session.evaluation().ifPresent(this::judge);
                        },
                        why -> {
                            state();
                            failed(why);
                        });
        state();
    }

    /// What holds for everything shown: that nothing can be kept, that the book is not known to be its document's.
    private void state() {
        var banners = new ArrayList<Notice>();
        var why = desk.readOnly();
        session.readOnlyProperty().set(!why.isEmpty());
        if (!why.isEmpty()) {
            var again =
                    Command.of(
                            Text.of("workspace.again"),
                            Text.of("group.go"),
                            () -> open.openWorkspace(desk.file()));
            banners.add(
                    new Notice(Tone.CAUTION, Text.of("workspace.banner", why), Optional.of(again)));
        }
        bookNotice().ifPresent(banners::add);
        shell.banners().setAll(banners);
    }

    private Optional<Notice> bookNotice() {
        return switch (desk.book()) {
            case BookState.Sound _ -> Optional.empty();
            case BookState.Damaged damaged -> Optional.of(Notice.of(Tone.BLOCKER, damaged.why()));
            case BookState.Pending _ ->
                    Optional.of(
                            shell.background().running().stream()
                                            .anyMatch(w -> w.key().equals("book"))
                                    ? Notice.of(Tone.NOTE, Text.of("workspace.pending"))
                                    : new Notice(
                                            Tone.CAUTION,
                                            Text.of("workspace.unverified"),
                                            Optional.of(
                                                    Command.of(
                                                            Text.of("workspace.verify.book"),
                                                            Text.of("group.go"),
                                                            this::verifyBook))));
        };
    }

    /// Tells of a fault of the program itself; one at a time, because the first is most often the cause of the others.
    void crashed(Throwable fault) {
        if (shell.dialogProperty().get().isEmpty()) {
            var report = CrashReport.of(fault, Timeline.ENGINE_VERSION, desk.time().instant());
            shell.dialogProperty()
                    .set(
                            Optional.of(
                                    () ->
                                            new CrashPane(
                                                    report,
                                                    () ->
                                                            shell.dialogProperty()
                                                                    .set(Optional.empty()))));
        }
    }

    /// Asks for a passphrase above everything else.
    private void ask(
            PassphrasePane.Ask what,
            String about,
            BiConsumer<@Nullable Passphrase, @Nullable Passphrase> given) {
        shell.dialogProperty()
                .set(
                        Optional.of(
                                () -> {
                                    var pane =
                                            new PassphrasePane(
                                                    what,
                                                    about,
                                                    () ->
                                                            shell.dialogProperty()
                                                                    .set(Optional.empty()),
                                                    given);
                                    Platform.runLater(pane::focus);
                                    return pane;
                                }));
    }

    private void unlock(Optional<OpenModel.Locked> locked) {
        locked.ifPresent(
                now ->
                        ask(
                                PassphrasePane.Ask.PRESENT,
                                now.sentence(),
                                (phrase, fresh) -> {
                                    if (phrase != null) {
                                        open.unlock(now.file(), phrase);
                                    }
                                }));
    }

    /// The checks need the engine once more, so the figures are shown before the light.
    private void judge(Evaluation evaluation) {
        shell.background()
                .submit(
                        "checks",
                        Text.of("checklist.judging"),
                        progress -> desk.judge(evaluation.run(), progress),
                        session::judge,
                        this::failed);
    }

    /// A waiver that ends while the window is open ends there too.
    private void endOfWaivers(Checklist judged) {
        var now = desk.time().instant();
        expiry.stop();
        judged.waived().stream()
                .flatMap(w -> w.holding().stream())
                .map(Waiver::until)
                .min(Comparator.naturalOrder())
                .ifPresent(
                        end -> {
                            var ahead = Duration.between(now, end).toMillis();
                            expiry.setDuration(
                                    javafx.util.Duration.millis(
                                            (double) Math.clamp(ahead, SECOND, LONGEST_WAIT)));
                            expiry.setOnFinished(
                                    event -> session.evaluation().ifPresent(this::judge));
                            expiry.playFromStart();
                        });
    }

    private void light(Optional<Checklist> judged) {
        judged.ifPresent(this::endOfWaivers);
        shell.verdictProperty().set(judged.map(Desktop::verdict).orElse(Verdict.NONE));
        shell.verdictOpensProperty()
                .set(
                        Command.of(
                                Text.of("checklist.title"),
                                Text.of("group.go"),
                                () -> shell.show("checklist")));
    }

    private static Verdict verdict(Checklist judged) {
        var gate = judged.gate();
        return new Verdict(
                gate.open() ? Tone.GOOD : Tone.BLOCKER,
                gate.decision().label(),
                gate.open() ? "" : Text.counted("checklist.blockers", gate.blockers().size()));
    }

    /// Goes where a figure leads.
    private void follow(Link link) {
        if (link.step() >= 0) {
            session.goTo(link.step());
        }
        var named = link.account();
        if (named != null) {
            session.run().ifPresent(run -> positions.find(index(run, named)));
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

    private static int index(Run run, String id) {
        var accounts = run.scenario().book().accounts();
        return IntStream.range(0, accounts.size())
                .filter(i -> accounts.get(i).id().equals(id))
                .findFirst()
                .orElse(-1);
    }

    /// Accounts whose id or owner has the typed letters in it.
    private List<Command> accounts(String typed) {
        var wanted = typed.toLowerCase(Locale.ROOT);
        return session.run().stream()
                .flatMap(
                        run -> {
                            var accounts = run.scenario().book().accounts();
                            return IntStream.range(0, accounts.size())
                                    .filter(
                                            i ->
                                                    accounts.get(i)
                                                                    .id()
                                                                    .toLowerCase(Locale.ROOT)
                                                                    .contains(wanted)
                                                            || accounts.get(i)
                                                                    .owner()
                                                                    .toLowerCase(Locale.ROOT)
                                                                    .contains(wanted))
                                    .limit(FOUND)
                                    .mapToObj(
                                            i ->
                                                    Command.of(
                                                            accounts.get(i).id(),
                                                            Text.of("account.group"),
                                                            () ->
                                                                    follow(
                                                                            new Link(
                                                                                    "positions",
                                                                                    -1,
                                                                                    accounts.get(i)
                                                                                            .id()))));
                        })
                .toList();
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
