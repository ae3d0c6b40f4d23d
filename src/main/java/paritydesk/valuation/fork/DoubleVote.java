package paritydesk.valuation.fork;

/// A validator's choice to vote on both sides of a split (nothing at stake). `persistence` p_B is the probability that the other
/// branch lasts, `reward` R_B what it pays there in tokens of that branch at `otherPrice` P_B. Voting on both is detected with
/// probability `detection` d and then costs the share s of `stake` S on the main branch at `mainPrice` P_A; `cost` c, in the
/// reporting currency, is what running a second node takes.
///
/// It votes on both iff `p_B·R_B·P_B > d·s·S·P_A + c`.
public record DoubleVote(
        double persistence, double reward, double otherPrice, Stake stake, double cost) {

    /// What stands against voting twice: tokens at stake on the main branch, their price, and how surely a second vote is seen.
    public record Stake(double tokens, double mainPrice, double detection) {
        public Stake {
            notNegative("a stake", tokens);
            notNegative("a price", mainPrice);
            probability(detection);
        }

        /// `d·S·P_A`: what a slash of everything costs on average.
        public double exposed() {
            return detection * tokens * mainPrice;
        }
    }

    public DoubleVote {
        probability(persistence);
        notNegative("a reward", reward);
        notNegative("a price", otherPrice);
        notNegative("a cost", cost);
    }

    /// `p_B·R_B·P_B`.
    public double gain() {
        return persistence * reward * otherPrice;
    }

    /// Advantage of voting on both over voting on the main branch alone at slash share `slash`: `p_B R_B P_B − d·s·S·P_A − c`.
    public double advantage(double slash) {
        probability(slash);
        return gain() - slash * stake.exposed() - cost;
    }

    /// Whether it votes on both; at equality it does not.
    public boolean votesOnBoth(double slash) {
        return advantage(slash) > 0;
    }

    /// The slash share from which on nobody votes on both, `s* = (p_B R_B P_B − c)/(d S P_A)`; without a cost that is
    /// `p_B R_B P_B/(d S P_A)`. 0 where the cost alone deters, +∞ where nothing is exposed. Above 1 no slash is enough.
    public double breakEvenSlash() {
        double net = gain() - cost;
        return net <= 0 ? 0 : net / stake.exposed();
    }

    private static void probability(double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("a probability or share is 0 to 1, not " + value);
        }
    }

    private static void notNegative(String what, double value) {
        if (!(value >= 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(what + " is zero or above, not " + value);
        }
    }
}
