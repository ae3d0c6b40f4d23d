package paritydesk.market.pool;

import java.math.BigInteger;
import java.util.List;

/// Powers of 18-decimal numbers as e^(y·ln x), with the published constants and series lengths, so that the last unit is the
/// system's own: the integer powers of e as its authors rounded them, a Taylor series of twelve terms for what remains of an exponent, six
/// terms of the inverse hyperbolic tangent for a logarithm, eight terms and 36 decimals for a logarithm between 0.9 and 1.1 [std: Balancer v2
/// LogExpMath]. Divisions cut toward zero.
final class LogExp {

    private static final BigInteger ONE_18 = BigInteger.TEN.pow(18);
    private static final BigInteger ONE_20 = BigInteger.TEN.pow(20);
    private static final BigInteger ONE_36 = BigInteger.TEN.pow(36);
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);
    private static final BigInteger NEAR_LOW =
            ONE_18.divide(BigInteger.TEN).multiply(BigInteger.valueOf(9));
    private static final BigInteger NEAR_HIGH =
            ONE_18.divide(BigInteger.TEN).multiply(BigInteger.valueOf(11));
    private static final BigInteger MOST = ONE_18.multiply(BigInteger.valueOf(130));
    private static final BigInteger LEAST = ONE_18.multiply(BigInteger.valueOf(-41));

    /// An exponent and e to its power, both as the system scales them.
    private record Power(BigInteger exponent, BigInteger value) {

        static Power of(String exponent, String value) {
            return new Power(new BigInteger(exponent), new BigInteger(value));
        }
    }

    /// e^128 and e^64: exponents of 18 decimals, values without decimals.
    private static final List<Power> WHOLE =
            List.of(
                    Power.of(
                            "128000000000000000000",
                            "38877084059945950922200000000000000000000000000000000000"),
                    Power.of("64000000000000000000", "6235149080811616882910000000"));

    /// e^32 down to e^(1/16), both sides of 20 decimals.
    private static final List<Power> FRACTION =
            List.of(
                    Power.of("3200000000000000000000", "7896296018268069516100000000000000"),
                    Power.of("1600000000000000000000", "888611052050787263676000000"),
                    Power.of("800000000000000000000", "298095798704172827474000"),
                    Power.of("400000000000000000000", "5459815003314423907810"),
                    Power.of("200000000000000000000", "738905609893065022723"),
                    Power.of("100000000000000000000", "271828182845904523536"),
                    Power.of("50000000000000000000", "164872127070012814685"),
                    Power.of("25000000000000000000", "128402541668774148407"),
                    Power.of("12500000000000000000", "113314845306682631683"),
                    Power.of("6250000000000000000", "106449445891785942956"));

    /// An exponent leaves the last two powers to the series.
    private static final int POWERS_OF_EXP = 8;

    private LogExp() {}

    /// x^y for x, y ≥ 0; 0^0 = 1.
    ///
    /// @throws ArithmeticException where y·ln x is outside −41 to 130
    static BigInteger pow(BigInteger x, BigInteger y) {
        if (y.signum() == 0) {
            return ONE_18;
        }
        if (x.signum() == 0) {
            return BigInteger.ZERO;
        }
        var exponent = timesLog(x, y).divide(ONE_18);
        if (exponent.compareTo(LEAST) < 0 || exponent.compareTo(MOST) > 0) {
            throw new ArithmeticException("a power outside e^-41 to e^130");
        }
        return exp(exponent);
    }

    private static BigInteger timesLog(BigInteger x, BigInteger y) {
        if (x.compareTo(NEAR_LOW) <= 0 || x.compareTo(NEAR_HIGH) >= 0) {
            return ln(x).multiply(y);
        }
        var parts = lnNearOne(x).divideAndRemainder(ONE_18);
        return parts[0].multiply(y).add(parts[1].multiply(y).divide(ONE_18));
    }

    /// e^x.
    static BigInteger exp(BigInteger x) {
        if (x.signum() < 0) {
            return ONE_36.divide(exp(x.negate()));
        }
        var rest = x;
        var first = BigInteger.ONE;
        for (var power : WHOLE) {
            if (first.equals(BigInteger.ONE) && rest.compareTo(power.exponent) >= 0) {
                rest = rest.subtract(power.exponent);
                first = power.value;
            }
        }
        rest = rest.multiply(HUNDRED);
        var product = ONE_20;
        for (var power : FRACTION.subList(0, POWERS_OF_EXP)) {
            if (rest.compareTo(power.exponent) >= 0) {
                rest = rest.subtract(power.exponent);
                product = product.multiply(power.value).divide(ONE_20);
            }
        }
        return product.multiply(taylor(rest)).divide(ONE_20).multiply(first).divide(HUNDRED);
    }

    private static BigInteger taylor(BigInteger x) {
        var term = x;
        var sum = ONE_20.add(term);
        for (int n = 2; n <= 12; n++) {
            term = term.multiply(x).divide(ONE_20).divide(BigInteger.valueOf(n));
            sum = sum.add(term);
        }
        return sum;
    }

    /// ln x for x > 0.
    private static BigInteger ln(BigInteger x) {
        if (x.compareTo(ONE_18) < 0) {
            return ln(ONE_36.divide(x)).negate();
        }
        var rest = x;
        var sum = BigInteger.ZERO;
        for (var power : WHOLE) {
            if (rest.compareTo(power.value.multiply(ONE_18)) >= 0) {
                rest = rest.divide(power.value);
                sum = sum.add(power.exponent);
            }
        }
        sum = sum.multiply(HUNDRED);
        rest = rest.multiply(HUNDRED);
        for (var power : FRACTION) {
            if (rest.compareTo(power.value) >= 0) {
                rest = rest.multiply(ONE_20).divide(power.value);
                sum = sum.add(power.exponent);
            }
        }
        return sum.add(twiceArtanh(rest, ONE_20, 11)).divide(HUNDRED);
    }

    /// ln x with 36 decimals, for x between 0.9 and 1.1.
    private static BigInteger lnNearOne(BigInteger x) {
        return twiceArtanh(x.multiply(ONE_18), ONE_36, 15);
    }

    /// `2·(z + z³/3 + … + z^last/last)` with `z = (a − 1)/(a + 1)`: ln a for a near one.
    private static BigInteger twiceArtanh(BigInteger a, BigInteger one, int last) {
        var z = a.subtract(one).multiply(one).divide(a.add(one));
        var square = z.multiply(z).divide(one);
        var power = z;
        var sum = z;
        for (int n = 3; n <= last; n += 2) {
            power = power.multiply(square).divide(one);
            sum = sum.add(power.divide(BigInteger.valueOf(n)));
        }
        return sum.multiply(BigInteger.TWO);
    }
}
