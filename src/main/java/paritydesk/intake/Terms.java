package paritydesk.intake;

import org.jspecify.annotations.Nullable;

/// Where the terms of a derivative leg come from; the last four are those of options alone.
public record Terms(
        @Nullable Word multiplier,
        Word entryPrice,
        Word maintenanceRate,
        @Nullable Word margin,
        @Nullable Word right,
        @Nullable Word strike,
        @Nullable Word expiry,
        @Nullable Word volatility) {}
