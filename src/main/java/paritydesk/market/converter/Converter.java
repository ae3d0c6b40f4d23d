package paritydesk.market.converter;

import org.jspecify.annotations.Nullable;

import paritydesk.market.feed.Units;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;

/// A contract that takes old tokens and pays new ones, in the ledger's integers. Forth is from old to new. Amounts are 0 or more; a
/// way that does not exist is empty.
public sealed interface Converter {

    /// Old to new.
    Optional<Paid> forth(BigInteger amount);

    /// New to old, where the contract (still) goes back.
    Optional<Paid> back(BigInteger amount);

    /// New units per old unit for simulation, fee taken off, before any rounding.
    double rate();

    /// What a conversion of `taken` paid: `out` to the holder, `fee` kept by the contract (both in units of what is paid), and `dust`:
    /// the part of `taken` that paid for nothing because of rounding down (units of what is taken). The same `out` and `fee` come for
    /// `taken − dust`.
    record Paid(BigInteger taken, BigInteger out, BigInteger fee, BigInteger dust) {}

    /// MKR into SKY [std: sky-ecosystem/sky, MkrSky]: `gross = mkr · rate`, `fee = gross · φ / 10^18` rounded down, the rest is paid; the
    /// fee's rounding is the holder's gain. The first converter (2024-09-13 to 2025-05-15) went back too, at `sky / rate` rounded down,
    /// without a fee.
    ///
    /// @param perOld new units per old one, 24 000 there
    /// @param fee φ in 18 decimals, 0 to 10^18
    record RateLessFee(BigInteger perOld, BigInteger fee, boolean twoWay) implements Converter {

        private static final BigInteger WAD = BigInteger.TEN.pow(18);

        public RateLessFee {
            if (perOld.signum() <= 0) {
                throw new IllegalArgumentException("a rate is above 0, not " + perOld);
            }
            if (fee.signum() < 0 || fee.compareTo(WAD) > 0) {
                throw new IllegalArgumentException("a fee is 0 to 10^18, not " + fee);
            }
            if (twoWay && fee.signum() > 0) {
                throw new IllegalArgumentException("the two-way converter had no fee");
            }
        }

        /// A fee as a fraction of 0 to 1, of at most 18 decimals.
        public static RateLessFee of(long rate, BigDecimal fee) {
            return new RateLessFee(
                    BigInteger.valueOf(rate), fee.movePointRight(18).toBigIntegerExact(), false);
        }

        @Override
        public Optional<Paid> forth(BigInteger amount) {
            notNegative(amount);
            var gross = amount.multiply(perOld);
            var kept = gross.multiply(fee).divide(WAD);
            return Optional.of(new Paid(amount, gross.subtract(kept), kept, BigInteger.ZERO));
        }

        @Override
        public Optional<Paid> back(BigInteger amount) {
            return twoWay ? Optional.of(divided(amount, perOld)) : Optional.empty();
        }

        @Override
        public double rate() {
            return new BigDecimal(perOld.multiply(WAD.subtract(fee)), 18).doubleValue();
        }
    }

    /// LEND into AAVE [std: LendToAaveMigrator]: `lend / ratio` rounded down, one way; what does not divide is lost to the holder.
    ///
    /// @param ratio 100 there
    record Divided(BigInteger ratio) implements Converter {
        public Divided {
            if (ratio.signum() <= 0) {
                throw new IllegalArgumentException("a ratio is above 0, not " + ratio);
            }
        }

        @Override
        public Optional<Paid> forth(BigInteger amount) {
            return Optional.of(divided(amount, ratio));
        }

        @Override
        public Optional<Paid> back(BigInteger amount) {
            notNegative(amount);
            return Optional.empty();
        }

        @Override
        public double rate() {
            return 1 / ratio.doubleValue();
        }
    }

    /// One to one: MATIC into POL [std: PolygonMigration, `migrate` and, unless it is locked, `unmigrate`]; SAI into DAI and back
    /// [std: ScdMcdMigration, `swapSaiToDai` and `swapDaiToSai`, the latter as far as SAI is there].
    ///
    /// @param inventory how much the contract can pay back, null where it is without limit
    record OneToOne(boolean back, @Nullable BigInteger inventory) implements Converter {
        public OneToOne {
            if (inventory != null && inventory.signum() < 0) {
                throw new IllegalArgumentException("an inventory is not negative: " + inventory);
            }
        }

        @Override
        public Optional<Paid> forth(BigInteger amount) {
            return Optional.of(same(amount));
        }

        @Override
        public Optional<Paid> back(BigInteger amount) {
            boolean there = inventory == null || amount.compareTo(inventory) <= 0;
            return back && there ? Optional.of(same(amount)) : Optional.empty();
        }

        @Override
        public double rate() {
            return 1;
        }

        private static Paid same(BigInteger amount) {
            notNegative(amount);
            return new Paid(amount, amount, BigInteger.ZERO, BigInteger.ZERO);
        }
    }

    /// Any ratio between tokens of any decimals [ours, in the pattern of the named ones]: `new = old · ρ · 10^(d_new − d_old)` rounded
    /// down, the fee taken as MKR's converter takes it. Fewer decimals on the new side cost up to one new unit per conversion.
    record Scaled(
            BigInteger numerator,
            BigInteger denominator,
            int fromDecimals,
            int toDecimals,
            BigInteger fee)
            implements Converter {

        private static final BigInteger WAD = BigInteger.TEN.pow(18);
        private static final int MOST_DECIMALS = 77;

        public Scaled {
            if (numerator.signum() <= 0 || denominator.signum() <= 0) {
                throw new IllegalArgumentException("a ratio is above 0");
            }
            if (Math.min(fromDecimals, toDecimals) < 0
                    || Math.max(fromDecimals, toDecimals) > MOST_DECIMALS) {
                throw new IllegalArgumentException("a token has 0 to 77 decimals");
            }
            if (fee.signum() < 0 || fee.compareTo(WAD) > 0) {
                throw new IllegalArgumentException("a fee is 0 to 10^18, not " + fee);
            }
        }

        @Override
        public Optional<Paid> forth(BigInteger amount) {
            return Optional.of(paid(amount, up(), down()));
        }

        /// The way back at the same ratio and fee; whether it is open is the plan's matter.
        @Override
        public Optional<Paid> back(BigInteger amount) {
            return Optional.of(paid(amount, down(), up()));
        }

        @Override
        public double rate() {
            return new BigDecimal(numerator)
                    .multiply(new BigDecimal(WAD.subtract(fee), 18))
                    .divide(new BigDecimal(denominator), MathContext.DECIMAL64)
                    .doubleValue();
        }

        private BigInteger up() {
            return numerator.multiply(BigInteger.TEN.pow(toDecimals));
        }

        private BigInteger down() {
            return denominator.multiply(BigInteger.TEN.pow(fromDecimals));
        }

        /// The least that pays the same gross is `⌈gross · by / times⌉`; what lies above it is dust.
        private Paid paid(BigInteger amount, BigInteger times, BigInteger by) {
            notNegative(amount);
            var gross = amount.multiply(times).divide(by);
            var needed = Units.up(gross.multiply(by), times);
            var kept = gross.multiply(fee).divide(WAD);
            return new Paid(amount, gross.subtract(kept), kept, amount.subtract(needed));
        }
    }

    private static Paid divided(BigInteger amount, BigInteger by) {
        notNegative(amount);
        var parts = amount.divideAndRemainder(by);
        return new Paid(amount, parts[0], BigInteger.ZERO, parts[1]);
    }

    private static void notNegative(BigInteger amount) {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("an amount is not negative: " + amount);
        }
    }
}
