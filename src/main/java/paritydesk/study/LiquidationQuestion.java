package paritydesk.study;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Questions about liquidations: what a venue's rule book does to an account, to the last unit, and what that costs its borrower.
public sealed interface LiquidationQuestion extends Question {

    /// Liquidates an account of the book at `at` under its venue's rule book, in the venue's own arithmetic. Without `collateral` or
    /// `debt` it is the largest of each; without `repay` as much as is allowed.
    record LiquidateAccount(
            String id,
            String account,
            Instant at,
            @Nullable String collateral,
            @Nullable String debt,
            @Nullable BigDecimal repay)
            implements LiquidationQuestion {

        public LiquidateAccount {
            if (repay != null && repay.signum() <= 0) {
                throw new IllegalArgumentException("a repayment is above zero, not " + repay);
            }
        }
    }

    /// What liquidations between `from` and `to` cost the borrowers, and the schedule that makes the falsely liquidated whole.
    record UserHarm(String id, @Nullable Instant from, @Nullable Instant to)
            implements LiquidationQuestion {}

    /// How far the price of the migrating tokens may deviate at `at`: δ* of the accounts, L(δ) at some deviations, and the largest
    /// deviation whose liquidations stay in the budget.
    record ParityHeadroom(String id, Instant at, BigDecimal budget, List<BigDecimal> deviations)
            implements LiquidationQuestion {

        public ParityHeadroom {
            deviations = List.copyOf(deviations);
            if (budget.signum() < 0) {
                throw new IllegalArgumentException("a budget is not below zero: " + budget);
            }
            for (var deviation : deviations) {
                if (deviation.signum() < 0 || deviation.compareTo(BigDecimal.ONE) > 0) {
                    throw new IllegalArgumentException(
                            "a deviation is a fraction of 0 to 1, not " + deviation);
                }
            }
        }
    }

    /// The prices at which an account would be liquidatable at `at`, asset by asset, and the fall of all at once.
    record LiquidationPrices(String id, String account, Instant at)
            implements LiquidationQuestion {}

    /// A call on a position that is stated in Aave's integers, under the rule book of a venue. Without `cover` the largest allowed.
    record AaveCall(
            String id,
            String venue,
            List<AaveCollateral> collateral,
            List<AaveDebt> debts,
            int seize,
            int repay,
            @Nullable BigInteger cover)
            implements LiquidationQuestion {

        public AaveCall {
            collateral = List.copyOf(collateral);
            debts = List.copyOf(debts);
            within("seize", seize, collateral.size());
            within("repay", repay, debts.size());
        }
    }

    /// Scaled balance and index (ray; 10²⁷ without interest), price of 8 decimals, basis points.
    record AaveCollateral(
            String asset,
            BigInteger scaled,
            BigInteger index,
            BigInteger price,
            int decimals,
            int thresholdBps,
            int bonusBps,
            int feeBps) {}

    /// Smallest units and a price of 8 decimals.
    record AaveDebt(String asset, BigInteger amount, BigInteger price, int decimals) {}

    /// A call on a position that is stated in Morpho's integers. At most one of `seize` (collateral) and `repayShares` is given; without
    /// them the largest call.
    record MorphoCall(
            String id,
            String venue,
            BigInteger supplied,
            BigInteger borrowed,
            BigInteger marketShares,
            BigInteger lltv,
            BigInteger price,
            BigInteger collateral,
            BigInteger borrowShares,
            @Nullable BigInteger seize,
            @Nullable BigInteger repayShares)
            implements LiquidationQuestion {

        public MorphoCall {
            if (seize != null && repayShares != null) {
                throw new IllegalArgumentException(
                        "a call states what it seizes or what it repays");
            }
        }
    }

    /// A vault that is stated in Maker's integers: how it goes to auction, and what a buyer of `buy` pays `after` the start. Limits are
    /// the rule book's where `dirt` is what stands under auction already; `price` is the oracle's (wad).
    record MakerAuction(
            String id,
            String venue,
            BigInteger ink,
            BigInteger art,
            BigInteger rate,
            BigInteger spot,
            BigInteger chop,
            BigInteger dirt,
            BigInteger price,
            Duration after,
            @Nullable BigInteger buy)
            implements LiquidationQuestion {

        public MakerAuction {
            if (after.isNegative()) {
                throw new IllegalArgumentException("an auction has no price before its start");
            }
        }
    }

    /// A liquidation of a position that is stated in Euler's integers. Without `repay` the largest.
    record EulerCall(
            String id,
            String venue,
            BigInteger owed,
            BigInteger owedValue,
            List<EulerCollateral> collateral,
            int seize,
            @Nullable BigInteger repay)
            implements LiquidationQuestion {

        public EulerCall {
            collateral = List.copyOf(collateral);
            within("seize", seize, collateral.size());
        }
    }

    /// Balance in smallest units, its value in the unit of account, liquidation LTV in basis points.
    record EulerCollateral(String asset, BigInteger balance, BigInteger value, int ltvBps) {}

    /// A call on a position that is stated in Compound's integers. Without `amount` the largest.
    record CompoundCall(
            String id,
            String venue,
            List<CompoundMarket> markets,
            int seize,
            int repay,
            BigInteger incentive,
            @Nullable BigInteger amount)
            implements LiquidationQuestion {

        public CompoundCall {
            markets = List.copyOf(markets);
            within("seize", seize, markets.size());
            within("repay", repay, markets.size());
        }
    }

    /// cTokens held, underlying owed, exchange rate, collateral factor and price of the underlying.
    record CompoundMarket(
            BigInteger tokens,
            BigInteger borrowed,
            BigInteger exchangeRate,
            BigInteger collateralFactor,
            BigInteger price) {}

    /// An absorption of a position that is stated in Comet's integers, and what `baseAmount` buys of collateral number `quote` afterwards.
    record CometAbsorb(
            String id,
            String venue,
            BigInteger principal,
            BigInteger basePrice,
            BigInteger baseScale,
            BigInteger supplyIndex,
            BigInteger borrowIndex,
            List<CometCollateral> collateral,
            @Nullable Integer quote,
            @Nullable BigInteger baseAmount)
            implements LiquidationQuestion {

        public CometAbsorb {
            collateral = List.copyOf(collateral);
            if (quote != null) {
                within("quote", quote, collateral.size());
            }
        }
    }

    /// Balance, price of 8 decimals, one token in smallest units, liquidate collateral factor and liquidation factor (wad).
    record CometCollateral(
            String asset,
            BigInteger balance,
            BigInteger price,
            BigInteger scale,
            BigInteger liquidateFactor,
            BigInteger liquidationFactor) {}

    private static void within(String name, int index, int size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException(
                    name + " counts from 0 and is under " + size + ", not " + index);
        }
    }
}
