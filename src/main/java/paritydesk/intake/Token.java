package paritydesk.intake;

import org.jspecify.annotations.Nullable;

import paritydesk.asset.Asset;

/// A token as it is known before a file is read: from a plan's assets, or from a token list.
///
/// @param asset its id in the book
/// @param listed whether it comes from a list and not from the plan
public record Token(
        String asset,
        @Nullable String chain,
        @Nullable String address,
        int decimals,
        boolean listed) {

    static Token of(Asset asset) {
        return new Token(asset.id(), asset.chain(), asset.address(), asset.decimals(), false);
    }
}
