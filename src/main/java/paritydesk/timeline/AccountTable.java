package paritydesk.timeline;

import paritydesk.valuation.Column;
import paritydesk.valuation.Solvency;

import java.util.Arrays;

/// What a run keeps of each account (same order as the book). Health factors are +∞ without debt and NaN unpriced. `worst` is over
/// all steps, `now` at the last; debt and collateral are those of the last step as the venue sees them. Steps are indices into the
/// clock, −1 for never. `cause` is the index of the plan's event that broke the account, −1 where none did ([Explain#breach] says
/// what else). `everClasses` has the `bit` of each class that it was in. `headroom` δ* and `uniformDrop` are those of the last step,
/// fractions: how far the migrating token's price alone, or all collateral prices together, may fall before HF is 1.
public record AccountTable(
        Column healthStart,
        Column healthNow,
        Column healthWorst,
        Column economicWorst,
        Column debt,
        Column collateral,
        Steps worstStep,
        Steps firstBreach,
        Steps cause,
        Steps everClasses,
        Column headroom,
        Column uniformDrop) {

    /// An immutable column of step indices or flags.
    public static final class Steps {
        private final int[] values;

        public Steps(int[] values) {
            this.values = values;
        }

        public int get(int account) {
            return values[account];
        }

        public int size() {
            return values.length;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Steps steps && Arrays.equals(values, steps.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }

    /// Whether the account was ever in this class: `everClasses` has the `bit` of each class that it was in.
    public boolean ever(int account, Solvency solvency) {
        return (everClasses.get(account) & solvency.bit()) != 0;
    }
}
