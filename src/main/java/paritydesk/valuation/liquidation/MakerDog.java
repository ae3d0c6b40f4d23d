package paritydesk.valuation.liquidation;

import java.math.BigInteger;

/// How a vault goes to auction, in Maker's own integers [std: makerdao/dss, Dog]: as much debt as fits under the holes, all of it where
/// the rest would be dust, and collateral in proportion.
public final class MakerDog {

    private MakerDog() {}

    /// What leaves the vault: `dink` collateral and `dart` normalised debt (wad), the debt `due` and the target of the auction `tab`
    /// with the penalty (rad). The system carries `due` until the auction pays.
    public record Bark(BigInteger dink, BigInteger dart, BigInteger due, BigInteger tab) {}

    public static Bark bark(MakerVault vault) {
        if (!vault.unsafe()) {
            throw new IllegalArgumentException("the vault is safe, or has no price");
        }
        var dart = dart(vault);
        var dink = FixedPoint.floor(vault.ink(), dart, vault.art());
        if (dink.signum() == 0) {
            throw new IllegalArgumentException("the part of the collateral rounds to nothing");
        }
        var due = dart.multiply(vault.rate());
        return new Bark(
                dink, dart, due, FixedPoint.floor(due, vault.limits().chop(), FixedPoint.WAD));
    }

    private static BigInteger dart(MakerVault vault) {
        var limits = vault.limits();
        var room =
                limits.holeOverall()
                        .subtract(limits.dirtOverall())
                        .min(limits.hole().subtract(limits.dirt()));
        if (room.signum() <= 0) {
            throw new IllegalArgumentException("no room for another auction under the holes");
        }
        var fits = room.multiply(FixedPoint.WAD).divide(vault.rate()).divide(limits.chop());
        if (fits.compareTo(vault.art()) >= 0) {
            return vault.art();
        }
        var rest = vault.art().subtract(fits).multiply(vault.rate());
        if (rest.compareTo(limits.dust()) < 0) {
            return vault.art();
        }
        if (fits.multiply(vault.rate()).compareTo(limits.dust()) < 0) {
            throw new IllegalArgumentException("the part that fits would be a dusty auction");
        }
        return fits;
    }
}
