package paritydesk.market;

import paritydesk.market.rate.RateModel;

/// What borrowing an asset at a venue costs where the rate follows from a model and a series of utilisations (borrowed over
/// supplied, a fraction). Debts grow by one accrual of the model's own kind per step.
public record ModelledRate(String venue, String asset, RateModel model, String utilisation) {}
