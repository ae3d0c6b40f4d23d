package paritydesk.scenario;

import paritydesk.book.Leg;
import paritydesk.finding.Finding;
import paritydesk.finding.Place;
import paritydesk.venue.LiquidationRule;
import paritydesk.venue.Venue;
import paritydesk.venue.rule.RuleBook;
import paritydesk.venue.rule.Rules;

import java.util.HashSet;
import java.util.function.Consumer;

/// What the documents state and the engine would not value as stated.
final class ValuedChecks {

    private ValuedChecks() {}

    /// A borrow rate that begins after the debts that it accrues on: the debts would have no value until then, or ever.
    record RateGap() implements ScenarioRule {
        @Override
        public void check(Scenario s, Documents names, Consumer<Finding> found) {
            var owed = new HashSet<String>();
            for (var account : s.book().accounts()) {
                for (var leg : account.legs()) {
                    if (leg instanceof Leg.Debt) {
                        owed.add(account.venue() + '\n' + leg.asset());
                    }
                }
            }
            var asOf = s.book().asOf();
            var from = asOf.isAfter(s.options().from()) ? asOf : s.options().from();
            for (var rate : s.market().rates()) {
                var series = s.market().series(rate.series());
                if (series.isPresent()
                        && series.get().first().isAfter(from)
                        && owed.contains(rate.venue() + '\n' + rate.asset())) {
                    found.accept(
                            Finding.block(
                                    "rate-starts-late",
                                    ScenarioRule.at(
                                            names.market(), "series", rate.series(), "points"),
                                    series.get().first().toString(),
                                    "begins after "
                                            + from
                                            + ", when debts in "
                                            + rate.asset()
                                            + " begin to accrue",
                                    "add a point at or before that instant"));
                }
            }
        }
    }

    /// A rule book that nobody knows: its venue is valued with the generic rule.
    record UnknownRuleBook() implements ScenarioRule {
        @Override
        public void check(Scenario s, Documents names, Consumer<Finding> found) {
            for (var venue : s.venues().venues()) {
                var rule = venue.liquidation();
                if (rule.rules() == null && !rule.ruleBook().equals(RuleBook.GENERIC)) {
                    found.accept(
                            Finding.warn(
                                    "unknown-rule-book",
                                    place(names, venue),
                                    rule.ruleBook(),
                                    "is not a rule book that is at hand; the venue is valued with"
                                            + " the generic rule: close factor, full close, dust",
                                    "add its document, or write one of "
                                            + String.join(", ", RuleBook.SHIPPED)));
                }
            }
        }
    }

    /// A venue whose own figures are not those of the book that it names.
    record OtherThanRuleBook() implements ScenarioRule {
        @Override
        public void check(Scenario s, Documents names, Consumer<Finding> found) {
            for (var venue : s.venues().venues()) {
                var rule = venue.liquidation();
                var book = rule.rules();
                if (book != null
                        && book.rules() instanceof Rules.CloseFactor figures
                        && differs(rule, figures)) {
                    found.accept(
                            Finding.info(
                                    "other-than-rule-book",
                                    place(names, venue),
                                    rule.ruleBook(),
                                    "has other figures than the venue: the venue's close factor,"
                                            + " full close and dust are valued"));
                }
            }
        }
    }

    private static boolean differs(LiquidationRule rule, Rules.CloseFactor book) {
        return rule.closeFactor().compareTo(book.closeFactor()) != 0
                || rule.fullCloseHealthFactor().compareTo(book.fullCloseHealthFactor()) != 0
                || (book.dustRule() != Rules.DustRule.NONE
                        && rule.dust().compareTo(book.dust()) != 0);
    }

    private static Place place(Documents names, Venue venue) {
        return ScenarioRule.at(names.venues(), "venues", venue.id(), "liquidation");
    }
}
