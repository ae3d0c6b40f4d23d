package paritydesk.explore;

import paritydesk.timeline.Explain;
import paritydesk.timeline.HarmTable;
import paritydesk.timeline.LiquidityPath;
import paritydesk.timeline.Run;
import paritydesk.valuation.Solvency;

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
    PINCH;

    public double of(Run run) {
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
                    LiquidityPath.of(run)
                            .pinched()
                            .map(p -> p.coverage().pinch())
                            .orElse(Double.NaN);
        };
    }

    /// `accounts`, `currency` (the reporting one), `ratio` or `fraction`.
    public String unit() {
        return switch (this) {
            case FALSE_ACCOUNTS, MASKED_ACCOUNTS, TRUE_ACCOUNTS -> "accounts";
            case FALSE_DEBT, MASKED_DEBT, TRUE_DEBT, HARM, BAD_DEBT -> "currency";
            case LOWEST_RATIO, PINCH -> "ratio";
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
}
