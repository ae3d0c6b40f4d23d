package paritydesk.asset;

import org.jspecify.annotations.Nullable;

/// A token. `id` is how documents refer to it; `decimals` is the number of places that its ledger keeps. `root` names the risk
/// that it carries (old and new token of one migration share a root); `chain` and `address` identify it on a ledger.
public record Asset(
        String id,
        String name,
        int decimals,
        String root,
        @Nullable String chain,
        @Nullable String address) {

    public static final int MOST_DECIMALS = 36;

    public Asset {
        if (id.isBlank()) {
            throw new IllegalArgumentException("an asset needs an id");
        }
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException(
                    "decimals of " + id + " must be 0 to 36, not " + decimals);
        }
    }

    /// An asset that is its own root and stands on no particular ledger.
    public static Asset of(String id, int decimals) {
        return new Asset(id, id, decimals, id, null, null);
    }
}
