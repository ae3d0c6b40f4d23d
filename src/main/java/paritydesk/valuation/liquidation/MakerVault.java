package paritydesk.valuation.liquidation;

import java.math.BigInteger;

/// A vault and the figures of its collateral type as Maker keeps them: `ink` (collateral) and `art` (normalised debt) as wad, `rate` as
/// ray, `spot` (oracle price over liquidation ratio) as ray, `dust`, `hole` and `dirt` (limits and sums of debt under auction, of this
/// type and overall) as rad, `chop` (1 + penalty) as wad.
public record MakerVault(
        BigInteger ink, BigInteger art, BigInteger rate, BigInteger spot, Limits limits) {

    public MakerVault {
        FixedPoint.notNegative("ink", ink);
        FixedPoint.notNegative("art", art);
        FixedPoint.aboveZero("rate", rate);
        FixedPoint.notNegative("spot", spot);
    }

    /// What limits an auction.
    public record Limits(
            BigInteger dust,
            BigInteger chop,
            BigInteger hole,
            BigInteger dirt,
            BigInteger holeOverall,
            BigInteger dirtOverall) {
        public Limits {
            FixedPoint.notNegative("dust", dust);
            FixedPoint.notNegative("hole", hole);
            FixedPoint.notNegative("dirt", dirt);
            FixedPoint.notNegative("overall hole", holeOverall);
            FixedPoint.notNegative("overall dirt", dirtOverall);
            if (chop.compareTo(FixedPoint.WAD) < 0) {
                throw new IllegalArgumentException("chop is 10^18 or more, not " + chop);
            }
        }
    }

    /// Whether it may be liquidated: a price, and collateral worth less than what is owed.
    public boolean unsafe() {
        return spot.signum() > 0 && ink.multiply(spot).compareTo(art.multiply(rate)) < 0;
    }
}
