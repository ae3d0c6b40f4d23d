package paritydesk.simulation;

/// What the paths have in common, money in the reporting currency. `shortfall` is what venues lack: losses taken along the way and
/// Σ(D − C)⁺ at the last step. `liquidated` is the collateral seized over the path. `ratio` and `health` are the whole book's, as
/// venues see it, over the `accounts` that owe; `unpriced` ones without a price at some step are left out.
public record MonteCarloResult(
        int paths,
        double confidence,
        int accounts,
        int unpriced,
        LossDistribution shortfall,
        LossDistribution liquidated,
        Fan ratio,
        Fan health) {}
