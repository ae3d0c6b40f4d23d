package paritydesk.intake;

import org.jspecify.annotations.Nullable;

/// Another name of an asset: a symbol, or a token at an address of a ledger. With both, the symbol means the asset only at that
/// address.
public record Alias(
        String asset, @Nullable String symbol, @Nullable String chain, @Nullable String address) {

    public Alias {
        if (symbol == null && address == null) {
            throw new IllegalArgumentException(
                    "an alias of " + asset + " has a symbol or an address");
        }
    }
}
