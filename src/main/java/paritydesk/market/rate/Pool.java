package paritydesk.market.rate;

import java.math.BigInteger;

/// What a lending market holds of one asset, in the token's smallest units: `cash` not lent out, `borrows` owed to it, and the part of
/// both that is the system's own (`reserves`). None is negative.
public record Pool(BigInteger cash, BigInteger borrows, BigInteger reserves) {

    public Pool {
        if (cash.signum() < 0 || borrows.signum() < 0 || reserves.signum() < 0) {
            throw new IllegalArgumentException(
                    "cash, borrows and reserves of a pool are not negative");
        }
        if (reserves.compareTo(cash.add(borrows)) > 0) {
            throw new IllegalArgumentException("a pool's reserves are part of what it has");
        }
    }

    public static Pool of(BigInteger cash, BigInteger borrows) {
        return new Pool(cash, borrows, BigInteger.ZERO);
    }

    /// Cash and borrows together, less the reserves.
    public BigInteger lent() {
        return cash.add(borrows).subtract(reserves);
    }
}
