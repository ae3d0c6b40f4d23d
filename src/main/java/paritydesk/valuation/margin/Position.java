package paritydesk.valuation.margin;

/// One derivative of an account at its mark. `tokens` is signed (short below zero), `entry` and `mark` are per token, `margin` is
/// what was posted for it where it is isolated. Rates are fractions of the notional `|tokens| · underlying`.
public sealed interface Position {

    String asset();

    double tokens();

    double entry();

    /// Initial and maintenance requirement, fractions of the notional.
    Rates rates();

    double margin();

    /// Price of the underlying.
    double underlying();

    /// Price of the position itself, per token.
    double mark();

    /// ∂value/∂underlying of the whole position, in tokens.
    double delta();

    /// The position's gain if the underlying moves by `move` (fraction) and volatility by `volatilityMove` (fraction of itself).
    double gain(double move, double volatilityMove);

    /// Gain since entry.
    default double profit() {
        return tokens() * (mark() - entry());
    }

    default double notional() {
        return Math.abs(tokens()) * underlying();
    }

    /// Fractions of the notional; the maintenance rate is not above the initial one.
    record Rates(double initial, double maintenance) {
        public Rates {
            if (!(maintenance >= 0) || !(initial >= maintenance) || !Double.isFinite(initial)) {
                throw new IllegalArgumentException(
                        "margin rates rise from maintenance to initial: "
                                + maintenance
                                + ", "
                                + initial);
            }
        }
    }

    /// A perpetual or future.
    record Linear(
            String asset, double tokens, double entry, double mark, Rates rates, double margin)
            implements Position {

        public Linear {
            refuse(tokens, entry, mark, margin);
        }

        @Override
        public double underlying() {
            return mark;
        }

        @Override
        public double delta() {
            return tokens;
        }

        @Override
        public double gain(double move, double volatilityMove) {
            return tokens * mark * move;
        }
    }

    /// European options, `terms` at the forward of now.
    record Option(
            String asset, double tokens, double entry, Black76 terms, Rates rates, double margin)
            implements Position {

        public Option {
            refuse(tokens, entry, terms.forward(), margin);
        }

        @Override
        public double underlying() {
            return terms.forward();
        }

        @Override
        public double mark() {
            return terms.mark();
        }

        @Override
        public double delta() {
            return tokens * terms.delta();
        }

        @Override
        public double gain(double move, double volatilityMove) {
            var moved =
                    new Black76(
                            terms.call(),
                            Math.max(0, terms.forward() * (1 + move)),
                            terms.strike(),
                            terms.years(),
                            Math.max(0, terms.volatility() * (1 + volatilityMove)),
                            terms.rate());
            return tokens * (moved.mark() - terms.mark());
        }
    }

    private static void refuse(double tokens, double entry, double price, double margin) {
        if (!Double.isFinite(tokens) || !(entry >= 0) || !(price >= 0) || !(margin >= 0)) {
            throw new IllegalArgumentException(
                    "a position has a quantity, and no negative prices or margin");
        }
        if (!Double.isFinite(entry) || !Double.isFinite(price) || !Double.isFinite(margin)) {
            throw new IllegalArgumentException("prices and margin of a position are finite");
        }
    }
}
