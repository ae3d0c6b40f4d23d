package paritydesk.market;

/// What borrowing an asset at a venue costs: a series of yearly rates (fractions), compounding continuously on the debt.
public record Rate(String venue, String asset, String series) {}
