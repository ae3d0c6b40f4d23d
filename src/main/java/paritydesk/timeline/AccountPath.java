package paritydesk.timeline;

import paritydesk.valuation.Column;

/// One account through time, one figure per step, NaN before the book exists: health factor and collateral ratio in both truths,
/// its collateral and debt in the perceived one.
public record AccountPath(
        Column healthPerceived,
        Column healthEconomic,
        Column ratioPerceived,
        Column ratioEconomic,
        Column collateral,
        Column debt) {}
