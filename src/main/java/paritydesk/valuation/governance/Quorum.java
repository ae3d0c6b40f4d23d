package paritydesk.valuation.governance;

import paritydesk.valuation.Column;

/// Votes while a governance token is split between old and new (our derivation). `supply` in units of the new token once all is migrated,
/// `locked` of it never votes, `turnout` of the rest does (fraction), `quorum` votes are needed, and a token that has not migrated counts
/// with `oldWeight` (0: it cannot vote any more, 1: in full).
public record Quorum(
        double supply, double locked, double turnout, double quorum, double oldWeight) {

    public Quorum {
        requireAmount("a supply", supply);
        requireAmount("a locked amount", locked);
        requireAmount("a quorum", quorum);
        requireShare("a turnout", turnout);
        requireShare("the weight of an old token's vote", oldWeight);
        if (locked > supply) {
            throw new IllegalArgumentException(
                    "no more is locked than there is: " + locked + " of " + supply);
        }
    }

    /// Tokens that can change hands: supply − locked.
    public double freeFloat() {
        return supply - locked;
    }

    /// Votes that come together at a migrated fraction m: `turnout·float·(m + (1 − m)·w)`.
    public double votes(double migrated) {
        requireShare("a migrated fraction", migrated);
        return turnout * freeFloat() * (migrated + (1 - migrated) * oldWeight);
    }

    /// Votes over quorum − 1: below zero nothing can be decided. +∞ without a quorum.
    public double margin(double migrated) {
        return quorum == 0 ? Double.POSITIVE_INFINITY : votes(migrated) / quorum - 1;
    }

    /// The migrated fraction from which on a quorum is met: 0 where it always is, NaN where it never will be.
    public double safeFrom() {
        if (margin(0) >= 0) {
            return 0;
        }
        if (margin(1) < 0) {
            return Double.NaN;
        }
        return (quorum / (turnout * freeFloat()) - oldWeight) / (1 - oldWeight);
    }

    /// Votes that somebody needs to decide alone: the quorum, and more than all that come together.
    public double control(double migrated) {
        return Math.max(quorum, votes(migrated));
    }

    /// The margin per step of a migration; NaN where the fraction is.
    public Column margins(Column migrated) {
        return Column.of(
                migrated.size(),
                i ->
                        Double.isNaN(migrated.get(i))
                                ? Double.NaN
                                : margin(Math.clamp(migrated.get(i), 0, 1)));
    }

    private static void requireAmount(String what, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(what + " is finite and not negative, not " + value);
        }
    }

    private static void requireShare(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(what + " is a fraction of 0 to 1, not " + value);
        }
    }
}
