package paritydesk.scenario;

import paritydesk.asset.Figures;
import paritydesk.book.Account;
import paritydesk.book.Leg;
import paritydesk.finding.Finding;
import paritydesk.finding.Level;
import paritydesk.market.Quote;
import paritydesk.plan.Conversion;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.function.Consumer;

/// The book against everything that values it.
final class BookChecks {

    private BookChecks() {}

    /// An account id that stands there twice: the same holding would count twice.
    record Twice() implements ScenarioRule {
        @Override
        public void check(Scenario s, Documents names, Consumer<Finding> found) {
            var seen = new HashSet<String>();
            var twice = new Gathered<String>();
            for (var account : s.book().accounts()) {
                if (!seen.add(account.id())) {
                    twice.add("", account);
                }
            }
            twice.forEach(
                    (_, group) ->
                            found.accept(
                                    Finding.block(
                                            "duplicate-account",
                                            group.place(names),
                                            group.first(),
                                            "the id stands there more than once ("
                                                    + group.sentence()
                                                    + ")",
                                            "join the legs under one account, or give each its own"
                                                    + " id")));
        }
    }

    /// A book whose instant is not in the window.
    record AsOf() implements ScenarioRule {
        @Override
        public void check(Scenario s, Documents names, Consumer<Finding> found) {
            var at = s.book().asOf();
            var place = ScenarioRule.at(names.book(), "as_of");
            if (at.isAfter(s.options().to())) {
                found.accept(
                        Finding.block(
                                "book-after-window",
                                place,
                                at.toString(),
                                "the window ends before, at "
                                        + s.options().to()
                                        + ", so that no account would ever be valued",
                                "move the window, or take an earlier book"));
            } else if (at.isBefore(s.options().from())) {
                found.accept(
                        Finding.warn(
                                "book-before-window",
                                place,
                                at.toString(),
                                "the window starts later, at "
                                        + s.options().from()
                                        + "; holdings are taken as unchanged until then",
                                "take a book from within the window"));
            }
        }
    }

    /// A leg without a market price, or without terms (and so without an oracle) at its venue. A debt blocks: what is owed would be
    /// missing. Anything else warns: it is left out and counted.
    record Unpriced() implements ScenarioRule {

        private record Lack(String asset, String venue, String what, Level level) {}

        @Override
        public void check(Scenario s, Documents names, Consumer<Finding> found) {
            var lacks = new Gathered<Lack>();
            for (var account : s.book().accounts()) {
                for (Leg leg : account.legs()) {
                    look(s, account, leg, lacks);
                }
            }
            lacks.forEach((lack, group) -> found.accept(finding(lack, group, names)));
        }

        private static void look(Scenario s, Account account, Leg leg, Gathered<Lack> lacks) {
            var level = leg instanceof Leg.Debt ? Level.BLOCK : Level.WARN;
            if (!priced(s, leg.asset())) {
                lacks.add(new Lack(leg.asset(), "", "price", level), account);
            }
            var venue = s.venues().venue(account.venue());
            if (venue.isPresent()
                    && !(leg instanceof Leg.Linear)
                    && !(leg instanceof Leg.Option)
                    && venue.get().terms(leg.asset()).isEmpty()) {
                lacks.add(new Lack(leg.asset(), account.venue(), "terms", level), account);
            }
        }

        private static boolean priced(Scenario s, String asset) {
            return s.market()
                    .quote(asset)
                    .filter(
                            quote ->
                                    !(quote instanceof Quote.Converted q)
                                            || s.plan()
                                                    .conversion(q.conversion())
                                                    .flatMap(c -> s.market().quote(c.ratio().to()))
                                                    .isPresent())
                    .isPresent();
        }

        private static Finding finding(Lack lack, Gathered.Group group, Documents names) {
            boolean debt = lack.level() == Level.BLOCK;
            boolean price = lack.what().equals("price");
            var where = price ? "in the market" : "at " + lack.venue();
            return new Finding(
                    lack.level(),
                    (debt ? "debt" : "collateral") + "-without-" + lack.what(),
                    group.place(names),
                    lack.asset(),
                    "has no "
                            + (price ? "price " : "terms, and so no oracle, ")
                            + where
                            + "; "
                            + (debt ? "owed by " : "held by ")
                            + group.sentence()
                            + (debt ? "" : ", which count without it"),
                    price
                            ? "add a quote for it to the market"
                            : "add the asset to the venue's risk parameters");
        }
    }

    /// Holdings that a conversion rounds to nothing, or that are under its minimum.
    record Dust() implements ScenarioRule {
        @Override
        public void check(Scenario s, Documents names, Consumer<Finding> found) {
            for (var conversion : s.plan().conversions()) {
                s.plan()
                        .asset(conversion.ratio().to())
                        .ifPresent(to -> look(s, conversion, to.decimals(), names, found));
            }
        }

        private static void look(
                Scenario s,
                Conversion conversion,
                int decimals,
                Documents names,
                Consumer<Finding> found) {
            var options = s.options();
            var fee = Feeds.highestFee(s, conversion.id(), options.from(), options.to());
            var lost = new Gathered<String>();
            for (var account : s.book().accounts()) {
                for (Leg leg : account.legs()) {
                    if (leg instanceof Leg.Collateral c
                            && c.asset().equals(conversion.ratio().from())
                            && c.quantity().signum() > 0) {
                        reason(conversion, c.quantity(), fee, decimals, account, lost);
                    }
                }
            }
            lost.forEach(
                    (why, group) ->
                            found.accept(
                                    Finding.warn(
                                            "rounded-to-nothing",
                                            group.place(names),
                                            group.first(),
                                            why + ": " + group.sentence(),
                                            "pay cash in lieu, or tell these holders before")));
        }

        private static void reason(
                Conversion conversion,
                BigDecimal quantity,
                BigDecimal fee,
                int decimals,
                Account account,
                Gathered<String> lost) {
            var minimum = conversion.minimum();
            if (minimum != null && quantity.compareTo(minimum) < 0) {
                lost.add(
                        "the conversion takes at least "
                                + Figures.exact(minimum)
                                + " "
                                + conversion.ratio().from()
                                + " and would leave the holding behind",
                        account);
            } else if (conversion.ratio().convert(quantity, fee, decimals).signum() == 0) {
                lost.add(
                        "the conversion pays less than one unit of "
                                + conversion.ratio().to()
                                + " and rounds the holding to zero",
                        account);
            }
        }
    }
}
