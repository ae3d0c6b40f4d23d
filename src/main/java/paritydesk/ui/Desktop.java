package paritydesk.ui;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import paritydesk.asset.Figures;
import paritydesk.checklist.Checklist;
import paritydesk.checklist.Link;
import paritydesk.checklist.Waiver;
import paritydesk.scenario.History;
import paritydesk.shock.Library;
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
import paritydesk.ui.ask.AskModel;
import paritydesk.ui.ask.AskPane;
import paritydesk.ui.checklist.ChecklistModel;
import paritydesk.ui.checklist.ChecklistPane;
import paritydesk.ui.checklist.LogModel;
import paritydesk.ui.desk.Desk;
import paritydesk.ui.diagnostics.DiagnosticsModel;
import paritydesk.ui.diagnostics.DiagnosticsPane;
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
import paritydesk.ui.shell.Place;
import paritydesk.ui.shell.RunStatus;
import paritydesk.ui.shell.Screen;
import paritydesk.ui.shell.ShellModel;
import paritydesk.ui.shell.Verdict;
import paritydesk.ui.timeline.TimelineModel;
import paritydesk.ui.timeline.TimelinePane;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// The one place where models, screens, workspace and frame are joined.
public final class Desktop {

    private static final int FOUND = 8;
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
    private final OpenModel open;
    private final List<AskModel> views;
    private final ScenariosModel scenarios;
    private final PlanModel plan;
    private final AskModel paths;
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
        timeline = new TimelineModel(session);
        positions = new PositionsModel(session, shell.kept());
        account = new AccountModel(session);
        checklist = new ChecklistModel(session, desk);
        reports = new ReportsModel(session, desk);
        open = new OpenModel(session, desk, () -> shell.show("overview"));
        views = views();
        scenarios = new ScenariosModel(session, desk);
        plan = new PlanModel(session, desk);
        paths = new AskModel("paths", session, "MONTE_CARLO", List.of(SimulationQuestion.class));
        inspectors =
                new Inspectors(
                        shell,
                        session,
                        new Inspectors.Sources(
                                timeline,
                                account,
                                checklist,
                                views,
                                scenarios,
                                plan,
                                () -> new GatePane(checklist, this::follow),
                                this::follow));
        shell.screens().setAll(screens());
        shell.commands()
                .add(
                        Command.of(
                                        Text.of("open.title"),
                                        Text.of("group.go"),
                                        () -> shell.show("open"))
                                .keys("Shortcut+O"));
        shell.commands().addAll(undo(), redo(), diagnostics());
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
        session.evaluate(Text.of("session.opening"), desk::start, this::failed);
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
        if (screen.equals("plan")) {
            plan.rows().stream()
                    .filter(r -> r.part().list().equals("conversions"))
                    .findFirst()
                    .ifPresent(plan::choose);
        }
        if (screen.equals("scenarios") && scenarios.stack().isEmpty()) {
            Library.ALL.stream().limit(3).forEach(scenarios::add);
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
                        () -> new TimelinePane(timeline, session, shell.notices()::add)),
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
                Screen.of("open", Text.of("open.title"), Icon.FOLDER, () -> new OpenPane(open)));
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
                                    AskPane.withFields(
                                            paths,
                                            Text.of("scenarios.paths"),
                                            Text.of("scenarios.paths.about")));
                    session.onEvaluation(now -> pane.refresh());
                    return pane;
                });
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
        shell.places()
                .setAll(
                        Place.of("", evaluation.name()),
                        Place.of(Text.of("place.book"), bookName(run)),
                        Place.of(Text.of("place.plan"), planName(run)));
        shell.statusProperty()
                .set(
                        new RunStatus(
                                book.accounts().size(),
                                run.headline().unpriced(),
                                run.head().fingerprint(),
                                run.clock().at(last),
                                evaluation.took()));
        judge(evaluation);
    }

    private String planName(Run run) {
        var revision = Figures.number(run.scenario().plan().head().revision());
        boolean edited =
                session.historyProperty()
                        .get()
                        .filter(h -> !h.opened().equals(run.scenario()))
                        .isPresent();
        return edited ? Text.of("place.edited", revision) : Text.of("place.revision", revision);
    }

    private static String bookName(Run run) {
        var book = run.scenario().book();
        boolean said =
                book.name().toLowerCase(Locale.ROOT).contains(Text.of("place.synthetic.word"));
        return book.synthetic() && !said ? Text.of("place.synthetic", book.name()) : book.name();
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
                gate.open()
                        ? ""
                        : Text.of("checklist.blockers", Figures.number(gate.blockers().size())));
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
