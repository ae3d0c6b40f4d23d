package paritydesk.study;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// Questions about what one failure does to others. Venues and the `holders` largest holders are nodes, all others one more; an
/// account's collateral and debt are netted at fair prices times `shocks`, at `at` or at the last step.
public sealed interface SystemicQuestion extends Question {

    /// How distress spreads: the nodes named in `hits` lose that share of themselves first.
    record DistressSpread(
            String id,
            @Nullable Instant at,
            SpreadRule rule,
            int holders,
            List<PriceShock> shocks,
            List<NodeMoney> equity,
            List<NodeHit> hits)
            implements SystemicQuestion {
        public DistressSpread {
            shocks = List.copyOf(shocks);
            equity = List.copyOf(equity);
            hits = List.copyOf(hits);
            count(holders);
        }
    }

    /// Which rule of propagation: each node passes its distress on once (2012), or every increase of it (2015).
    enum SpreadRule {
        SINGLE_PASS,
        LINEAR
    }

    /// Who can pay what once everybody settles, with `cash` of their own.
    record ClaimsClearing(
            String id,
            @Nullable Instant at,
            int holders,
            List<PriceShock> shocks,
            List<NodeMoney> cash)
            implements SystemicQuestion {
        public ClaimsClearing {
            shocks = List.copyOf(shocks);
            cash = List.copyOf(cash);
            count(holders);
        }
    }

    /// Who bears a loss: `loss`, or where it is left out what the liquidations after `shocks` leave lacking.
    record LossSharing(
            String id,
            @Nullable Instant at,
            @Nullable BigDecimal loss,
            List<PriceShock> shocks,
            List<LossLayer> layers,
            List<LossLayer> claimants,
            int decimals)
            implements SystemicQuestion {
        public LossSharing {
            shocks = List.copyOf(shocks);
            layers = List.copyOf(layers);
            claimants = List.copyOf(claimants);
            if (loss != null && loss.signum() < 0) {
                throw new IllegalArgumentException("a loss is not below zero: " + loss);
            }
            if (decimals < 0 || decimals > 36) {
                throw new IllegalArgumentException("0 to 36 decimals, not " + decimals);
            }
        }
    }

    /// A node, a venue or a holder, and an amount of at least 0 in the reporting currency.
    record NodeMoney(String node, double amount) {
        public NodeMoney {
            if (!(amount >= 0) || amount == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException(node + " has at least 0, not " + amount);
            }
        }
    }

    /// A node and the share of itself that it loses, 0 to 1.
    record NodeHit(String node, double share) {
        public NodeHit {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException(node + " loses 0 to 1 of itself, not " + share);
            }
        }
    }

    /// Who bears a loss, and up to which amount; of a claimant, what it holds.
    record LossLayer(String name, BigDecimal capacity) {
        public LossLayer {
            if (capacity.signum() < 0) {
                throw new IllegalArgumentException(name + " bears no less than 0: " + capacity);
            }
        }
    }

    private static void count(int holders) {
        if (holders < 0 || holders > 500) {
            throw new IllegalArgumentException("0 to 500 holders are nodes, not " + holders);
        }
    }
}
