package paritydesk.answer;

import paritydesk.book.Leg;
import paritydesk.plan.Event;
import paritydesk.timeline.Run;
import paritydesk.timeline.Settlements;

import java.math.BigDecimal;

/// What a settlement pays in cash.
final class SettlementAnswers {

    private SettlementAnswers() {}

    /// The price, and what all accounts together get and pay. Gains and losses are apart, because a book need not be balanced.
    record SettledPositions(
            BigDecimal price,
            int accounts,
            BigDecimal longTokens,
            BigDecimal shortTokens,
            BigDecimal gains,
            BigDecimal losses)
            implements Answer {}

    static Answer of(Event.Settlement event, Run run) {
        var price = Settlements.exact(run.scenario(), event).orElse(null);
        if (price == null) {
            return new Answer.None("the index says nothing over the whole window");
        }
        var tally = new Tally();
        for (var account : run.scenario().book().accounts()) {
            boolean touched = false;
            for (var leg : account.legs()) {
                if (account.venue().equals(event.venue()) && leg.asset().equals(event.asset())) {
                    touched |= tally.add(leg, price);
                }
            }
            tally.accounts += touched ? 1 : 0;
        }
        return new SettledPositions(
                price, tally.accounts, tally.bought, tally.sold, tally.gains, tally.losses);
    }

    /// Sums over positions.
    private static final class Tally {
        private int accounts;
        private BigDecimal bought = BigDecimal.ZERO;
        private BigDecimal sold = BigDecimal.ZERO;
        private BigDecimal gains = BigDecimal.ZERO;
        private BigDecimal losses = BigDecimal.ZERO;

        boolean add(Leg leg, BigDecimal price) {
            return switch (leg) {
                case Leg.Linear l ->
                        add(l.quantity().multiply(l.multiplier()), price, l.entryPrice());
                case Leg.Option o ->
                        add(o.quantity().multiply(o.multiplier()), paid(o, price), o.entryPrice());
                case Leg.Collateral _, Leg.Debt _ -> false;
            };
        }

        private boolean add(BigDecimal tokens, BigDecimal price, BigDecimal entry) {
            bought = bought.add(tokens.max(BigDecimal.ZERO));
            sold = sold.add(tokens.min(BigDecimal.ZERO).negate());
            var gain = tokens.multiply(price.subtract(entry));
            gains = gains.add(gain.max(BigDecimal.ZERO));
            losses = losses.add(gain.min(BigDecimal.ZERO).negate());
            return tokens.signum() != 0;
        }

        private static BigDecimal paid(Leg.Option option, BigDecimal price) {
            var distance = price.subtract(option.strike());
            return (option.right() == Leg.Right.CALL ? distance : distance.negate())
                    .max(BigDecimal.ZERO);
        }
    }
}
