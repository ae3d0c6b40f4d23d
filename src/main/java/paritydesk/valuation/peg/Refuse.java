package paritydesk.valuation.peg;

/// What inputs of this package are refused, in one wording.
final class Refuse {

    private Refuse() {}

    static void unlessShare(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(what + " is a fraction of 0 to 1, not " + value);
        }
    }

    static void unlessNotNegative(String what, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(what + " must be finite and not negative: " + value);
        }
    }

    static void unlessPositive(String what, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(what + " must be finite and above zero: " + value);
        }
    }

    static void unlessFinite(String what, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(what + " must be finite: " + value);
        }
    }
}
