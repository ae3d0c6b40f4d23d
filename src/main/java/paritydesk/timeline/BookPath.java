package paritydesk.timeline;

import paritydesk.valuation.Column;

import java.util.List;

/// The book through time, one figure per step (NaN before the book exists), totals over priced accounts with debt, in the
/// reporting currency. `perceived` and `economic` are the two truths; `pledged` stands for accounts without debt.
public record BookPath(
        Truth perceived,
        Truth economic,
        Column pledged,
        Count sound,
        Count falsely,
        Count masked,
        Count truly,
        Column unpriced,
        List<Quantile> quantiles) {

    public BookPath {
        quantiles = List.copyOf(quantiles);
    }

    /// The health factor as the venue sees it that `level` (a fraction) of the accounts that owe stand below. Read from bins that are
    /// 1/256 of a figure wide, by the straight line within a bin; 64 stands for all above.
    public record Quantile(double level, Column health) {}

    /// Share of what the venues would liquidate that is under water indeed, by accounts: `true/(true + false)` per step; NaN where they
    /// would liquidate nobody.
    public Column precision() {
        return precision(truly.accounts(), falsely.accounts());
    }

    /// The same by debt.
    public Column precisionOfDebt() {
        return precision(truly.debt(), falsely.debt());
    }

    private static Column precision(Column right, Column wrong) {
        return Column.of(right.size(), s -> right.get(s) / (right.get(s) + wrong.get(s)));
    }

    /// Totals of one truth. `collateral` Σ q·price·κ, `weighted` the same times LT, `debt` Σ debt, derivatives included; `requirement`
    /// is the maintenance margin of the derivatives.
    public record Truth(Column collateral, Column weighted, Column debt, Column requirement) {
        /// Collateral ratio Σ q·price·κ / D.
        public Column ratio() {
            return collateral.over(debt);
        }

        /// Health factor of the book as a whole, by the rule of an account: weighted over debt and maintenance requirement.
        public Column health() {
            return weighted.over(Column.of(debt.size(), s -> debt.get(s) + requirement.get(s)));
        }
    }

    /// Accounts of one class: how many, their debt, their collateral at fair value, and what one liquidation may repay.
    public record Count(Column accounts, Column debt, Column collateral, Column repayable) {}
}
