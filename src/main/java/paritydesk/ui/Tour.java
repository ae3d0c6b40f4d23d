package paritydesk.ui;

import javafx.beans.Observable;

import paritydesk.scenario.History;
import paritydesk.timeline.Clock;
import paritydesk.timeline.Run;
import paritydesk.ui.ask.AskModel;
import paritydesk.ui.checklist.ChecklistModel;
import paritydesk.ui.plan.PlanModel;
import paritydesk.ui.positions.PositionsModel;
import paritydesk.ui.scenarios.ScenariosModel;
import paritydesk.ui.session.Session;
import paritydesk.ui.shell.ShellModel;
import paritydesk.ui.tour.Task;

import java.util.List;
import java.util.function.BooleanSupplier;

/// The tasks of the guided tour, as what the models say once they are done.
final class Tour {
    /// Two ratios that differ by less are one.
    private static final double ONE = 1e-9;

    /// The item of the checklist that asks for the largest holder.
    private static final String LARGEST = "A22";

    private final ShellModel shell;
    private final Session session;
    private final Models models;

    Tour(ShellModel shell, Session session, Models models) {
        this.shell = shell;
        this.session = session;
        this.models = models;
    }

    /// What the tasks watch.
    record Models(
            PositionsModel positions,
            ScenariosModel scenarios,
            AskModel liquidity,
            PlanModel plan,
            ChecklistModel checklist) {}

    List<Task> tasks() {
        var screen = shell.currentProperty();
        var step = session.stepProperty();
        var history = session.historyProperty();
        var positions = models.positions();
        var scenarios = models.scenarios();
        var answered = models.liquidity().answered();
        var plan = models.plan();
        var checklist = models.checklist();
        return List.of(
                task("light", () -> at("timeline"), screen),
                task("part", () -> on("timeline", Tour::parts), screen, step),
                task("join", () -> on("timeline", Tour::joins), screen, step),
                task("pin", () -> !session.pinned().isEmpty(), session.pinned()),
                task("move", () -> changed(), history),
                task("undo", () -> !changed(), history),
                task(
                        "filter",
                        () -> at("positions") && masked(positions),
                        screen,
                        positions.filterProperty()),
                task(
                        "account",
                        () -> at("positions") && positions.pageShownProperty().get(),
                        screen,
                        positions.pageShownProperty()),
                task(
                        "shock",
                        () -> scenarios.liveProperty().get().isPresent(),
                        scenarios.liveProperty()),
                task("question", () -> at("liquidity") && answered.get(), screen, answered),
                task("plan", () -> at("plan") && event(plan), screen, plan.chosenProperty()),
                task(
                        "holder",
                        () -> at("checklist") && largest(checklist),
                        screen,
                        checklist.chosenProperty()),
                task("memo", () -> at("reports"), screen));
    }

    private static Task task(String id, BooleanSupplier done, Observable... watched) {
        return new Task(id, List.of(watched), done);
    }

    private boolean at(String screen) {
        return shell.currentProperty().get().equals(screen);
    }

    private boolean on(String screen, Moment moment) {
        return at(screen)
                && session.run()
                        .filter(run -> moment.is(run, session.stepProperty().get()))
                        .isPresent();
    }

    private boolean changed() {
        return session.historyProperty().get().filter(History::changed).isPresent();
    }

    /// After an event that takes from the economic ratio and not from the perceived one.
    private static boolean parts(Run run, int step) {
        return event(run.clock(), step)
                && run.book().economic().ratio().get(step)
                        < run.book().economic().ratio().get(step - 1) - ONE
                && Math.abs(
                                run.book().perceived().ratio().get(step)
                                        - run.book().perceived().ratio().get(step - 1))
                        < ONE;
    }

    /// After an event that makes one of two ratios.
    private static boolean joins(Run run, int step) {
        return event(run.clock(), step) && gap(run, step) < ONE && gap(run, step - 1) > ONE;
    }

    private static double gap(Run run, int step) {
        return Math.abs(
                run.book().perceived().ratio().get(step) - run.book().economic().ratio().get(step));
    }

    private static boolean event(Clock clock, int step) {
        return step > 0 && step > clock.bookFrom() && clock.step(step).event() != null;
    }

    private static boolean masked(PositionsModel positions) {
        return positions.filterProperty().get().strip().matches("(?i)class\\s*=\\s*masked");
    }

    private static boolean event(PlanModel plan) {
        return plan.chosenProperty()
                .get()
                .filter(row -> row.part().list().equals("events"))
                .isPresent();
    }

    private static boolean largest(ChecklistModel checklist) {
        return checklist
                .chosenProperty()
                .get()
                .filter(item -> item.id().equals(LARGEST))
                .isPresent();
    }

    @FunctionalInterface
    private interface Moment {
        boolean is(Run run, int step);
    }
}
