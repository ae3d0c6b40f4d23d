package paritydesk.venue;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// What a venue grants an asset: κ (`recognition`), `liquidationThreshold`, `loanToValue`, bonus β, the oracle it reads and its
/// limits. All shares are fractions of 0 to 1 (bonus may exceed neither). A debt-only asset has threshold 0.
public record Terms(
        String asset,
        String oracle,
        BigDecimal recognition,
        BigDecimal liquidationThreshold,
        BigDecimal loanToValue,
        BigDecimal liquidationBonus,
        @Nullable BigDecimal supplyCap,
        @Nullable BigDecimal debtCeiling) {

    public Terms {
        share("recognition", asset, recognition);
        share("liquidation threshold", asset, liquidationThreshold);
        share("loan-to-value", asset, loanToValue);
        share("liquidation bonus", asset, liquidationBonus);
    }

    private static void share(String name, String asset, BigDecimal value) {
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    name + " of " + asset + " is a fraction of 0 to 1, not " + value);
        }
    }
}
