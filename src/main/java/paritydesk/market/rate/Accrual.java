package paritydesk.market.rate;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;

/// What one accrual leaves, as the system's own integers: the growth `factor` and the debt `index` in units of `one`, the supply
/// index where the system keeps one, the pool's `interest` and what it is owed then, and the model as it stands afterwards.
public record Accrual(
        BigInteger factor,
        BigInteger index,
        @Nullable BigInteger supplyIndex,
        BigInteger interest,
        BigInteger borrows,
        BigInteger reserves,
        RateModel next) {

    /// Indices before an accrual, in the system's units.
    public record Indices(BigInteger debt, BigInteger supply) {
        public Indices {
            if (debt.signum() <= 0 || supply.signum() <= 0) {
                throw new IllegalArgumentException("an index is above zero");
            }
        }
    }
}
