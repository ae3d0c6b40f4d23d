package paritydesk.explore;

import paritydesk.scenario.Scenario;
import paritydesk.timeline.DynamicPath;
import paritydesk.timeline.Explain;
import paritydesk.timeline.HarmTable;
import paritydesk.timeline.LiquidityPath;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.valuation.Column;
import paritydesk.valuation.Solvency;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// One figure of a run that explorations read.
public enum Output {
    /// Accounts ever falsely liquidatable.
    FALSE_ACCOUNTS,
    /// Their debt at its worst step, reporting currency.
    FALSE_DEBT,
    MASKED_ACCOUNTS,
    MASKED_DEBT,
    TRUE_ACCOUNTS,
    TRUE_DEBT,
    /// The lower of both truths at its worst step.
    LOWEST_RATIO,
    /// Parity gap of the holding at market at its worst, a fraction.
    WORST_GAP,
    /// What users lose to false liquidations, reporting currency.
    HARM,
    /// Debt above collateral at fair value at the worst step of the economic ratio, reporting currency.
    BAD_DEBT,
    /// Least liquidity coverage; NaN where nothing is liquidatable.
    PINCH,
    /// What the market takes of all pledged assets within the liquidation bonus at the last step, reporting currency; with the study's
    /// liquidity that follows its holders. NaN where no depth is known.
    LAST_EXIT,
    /// Debt that liquidators repay along the study's dynamics, reporting currency; NaN where the study has none.
    DYNAMIC_REPAID,
    /// Debt without collateral that the study's dynamics leave, reporting currency; NaN where the study has none.
    DYNAMIC_BAD_DEBT,
    /// Lowest economic collateral ratio along the study's dynamics; NaN where the study has none.
    DYNAMIC_LOWEST;

    /// Whether the study's dynamics have a part in it: other figures stand before them.
    public boolean readsStudy() {
        return switch (this) {
            case FALSE_ACCOUNTS,
                    FALSE_DEBT,
                    MASKED_ACCOUNTS,
                    MASKED_DEBT,
                    TRUE_ACCOUNTS,
                    TRUE_DEBT,
                    LOWEST_RATIO,
                    WORST_GAP,
                    HARM,
                    BAD_DEBT ->
                    false;
            case PINCH, LAST_EXIT, DYNAMIC_REPAID, DYNAMIC_BAD_DEBT, DYNAMIC_LOWEST -> true;
        };
    }

    /// Whether it is of the study's dynamics alone, and so nothing where there are none.
    public boolean ofDynamics() {
        return this == DYNAMIC_REPAID || this == DYNAMIC_BAD_DEBT || this == DYNAMIC_LOWEST;
    }

    public double of(Run run) {
        return of(run, Progress.NONE);
    }

    /// The same; throws `Progress.CancelledException` soon after nobody waits.
    public double of(Run run, Progress progress) {
        progress.check();
        var head = run.headline();
        return switch (this) {
            case FALSE_ACCOUNTS -> head.falsely().accountsEver();
            case FALSE_DEBT -> head.falsely().debtThen();
            case MASKED_ACCOUNTS -> head.masked().accountsEver();
            case MASKED_DEBT -> head.masked().debtThen();
            case TRUE_ACCOUNTS -> head.truly().accountsEver();
            case TRUE_DEBT -> head.truly().debtThen();
            case LOWEST_RATIO -> head.ratioLowest();
            case WORST_GAP -> head.gapWorst();
            case HARM -> head.falsely().accountsEver() == 0 ? 0 : harm(run);
            case BAD_DEBT -> badDebt(run);
            case PINCH ->
                    LiquidityPath.of(run, progress)
                            .pinched()
                            .map(p -> p.coverage().pinch())
                            .orElse(Double.NaN);
            case LAST_EXIT -> lastExit(run, progress);
            case DYNAMIC_REPAID -> along(run, d -> sum(d.liquidated().repaid()));
            case DYNAMIC_BAD_DEBT -> along(run, d -> sum(d.liquidated().badDebt()));
            case DYNAMIC_LOWEST -> along(run, Output::lowest);
        };
    }

    /// `accounts`, `currency` (the reporting one), `ratio` or `fraction`.
    public String unit() {
        return switch (this) {
            case FALSE_ACCOUNTS, MASKED_ACCOUNTS, TRUE_ACCOUNTS -> "accounts";
            case FALSE_DEBT,
                    MASKED_DEBT,
                    TRUE_DEBT,
                    HARM,
                    BAD_DEBT,
                    LAST_EXIT,
                    DYNAMIC_REPAID,
                    DYNAMIC_BAD_DEBT ->
                    "currency";
            case LOWEST_RATIO, PINCH, DYNAMIC_LOWEST -> "ratio";
            case WORST_GAP -> "fraction";
        };
    }

    private static double harm(Run run) {
        return HarmTable.of(run).total(Solvency.FALSE).total();
    }

    private static double badDebt(Run run) {
        int step = run.book().economic().ratio().argMin();
        if (step < 0) {
            return 0;
        }
        return Explain.shortfalls(run, step).stream().sum();
    }

    /// The scenario as these figures need it: whole where one of them reads the study's dynamics, otherwise without the study, which
    /// costs time and changes none of them.
    static Scenario needed(Scenario scenario, List<Output> outputs) {
        return outputs.stream().anyMatch(Output::readsStudy) ? scenario : scenario.withStudy(null);
    }

    private static double lastExit(Run run, Progress progress) {
        int last = run.clock().size() - 1;
        var capacities =
                LiquidityPath.of(run, progress).assets().stream()
                        .mapToDouble(a -> a.coverage().capacity().get(last))
                        .filter(Double::isFinite)
                        .toArray();
        return capacities.length == 0 ? Double.NaN : Arrays.stream(capacities).sum();
    }

    private static double along(Run run, ToDoubleFunction<DynamicPath> figure) {
        var dynamic = run.dynamics();
        return dynamic == null ? Double.NaN : figure.applyAsDouble(dynamic);
    }

    private static double sum(Column flows) {
        return flows.stream().filter(Double::isFinite).sum();
    }

    private static double lowest(DynamicPath path) {
        var ratio = path.economic().ratio();
        int step = ratio.argMin();
        return step < 0 ? Double.NaN : ratio.get(step);
    }
}
