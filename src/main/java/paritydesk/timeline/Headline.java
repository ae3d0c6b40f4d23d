package paritydesk.timeline;

/// The figures that an overview opens with. Gaps are fractions, the lowest of all conversions, with the id of the conversion that has it
/// (empty where there is none); a step is an index into the clock, −1 where there is none.
/// At risk are accounts whose worst health factor in either truth is under `AT_RISK`; values are debts in the reporting currency.
public record Headline(
        double gapNow,
        String gapNowConversion,
        double gapWorst,
        int gapWorstStep,
        String gapWorstConversion,
        double ratioLowest,
        int ratioLowestStep,
        int atRisk,
        double atRiskDebt,
        ClassPeak falsely,
        ClassPeak masked,
        ClassPeak truly,
        int unpriced) {

    public static final double AT_RISK = 1.1;

    /// Accounts that were ever in a class, the step with most of their debt, and that debt.
    public record ClassPeak(int accountsEver, int step, int accountsThen, double debtThen) {}
}
