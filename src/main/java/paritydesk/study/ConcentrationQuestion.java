package paritydesk.study;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// Questions about how much of a book hangs on one name.
public sealed interface ConcentrationQuestion extends Question {

    /// Collateral of the book at `at` by asset, root asset, issuer, bridge, oracle, venue and owner, its limits, and where volatilities are
    /// given its risk.
    record BookConcentration(
            String id,
            Instant at,
            @Nullable Integer top,
            List<AssetTrait> traits,
            List<ConcentrationLimit> limits,
            List<AssetVolatility> volatilities,
            List<AssetCorrelation> correlations)
            implements ConcentrationQuestion {
        public BookConcentration {
            traits = List.copyOf(traits);
            limits = List.copyOf(limits);
            volatilities = List.copyOf(volatilities);
            correlations = List.copyOf(correlations);
            if (top != null) {
                Require.range("top", top, 1, 1000);
            }
        }
    }

    /// What a token hangs on that no other document says: who issues or keeps it, and over which bridge it came.
    record AssetTrait(String asset, @Nullable String issuer, @Nullable String bridge) {}

    /// By what exposures are grouped.
    enum Dimension {
        ASSET,
        ROOT,
        ISSUER,
        BRIDGE,
        ORACLE,
        VENUE,
        OWNER
    }

    /// The most that one of a dimension's names may be of the total; every name where none is given.
    record ConcentrationLimit(Dimension by, @Nullable String of, double most) {
        public ConcentrationLimit {
            Require.share("most", most);
        }
    }

    /// Yearly volatility of an asset's returns.
    record AssetVolatility(String asset, double yearly) {
        public AssetVolatility {
            Require.range("yearly", yearly, 0, 1000);
        }
    }

    /// Correlation of two assets' returns; what is not given is 0, and 1 for tokens of one root.
    record AssetCorrelation(String first, String second, double correlation) {
        public AssetCorrelation {
            Require.range("correlation", correlation, -1, 1);
            if (first.equals(second)) {
                throw new IllegalArgumentException(first + " needs no correlation with itself");
            }
        }
    }
}
