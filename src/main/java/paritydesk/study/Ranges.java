package paritydesk.study;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// What a figure of a question may be. What is left out is in range.
final class Ranges {

    private Ranges() {}

    static void share(String name, @Nullable BigDecimal value) {
        atLeastZero(name, value);
        if (value != null && value.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    name + " is a fraction of 0 to 1, not " + value.toPlainString());
        }
    }

    static void atLeastZero(String name, @Nullable BigDecimal value) {
        if (value != null && value.signum() < 0) {
            throw new IllegalArgumentException(
                    name + " is not below zero, as " + value.toPlainString() + " is");
        }
    }
}
