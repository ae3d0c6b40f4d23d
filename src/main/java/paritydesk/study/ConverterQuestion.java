package paritydesk.study;

import paritydesk.market.converter.Converter;
import paritydesk.market.converter.Redenomination;
import paritydesk.market.wrapper.Wrapper;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;

/// Questions about conversions and wrappers to the last unit.
public sealed interface ConverterQuestion extends Question {

    /// What a named converter pays for an amount, forth or `back`.
    record ConverterQuote(String id, Converter converter, BigInteger amount, boolean back)
            implements ConverterQuestion {
        public ConverterQuote {
            notNegative(amount);
        }
    }

    /// What the plan's conversion pays for an amount of old units at an instant, by its ratio, fee and both tokens' decimals.
    record PlanQuote(String id, String conversion, BigInteger amount, Instant at)
            implements ConverterQuestion {
        public PlanQuote {
            notNegative(amount);
        }
    }

    /// What a share-based wrapper makes of an amount, in each of its views.
    record WrapperQuote(String id, Wrapper wrapper, BigInteger amount)
            implements ConverterQuestion {
        public WrapperQuote {
            notNegative(amount);
        }
    }

    /// The terms of a contract after "1 old = numerator / denominator new". Prices are rounded at `priceDecimals`, quantities at
    /// `unitDecimals` places.
    record ContractChange(
            String id,
            BigDecimal numerator,
            BigDecimal denominator,
            int priceDecimals,
            int unitDecimals,
            Redenomination.Terms terms)
            implements ConverterQuestion {
        public ContractChange {
            if (numerator.signum() <= 0 || denominator.signum() <= 0) {
                throw new IllegalArgumentException("a ratio is above 0");
            }
        }
    }

    private static void notNegative(BigInteger amount) {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("an amount is not negative: " + amount);
        }
    }
}
