package paritydesk.plan;

import org.jspecify.annotations.Nullable;

import paritydesk.asset.Ratio;

import java.math.BigDecimal;

/// How one asset becomes another. A merge has several of them with one target, a fork several with one source. The terms here are
/// those before the first event of the plan; events change them.
public record Conversion(
        String id,
        Ratio ratio,
        Converter converter,
        BigDecimal fee,
        @Nullable BigDecimal capacity,
        @Nullable BigDecimal minimum) {

    public Conversion {
        if (fee.signum() < 0 || fee.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "fee of " + id + " is a fraction of 0 to 1, not " + fee);
        }
    }

    /// What does the converting.
    public enum Converter {
        FIXED_RATIO_CONTRACT,
        POOL_ROUTE,
        BRIDGE,
        REDEMPTION,
        AUTOMATIC_CREDIT
    }

    /// Which way a converter works at an instant.
    public enum Direction {
        CLOSED,
        ONE_WAY,
        TWO_WAY
    }
}
