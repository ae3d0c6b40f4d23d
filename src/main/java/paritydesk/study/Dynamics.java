package paritydesk.study;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/// What acts on the clock beside the plan: liquidations that move prices, calls for margin, owners who rebalance, funding, and
/// liquidity that follows the holders. Each part is optional; without it the simpler model's figures stand, exactly.
public record Dynamics(
        @Nullable Liquidations liquidations,
        @Nullable Calls calls,
        @Nullable Rebalancing rebalancing,
        List<FundingPayments> funding,
        @Nullable Liquidity liquidity) {

    public Dynamics {
        funding = List.copyOf(funding);
    }

    /// Accounts under water are liquidated by their venue's rule, what is seized is sold, and the price that it leaves is seen by the
    /// next. `oracleFollows` is the share of a move of the market that oracles show (0 frozen, 1 all of it). Half of a move is gone
    /// after `recovery`; with no recovery stated it stays.
    public record Liquidations(
            SaleOrder order, double oracleFollows, @Nullable Duration recovery, int mostRounds) {
        public Liquidations {
            share("oracleFollows", oracleFollows);
            if (recovery != null && recovery.isZero()) {
                throw new IllegalArgumentException("a recovery takes time; leave it out for none");
            }
            if (mostRounds < 1) {
                throw new IllegalArgumentException("a cascade needs a round, not " + mostRounds);
            }
        }
    }

    /// Who is liquidated first within a round.
    public enum SaleOrder {
        SIMULTANEOUS,
        WORST_FIRST,
        BEST_FIRST
    }

    /// Under `trigger` an account is called for what brings it back to `target`; it pays the share `answered` of that after `due`, by
    /// repaying. A call below `minimumTransfer` is not made, and calls are rounded up to multiples of `rounding`.
    public record Calls(
            double trigger,
            double target,
            Duration due,
            double answered,
            @Nullable BigDecimal minimumTransfer,
            @Nullable BigDecimal rounding) {
        public Calls {
            reach(trigger, target);
            share("answered", answered);
        }
    }

    /// Owners of `holderClasses` (all where none is named) sell of their largest collateral and repay, from `trigger` back to
    /// `target`, at a cost of `slippage` of what they sell.
    public record Rebalancing(
            double trigger, double target, double slippage, List<String> holderClasses) {
        public Rebalancing {
            reach(trigger, target);
            share("slippage", slippage);
            holderClasses = List.copyOf(holderClasses);
        }
    }

    /// Holders of derivatives on `asset` at `venue` pay (or get) `rate` of their notional per `every`, counted from the book's
    /// instant. The rate is a series of the market document; longs pay where it is above zero.
    public record FundingPayments(String venue, String asset, String rate, Duration every) {
        public FundingPayments {
            if (every.isZero()) {
                throw new IllegalArgumentException("funding is paid at intervals above zero");
            }
        }
    }

    /// Depth of an old token goes as its holders go; `retention` of it comes to the new token.
    public record Liquidity(double retention) {
        public Liquidity {
            share("retention", retention);
        }
    }

    private static void share(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " is a fraction of 0 to 1, not " + value);
        }
    }

    private static void reach(double trigger, double target) {
        if (!(trigger > 0 && target >= trigger && target < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "0 < trigger ≤ target, not " + trigger + " and " + target);
        }
    }
}
