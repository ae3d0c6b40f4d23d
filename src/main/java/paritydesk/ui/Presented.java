package paritydesk.ui;

import paritydesk.explore.Output;
import paritydesk.intake.source.Given;
import paritydesk.shock.Library;
import paritydesk.ui.intake.IntakeModel;
import paritydesk.ui.plan.PlanModel;
import paritydesk.ui.positions.PositionsModel;
import paritydesk.ui.positions.PositionsPane;
import paritydesk.ui.scenarios.ScenariosModel;
import paritydesk.ui.session.Session;
import paritydesk.ui.shell.ShellModel;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/// Screens as they are worth looking at, for pictures.
///
/// @param accounts the pane of positions, made when it is first asked for
record Presented(
        ShellModel shell,
        Session session,
        PositionsModel positions,
        Supplier<PositionsPane> accounts,
        IntakeModel intake,
        PlanModel plan,
        ScenariosModel scenarios) {

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

    /// Shows a screen as it is worth looking at: with a row chosen where there is a table. `account` is an account's own page.
    void show(String screen) {
        if (screen.equals("account")) {
            show("positions");
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
}
