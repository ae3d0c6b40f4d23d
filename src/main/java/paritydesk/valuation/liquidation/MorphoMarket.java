package paritydesk.valuation.liquidation;

import java.math.BigInteger;

/// A market as Morpho keeps it: totals in smallest units of the loan asset and in shares, `lltv` as wad, `price` as the loan asset's
/// smallest units per smallest unit of collateral times 10³⁶. Conversions use 10⁶ virtual shares and one virtual unit.
public record MorphoMarket(
        BigInteger supplied,
        BigInteger borrowed,
        BigInteger borrowShares,
        BigInteger lltv,
        BigInteger price) {

    private static final BigInteger VIRTUAL_SHARES = BigInteger.TEN.pow(6);
    static final BigInteger PRICE_SCALE = BigInteger.TEN.pow(36);

    public MorphoMarket {
        FixedPoint.notNegative("supplied", supplied);
        FixedPoint.notNegative("borrowed", borrowed);
        FixedPoint.notNegative("borrow shares", borrowShares);
        FixedPoint.notNegative("lltv", lltv);
        FixedPoint.notNegative("price", price);
        if (lltv.compareTo(FixedPoint.WAD) >= 0) {
            throw new IllegalArgumentException("an LLTV is under 1 (10^18), not " + lltv);
        }
    }

    /// An account's collateral in smallest units and its borrow shares.
    public record Position(BigInteger collateral, BigInteger borrowShares) {
        public Position {
            FixedPoint.notNegative("collateral", collateral);
            FixedPoint.notNegative("borrow shares", borrowShares);
        }
    }

    BigInteger sharesUp(BigInteger assets) {
        return FixedPoint.ceiling(
                assets, borrowShares.add(VIRTUAL_SHARES), borrowed.add(BigInteger.ONE));
    }

    BigInteger assetsUp(BigInteger shares) {
        return FixedPoint.ceiling(
                shares, borrowed.add(BigInteger.ONE), borrowShares.add(VIRTUAL_SHARES));
    }

    BigInteger assetsDown(BigInteger shares) {
        return FixedPoint.floor(
                shares, borrowed.add(BigInteger.ONE), borrowShares.add(VIRTUAL_SHARES));
    }

    /// What an account may owe at most, in smallest units of the loan asset.
    public BigInteger limit(Position position) {
        var value = FixedPoint.floor(position.collateral(), price, PRICE_SCALE);
        return FixedPoint.floor(value, lltv, FixedPoint.WAD);
    }

    /// What it owes, rounded up.
    public BigInteger owed(Position position) {
        return assetsUp(position.borrowShares());
    }

    public boolean healthy(Position position) {
        return position.borrowShares().signum() == 0
                || limit(position).compareTo(owed(position)) >= 0;
    }
}
