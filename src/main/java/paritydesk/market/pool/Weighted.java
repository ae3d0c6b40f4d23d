package paritydesk.market.pool;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// Reserves whose weighted geometric mean does not fall: `dy = Y·(1 − (X/(X + γx))^(wX/wY))`, at most 30 % of a reserve in or out
/// at once. Balances are brought to 18 decimals, the fee is rounded up, the power is taken with the system's own logarithm and
/// rounded up by its error bound of 10^−14, the result is cut to the token's decimals [std: Balancer v2, WeightedMath, FixedPoint and
/// LogExpMath as published].
public record Weighted(String id, List<WeightedReserve> reserves, BigDecimal fee) implements Pool {

    static final int PLACES = 18;
    static final BigInteger MOST_AT_ONCE = new BigInteger("300000000000000000");

    public Weighted {
        reserves = List.copyOf(reserves);
        long different = reserves.stream().map(WeightedReserve::asset).distinct().count();
        if (reserves.size() < 2 || different != reserves.size()) {
            throw new IllegalArgumentException(
                    "a weighted pool holds two or more different tokens: " + id);
        }
        var sum =
                reserves.stream()
                        .map(WeightedReserve::weight)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            throw new IllegalArgumentException("the weights of " + id + " add up to 1, not " + sum);
        }
        Fees.check(id, fee);
        Fees.scaled(id, fee, PLACES);
    }

    @Override
    public List<String> assets() {
        return reserves.stream().map(WeightedReserve::asset).toList();
    }

    @Override
    public boolean empty() {
        return reserves.stream().anyMatch(r -> r.amount().signum() == 0);
    }

    @Override
    public Swap sell(String from, String to, BigDecimal amount) {
        check(from, to, amount);
        if (empty()) {
            return Swap.refused(this, "the pool is empty");
        }
        var in = reserves.get(position(from));
        var out = reserves.get(position(to));
        var units = Reserve.units(amount, in.decimals());
        var paid = Reserve.tokens(units, in.decimals());
        var working = units.subtract(FixedPoint.mulUp(units, fixed(fee)));
        var kept = fixed(Reserve.tokens(working, in.decimals()));
        if (kept.compareTo(FixedPoint.mulDown(fixed(in.amount()), MOST_AT_ONCE)) > 0) {
            return Swap.refused(this, "a sale is at most 30 % of what the pool holds");
        }
        var base = FixedPoint.divUp(fixed(in.amount()), fixed(in.amount()).add(kept));
        var power =
                FixedPoint.powUp(base, FixedPoint.divDown(fixed(in.weight()), fixed(out.weight())));
        var received =
                cut(FixedPoint.mulDown(fixed(out.amount()), FixedPoint.complement(power)), out);
        return Swap.of(paid, received, moved(in, paid, out, received));
    }

    /// What must be sold to receive `amount` of `to`: `dx = X·((Y/(Y − y))^(wY/wX) − 1)/γ`, every step rounded up [std: Balancer
    /// v2, `inGivenOut`]. The swap says refused where it is more than 30 % of the reserve.
    public Swap buy(String from, String to, BigDecimal amount) {
        check(from, to, amount);
        var in = reserves.get(position(from));
        var out = reserves.get(position(to));
        var wanted = amount.setScale(out.decimals(), RoundingMode.FLOOR);
        if (empty()) {
            return Swap.refused(this, "the pool is empty");
        }
        if (fixed(wanted).compareTo(FixedPoint.mulDown(fixed(out.amount()), MOST_AT_ONCE)) > 0) {
            return Swap.refused(this, "a purchase is at most 30 % of what the pool holds");
        }
        var base = FixedPoint.divUp(fixed(out.amount()), fixed(out.amount().subtract(wanted)));
        var power =
                FixedPoint.powUp(base, FixedPoint.divUp(fixed(out.weight()), fixed(in.weight())));
        var before = FixedPoint.mulUp(fixed(in.amount()), power.subtract(FixedPoint.ONE));
        var units =
                new BigDecimal(before, PLACES)
                        .setScale(in.decimals(), RoundingMode.CEILING)
                        .unscaledValue();
        var gross = FixedPoint.divUp(units, FixedPoint.complement(fixed(fee)));
        var paid = new BigDecimal(gross, in.decimals());
        return Swap.of(paid, wanted, moved(in, paid, out, wanted));
    }

    Weighted holding(int at, BigDecimal amount) {
        var now = new ArrayList<>(reserves);
        var token = reserves.get(at);
        now.set(at, token.holding(amount.setScale(token.decimals(), RoundingMode.FLOOR)));
        return new Weighted(id, now, fee);
    }

    private Weighted moved(
            WeightedReserve in, BigDecimal paid, WeightedReserve out, BigDecimal received) {
        var after =
                reserves.stream()
                        .map(
                                r ->
                                        r.equals(in)
                                                ? r.holding(r.amount().add(paid))
                                                : r.equals(out)
                                                        ? r.holding(r.amount().subtract(received))
                                                        : r)
                        .toList();
        return new Weighted(id, after, fee);
    }

    private static BigDecimal cut(BigInteger fixed, WeightedReserve token) {
        return new BigDecimal(fixed, PLACES).setScale(token.decimals(), RoundingMode.FLOOR);
    }

    private static BigInteger fixed(BigDecimal value) {
        return value.setScale(PLACES).unscaledValue();
    }

    @Override
    public WeightedState state() {
        return WeightedState.of(this);
    }
}
