package paritydesk.valuation.margin;

/// The mark at which an isolated linear position is closed: its equity `M + q(P − P_e)` equals the maintenance requirement.
public final class LiquidationPrice {

    private LiquidationPrice() {}

    /// Long `(P_e·q − M)/(q(1 − mmr))`, short `(P_e·q + M)/(q(1 + mmr))` with q the tokens without sign, M the margin. A long whose
    /// margin covers its whole entry value cannot be closed by a fall: 0. NaN without a position, or for a long at a rate of 1
    /// and more.
    public static double isolated(double tokens, double entry, double margin, double maintenance) {
        double q = Math.abs(tokens);
        if (q == 0 || (tokens > 0 && maintenance >= 1)) {
            return Double.NaN;
        }
        return tokens > 0
                ? Math.max(0, (entry * q - margin) / (q * (1 - maintenance)))
                : (entry * q + margin) / (q * (1 + maintenance));
    }
}
