package paritydesk.market.feed;

import java.math.BigInteger;

/// `e^x` in integers of 18 decimals, as ledgers compute it [std: Remco Bloemen's exp-ln, as in Curve's pools and oracles]: x is brought to
/// base 2^96 and into ±½ ln 2 by a power of two, a (6, 7)-term rational approximation does the rest. Errors are some units of the 18th
/// place.
public final class WadExp {

    /// At and below this the answer is 0: e^x is under half a unit.
    static final BigInteger LOWEST = new BigInteger("-42139678854452767551");

    /// At and above this the answer has no room in 255 bits and is refused.
    static final BigInteger HIGHEST = new BigInteger("135305999368893231589");

    private static final BigInteger LN2 = new BigInteger("54916777467707473351141471128");
    private static final BigInteger FIVE_18 = BigInteger.valueOf(5).pow(18);
    private static final BigInteger HALF = BigInteger.ONE.shiftLeft(95);
    private static final BigInteger SCALE =
            new BigInteger("3822833074963236453042738258902158003155416615667");

    private static final BigInteger Y0 = new BigInteger("1346386616545796478920950773328");
    private static final BigInteger Y1 = new BigInteger("57155421227552351082224309758442");
    private static final BigInteger P0 = new BigInteger("94201549194550492254356042504812");
    private static final BigInteger P1 = new BigInteger("28719021644029726153956944680412240");
    private static final BigInteger P2 =
            new BigInteger("4385272521454847904659076985693276").shiftLeft(96);
    private static final BigInteger Q0 = new BigInteger("2855989394907223263936484059900");
    private static final BigInteger[] Q = {
        new BigInteger("50020603652535783019961831881945"),
        new BigInteger("-533845033583426703283633433725380"),
        new BigInteger("3604857256930695427073651918091429"),
        new BigInteger("-14423608567350463180887372962807573"),
        new BigInteger("26449188498355588339934803723976023")
    };

    private WadExp() {}

    /// `10^18 · e^(x / 10^18)`, rounded down.
    public static BigInteger of(BigInteger x) {
        if (x.compareTo(LOWEST) <= 0) {
            return BigInteger.ZERO;
        }
        if (x.compareTo(HIGHEST) >= 0) {
            throw new IllegalArgumentException("e to the power of " + x + "e-18 has no room");
        }
        var binary = x.shiftLeft(78).divide(FIVE_18);
        var k = binary.shiftLeft(96).divide(LN2).add(HALF).shiftRight(96);
        var reduced = binary.subtract(k.multiply(LN2));
        var r = top(reduced).divide(bottom(reduced));
        return r.multiply(SCALE).shiftRight(195 - k.intValue());
    }

    /// The numerator in base 2^192.
    private static BigInteger top(BigInteger x) {
        var y = x.add(Y0).multiply(x).shiftRight(96).add(Y1);
        var p = y.add(x).subtract(P0).multiply(y).shiftRight(96).add(P1);
        return p.multiply(x).add(P2);
    }

    /// The denominator in base 2^96; it has no real roots.
    private static BigInteger bottom(BigInteger x) {
        var q = x.subtract(Q0);
        for (var term : Q) {
            q = q.multiply(x).shiftRight(96).add(term);
        }
        return q;
    }
}
