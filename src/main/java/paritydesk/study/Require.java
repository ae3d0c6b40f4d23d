package paritydesk.study;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.time.Duration;

/// What the fields of questions may hold; what is left out is fine.
final class Require {

    private Require() {}

    static void share(String name, @Nullable Double value) {
        if (value != null && !(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " is a fraction of 0 to 1, not " + value);
        }
    }

    static void finite(String name, @Nullable Double value) {
        if (value != null && !Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " is a finite number, not " + value);
        }
    }

    static void notNegative(String name, @Nullable Double value) {
        finite(name, value);
        if (value != null && value < 0) {
            throw new IllegalArgumentException(name + " is not below zero, as " + value + " is");
        }
    }

    static void positive(String name, double value) {
        finite(name, value);
        if (value <= 0) {
            throw new IllegalArgumentException(name + " is above zero, not " + value);
        }
    }

    static void range(String name, @Nullable Double value, double least, double most) {
        if (value != null && !(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    name + " is " + least + " to " + most + ", not " + value);
        }
    }

    static void range(String name, long value, double least, double most) {
        range(name, Double.valueOf((double) value), least, most);
    }

    static void positive(String name, BigInteger value) {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException(name + " is above zero, not " + value);
        }
    }

    static void notNegative(String name, @Nullable BigInteger value) {
        if (value != null && value.signum() < 0) {
            throw new IllegalArgumentException(name + " is not below zero, as " + value + " is");
        }
    }

    static void notNegative(String name, @Nullable Duration value) {
        if (value != null && value.isNegative()) {
            throw new IllegalArgumentException(name + " is not below zero, as " + value + " is");
        }
    }

    static void longer(String name, @Nullable Duration value) {
        if (value != null && (value.isNegative() || value.isZero())) {
            throw new IllegalArgumentException(name + " is a time above zero, not " + value);
        }
    }
}
