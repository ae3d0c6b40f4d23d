package paritydesk.market;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// What an asset is fairly worth: how its price in the reporting currency comes about.
public sealed interface Quote {

    String asset();

    /// The price is a series of the market document.
    record Traded(String asset, String series) implements Quote {}

    /// The price is fixed by assumption or by right (a unit of the reporting currency itself).
    record Fixed(String asset, BigDecimal price) implements Quote {}

    /// The asset is worth what its conversion pays: `ρ(1 − φ) · P_new`. Right for an old token whose market has gone thin while
    /// the converter is open. `traded` is the series of its own market, where it still has one.
    record Converted(String asset, String conversion, @Nullable String traded) implements Quote {}
}
