package paritydesk.valuation;

/// How an account stands in both truths. Perceived is oracle and live policy; economic is fair value and the policy before the
/// migration. `FALSE`: the venue would liquidate what is sound. `MASKED`: it does not see that an account is under water.
public enum Solvency {
    SOUND(1),
    FALSE(2),
    MASKED(4),
    TRUE(8),
    NO_DEBT(16),
    UNPRICED(32);

    private final int bit;

    Solvency(int bit) {
        this.bit = bit;
    }

    /// The flag of this class in a set of classes.
    public int bit() {
        return bit;
    }

    /// Class of an account with these health factors: +∞ without debt, NaN without a price.
    public static Solvency of(double perceived, double economic) {
        if (Double.isNaN(perceived) || Double.isNaN(economic)) {
            return UNPRICED;
        }
        if (perceived == Double.POSITIVE_INFINITY && economic == Double.POSITIVE_INFINITY) {
            return NO_DEBT;
        }
        if (perceived < 1) {
            return economic < 1 ? TRUE : FALSE;
        }
        return economic < 1 ? MASKED : SOUND;
    }
}
