package paritydesk.valuation.fork;

/// Prices of the two tokens that one token of a chain becomes when the chain splits, per old token and in the reporting currency:
/// `main` P_A, `other` P_B (each already times its ratio). Zero is a branch that nobody wants.
///
/// Conservation [std: arbitrage] says that the old token is worth both together, `V_pre = q(P_A + P_B)`: who holds it holds both.
public record ForkPrices(double main, double other) {

    public ForkPrices {
        if (!(main >= 0 && Double.isFinite(main) && other >= 0 && Double.isFinite(other))) {
            throw new IllegalArgumentException(
                    "prices of both branches are zero or above, not " + main + " and " + other);
        }
    }

    /// Both branches from what the old token trades at, `before`, and a quote of the other branch: `P_A = V_pre − P_B`.
    public static ForkPrices of(double before, double other) {
        if (!(other <= before)) {
            throw new IllegalArgumentException(
                    "a branch at "
                            + other
                            + " is worth more than the token it comes from: "
                            + before);
        }
        return new ForkPrices(before - other, other);
    }

    /// `P_A + P_B`: what one old token is worth while both branches are paid.
    public double together() {
        return main + other;
    }

    /// Fork weight `w_B = P_B/(P_A + P_B)`: the other branch's share of the value; 0 where neither has any.
    public double weight() {
        return other == 0 ? 0 : other / together();
    }

    /// `P_A + κP_B`: what a venue that recognises the other branch at κ counts.
    public double recognised(double recognition) {
        share("a recognition", recognition);
        return main + recognition * other;
    }

    /// Policy erosion `w_B(1 − κ)`: the share of value that the venue's policy leaves out, 0 to 1 [ours].
    public double erosion(double recognition) {
        share("a recognition", recognition);
        return weight() * (1 - recognition);
    }

    /// `E[V] = P_A + p·P_B` before the split, p the probability that the other branch is there to be paid.
    public double expected(double persistence) {
        share("a probability", persistence);
        return main + persistence * other;
    }

    private static void share(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(what + " is 0 to 1, not " + value);
        }
    }
}
