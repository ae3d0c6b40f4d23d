package paritydesk.valuation.incentive;

import paritydesk.valuation.fork.DoubleVote;

import java.util.Map;

/// What a validator faces at a split: the reward R_A on the main branch, in its tokens, what voting on both brings and risks, and the
/// share of the stake that a second vote is slashed by.
public record ValidatorTerms(double mainReward, DoubleVote vote, double slash) {

    public ValidatorTerms {
        if (!(mainReward >= 0 && Double.isFinite(mainReward))) {
            throw new IllegalArgumentException("a reward is zero or above, not " + mainReward);
        }
        if (!(slash >= 0 && slash <= 1)) {
            throw new IllegalArgumentException("a slash is 0 to 1 of the stake, not " + slash);
        }
    }

    /// `R_A·P_A`.
    public double followMain() {
        return mainReward * vote.stake().mainPrice();
    }

    /// The validator as a chooser, weighted by its stake. Following the other branch alone brings `p_B R_B P_B`; following both adds
    /// the advantage of the second vote to the main branch's reward.
    public Choice choice() {
        return new Choice(
                vote.stake().tokens() * vote.stake().mainPrice(),
                Map.of(
                        Action.FOLLOW_A,
                        followMain(),
                        Action.FOLLOW_B,
                        vote.gain(),
                        Action.FOLLOW_BOTH,
                        followMain() + vote.advantage(slash)));
    }
}
