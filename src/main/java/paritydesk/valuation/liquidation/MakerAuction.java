package paritydesk.valuation.liquidation;

import paritydesk.venue.rule.Rules;

import java.math.BigInteger;

/// An auction that runs, in Maker's own integers [std: makerdao/dss, Clipper]: `tab` to raise (rad), `lot` of collateral (wad), start
/// price `top` (ray).
public record MakerAuction(BigInteger tab, BigInteger lot, BigInteger top) {

    public MakerAuction {
        FixedPoint.notNegative("tab", tab);
        FixedPoint.notNegative("lot", lot);
        FixedPoint.notNegative("top", top);
    }

    /// The start of an auction and what whoever starts it is paid (rad).
    public record Kick(MakerAuction auction, BigInteger incentive) {}

    /// One purchase: `slice` of collateral (wad) for `owe` (rad), what is left on offer, and what goes back to the owner (wad).
    public record Take(BigInteger slice, BigInteger owe, MakerAuction left, BigInteger returned) {
        public boolean over() {
            return left.lot().signum() == 0 || left.tab().signum() == 0;
        }
    }

    /// Starts at `feed·buffer` (price as wad, `par` as ray); pays `tip + tab·chip`.
    public static Kick kick(
            Rules.VaultAuction rules, MakerDog.Bark bark, BigInteger feed, BigInteger par) {
        var price = FixedPoint.floor(feed.multiply(BigInteger.TEN.pow(9)), FixedPoint.RAY, par);
        var buffer = FixedPoint.exact("buffer", rules.buffer(), 27);
        var top = FixedPoint.floor(price, buffer, FixedPoint.RAY);
        if (top.signum() == 0) {
            throw new IllegalArgumentException("an auction does not start at a price of zero");
        }
        var tip = FixedPoint.exact("tip", rules.tip(), 45);
        var chip = FixedPoint.exact("chip", rules.chip(), 18);
        var incentive = tip.add(FixedPoint.floor(bark.tab(), chip, FixedPoint.WAD));
        return new Kick(new MakerAuction(bark.tab(), bark.dink(), top), incentive);
    }

    /// Price (ray) after `seconds`.
    public BigInteger price(Rules.VaultAuction rules, long seconds) {
        return Abacus.price(rules.curve(), top, seconds);
    }

    /// Whether nobody may buy any more before a restart: the time is over, or the price too far under its start.
    public boolean stale(Rules.VaultAuction rules, long seconds) {
        var share = FixedPoint.floor(price(rules, seconds), FixedPoint.RAY, top);
        return seconds > rules.tail().toSeconds()
                || share.compareTo(FixedPoint.exact("cusp", rules.cusp(), 27)) < 0;
    }

    /// Buys up to `amount` (wad) at `price` (ray). Never raises more than the target; a purchase that would leave less than `chost` (dust
    /// with penalty, rad) to raise is cut so that just that is left, or refused where no less is left already.
    public Take take(BigInteger amount, BigInteger price, BigInteger chost) {
        FixedPoint.aboveZero("price", price);
        FixedPoint.notNegative("amount", amount);
        var slice = lot.min(amount);
        var owe = slice.multiply(price);
        if (owe.compareTo(tab) > 0) {
            owe = tab;
            slice = owe.divide(price);
        } else if (owe.compareTo(tab) < 0
                && slice.compareTo(lot) < 0
                && tab.subtract(owe).compareTo(chost) < 0) {
            if (tab.compareTo(chost) <= 0) {
                throw new IllegalArgumentException("what is left can only be bought whole");
            }
            owe = tab.subtract(chost);
            slice = owe.divide(price);
        }
        var left = new MakerAuction(tab.subtract(owe), lot.subtract(slice), top);
        return new Take(slice, owe, left, left.tab().signum() == 0 ? left.lot() : BigInteger.ZERO);
    }
}
