package paritydesk.market.pool;

/// How a stable pool's contract takes D, where its published versions differ in rounding.
public enum StableRule {
    /// `D_P ← D_P·D/(x·n)` token by token: 3pool and the pool templates since.
    TEMPLATE,
    /// `D_P ← D_P·D/(x·n + 1)`: the stETH pool and its kin, which guard against a division by 0.
    PLUS_ONE,
    /// `D_P ← D_P·D/x` token by token, then once by n^n: stableswap-ng.
    NEXT_GENERATION
}
