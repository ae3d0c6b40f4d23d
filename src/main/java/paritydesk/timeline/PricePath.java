package paritydesk.timeline;

import paritydesk.valuation.Column;

/// Prices and live policy of one asset at one venue, one figure per step: `market` where it trades, `fair` value, `oracle` what
/// the venue sees, all in the reporting currency; `recognition` κ and `threshold` LT as fractions.
public record PricePath(
        String venue,
        String asset,
        Column market,
        Column fair,
        Column oracle,
        Column recognition,
        Column threshold) {}
