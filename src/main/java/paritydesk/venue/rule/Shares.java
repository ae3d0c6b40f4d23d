package paritydesk.venue.rule;

import java.math.BigDecimal;

/// Bounds of the figures in a rule book.
final class Shares {

    private Shares() {}

    static void upToOne(String name, BigDecimal value) {
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    name + " is a fraction of 0 to 1, not " + value.toPlainString());
        }
    }

    static void notNegative(String name, BigDecimal value) {
        if (value.signum() < 0) {
            throw new IllegalArgumentException(
                    name + " is not below zero, as " + value.toPlainString() + " is");
        }
    }

    static void aboveZero(String name, BigDecimal value) {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException(
                    name + " is above zero, not " + value.toPlainString());
        }
    }
}
