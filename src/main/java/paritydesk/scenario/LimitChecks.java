package paritydesk.scenario;

import paritydesk.finding.Finding;
import paritydesk.finding.Place;
import paritydesk.venue.Terms;
import paritydesk.venue.Venue;

import java.math.BigDecimal;
import java.util.function.Consumer;

/// A venue's limits that contradict each other, though each of them is a share.
final class LimitChecks implements ScenarioRule {

    @Override
    public void check(Scenario s, Documents names, Consumer<Finding> found) {
        for (var venue : s.venues().venues()) {
            venue.assets().forEach(terms -> check(venue, terms, names, found));
            var rule = venue.liquidation();
            if (rule.fullCloseHealthFactor().compareTo(BigDecimal.ONE) > 0) {
                found.accept(
                        Finding.warn(
                                "full-close-above-one",
                                ScenarioRule.at(
                                        names.venues(),
                                        "venues",
                                        venue.id(),
                                        "liquidation",
                                        "fullCloseHealthFactor"),
                                rule.fullCloseHealthFactor().toPlainString(),
                                "no account is liquidated at 1 and above, so that every liquidation"
                                        + " closes all",
                                "write a health factor below 1, or 1 where that is meant"));
            }
        }
    }

    private static void check(Venue venue, Terms terms, Documents names, Consumer<Finding> found) {
        var threshold = terms.liquidationThreshold();
        if (threshold.signum() == 0) {
            return;
        }
        if (terms.loanToValue().compareTo(threshold) > 0) {
            found.accept(
                    Finding.refuse(
                            "loan-above-threshold",
                            place(venue, terms, names, "loanToValue"),
                            terms.loanToValue().toPlainString(),
                            "is above the liquidation threshold of "
                                    + threshold.toPlainString()
                                    + ", so that a loan can be liquidated as it is taken",
                            "lower it to the threshold or below"));
        }
        var most = threshold.multiply(BigDecimal.ONE.add(terms.liquidationBonus()));
        if (most.compareTo(BigDecimal.ONE) > 0) {
            found.accept(
                    Finding.refuse(
                            "bonus-beyond-threshold",
                            place(venue, terms, names, "liquidationBonus"),
                            terms.liquidationBonus().toPlainString(),
                            "with a threshold of "
                                    + threshold.toPlainString()
                                    + " a liquidation takes more than the account has: threshold ×"
                                    + " (1 + bonus) is "
                                    + most.stripTrailingZeros().toPlainString(),
                            "keep the bonus at or below 1 / threshold − 1"));
        }
    }

    private static Place place(Venue venue, Terms terms, Documents names, String field) {
        return ScenarioRule.at(
                names.venues(), "venues", venue.id(), "assets", terms.asset(), field);
    }
}
