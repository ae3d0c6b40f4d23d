package paritydesk.valuation;

/// The logarithmic mean `L(a, b) = (a − b)/ln(a/b)`, `L(a, a) = a`, the weight of the log-mean Divisia index (Ang 2005). Defined
/// for numbers above zero.
public final class LogMean {

    private static final double CLOSE = 1e-9;

    private LogMean() {}

    public static double of(double a, double b) {
        if (!(a > 0 && b > 0)) {
            throw new IllegalArgumentException(
                    "a logarithmic mean needs two numbers above zero: " + a + ", " + b);
        }
        double x = (a - b) / b;
        return Math.abs(x) < CLOSE ? b * (1 + x / 2) : b * x / Math.log1p(x);
    }
}
