package paritydesk.venue.rule;

import java.math.BigDecimal;

/// How the price of an auction falls from its start [std: Maker's Abacus].
public sealed interface PriceCurve {

    /// In a straight line to zero after `seconds`.
    record Linear(long seconds) implements PriceCurve {
        public Linear {
            atLeastOne(seconds);
        }
    }

    /// By the factor `cut` every `seconds`.
    record Stairs(long seconds, BigDecimal cut) implements PriceCurve {
        public Stairs {
            atLeastOne(seconds);
            Shares.upToOne("cut", cut);
        }
    }

    /// By the factor `cut` every second.
    record Exponential(BigDecimal cut) implements PriceCurve {
        public Exponential {
            Shares.upToOne("cut", cut);
        }
    }

    private static void atLeastOne(long seconds) {
        if (seconds < 1) {
            throw new IllegalArgumentException("a price falls over at least one second");
        }
    }
}
