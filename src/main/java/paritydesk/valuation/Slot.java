package paritydesk.valuation;

import java.util.List;

/// One kind of holding: all legs in the same asset at the same venue by the same holder class share their unit values. `barred` names the
/// conversions whose minimum a holding is under, so that it cannot take part in them; legs that are not pledged are under none.
public record Slot(String venue, String asset, String holderClass, List<String> barred) {

    public Slot {
        barred = List.copyOf(barred);
    }

    public Slot(String venue, String asset, String holderClass) {
        this(venue, asset, holderClass, List.of());
    }
}
