package paritydesk.valuation.liquidity;

/// Depth that moves from the old token's pools to the new one's as holders do: `L_old = L₀·(1 − m)` and `L_new = N₀ + retention · m · L₀`
/// at adoption m, both in value. What is not retained has left for good [ours].
public record MigratingLiquidity(double oldDepth, double newDepth, double retention) {

    public MigratingLiquidity {
        if (!(oldDepth >= 0) || !(newDepth >= 0) || !(retention >= 0 && retention <= 1)) {
            throw new IllegalArgumentException(
                    "depths are 0 or more and the retention is a fraction from 0 to 1");
        }
    }

    /// Depth for the old token at adoption m, a fraction from 0 to 1.
    public double left(double adoption) {
        return oldDepth * (1 - share(adoption));
    }

    /// Depth for the new token at adoption m.
    public double arrived(double adoption) {
        return newDepth + retention * share(adoption) * oldDepth;
    }

    private static double share(double adoption) {
        if (!(adoption >= 0 && adoption <= 1)) {
            throw new IllegalArgumentException("adoption is a fraction from 0 to 1");
        }
        return adoption;
    }
}
