package paritydesk.valuation.peg;

/// One direction of a market: what `in` units of one asset bring of the other. Concave: the more is sold, the less the next unit brings.
@FunctionalInterface
public interface Swap {

    /// Units that come out for `in` units, fees included; 0 for 0.
    double out(double in);

    /// What the next unit brings once `in` units are sold; by a small difference unless a market knows better.
    default double marginal(double in) {
        double h = Math.max(Math.abs(in), 1) * 1e-6;
        return (out(in + h) - out(in)) / h;
    }

    /// A pool whose reserves keep their product: `out = Yγx/(X + γx)`.
    static Swap constantProduct(double reserveIn, double reserveOut, double kept) {
        Refuse.unlessPositive("a reserve", reserveIn);
        Refuse.unlessPositive("a reserve", reserveOut);
        Arbitrage.unlessKept(kept);
        return new Swap() {
            @Override
            public double out(double in) {
                return reserveOut * (kept * in / (reserveIn + kept * in));
            }

            @Override
            public double marginal(double in) {
                double depth = reserveIn / (reserveIn + kept * in);
                return kept * reserveOut / reserveIn * depth * depth;
            }
        };
    }
}
