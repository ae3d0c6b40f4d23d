package paritydesk.venue.rule;

import java.math.BigDecimal;
import java.time.Duration;

/// The rules of one book. Shares, factors and fees are fractions (0.5 is 50 %), sizes are in the reporting currency.
public sealed interface Rules {

    /// A share of a debt may be repaid for collateral of the same value plus a bonus [std: Aave v3, Compound v2].
    ///
    /// All of it may be repaid at or below `fullCloseHealthFactor`, and where the position is small (`dust` by `dustRule`).
    /// `closeFactorOf` says what the share is a share of. A partial liquidation leaves at least `minLeftover` of collateral and of
    /// debt (0: no such rule). `socialise`: debt without collateral left is written off as the venue's deficit. `protocolFee` is the
    /// venue's part of `feeOf`. `amounts` are the roundings of the exact arithmetic.
    record CloseFactor(
            BigDecimal closeFactor,
            CloseFactorOf closeFactorOf,
            BigDecimal fullCloseHealthFactor,
            BigDecimal dust,
            DustRule dustRule,
            BigDecimal minLeftover,
            boolean socialise,
            BigDecimal protocolFee,
            FeeOf feeOf,
            Amounts amounts)
            implements Rules {
        public CloseFactor {
            Shares.aboveZero("close factor", closeFactor);
            Shares.upToOne("close factor", closeFactor);
            Shares.notNegative("full close health factor", fullCloseHealthFactor);
            Shares.notNegative("dust", dust);
            Shares.notNegative("least leftover", minLeftover);
            Shares.upToOne("protocol fee", protocolFee);
        }
    }

    /// Any part of a debt may be repaid; the incentive follows from the threshold: `min(maximum, 1/(1 − cursor·(1 − LLTV)))`. Debt
    /// without collateral left is written off at once [std: Morpho].
    record FixedIncentive(BigDecimal cursor, BigDecimal maximum) implements Rules {
        public FixedIncentive {
            Shares.upToOne("cursor", cursor);
            if (cursor.compareTo(BigDecimal.ONE) == 0) {
                throw new IllegalArgumentException("a cursor is under 1");
            }
            if (maximum.compareTo(BigDecimal.ONE) < 0) {
                throw new IllegalArgumentException(
                        "a liquidation incentive factor is at least 1, not " + maximum);
            }
        }
    }

    /// Any part of a debt may be repaid; collateral goes at the discount `min(1 − health, maximumDiscount)`. `socialise` writes off debt
    /// without collateral left, if the debt's value was at least `leastSocialised` smallest units of account [std: Euler v2].
    record HealthDiscount(BigDecimal maximumDiscount, boolean socialise, long leastSocialised)
            implements Rules {
        public HealthDiscount {
            Shares.upToOne("maximum discount", maximumDiscount);
            if (maximumDiscount.compareTo(BigDecimal.ONE) == 0) {
                throw new IllegalArgumentException("a discount is under 1");
            }
            if (leastSocialised < 0) {
                throw new IllegalArgumentException("a least value is not below zero");
            }
        }
    }

    /// The vault goes to an auction whose price falls: the debt with a penalty (the bonus of the venue's terms) is to be raised, what
    /// is left of the collateral returns to the owner [std: Maker]. `hole` limits the debt under auction. The price starts at the
    /// oracle's times `buffer` and follows `curve`; an auction needs a restart after `tail` or once the price is under `cusp` of its
    /// start. Whoever starts it gets `tip` and `chip` of the debt.
    record VaultAuction(
            BigDecimal dust,
            BigDecimal hole,
            BigDecimal buffer,
            PriceCurve curve,
            Duration tail,
            BigDecimal cusp,
            BigDecimal tip,
            BigDecimal chip)
            implements Rules {
        public VaultAuction {
            Shares.notNegative("dust", dust);
            Shares.notNegative("hole", hole);
            Shares.aboveZero("buffer", buffer);
            Shares.upToOne("cusp", cusp);
            Shares.notNegative("tip", tip);
            Shares.upToOne("chip", chip);
            if (tail.isNegative()) {
                throw new IllegalArgumentException("an auction does not end before it starts");
            }
        }
    }

    /// The venue takes all collateral for its value less a penalty (the bonus of the venue's terms) and with it the whole debt; it sells
    /// the collateral at `storeFrontPriceFactor` of the penalty as discount [std: Comet].
    record Absorb(BigDecimal storeFrontPriceFactor) implements Rules {
        public Absorb {
            Shares.upToOne("store front price factor", storeFrontPriceFactor);
        }
    }

    /// The venue closes at market: all of the position where `targetHealth` is 0, else just as much as brings the health factor back to
    /// it. `fee` is the share of the closed value that goes to the insurance fund, which also bears what collateral does not cover
    /// [ours, after common practice of exchanges].
    record Margin(Scope scope, BigDecimal targetHealth, BigDecimal fee) implements Rules {
        public Margin {
            if (targetHealth.signum() != 0 && targetHealth.compareTo(BigDecimal.ONE) < 0) {
                throw new IllegalArgumentException(
                        "a target health factor is 0 (close all) or at least 1, not "
                                + targetHealth);
            }
            Shares.upToOne("fee", fee);
            if (fee.compareTo(BigDecimal.ONE) == 0) {
                throw new IllegalArgumentException("a fee is under 1");
            }
        }
    }

    /// What a close factor is a share of.
    enum CloseFactorOf {
        /// The debt in the asset that is repaid.
        RESERVE,
        /// All debts of the account, up to the debt in the asset that is repaid.
        ACCOUNT
    }

    /// When a position is small enough to be closed whole.
    enum DustRule {
        NONE,
        /// The debt is at or below the dust.
        DEBT_AT_MOST,
        /// The debt or the collateral of the two assets concerned is under the dust.
        EITHER_BELOW
    }

    /// What a protocol fee is a share of.
    enum FeeOf {
        BONUS,
        SEIZED
    }

    /// Which account a margin rule closes.
    enum Scope {
        ISOLATED,
        PORTFOLIO
    }

    /// Roundings of the exact arithmetic: collateral for a repayment, repayment for a collateral, the part of the collateral that is no
    /// bonus, the fee, a debt's value; and how the health factor is built.
    record Amounts(
            Rounded seized,
            Rounded repaid,
            Rounded withoutBonus,
            Rounded fee,
            Rounded debtValue,
            HealthForm health,
            Emptied emptied) {}

    /// How a health factor is rounded.
    enum HealthForm {
        /// The mean threshold is rounded down to a basis point first.
        MEAN_THRESHOLD,
        /// The weighted sum is divided once.
        WEIGHTED_SUM
    }

    /// When an account counts as without collateral.
    enum Emptied {
        /// The value taken equals the value there was.
        VALUE,
        /// The scaled balances taken, each rounded up, have the value there was.
        SCALED
    }
}
