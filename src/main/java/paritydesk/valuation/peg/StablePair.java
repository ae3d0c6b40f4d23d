package paritydesk.valuation.peg;

/// A StableSwap pool of a pegged coin and its peg, in doubles: the twin of [LedgerPair] for simulation. `amplification` is A (with
/// `A·n` in the invariant), `fee` and `administratorFee` fractions. Both balances are above zero, in whole coins.
public record StablePair(double pegged, double peg, double supply, Terms terms) {

    private static final int ROUNDS = 255;
    private static final double SETTLED = 1e-15;
    private static final double MOST_IMBALANCE = 1e60;

    public StablePair {
        if (!(pegged > 0 && peg > 0 && supply > 0)
                || !(Math.max(pegged, peg) <= MOST_IMBALANCE * Math.min(pegged, peg))
                || Math.max(pegged, peg) > MOST_IMBALANCE) {
            throw new IllegalArgumentException(
                    "a pool of two holds finite amounts above zero, not " + pegged + " and " + peg);
        }
    }

    /// A as published for two coins, the fee on an exchange and what part of it the administrator takes out of the pool.
    public record Terms(double amplification, double fee, double administratorFee) {
        public Terms {
            if (!(amplification >= 1 && amplification <= 1e9)) {
                throw new IllegalArgumentException("A is at least 1, not " + amplification);
            }
            if (!(fee >= 0 && fee <= 0.5 && administratorFee >= 0 && administratorFee <= 1)) {
                throw new IllegalArgumentException(
                        "a pool's fee is 0 to a half and the administrator's part 0 to 1");
            }
        }

        double ann() {
            return 2 * amplification;
        }

        /// The fee on what a change of liquidity moves away from proportion: `fee·n/(4(n − 1))`.
        double baseFee() {
            return fee / 2;
        }
    }

    /// A pool that opens with these balances.
    public static StablePair opened(double pegged, double peg, Terms terms) {
        return new StablePair(pegged, peg, invariant(pegged, peg, terms), terms);
    }

    /// The pool after a change and what went out of it (coins of an exchange, liquidity tokens minted or burned), not negative.
    public record Change(StablePair pool, double amount) {}

    /// D.
    public double invariant() {
        return invariant(pegged, peg, terms);
    }

    /// Value of a liquidity token.
    public double virtualPrice() {
        return invariant() / supply;
    }

    /// Price of the pegged coin in its peg at the margin and before fees:
    /// `(An + D³/(4x²y)) / (An + D³/(4xy²))` for x pegged coins and y of the peg.
    public double price() {
        double d = invariant();
        double share = d / pegged * (d / peg) * d / 4;
        return (terms.ann() + share / pegged) / (terms.ann() + share / peg);
    }

    /// Sells `amount` pegged coins into the pool, fee included.
    public Change sell(double amount) {
        requireAmount(amount);
        double out = peg - other(pegged + amount, invariant(), terms);
        return exchanged(pegged + amount, peg, out, true);
    }

    /// Pays `amount` of the peg into the pool for pegged coins, fee included.
    public Change buy(double amount) {
        requireAmount(amount);
        double out = pegged - other(peg + amount, invariant(), terms);
        return exchanged(pegged, peg + amount, out, false);
    }

    private Change exchanged(double newPegged, double newPeg, double gross, boolean outIsPeg) {
        double out = Math.max(gross, 0);
        double fee = out * terms.fee();
        double gone = out - fee + fee * terms.administratorFee();
        var pool =
                outIsPeg
                        ? new StablePair(newPegged, newPeg - gone, supply, terms)
                        : new StablePair(newPegged - gone, newPeg, supply, terms);
        return new Change(pool, out - fee);
    }

    /// Deposits `amount` pegged coins alone.
    public Change add(double amount) {
        requireAmount(amount);
        return liquidity(pegged + amount);
    }

    /// Withdraws `amount` pegged coins alone.
    public Change remove(double amount) {
        requireAmount(amount);
        if (amount >= pegged) {
            throw new IllegalArgumentException("a withdrawal leaves something of both coins");
        }
        return liquidity(pegged - amount);
    }

    private Change liquidity(double newPegged) {
        double d0 = invariant();
        double d1 = invariant(newPegged, peg, terms);
        double feePegged = terms.baseFee() * Math.abs(d1 / d0 * pegged - newPegged);
        double feePeg = terms.baseFee() * Math.abs(d1 / d0 * peg - peg);
        double d2 = invariant(newPegged - feePegged, peg - feePeg, terms);
        double tokens = supply * (d2 - d0) / d0;
        var pool =
                new StablePair(
                        newPegged - feePegged * terms.administratorFee(),
                        peg - feePeg * terms.administratorFee(),
                        supply + tokens,
                        terms);
        return new Change(pool, Math.abs(tokens));
    }

    /// D by Newton steps from the sum: `D ← (An·S + 2·P)·D / ((An − 1)·D + 3·P)`, `P = D³/(4xy)`.
    private static double invariant(double x, double y, Terms terms) {
        double sum = x + y;
        double d = sum;
        for (int i = 0; i < ROUNDS; i++) {
            double product = d / x * (d / y) * d / 4;
            double next =
                    (terms.ann() * sum + 2 * product) * (d / ((terms.ann() - 1) * d + 3 * product));
            if (Math.abs(next - d) <= SETTLED * next) {
                return next;
            }
            d = next;
        }
        return d;
    }

    /// The balance of one coin that keeps D beside `x` of the other: the positive root of `y² + (x + D/An − D)·y = D³/(4·x·An)`.
    private static double other(double x, double d, Terms terms) {
        double b = x + d / terms.ann() - d;
        double c = d / x * d * d / 4 / terms.ann();
        double root = Math.sqrt(b * b + 4 * c);
        return b > 0 ? 2 * c / (b + root) : (root - b) / 2;
    }

    private static void requireAmount(double amount) {
        if (!(amount >= 0) || Double.isInfinite(amount)) {
            throw new IllegalArgumentException(
                    "an amount is finite and not negative, not " + amount);
        }
    }
}
