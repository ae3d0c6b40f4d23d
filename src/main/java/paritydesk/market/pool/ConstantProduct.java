package paritydesk.market.pool;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// Two reserves whose product does not fall: `dy = ⌊Y·γ·x / (X + γ·x)⌋` with γ = 1 − fee, the whole input joining the reserve
/// [std: Uniswap v2, `getAmountOut` with γ = 997/1000]. The fee is a fraction taken from the input.
public record ConstantProduct(String id, List<Reserve> reserves, BigDecimal fee) implements Pool {

    public ConstantProduct {
        reserves = List.copyOf(reserves);
        if (reserves.size() != 2
                || reserves.getFirst().asset().equals(reserves.getLast().asset())) {
            throw new IllegalArgumentException(
                    "a constant-product pool holds two different tokens: " + id);
        }
        Fees.check(id, fee);
    }

    @Override
    public List<String> assets() {
        return reserves.stream().map(Reserve::asset).toList();
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
        var paid = Reserve.units(amount, in.decimals());
        var received = amountOut(paid, in.units(), out.units());
        return Swap.of(
                Reserve.tokens(paid, in.decimals()),
                Reserve.tokens(received, out.decimals()),
                after(in.plus(paid), out.plus(received.negate())));
    }

    /// What must be sold to receive `amount` of `to`: `⌈X·y / ((Y − y)·γ)⌉` in the manner of the named system, which adds one
    /// smallest unit to the quotient always [std: Uniswap v2, `getAmountIn`]. The swap says refused where the pool has not that much.
    public Swap buy(String from, String to, BigDecimal amount) {
        check(from, to, amount);
        var in = reserves.get(position(from));
        var out = reserves.get(position(to));
        var wanted = Reserve.units(amount, out.decimals());
        if (empty() || wanted.compareTo(out.units()) >= 0) {
            return Swap.refused(this, "the pool holds no more than that");
        }
        var paid = amountIn(wanted, in.units(), out.units());
        return Swap.of(
                Reserve.tokens(paid, in.decimals()),
                Reserve.tokens(wanted, out.decimals()),
                after(in.plus(paid), out.plus(wanted.negate())));
    }

    private BigInteger amountOut(BigInteger paid, BigInteger x, BigInteger y) {
        var kept = paid.multiply(working());
        return kept.multiply(y).divide(x.multiply(whole()).add(kept));
    }

    private BigInteger amountIn(BigInteger wanted, BigInteger x, BigInteger y) {
        var top = x.multiply(wanted).multiply(whole());
        return top.divide(y.subtract(wanted).multiply(working())).add(BigInteger.ONE);
    }

    private BigInteger working() {
        return BigDecimal.ONE.subtract(fee).setScale(places()).unscaledValue();
    }

    private BigInteger whole() {
        return BigInteger.TEN.pow(places());
    }

    private int places() {
        return Math.max(0, fee.scale());
    }

    private ConstantProduct after(Reserve one, Reserve other) {
        boolean inOrder = one.asset().equals(reserves.getFirst().asset());
        return new ConstantProduct(id, inOrder ? List.of(one, other) : List.of(other, one), fee);
    }

    ConstantProduct holding(int at, BigDecimal amount) {
        var now = new ArrayList<>(reserves);
        now.set(at, reserves.get(at).holding(amount));
        return new ConstantProduct(id, now, fee);
    }

    @Override
    public ProductState state() {
        return new ProductState(
                id,
                assets(),
                reserves.getFirst().amount().doubleValue(),
                reserves.getLast().amount().doubleValue(),
                fee.doubleValue());
    }
}
