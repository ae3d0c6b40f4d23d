package paritydesk.valuation.cascade;

import java.util.function.BooleanSupplier;

/// What falling prices add to a shock [ours]: the cascade as it runs against the same one in a market that takes everything at its
/// price.
public record Amplification(CascadeResult with, CascadeResult without) {

    public static Amplification of(Cascade cascade, BooleanSupplier cancelled, double... shock) {
        var still = cascade.with(cascade.mechanism().withImpact(PriceImpact.NONE));
        return new Amplification(cascade.run(cancelled, shock), still.run(cancelled, shock));
    }

    /// Debt repaid with feedback over debt repaid without; 1 where nothing is liquidated either way.
    public double ofLiquidations() {
        return ratio(with.repaid() + with.badDebt(), without.repaid() + without.badDebt());
    }

    /// Deficit with feedback less that without.
    public double addedDeficit() {
        return with.deficit() - without.deficit();
    }

    /// Fall of an asset's market price, from before the shock to the fixed point, over the shock's own; NaN where there was none.
    public double ofPrice(int asset, double shock) {
        return shock == 1 ? Double.NaN : (1 - with.prices().get(asset)) / (1 - shock);
    }

    private static double ratio(double with, double without) {
        return with == without ? 1 : with / without;
    }
}
