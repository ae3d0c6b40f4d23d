package paritydesk.market.pool;

import org.jspecify.annotations.Nullable;

import paritydesk.asset.Ratio;
import paritydesk.asset.Rounding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// A converter seen as a route: every token brings the same, `ρ(1 − φ)`, until what it may still take (`cap`, old tokens) or what it
/// still holds (`inventory`, new tokens) is used up; absent means without end. It converts one way: the other way is a migrator of
/// its own.
public record FixedRatioMigrator(
        String id,
        Ratio ratio,
        int fromDecimals,
        int toDecimals,
        BigDecimal fee,
        @Nullable BigDecimal cap,
        @Nullable BigDecimal inventory)
        implements Pool {

    public FixedRatioMigrator {
        Reserve.checkDecimals(ratio.from(), fromDecimals);
        Reserve.checkDecimals(ratio.to(), toDecimals);
        Fees.check(id, fee);
        if ((cap != null && cap.signum() < 0) || (inventory != null && inventory.signum() < 0)) {
            throw new IllegalArgumentException("cap and inventory of " + id + " are 0 or more");
        }
    }

    @Override
    public List<String> assets() {
        return List.of(ratio.from(), ratio.to());
    }

    @Override
    public boolean trades(String from, String to) {
        return from.equals(ratio.from()) && to.equals(ratio.to());
    }

    @Override
    public boolean empty() {
        return (cap != null && cap.signum() == 0) || (inventory != null && inventory.signum() == 0);
    }

    @Override
    public Swap sell(String from, String to, BigDecimal amount) {
        check(from, to, amount);
        if (empty()) {
            return Swap.refused(this, "the migrator is used up");
        }
        var offered = amount.setScale(fromDecimals, RoundingMode.FLOOR);
        var paid = within(offered);
        var received = ratio.convert(paid, fee, toDecimals);
        return Swap.of(paid, received, after(paid, received));
    }

    private BigDecimal within(BigDecimal offered) {
        var most = cap == null ? offered : offered.min(cap);
        if (inventory == null || ratio.convert(most, fee, toDecimals).compareTo(inventory) <= 0) {
            return most;
        }
        var perToken = ratio.numerator().multiply(BigDecimal.ONE.subtract(fee));
        return Rounding.TO_HOLDER.divide(
                inventory.multiply(ratio.denominator()), perToken, fromDecimals);
    }

    private FixedRatioMigrator after(BigDecimal paid, BigDecimal received) {
        return new FixedRatioMigrator(
                id,
                ratio,
                fromDecimals,
                toDecimals,
                fee,
                cap == null ? null : cap.subtract(paid),
                inventory == null ? null : inventory.subtract(received));
    }

    @Override
    public StepState state() {
        return StepState.of(this);
    }
}
