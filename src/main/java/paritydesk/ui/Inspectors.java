package paritydesk.ui;

import javafx.scene.Node;

import paritydesk.checklist.Link;
import paritydesk.ui.ask.AskModel;
import paritydesk.ui.ask.FormPane;
import paritydesk.ui.checklist.ChecklistModel;
import paritydesk.ui.checklist.ItemPane;
import paritydesk.ui.look.Text;
import paritydesk.ui.overview.GatePane;
import paritydesk.ui.plan.PlanModel;
import paritydesk.ui.plan.PlanPane;
import paritydesk.ui.positions.AccountModel;
import paritydesk.ui.positions.AccountPane;
import paritydesk.ui.scenarios.ScenariosModel;
import paritydesk.ui.scenarios.TriedPane;
import paritydesk.ui.session.Session;
import paritydesk.ui.shell.Inspection;
import paritydesk.ui.shell.ShellModel;
import paritydesk.ui.timeline.StepPane;
import paritydesk.ui.timeline.TimelineModel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What the inspector explains: it goes with the screen that is shown. Each page is made once and follows its model from then on.
final class Inspectors {

    private final ShellModel shell;
    private final Session session;
    private final Sources sources;
    private final Map<String, Node> pages = new HashMap<>();

    Inspectors(ShellModel shell, Session session, Sources sources) {
        this.shell = shell;
        this.session = session;
        this.sources = sources;
        shell.currentProperty().subscribe(id -> show());
        session.phaseProperty().subscribe(phase -> show());
        session.judgedProperty().subscribe(judged -> show());
        sources.timeline().momentProperty().subscribe(moment -> show());
        sources.account().pageProperty().subscribe(page -> show());
        sources.checklist().chosenProperty().subscribe(item -> show());
        sources.plan().chosenProperty().subscribe(row -> show());
        sources.scenarios().pageProperty().subscribe(page -> show());
    }

    /// The models that have something to explain.
    record Sources(
            TimelineModel timeline,
            AccountModel account,
            ChecklistModel checklist,
            List<AskModel> views,
            ScenariosModel scenarios,
            PlanModel plan,
            Supplier<GatePane> gate,
            Consumer<Link> opens) {}

    /// Shows what belongs to the present screen.
    void show() {
        if (session.evaluation().isEmpty()) {
            shell.inspectionProperty().set(Inspection.NONE);
            return;
        }
        shell.inspectionProperty()
                .set(
                        switch (shell.currentProperty().get()) {
                            case "timeline" -> moment();
                            case "positions" -> account();
                            case "checklist" -> item();
                            case "overview", "reports" -> gate();
                            case "scenarios" -> tried();
                            case "plan" -> part();
                            default -> form(shell.currentProperty().get());
                        });
    }

    private Inspection moment() {
        return sources.timeline()
                .momentProperty()
                .get()
                .map(
                        now ->
                                new Inspection(
                                        now.at(),
                                        now.what(),
                                        () -> page("step", () -> new StepPane(sources.timeline()))))
                .orElse(Inspection.NONE);
    }

    private Inspection account() {
        return sources.account()
                .pageProperty()
                .get()
                .map(
                        now ->
                                new Inspection(
                                        now.title(),
                                        now.subtitle(),
                                        () ->
                                                page(
                                                        "account",
                                                        () -> new AccountPane(sources.account()))))
                .orElse(Inspection.NONE);
    }

    private Inspection item() {
        return sources.checklist()
                .chosenProperty()
                .get()
                .map(
                        now ->
                                new Inspection(
                                        now.title(),
                                        now.id(),
                                        () ->
                                                page(
                                                        "item",
                                                        () ->
                                                                new ItemPane(
                                                                        sources.checklist(),
                                                                        sources.opens()))))
                .orElseGet(this::gate);
    }

    /// The fields of the question that a view has chosen.
    private Inspection form(String screen) {
        return sources.views().stream()
                .filter(view -> view.key().equals(screen))
                .findFirst()
                .map(
                        view ->
                                new Inspection(
                                        Text.of("ask.inputs"),
                                        "",
                                        () -> page(view.key(), () -> new FormPane(view))))
                .orElse(Inspection.NONE);
    }

    private Inspection part() {
        return sources.plan()
                .chosenProperty()
                .get()
                .map(
                        row ->
                                new Inspection(
                                        row.part().name(),
                                        row.part().list(),
                                        () -> page("plan", () -> PlanPane.form(sources.plan()))))
                .orElse(Inspection.NONE);
    }

    /// Beside a tab of questions stand the fields of the one that is chosen.
    private Inspection tried() {
        return switch (sources.scenarios().pageProperty().get()) {
            case PATHS -> form("paths");
            case SOLVERS -> form("solvers");
            case COMPARE, GRID, TORNADO -> shocks();
        };
    }

    private Inspection shocks() {
        return new Inspection(
                Text.of("scenarios.tried"),
                "",
                () -> page("scenarios", () -> new TriedPane(sources.scenarios())));
    }

    private Inspection gate() {
        return session.judgedProperty()
                .get()
                .map(
                        judged ->
                                new Inspection(
                                        judged.gate().decision().label(),
                                        Text.of("gate.why"),
                                        () -> page("gate", sources.gate()::get)))
                .orElse(Inspection.NONE);
    }

    private Node page(String id, Supplier<Node> maker) {
        return pages.computeIfAbsent(id, any -> maker.get());
    }
}
