package paritydesk.valuation.liquidation;

import paritydesk.valuation.liquidation.MorphoMarket.Position;
import paritydesk.venue.rule.Rules;

import java.math.BigInteger;

/// A liquidation in Morpho's own integers [std: Morpho Blue white paper and morpho-org/morpho-blue]: by collateral to seize, or by
/// shares to repay; each division is rounded against the liquidator. What is owed once all collateral is gone is bad debt, taken off
/// borrows and supply alike.
public final class MorphoLiquidation {

    private final BigInteger cursor;
    private final BigInteger maximum;

    public MorphoLiquidation(Rules.FixedIncentive rules) {
        cursor = FixedPoint.exact("cursor", rules.cursor(), 18);
        maximum = FixedPoint.exact("maximum incentive", rules.maximum(), 18);
    }

    /// What a call does, in smallest units, with market and position afterwards.
    public record Call(
            BigInteger incentive,
            BigInteger seized,
            BigInteger repaid,
            BigInteger repaidShares,
            BigInteger badDebt,
            BigInteger badDebtShares,
            MorphoMarket market,
            Position position) {}

    /// Liquidation incentive factor of an LLTV, both as wad, rounded down.
    public BigInteger incentive(BigInteger lltv) {
        var wad = FixedPoint.WAD;
        var below = FixedPoint.floor(cursor, wad.subtract(lltv), wad);
        return maximum.min(FixedPoint.floor(wad, wad, wad.subtract(below)));
    }

    /// Seizes a stated amount of collateral.
    public Call seize(MorphoMarket market, Position position, BigInteger seized) {
        refuse(market, position, seized);
        var quoted = FixedPoint.ceiling(seized, market.price(), MorphoMarket.PRICE_SCALE);
        var factor = incentive(market.lltv());
        var shares = market.sharesUp(FixedPoint.ceiling(quoted, FixedPoint.WAD, factor));
        return settle(market, position, seized, shares);
    }

    /// Repays a stated amount of borrow shares.
    public Call repay(MorphoMarket market, Position position, BigInteger shares) {
        refuse(market, position, shares);
        if (market.price().signum() == 0) {
            throw new IllegalArgumentException(
                    "at a price of zero no repayment buys collateral: state what is seized");
        }
        return settle(market, position, seizedFor(market, shares), shares);
    }

    /// The largest call: all shares where the collateral pays for them, else all collateral.
    public Call largest(MorphoMarket market, Position position) {
        refuse(market, position, position.collateral());
        boolean covers =
                market.price().signum() > 0
                        && seizedFor(market, position.borrowShares())
                                        .compareTo(position.collateral())
                                <= 0;
        return covers
                ? repay(market, position, position.borrowShares())
                : seize(market, position, position.collateral());
    }

    private BigInteger seizedFor(MorphoMarket market, BigInteger shares) {
        var worth =
                FixedPoint.floor(
                        market.assetsDown(shares), incentive(market.lltv()), FixedPoint.WAD);
        return FixedPoint.floor(worth, MorphoMarket.PRICE_SCALE, market.price());
    }

    private Call settle(
            MorphoMarket market, Position position, BigInteger seized, BigInteger shares) {
        if (seized.compareTo(position.collateral()) > 0
                || shares.compareTo(position.borrowShares()) > 0) {
            throw new IllegalArgumentException(
                    "seizes "
                            + seized
                            + " for "
                            + shares
                            + " shares, more than the position has of one of them");
        }
        var repaid = market.assetsUp(shares);
        var left =
                new Position(
                        position.collateral().subtract(seized),
                        position.borrowShares().subtract(shares));
        var reduced = less(market, repaid, shares, BigInteger.ZERO);
        var badShares = left.collateral().signum() == 0 ? left.borrowShares() : BigInteger.ZERO;
        var bad = reduced.borrowed().min(reduced.assetsUp(badShares));
        var after = less(reduced, bad, badShares, bad);
        var kept = new Position(left.collateral(), left.borrowShares().subtract(badShares));
        return new Call(
                incentive(market.lltv()), seized, repaid, shares, bad, badShares, after, kept);
    }

    /// Repaid assets may be one unit more than what is borrowed in total.
    private static MorphoMarket less(
            MorphoMarket market, BigInteger assets, BigInteger shares, BigInteger lost) {
        return new MorphoMarket(
                market.supplied().subtract(lost).max(BigInteger.ZERO),
                market.borrowed().subtract(assets).max(BigInteger.ZERO),
                market.borrowShares().subtract(shares),
                market.lltv(),
                market.price());
    }

    private static void refuse(MorphoMarket market, Position position, BigInteger amount) {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("a liquidation is of something, not of " + amount);
        }
        if (market.healthy(position)) {
            throw new IllegalArgumentException(
                    "the position is healthy: it owes "
                            + market.owed(position)
                            + " of at most "
                            + market.limit(position));
        }
        if (position.borrowShares().compareTo(market.borrowShares()) > 0) {
            throw new IllegalArgumentException(
                    "a position has no more borrow shares than its market");
        }
    }
}
