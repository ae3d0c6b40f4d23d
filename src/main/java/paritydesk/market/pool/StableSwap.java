package paritydesk.market.pool;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// Tokens that should be worth the same in a unit of account: between a constant sum and a constant product, by the
/// amplification A as published (`Ann = A·n`). `amplificationPrecision` is the factor by which the contract keeps A, 100 in newer pools and 1 in
/// 3pool. Fees are taken from what is paid out: `fee` of it, of which `adminFee` (a share of the fee) leaves the pool. With an
/// `offPegMultiplier` m above 1 the fee grows with imbalance, `m·f/(1 + (m − 1)·4·x·y/(x + y)²)` with both balances halfway through
/// the sale [std: Curve, `exchange` of the pool templates, of the stETH pool and of stableswap-ng].
public record StableSwap(
        String id,
        List<StableReserve> reserves,
        BigDecimal amplification,
        int amplificationPrecision,
        StableRule rule,
        BigDecimal fee,
        @Nullable BigDecimal offPegMultiplier,
        BigDecimal adminFee)
        implements Pool {

    /// Places of a fee: the contracts count fees in units of 10^−10.
    private static final int FEE_PLACES = 10;

    private static final BigInteger FEE_UNIT = BigInteger.TEN.pow(FEE_PLACES);

    public StableSwap {
        reserves = List.copyOf(reserves);
        long different = reserves.stream().map(StableReserve::asset).distinct().count();
        if (reserves.size() < 2 || different != reserves.size()) {
            throw new IllegalArgumentException(
                    "a stable pool holds two or more different tokens: " + id);
        }
        checkAmplification(id, amplification, amplificationPrecision);
        Fees.check(id, fee);
        Fees.scaled(id, fee, FEE_PLACES);
        Fees.scaled(id, adminFee, FEE_PLACES);
        if (adminFee.signum() < 0 || adminFee.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("the admin fee of " + id + " is a share of the fee");
        }
        if (offPegMultiplier != null) {
            Fees.scaled(id, offPegMultiplier, FEE_PLACES);
            if (offPegMultiplier.signum() < 0
                    || offPegMultiplier.multiply(fee).compareTo(BigDecimal.ONE) >= 0) {
                throw new IllegalArgumentException(
                        "the highest fee of " + id + " (multiplier · fee) is under 1");
            }
        }
    }

    private static void checkAmplification(String id, BigDecimal a, int precision) {
        if (precision < 1
                || a.multiply(BigDecimal.valueOf(precision)).stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException(
                    "the amplification of " + id + " times its precision is a whole number");
        }
        if (a.compareTo(BigDecimal.ONE) < 0) {
            throw new IllegalArgumentException("the amplification of " + id + " is 1 or more");
        }
    }

    @Override
    public List<String> assets() {
        return reserves.stream().map(StableReserve::asset).toList();
    }

    @Override
    public boolean empty() {
        return reserves.stream().anyMatch(r -> r.balance().signum() == 0);
    }

    /// D in the unit of account (18 decimals), 0 for a pool that is empty altogether.
    public BigDecimal invariant() {
        return Reserve.tokens(newton().invariant(balances()), 18);
    }

    @Override
    public Swap sell(String from, String to, BigDecimal amount) {
        check(from, to, amount);
        if (empty()) {
            return Swap.refused(this, "the pool is empty");
        }
        int i = position(from);
        int j = position(to);
        var paid = Reserve.units(amount, reserves.get(i).decimals());
        var balances = balances();
        var in = balances.get(i).add(reserves.get(i).scaled(paid));
        BigInteger out;
        try {
            var newton = newton();
            out = newton.balance(i, j, in, balances, newton.invariant(balances));
        } catch (ArithmeticException e) {
            return Swap.refused(this, "the pool is too far out of balance: " + e.getMessage());
        }
        // One unit less, in case of rounding errors, as the contract says.
        var gross = balances.get(j).subtract(out).subtract(BigInteger.ONE);
        if (gross.signum() < 0) {
            return Swap.refused(this, "the amount is too small for the pool to pay a unit");
        }
        var rate = fee(mean(balances.get(i), in), mean(balances.get(j), out));
        return paid(i, j, paid, gross, gross.multiply(rate).divide(FEE_UNIT));
    }

    private Swap paid(int i, int j, BigInteger paid, BigInteger gross, BigInteger charged) {
        var out = reserves.get(j);
        var received = descaled(out, gross.subtract(charged));
        var kept = charged.multiply(Fees.scaled(id, adminFee, FEE_PLACES)).divide(FEE_UNIT);
        var after = new ArrayList<>(reserves);
        after.set(i, reserves.get(i).plus(paid));
        after.set(j, out.plus(received.add(descaled(out, kept)).negate()));
        return Swap.of(
                Reserve.tokens(paid, reserves.get(i).decimals()),
                Reserve.tokens(received, out.decimals()),
                with(after));
    }

    StableSwap holding(int at, BigDecimal amount) {
        var now = new ArrayList<>(reserves);
        now.set(at, reserves.get(at).holding(amount));
        return with(now);
    }

    private StableSwap with(List<StableReserve> now) {
        return new StableSwap(
                id,
                now,
                amplification,
                amplificationPrecision,
                rule,
                fee,
                offPegMultiplier,
                adminFee);
    }

    /// The fee between two balances, in units of 10^−10.
    private BigInteger fee(BigInteger x, BigInteger y) {
        var base = Fees.scaled(id, fee, FEE_PLACES);
        if (offPegMultiplier == null || offPegMultiplier.compareTo(BigDecimal.ONE) <= 0) {
            return base;
        }
        var most = Fees.scaled(id, offPegMultiplier, FEE_PLACES);
        var square = x.add(y).pow(2);
        var balance =
                most.subtract(FEE_UNIT)
                        .multiply(BigInteger.valueOf(4))
                        .multiply(x)
                        .multiply(y)
                        .divide(square);
        return most.multiply(base).divide(balance.add(FEE_UNIT));
    }

    private static BigInteger mean(BigInteger a, BigInteger b) {
        return a.add(b).shiftRight(1);
    }

    private static BigInteger descaled(StableReserve token, BigInteger balance) {
        return balance.multiply(StableReserve.PRECISION).divide(token.multiplier());
    }

    private List<BigInteger> balances() {
        return reserves.stream().map(StableReserve::balance).toList();
    }

    private StableInvariant newton() {
        var precision = BigDecimal.valueOf(amplificationPrecision);
        return new StableInvariant(
                rule,
                amplification.multiply(precision).toBigIntegerExact(),
                precision.toBigIntegerExact());
    }

    @Override
    public StableState state() {
        return StableState.of(this);
    }
}
