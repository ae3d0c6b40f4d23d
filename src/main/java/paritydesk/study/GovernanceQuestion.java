package paritydesk.study;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Questions about the token that decides over a collateral system.
public sealed interface GovernanceQuestion extends Question {

    /// How deep a token's market is, and how long it takes to sell a quantity.
    record TokenLiquidity(
            String id,
            MarketReserves pool,
            List<Double> within,
            double quantity,
            double participation,
            double dailyVolume)
            implements GovernanceQuestion {
        public TokenLiquidity {
            within = List.copyOf(within);
            within.forEach(w -> Require.range("within", w, 0, 0.99));
            Require.notNegative("quantity", quantity);
            Require.share("participation", participation);
            Require.notNegative("dailyVolume", dailyVolume);
        }
    }

    /// Whether decisions can be made, and what it costs to make them alone, while votes are split between the old and the new token of a
    /// conversion.
    record QuorumRisk(
            String id,
            String conversion,
            @Nullable String holderClass,
            double supply,
            double locked,
            double turnout,
            double quorum,
            double oldWeight,
            @Nullable MarketReserves pool)
            implements GovernanceQuestion {
        public QuorumRisk {
            Require.notNegative("supply", supply);
            Require.range("locked", locked, 0, supply);
            Require.share("turnout", turnout);
            Require.notNegative("quorum", quorum);
            Require.share("oldWeight", oldWeight);
        }
    }
}
