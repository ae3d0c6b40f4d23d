package paritydesk.valuation;

/// One kind of holding: all legs in the same asset at the same venue by the same holder class share their unit values.
public record Slot(String venue, String asset, String holderClass) {}
