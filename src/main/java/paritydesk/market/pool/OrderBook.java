package paritydesk.market.pool;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// Orders that stand: who sells the base token takes the bids from the highest down, who sells the quote token the asks from the
/// lowest up. The taker's fee (a fraction) is taken from what is received; what is received is cut to the token's decimals, and what an
/// order of the book costs is rounded up [ours].
public record OrderBook(
        String id,
        PoolToken base,
        PoolToken quote,
        List<Level> bids,
        List<Level> asks,
        BigDecimal fee)
        implements Pool {

    public OrderBook {
        bids = List.copyOf(bids);
        asks = List.copyOf(asks);
        if (base.asset().equals(quote.asset())) {
            throw new IllegalArgumentException("the two tokens of " + id + " differ");
        }
        Fees.check(id, fee);
        checkOrder(id, bids, -1);
        checkOrder(id, asks, 1);
        if (!bids.isEmpty()
                && !asks.isEmpty()
                && bids.getFirst().price().compareTo(asks.getFirst().price()) > 0) {
            throw new IllegalArgumentException("the bids of " + id + " are above its asks");
        }
    }

    private static void checkOrder(String id, List<Level> levels, int direction) {
        for (int i = 1; i < levels.size(); i++) {
            int step = levels.get(i).price().compareTo(levels.get(i - 1).price());
            if (step * direction <= 0) {
                throw new IllegalArgumentException(
                        "levels of " + id + " stand from the best price to the worst");
            }
        }
    }

    @Override
    public List<String> assets() {
        return List.of(base.asset(), quote.asset());
    }

    @Override
    public boolean empty() {
        return nothing(bids) && nothing(asks);
    }

    private static boolean nothing(List<Level> levels) {
        return levels.stream().allMatch(l -> l.quantity().signum() == 0);
    }

    @Override
    public Swap sell(String from, String to, BigDecimal amount) {
        check(from, to, amount);
        boolean sellsBase = from.equals(base.asset());
        if (nothing(sellsBase ? bids : asks)) {
            return Swap.refused(this, "nobody stands on that side of the book");
        }
        return sellsBase
                ? sellBase(amount.setScale(base.decimals(), RoundingMode.FLOOR))
                : sellQuote(amount.setScale(quote.decimals(), RoundingMode.FLOOR));
    }

    private Swap sellBase(BigDecimal amount) {
        var left = amount;
        var gross = BigDecimal.ZERO;
        var rest = new ArrayList<Level>();
        for (var level : bids) {
            var taken = left.min(level.quantity());
            left = left.subtract(taken);
            gross = gross.add(taken.multiply(level.price()));
            keep(rest, level, taken);
        }
        var after = new OrderBook(id, base, quote, rest, asks, fee);
        return Swap.of(amount.subtract(left), net(gross, quote), after);
    }

    private Swap sellQuote(BigDecimal amount) {
        var left = amount;
        var gross = BigDecimal.ZERO;
        var rest = new ArrayList<Level>();
        for (var level : asks) {
            var taken = affordable(left, level);
            left = left.subtract(cost(taken, level)).max(BigDecimal.ZERO);
            gross = gross.add(taken);
            keep(rest, level, taken);
        }
        var after = new OrderBook(id, base, quote, bids, rest, fee);
        return Swap.of(amount.subtract(left), net(gross, base), after);
    }

    private BigDecimal affordable(BigDecimal money, Level level) {
        if (money.compareTo(cost(level.quantity(), level)) >= 0) {
            return level.quantity();
        }
        return money.divide(level.price(), base.decimals(), RoundingMode.FLOOR);
    }

    private BigDecimal cost(BigDecimal quantity, Level level) {
        return quantity.multiply(level.price()).setScale(quote.decimals(), RoundingMode.CEILING);
    }

    private static void keep(List<Level> rest, Level level, BigDecimal taken) {
        var left = level.quantity().subtract(taken);
        if (left.signum() > 0) {
            rest.add(new Level(level.price(), left));
        }
    }

    private BigDecimal net(BigDecimal gross, PoolToken token) {
        return gross.multiply(BigDecimal.ONE.subtract(fee), MathContext.UNLIMITED)
                .setScale(token.decimals(), RoundingMode.FLOOR);
    }

    @Override
    public StepState state() {
        return StepState.of(this);
    }
}
