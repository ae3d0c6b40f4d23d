package paritydesk.scenario;

import paritydesk.book.Leg;
import paritydesk.finding.Finding;
import paritydesk.finding.Place;
import paritydesk.market.Quote;
import paritydesk.market.Series;
import paritydesk.venue.LiquidationRule;
import paritydesk.venue.Venue;
import paritydesk.venue.rule.RuleBook;
import paritydesk.venue.rule.Rules;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashSet;
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

    /// A price or a depth below zero: nothing is worth less than nothing here, and a sign is a slip of whoever wrote it.
    record Negative() implements ScenarioRule {
        @Override
        public void check(Scenario s, Documents names, Consumer<Finding> found) {
            var series = new LinkedHashSet<String>();
            for (var quote : s.market().quotes()) {
                switch (quote) {
                    case Quote.Traded q -> series.add(q.series());
                    case Quote.Converted q when q.traded() != null -> series.add(q.traded());
                    case Quote.Converted _ -> {}
                    case Quote.Fixed q -> {
                        if (q.price().signum() < 0) {
                            found.accept(
                                    finding(
                                            ScenarioRule.at(
                                                    names.market(), "quotes", q.asset(), "price"),
                                            q.price()));
                        }
                    }
                }
            }
            s.market().depth().forEach(d -> series.add(d.capacity()));
            series.stream()
                    .flatMap(id -> s.market().series(id).stream())
                    .forEach(one -> look(one, names, found));
        }

        private static void look(Series series, Documents names, Consumer<Finding> found) {
            series.points().stream()
                    .filter(p -> p.value().signum() < 0)
                    .findFirst()
                    .ifPresent(
                            p ->
                                    found.accept(
                                            finding(
                                                    ScenarioRule.at(
                                                            names.market(),
                                                            "series",
                                                            series.id(),
                                                            p.at().toString()),
                                                    p.value())));
        }

        private static Finding finding(Place place, BigDecimal value) {
            return Finding.block(
                    "negative-price",
                    place,
                    value.toPlainString(),
                    "is below zero, and a price or a depth is not",
                    "write the figure without its sign, or leave the point out");
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
