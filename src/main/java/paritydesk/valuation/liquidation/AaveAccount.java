package paritydesk.valuation.liquidation;

import paritydesk.venue.rule.Rounded;
import paritydesk.venue.rule.Rules;

import java.math.BigInteger;
import java.util.List;

/// An account as Aave v3 keeps it. Prices are integers of 8 decimals in the base currency, indices are rays.
public record AaveAccount(List<Collateral> collateral, List<Debt> debt) {

    public AaveAccount {
        collateral = List.copyOf(collateral);
        debt = List.copyOf(debt);
    }

    /// A supplied asset: scaled balance and liquidity index (ray) make the balance in smallest units. `thresholdBps`, `bonusBps`
    /// (10 500 is a bonus of 5 %) and `feeBps` (share of the bonus) are basis points.
    public record Collateral(
            String asset,
            BigInteger scaled,
            BigInteger index,
            BigInteger price,
            int decimals,
            int thresholdBps,
            int bonusBps,
            int feeBps) {
        public Collateral {
            FixedPoint.notNegative("balance of " + asset, scaled);
            FixedPoint.notNegative("price of " + asset, price);
            FixedPoint.aboveZero("index of " + asset, index);
            if (bonusBps < 10_000 || thresholdBps < 0 || feeBps < 0 || feeBps > 10_000) {
                throw new IllegalArgumentException(
                        asset + " needs a bonus of 10 000 bps or more and no share below zero");
            }
        }

        /// One without interest: the scaled balance is the balance.
        public static Collateral of(
                String asset,
                BigInteger balance,
                BigInteger price,
                int decimals,
                int thresholdBps,
                int bonusBps,
                int feeBps) {
            return new Collateral(
                    asset,
                    balance,
                    FixedPoint.RAY,
                    price,
                    decimals,
                    thresholdBps,
                    bonusBps,
                    feeBps);
        }

        /// Smallest units. Since v3.5 rounded down, half up before.
        BigInteger balance(Rules.HealthForm form) {
            var rounding = form == Rules.HealthForm.WEIGHTED_SUM ? Rounded.FLOOR : Rounded.HALF_UP;
            return rounding.mulDiv(scaled, index, FixedPoint.RAY);
        }

        /// Base currency, rounded down.
        BigInteger value(BigInteger amount) {
            return FixedPoint.floor(amount, price, FixedPoint.unit(decimals));
        }

        Collateral less(BigInteger taken) {
            return new Collateral(
                    asset,
                    scaled.subtract(taken).max(BigInteger.ZERO),
                    index,
                    price,
                    decimals,
                    thresholdBps,
                    bonusBps,
                    feeBps);
        }
    }

    /// A borrowed asset: what is owed, interest included, in smallest units.
    public record Debt(String asset, BigInteger amount, BigInteger price, int decimals) {
        public Debt {
            FixedPoint.notNegative("debt in " + asset, amount);
            FixedPoint.notNegative("price of " + asset, price);
        }

        /// Base currency; rounded up since v3.5.
        BigInteger value(BigInteger owed, Rounded rounding) {
            return rounding.mulDiv(owed, price, FixedPoint.unit(decimals));
        }

        Debt less(BigInteger repaid) {
            return new Debt(asset, amount.subtract(repaid), price, decimals);
        }
    }

    /// Totals in the base currency (8 decimals) and the health factor (wad); no factor without debt.
    public record Totals(BigInteger collateral, BigInteger debt, BigInteger health) {
        /// What stands for a health factor without debt: the largest unsigned integer of 256 bits.
        public static final BigInteger NO_DEBT = BigInteger.TWO.pow(256).subtract(BigInteger.ONE);
    }

    /// Totals by the arithmetic of one version.
    public Totals totals(Rules.Amounts amounts) {
        var value = BigInteger.ZERO;
        var weighted = BigInteger.ZERO;
        for (var c : collateral) {
            if (c.thresholdBps() > 0) {
                var one = c.value(c.balance(amounts.health()));
                value = value.add(one);
                weighted = weighted.add(one.multiply(BigInteger.valueOf(c.thresholdBps())));
            }
        }
        var owed = BigInteger.ZERO;
        for (var d : debt) {
            owed = owed.add(d.value(d.amount(), amounts.debtValue()));
        }
        return new Totals(value, owed, health(value, weighted, owed, amounts.health()));
    }

    private static BigInteger health(
            BigInteger value, BigInteger weighted, BigInteger owed, Rules.HealthForm form) {
        if (owed.signum() == 0) {
            return Totals.NO_DEBT;
        }
        return switch (form) {
            case WEIGHTED_SUM ->
                    FixedPoint.halfUp(weighted, FixedPoint.WAD, owed).divide(FixedPoint.BPS);
            case MEAN_THRESHOLD -> {
                var mean = value.signum() == 0 ? BigInteger.ZERO : weighted.divide(value);
                var counted = FixedPoint.halfUp(value, mean, FixedPoint.BPS);
                yield FixedPoint.halfUp(counted, FixedPoint.WAD, owed);
            }
        };
    }
}
