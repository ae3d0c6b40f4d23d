package paritydesk.study;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Questions about a peg: what a wrapped token is worth, how far it strays, what brings it back, and where arbitrage holds it.
public sealed interface PegQuestion extends Question {

    /// What `asset` is worth against `rate` of `underlying` through the run: priced by rate and by market, by backing, and how far and how
    /// long it stood off.
    record WrappedParity(
            String id,
            String asset,
            String underlying,
            double rate,
            @Nullable WrappedBacking backing,
            @Nullable WrappedRedemption redemption,
            @Nullable Duration every)
            implements PegQuestion {
        public WrappedParity {
            Require.positive("rate", rate);
            Require.longer("every", every);
        }
    }

    /// What stands behind a wrapped token, in units of the underlying and of claims on one unit of it.
    record WrappedBacking(double reserve, double supply) {
        public WrappedBacking {
            Require.notNegative("reserve", reserve);
            Require.notNegative("supply", supply);
        }
    }

    /// What redeeming costs and risks.
    record WrappedRedemption(
            @Nullable Double failure,
            @Nullable Double loss,
            @Nullable Double interest,
            @Nullable Duration waiting,
            @Nullable Double cost,
            @Nullable Double redeemFee,
            @Nullable Double mintFee,
            @Nullable Double gas) {
        public WrappedRedemption {
            Require.share("failure", failure);
            Require.share("loss", loss);
            Require.notNegative("interest", interest);
            Require.notNegative("cost", cost);
            Require.share("redeemFee", redeemFee);
            Require.notNegative("mintFee", mintFee);
            Require.share("gas", gas);
            Require.notNegative("waiting", waiting);
        }
    }

    /// A pool of the pegged coin and its peg, as a StableSwap.
    record PeggedPool(
            double pegged,
            double peg,
            double amplification,
            double fee,
            @Nullable Double administratorFee) {
        public PeggedPool {
            Require.positive("pegged", pegged);
            Require.positive("peg", peg);
            Require.range("amplification", amplification, 1, 1e9);
            Require.range("fee", fee, 0, 0.5);
            Require.share("administratorFee", administratorFee);
            Require.range("pegged / peg", pegged / peg, 1e-30, 1e30);
        }
    }

    /// What it takes to bring a pool back to its peg, and how long a reserve lasts.
    record PegDefence(
            String id,
            PeggedPool pool,
            @Nullable Double target,
            @Nullable Double reserve,
            @Nullable Double netOutflowPerDay)
            implements PegQuestion {
        public PegDefence {
            Require.range("target", target, 0.01, 100);
            Require.notNegative("reserve", reserve);
            Require.finite("netOutflowPerDay", netOutflowPerDay);
        }
    }

    /// Policies for a peg, each on the same pool under the same shocks.
    record PegPolicies(
            String id,
            PeggedPool pool,
            Duration step,
            double tolerance,
            List<Double> shocks,
            List<PegMeasure> measures)
            implements PegQuestion {
        public PegPolicies {
            shocks = List.copyOf(shocks);
            measures = List.copyOf(measures);
            Require.longer("step", step);
            Require.share("tolerance", tolerance);
            if (shocks.isEmpty() || shocks.size() > 10_000) {
                throw new IllegalArgumentException("there are 1 to 10 000 shocks");
            }
            double most = 1e9 * Math.max(pool.pegged(), pool.peg());
            shocks.forEach(shock -> Require.range("a shock", shock, -most, most));
        }
    }

    /// A keeper's calls on a pool, one after another, in the integers of its ledger.
    record PegKeeper(
            String id,
            KeptPool pool,
            int coin,
            KeeperGeneration generation,
            int callerShare,
            BigInteger balance,
            @Nullable BigInteger debt,
            @Nullable BigInteger tokens,
            int calls)
            implements PegQuestion {
        public PegKeeper {
            Require.range("coin", coin, 0, 1);
            Require.range("callerShare", callerShare, 0, 100_000);
            Require.range("calls", calls, 1, 10_000);
            Require.notNegative("balance", balance);
            Require.notNegative("debt", debt);
            Require.notNegative("tokens", tokens);
        }
    }

    /// Which keepers of crvUSD: the first have a threshold and a longer delay.
    enum KeeperGeneration {
        FIRST,
        SECOND
    }

    /// A pool of two coins in their own smallest units; fees in 1e−10, supply of liquidity tokens in 1e−18, D where it is left out.
    record KeptPool(
            BigInteger first,
            BigInteger second,
            int firstDecimals,
            int secondDecimals,
            @Nullable BigInteger supply,
            long amplification,
            long fee) {
        public KeptPool {
            Require.positive("first", first);
            Require.positive("second", second);
            Require.range("firstDecimals", firstDecimals, 0, 18);
            Require.range("secondDecimals", secondDecimals, 0, 18);
            Require.range("amplification", amplification, 1, 1e6);
            Require.range("fee", fee, 0, 5e9);
            if (supply != null) {
                Require.positive("supply", supply);
            }
        }
    }

    /// The best arbitrage of a pool against the run's price of `asset`, and how a limited volume gets there.
    record PoolArbitrage(
            String id,
            String asset,
            Instant at,
            MarketReserves pool,
            @Nullable Double volume,
            @Nullable Integer steps)
            implements PegQuestion {
        public PoolArbitrage {
            Require.notNegative("volume", volume);
            if (steps != null) {
                Require.range("steps", steps, 1, 100_000);
            }
        }
    }

    /// Between which bounds a migrator holds the old token's price through the run, and where two pools come to rest.
    record MigratorBounds(
            String id,
            String conversion,
            @Nullable Double interest,
            @Nullable Duration waiting,
            @Nullable Double cost,
            @Nullable Instant at,
            @Nullable MarketReserves oldPool,
            @Nullable MarketReserves newPool)
            implements PegQuestion {
        public MigratorBounds {
            Require.notNegative("interest", interest);
            Require.notNegative("cost", cost);
            Require.notNegative("waiting", waiting);
            if ((oldPool == null) != (newPool == null) || (oldPool == null) != (at == null)) {
                throw new IllegalArgumentException(
                        "an equilibrium needs both pools and an instant, or none of them");
            }
        }
    }
}
