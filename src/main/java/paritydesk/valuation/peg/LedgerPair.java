package paritydesk.valuation.peg;

import java.math.BigInteger;
import java.util.List;

/// A StableSwap pool of two coins in the integers of its ledger, with its liquidity tokens: balances in the coins' own units, supply of
/// liquidity tokens in 1e−18, `terms` fixed. Rounds like the published contract of the crvUSD pools (Curve, `Stableswap.vy`: D by
/// Newton steps in floor division until two differ by at most one, imbalance fee `fee·n/(4(n − 1))`, half of it kept by the
/// administrator). An empty pool holds nothing of both coins; a pool with one coin alone is no pool.
public record LedgerPair(
        BigInteger first, BigInteger second, BigInteger supply, LedgerTerms terms) {

    static final BigInteger WAD = BigInteger.TEN.pow(18);
    private static final BigInteger TWO = BigInteger.TWO;
    private static final BigInteger THREE = BigInteger.valueOf(3);
    private static final BigInteger FOUR = BigInteger.valueOf(4);
    private static final int ROUNDS = 255;

    public LedgerPair {
        if (first.signum() < 0 || second.signum() < 0 || supply.signum() < 0) {
            throw new IllegalArgumentException("a pool holds no negative amounts");
        }
        if (first.signum() != second.signum()) {
            throw new IllegalArgumentException("a pool holds both of its coins or neither");
        }
        if (supply.signum() != first.signum()) {
            throw new IllegalArgumentException(
                    "a pool has liquidity tokens if and only if it holds coins");
        }
    }

    /// A change of liquidity: the pool after it and the liquidity tokens minted or burned, not negative.
    public record Change(LedgerPair pool, BigInteger tokens) {}

    /// A pool that opens with these balances: its liquidity tokens are D.
    public static LedgerPair opened(BigInteger first, BigInteger second, LedgerTerms terms) {
        var d = terms.invariant(first, second);
        return new LedgerPair(first, second, d, terms);
    }

    /// The coin at `index` (0 or 1), in its own units.
    public BigInteger balance(int index) {
        return index == 0 ? first : second;
    }

    /// D in 1e−18 of a coin; 0 where the pool is empty.
    public BigInteger invariant() {
        return terms.invariant(first, second);
    }

    /// Value of a liquidity token in 1e−18: `D·1e18/supply`, rounded down. Refuses an empty pool.
    public BigInteger virtualPrice() {
        requireLiquid();
        return invariant().multiply(WAD).divide(supply);
    }

    /// Price of the second coin in the first, in 1e−18, at the margin and before fees (`get_p`).
    public BigInteger price() {
        requireLiquid();
        var x = terms.scaled(first, 0);
        var y = terms.scaled(second, 1);
        var d = invariant();
        var ann = terms.ann().multiply(x).divide(LedgerTerms.A_PRECISION);
        var share = d.divide(FOUR).multiply(d).divide(x).multiply(d).divide(y);
        return WAD.multiply(ann.add(share.multiply(x).divide(y))).divide(ann.add(share));
    }

    /// Deposits `amount` of the coin at `index` alone.
    public Change add(int index, BigInteger amount) {
        requireLiquid();
        requirePositive(amount);
        var d0 = invariant();
        var after = moved(index, amount);
        if (terms.invariant(after.get(0), after.get(1)).compareTo(d0) <= 0) {
            throw new ArithmeticException("a deposit of " + amount + " is too small to count");
        }
        var charged = charge(after, d0);
        var tokens = supply.multiply(charged.d2().subtract(d0)).divide(d0);
        return change(charged, tokens);
    }

    /// Withdraws `amount` of the coin at `index` alone; the burn is rounded up by one unit against who withdraws.
    public Change remove(int index, BigInteger amount) {
        requireLiquid();
        requirePositive(amount);
        if (amount.compareTo(balance(index)) >= 0) {
            throw new ArithmeticException("a withdrawal leaves something of both coins");
        }
        var d0 = invariant();
        var charged = charge(moved(index, amount.negate()), d0);
        var burned = d0.subtract(charged.d2()).multiply(supply).divide(d0).add(BigInteger.ONE);
        if (burned.compareTo(BigInteger.ONE) <= 0) {
            throw new ArithmeticException("a withdrawal of " + amount + " is too small to count");
        }
        return change(charged, burned.negate());
    }

    private Change change(Charged charged, BigInteger tokens) {
        var pool =
                new LedgerPair(
                        charged.left().get(0), charged.left().get(1), supply.add(tokens), terms);
        return new Change(pool, tokens.abs());
    }

    /// What the pool keeps (the administrator's part of the fee taken out), and D once the whole fee is taken out.
    private record Charged(List<BigInteger> left, BigInteger d2) {}

    private Charged charge(List<BigInteger> after, BigInteger d0) {
        var d1 = terms.invariant(after.get(0), after.get(1));
        var feeFirst = imbalanceFee(first, after.get(0), d1, d0);
        var feeSecond = imbalanceFee(second, after.get(1), d1, d0);
        var left =
                List.of(
                        after.get(0).subtract(terms.administrators(feeFirst)),
                        after.get(1).subtract(terms.administrators(feeSecond)));
        var d2 = terms.invariant(after.get(0).subtract(feeFirst), after.get(1).subtract(feeSecond));
        return new Charged(left, d2);
    }

    private BigInteger imbalanceFee(
            BigInteger before, BigInteger after, BigInteger d1, BigInteger d0) {
        var ideal = d1.multiply(before).divide(d0);
        return terms.baseFee()
                .multiply(ideal.subtract(after).abs())
                .divide(LedgerTerms.FEE_DENOMINATOR);
    }

    private List<BigInteger> moved(int index, BigInteger amount) {
        return index == 0 ? List.of(first.add(amount), second) : List.of(first, second.add(amount));
    }

    private void requireLiquid() {
        if (supply.signum() == 0) {
            throw new ArithmeticException("the pool is empty");
        }
    }

    private static void requirePositive(BigInteger amount) {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("an amount is above zero, not " + amount);
        }
    }

    /// `A` with two decimals, the fee in 1e−10, the administrator's part of it in 1e−10, and the decimals of both coins.
    public record LedgerTerms(
            BigInteger amplification,
            BigInteger fee,
            BigInteger administratorFee,
            int firstDecimals,
            int secondDecimals) {

        static final BigInteger A_PRECISION = BigInteger.valueOf(100);
        static final BigInteger FEE_DENOMINATOR = BigInteger.TEN.pow(10);
        private static final BigInteger MOST_FEE = BigInteger.valueOf(5_000_000_000L);

        public LedgerTerms {
            if (amplification.compareTo(A_PRECISION) < 0) {
                throw new IllegalArgumentException("A is at least 1");
            }
            if (fee.signum() < 0 || fee.compareTo(MOST_FEE) > 0) {
                throw new IllegalArgumentException("a pool's fee is 0 to a half, not " + fee);
            }
            if (administratorFee.signum() < 0 || administratorFee.compareTo(FEE_DENOMINATOR) > 0) {
                throw new IllegalArgumentException("the administrator's part of the fee is 0 to 1");
            }
            if (Math.min(firstDecimals, secondDecimals) < 0
                    || Math.max(firstDecimals, secondDecimals) > 18) {
                throw new IllegalArgumentException("coins of a pool have 0 to 18 decimals");
            }
        }

        /// Terms as the crvUSD pools have them: A in whole numbers, half of the fee to the administrator.
        public static LedgerTerms of(long a, long fee, int firstDecimals, int secondDecimals) {
            return new LedgerTerms(
                    BigInteger.valueOf(a).multiply(A_PRECISION),
                    BigInteger.valueOf(fee),
                    BigInteger.valueOf(5_000_000_000L),
                    firstDecimals,
                    secondDecimals);
        }

        /// A·n with A's two decimals.
        BigInteger ann() {
            return amplification.multiply(TWO);
        }

        /// The fee on what a change of liquidity moves away from proportion: `fee·n/(4(n − 1))`.
        BigInteger baseFee() {
            return fee.multiply(TWO).divide(FOUR);
        }

        BigInteger administrators(BigInteger charged) {
            return charged.multiply(administratorFee).divide(FEE_DENOMINATOR);
        }

        /// A balance in 1e−18 of its coin.
        BigInteger scaled(BigInteger amount, int index) {
            return amount.multiply(scale(index));
        }

        BigInteger scale(int index) {
            return BigInteger.TEN.pow(18 - (index == 0 ? firstDecimals : secondDecimals));
        }

        /// D of two balances in their own units; 0 for none. Throws where Newton's steps do not settle.
        BigInteger invariant(BigInteger first, BigInteger second) {
            var x = scaled(first, 0);
            var y = scaled(second, 1);
            var sum = x.add(y);
            if (sum.signum() == 0) {
                return BigInteger.ZERO;
            }
            var d = sum;
            for (int i = 0; i < ROUNDS; i++) {
                var next = newton(d, x, y, sum);
                if (next.subtract(d).abs().compareTo(BigInteger.ONE) <= 0) {
                    return next;
                }
                d = next;
            }
            throw new ArithmeticException("the pool's invariant does not settle");
        }

        private BigInteger newton(BigInteger d, BigInteger x, BigInteger y, BigInteger sum) {
            var product = d.multiply(d).divide(x).multiply(d).divide(y).divide(FOUR);
            var above = ann().multiply(sum).divide(A_PRECISION).add(product.multiply(TWO));
            var below =
                    ann().subtract(A_PRECISION)
                            .multiply(d)
                            .divide(A_PRECISION)
                            .add(product.multiply(THREE));
            return above.multiply(d).divide(below);
        }
    }
}
