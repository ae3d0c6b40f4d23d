package paritydesk.valuation.liquidation;

import paritydesk.venue.rule.Rules;

import java.math.BigInteger;
import java.util.List;

/// Absorption and sale of collateral in Comet's own integers [std: compound-finance/comet]. Factors are wad, prices have 8 decimals,
/// every product is rounded down.
public final class CometLiquidation {

    private static final BigInteger INDEX_SCALE = BigInteger.TEN.pow(15);

    private final BigInteger storeFront;

    public CometLiquidation(Rules.Absorb rules) {
        storeFront =
                FixedPoint.exact("store front price factor", rules.storeFrontPriceFactor(), 18);
    }

    /// The base asset: price, one token in smallest units, supply and borrow index (15 places).
    public record Base(
            BigInteger price, BigInteger scale, BigInteger supplyIndex, BigInteger borrowIndex) {
        public Base {
            FixedPoint.aboveZero("base price", price);
            FixedPoint.aboveZero("base scale", scale);
            FixedPoint.aboveZero("supply index", supplyIndex);
            FixedPoint.aboveZero("borrow index", borrowIndex);
        }

        /// What a principal (negative for a debt) is worth now, in smallest units.
        BigInteger present(BigInteger principal) {
            var index = principal.signum() < 0 ? borrowIndex : supplyIndex;
            var size = FixedPoint.floor(principal.abs(), index, INDEX_SCALE);
            return principal.signum() < 0 ? size.negate() : size;
        }
    }

    /// One collateral: balance, price, one token in smallest units, liquidation collateral factor and liquidation factor.
    public record Collateral(
            String asset,
            BigInteger balance,
            BigInteger price,
            BigInteger scale,
            BigInteger liquidateFactor,
            BigInteger liquidationFactor) {
        public Collateral {
            FixedPoint.notNegative("balance of " + asset, balance);
            FixedPoint.notNegative("price of " + asset, price);
            FixedPoint.aboveZero("scale of " + asset, scale);
            share(asset, liquidateFactor);
            share(asset, liquidationFactor);
        }

        BigInteger value() {
            return FixedPoint.floor(balance, price, scale);
        }

        private static void share(String asset, BigInteger factor) {
            if (factor.signum() < 0 || factor.compareTo(FixedPoint.WAD) > 0) {
                throw new IllegalArgumentException(
                        "factors of " + asset + " are 0 to 10^18, not " + factor);
            }
        }
    }

    /// What an absorption does: the value of what is seized (8 decimals), the debt in base units that the reserves pay, the principal that
    /// the account keeps, and the part of the debt that the collateral did not cover at its liquidation factors.
    public record Absorption(
            BigInteger seizedValue,
            BigInteger paidOut,
            BigInteger principal,
            BigInteger uncovered) {}

    /// Whether debt less weighted collateral is above zero.
    public static boolean liquidatable(
            Base base, BigInteger principal, List<Collateral> collateral) {
        if (principal.signum() >= 0) {
            return false;
        }
        var liquidity = base.present(principal).multiply(base.price()).divide(base.scale());
        for (var c : collateral) {
            liquidity =
                    liquidity.add(FixedPoint.floor(c.value(), c.liquidateFactor(), FixedPoint.WAD));
        }
        return liquidity.signum() < 0;
    }

    /// Takes all collateral and all debt; what the collateral is worth beyond the debt is credited.
    public static Absorption absorb(Base base, BigInteger principal, List<Collateral> collateral) {
        if (!liquidatable(base, principal, collateral)) {
            throw new IllegalArgumentException("the account cannot be liquidated");
        }
        var value = BigInteger.ZERO;
        var credited = BigInteger.ZERO;
        for (var c : collateral) {
            value = value.add(c.value());
            credited =
                    credited.add(
                            FixedPoint.floor(c.value(), c.liquidationFactor(), FixedPoint.WAD));
        }
        var before = base.present(principal);
        var reached = before.add(FixedPoint.floor(credited, base.scale(), base.price()));
        var balance = reached.max(BigInteger.ZERO);
        return new Absorption(
                value,
                balance.subtract(before),
                FixedPoint.floor(balance, INDEX_SCALE, base.supplyIndex()),
                reached.negate().max(BigInteger.ZERO));
    }

    /// Collateral that `amount` base units buy: its price is cut by `storeFrontPriceFactor·(1 − liquidation factor)`.
    public BigInteger quote(Base base, Collateral collateral, BigInteger amount) {
        FixedPoint.notNegative("amount", amount);
        var wad = FixedPoint.WAD;
        var discount =
                FixedPoint.floor(storeFront, wad.subtract(collateral.liquidationFactor()), wad);
        var price = FixedPoint.floor(collateral.price(), wad.subtract(discount), wad);
        if (price.signum() == 0) {
            throw new IllegalArgumentException(collateral.asset() + " has no price to be sold at");
        }
        return base.price()
                .multiply(amount)
                .multiply(collateral.scale())
                .divide(price)
                .divide(base.scale());
    }
}
