package paritydesk.valuation.cascade;

/// How a venue liquidates one account once: at most what one liquidation may repay, against one pledged leg and one owed leg.
/// Must be pure, because an account is offered again and again.
@FunctionalInterface
public interface Liquidator {

    /// What is taken of `offer`; `Taking.NOTHING` spares the account (liquidations are stopped, nobody gains by it).
    Taking take(Offer offer);

    /// An account under water as the venue sees it, money in the reporting currency at oracle prices. `healthFactor` is under 1,
    /// `debt` all that the account owes; `owed` and `pledged` are the debt and the collateral (before recognition κ) of the two legs
    /// that stand to be liquidated, in the slots `debtSlot` and `slot`, `collateral` all of it, and `weighted` Σ collateral·κ·LT.
    record Offer(
            int account,
            int slot,
            int debtSlot,
            double healthFactor,
            double debt,
            double owed,
            double pledged,
            double collateral,
            double weighted) {}

    /// Debt repaid (at most `owed`) and collateral seized for it (at most `pledged`), both at oracle prices.
    record Taking(double repaid, double seized) {

        public static final Taking NOTHING = new Taking(0, 0);

        public Taking {
            if (!(repaid >= 0) || !(seized >= 0)) {
                throw new IllegalArgumentException(
                        "a liquidation repays and seizes something, not "
                                + repaid
                                + " and "
                                + seized);
            }
        }

        /// Repays up to `wanted`, seizes 1 + `bonus` times as much, and shrinks both to what the leg has. [std] seize rule of
        /// lending venues: repay · (1 + β), then the balance caps the seizure and the repayment follows.
        public static Taking of(double wanted, double bonus, Offer offer) {
            double repaid = Math.min(wanted, offer.owed());
            double seized = repaid * (1 + bonus);
            return seized <= offer.pledged()
                    ? new Taking(repaid, seized)
                    : new Taking(Math.min(repaid, offer.pledged() / (1 + bonus)), offer.pledged());
        }
    }
}
