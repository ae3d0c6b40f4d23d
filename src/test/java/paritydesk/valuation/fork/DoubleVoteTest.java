package paritydesk.valuation.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

import org.junit.jupiter.api.Test;

class DoubleVoteTest {

    private static DoubleVote vote(double cost) {
        return new DoubleVote(0.5, 2, 40, new DoubleVote.Stake(32, 1500, 0.1), cost);
    }

    @Test
    void gainStandsAgainstSlashAndCost() {
        assertThat(vote(0).gain()).isEqualTo(40);
        assertThat(vote(0).stake().exposed()).isEqualTo(4800);
        assertThat(vote(3).advantage(0.005)).isCloseTo(40 - 24 - 3, within(1e-12));
        assertThat(vote(0).breakEvenSlash()).isCloseTo(40.0 / 4800, within(1e-15));
        assertThat(vote(16).breakEvenSlash()).isCloseTo(24.0 / 4800, within(1e-15));
    }

    @Test
    void atEqualityItVotesOnce() {
        var vote = new DoubleVote(0.5, 2, 32, new DoubleVote.Stake(32, 1, 1), 0);
        assertThat(vote.breakEvenSlash()).isEqualTo(1);
        assertThat(vote.votesOnBoth(1)).isFalse();
        assertThat(vote.votesOnBoth(Math.nextDown(1.0))).isTrue();
        assertThat(vote.votesOnBoth(0)).isTrue();
    }

    @Test
    void costAloneMayDeter() {
        assertThat(vote(40).breakEvenSlash()).isZero();
        assertThat(vote(41).votesOnBoth(0)).isFalse();
        assertThat(vote(41).breakEvenSlash()).isZero();
    }

    @Test
    void nothingAtStakeIsDeterredByNoSlash() {
        var bare = new DoubleVote(0.5, 2, 40, new DoubleVote.Stake(0, 1500, 1), 0);
        assertThat(bare.breakEvenSlash()).isInfinite();
        assertThat(bare.votesOnBoth(1)).isTrue();
    }

    @Property
    void breakEvenSlashPartsThoseWhoVoteTwiceFromThoseWhoDoNot(
            @ForAll @DoubleRange(min = 0, max = 1) double persistence,
            @ForAll @DoubleRange(min = 0, max = 1e3) double reward,
            @ForAll @Scale(6) @DoubleRange(min = 1e-3, max = 1) double detection,
            @ForAll @DoubleRange(min = 0, max = 100) double cost,
            @ForAll @DoubleRange(min = 0, max = 1) double slash) {
        var stake = new DoubleVote.Stake(32, 1500, detection);
        var vote = new DoubleVote(persistence, reward, 40, stake, cost);
        double even = vote.breakEvenSlash();
        if (Math.abs(slash - even) > 1e-9) {
            assertThat(vote.votesOnBoth(slash)).isEqualTo(slash < even);
        }
    }

    @Test
    void nonsenseIsRefused() {
        var stake = new DoubleVote.Stake(1, 1, 1);
        assertThatThrownBy(() -> new DoubleVote(1.1, 1, 1, stake, 0)).hasMessageContaining("1.1");
        assertThatThrownBy(() -> new DoubleVote(1, -1, 1, stake, 0)).hasMessageContaining("reward");
        assertThatThrownBy(() -> new DoubleVote(1, 1, -1, stake, 0)).hasMessageContaining("price");
        assertThatThrownBy(() -> new DoubleVote(1, 1, 1, stake, -1)).hasMessageContaining("cost");
        assertThatThrownBy(() -> new DoubleVote.Stake(-1, 1, 1)).hasMessageContaining("stake");
        assertThatThrownBy(() -> new DoubleVote.Stake(1, -1, 1)).hasMessageContaining("price");
        assertThatThrownBy(() -> new DoubleVote.Stake(1, 1, -0.1)).hasMessageContaining("-0.1");
        assertThatThrownBy(() -> vote(0).advantage(2)).hasMessageContaining("2");
    }
}
