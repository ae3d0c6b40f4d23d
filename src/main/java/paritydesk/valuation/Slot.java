package paritydesk.valuation;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// One kind of holding: all legs in the same asset at the same venue by the same holder class share their unit values. `barred` names the
/// conversions whose minimum a holding is under, so that it cannot take part in them; legs that are not pledged are under none. What a
/// derivative is worth and what it requires are slots of their own, told apart by their `claim`.
public record Slot(
        String venue, String asset, String holderClass, List<String> barred, Claim claim) {

    public Slot {
        barred = List.copyOf(barred);
    }

    /// Tokens, and linear derivatives on them.
    public Slot(String venue, String asset, String holderClass, List<String> barred) {
        this(venue, asset, holderClass, barred, new Token());
    }

    public Slot(String venue, String asset, String holderClass) {
        this(venue, asset, holderClass, List.of());
    }

    /// What a unit is a claim on.
    public sealed interface Claim {}

    /// A token, or the difference of its price to an entry.
    public record Token() implements Claim {}

    /// The notional of one token, for as long as a position in it stands: until it is settled, and with options until `expiry`.
    public record Notional(@Nullable Instant expiry) implements Claim {}

    /// A European option on one token: Black-76 at `volatility` until `expiry`, what it pays out after that.
    public record Option(boolean call, double strike, Instant expiry, double volatility)
            implements Claim {}
}
