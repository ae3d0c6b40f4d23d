package paritydesk.valuation;

/// The unit values of one group's two slots in both truths, step by step, and what kind of step each is.
final class PairUnits {

    /// What a step's unit values allow.
    enum Kind {
        /// Health factors follow the order of k.
        REGULAR,
        /// Nothing is owed in either truth: the debt is worth nothing.
        FREE,
        /// A price is missing for all of the group.
        UNPRICED,
        /// Figures so large, small or odd that every account is valued by itself.
        ODD
    }

    final double[] seenCollateral;
    final double[] seenWeighted;
    final double[] seenDebt;
    final double[] fairCollateral;
    final double[] fairWeighted;
    final double[] fairDebt;

    PairUnits(PairGroup group, UnitValues perceived, UnitValues economic) {
        seenCollateral = perceived.collateral()[group.pledgedSlot];
        seenWeighted = perceived.weighted()[group.pledgedSlot];
        seenDebt = perceived.debt()[group.owedSlot];
        fairCollateral = economic.collateral()[group.pledgedSlot];
        fairWeighted = economic.weighted()[group.pledgedSlot];
        fairDebt = economic.debt()[group.owedSlot];
    }

    Kind kind(int step) {
        boolean priced =
                !Double.isNaN(seenWeighted[step])
                        && !Double.isNaN(seenDebt[step])
                        && !Double.isNaN(fairWeighted[step])
                        && !Double.isNaN(fairDebt[step]);
        if (!priced) {
            return Kind.UNPRICED;
        }
        boolean plain =
                plain(seenCollateral[step])
                        && plain(seenWeighted[step])
                        && plain(seenDebt[step])
                        && plain(fairCollateral[step])
                        && plain(fairWeighted[step])
                        && plain(fairDebt[step]);
        if (!plain) {
            return Kind.ODD;
        }
        return seenDebt[step] == 0 && fairDebt[step] == 0 ? Kind.FREE : Kind.REGULAR;
    }

    /// HF as the venue sees it, in the very operations of the plain kernel.
    double seenHealth(double pledged, double owed, int step) {
        return AccountValues.health(pledged * seenWeighted[step], owed * seenDebt[step]);
    }

    /// HF at fair value, in the very operations of the plain kernel.
    double fairHealth(double pledged, double owed, int step) {
        return AccountValues.health(pledged * fairWeighted[step], owed * fairDebt[step]);
    }

    private static boolean plain(double value) {
        return value == 0 || (value >= PairGroup.LEAST && value <= PairGroup.MOST);
    }
}
