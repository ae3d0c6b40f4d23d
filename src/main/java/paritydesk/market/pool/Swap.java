package paritydesk.market.pool;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// What came of a sale: how much the pool took (`paid`, at most what was offered), what it gave (`received`), the pool `after` it,
/// and why it took nothing, where it refused (null otherwise).
public record Swap(BigDecimal paid, BigDecimal received, Pool after, @Nullable String refusal) {

    static Swap of(BigDecimal paid, BigDecimal received, Pool after) {
        return new Swap(paid, received, after, null);
    }

    static Swap refused(Pool pool, String why) {
        return new Swap(BigDecimal.ZERO, BigDecimal.ZERO, pool, why);
    }

    public boolean isRefused() {
        return refusal != null;
    }
}
