package paritydesk.ui.ask;

import paritydesk.asset.Asset;
import paritydesk.asset.Ratio;
import paritydesk.book.Account;
import paritydesk.book.Book;
import paritydesk.book.Leg;
import paritydesk.file.Cases;
import paritydesk.market.Market;
import paritydesk.market.Quote;
import paritydesk.plan.Conversion;
import paritydesk.plan.Event;
import paritydesk.plan.EventHead;
import paritydesk.plan.Plan;
import paritydesk.scenario.Scenario;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Bundled cases with something more in them, so that a second case has what only one has as it is.
final class Varied {

    private Varied() {}

    /// The Merge, with long and short perpetuals on ETH at the exchange.
    static Scenario derivatives() {
        var was = Cases.open("merge-2022").scenario().value().orElseThrow();
        var accounts = new ArrayList<>(was.book().accounts());
        for (int i = 0; i < 6; i++) {
            var contracts = BigDecimal.valueOf(i % 2 == 0 ? 10 + i : -8 - i);
            accounts.add(
                    new Account(
                            "D" + i,
                            "DO" + i,
                            "exchange",
                            "margin",
                            List.of(
                                    new Leg.Linear(
                                            "ETH",
                                            contracts,
                                            BigDecimal.ONE,
                                            BigDecimal.valueOf(1500 + 20 * i),
                                            new BigDecimal("0.02"),
                                            BigDecimal.valueOf(900)),
                                    new Leg.Linear(
                                            "ETH-POS",
                                            contracts.negate(),
                                            BigDecimal.ONE,
                                            BigDecimal.valueOf(1490),
                                            new BigDecimal("0.02"),
                                            BigDecimal.valueOf(700)))));
        }
        var b = was.book();
        return was.withBook(
                new Book(b.id() + "-d", b.name(), b.asOf(), b.synthetic(), b.note(), accounts));
    }

    /// The week of March 2023, with a chain of USDC that splits in two.
    static Scenario fork() {
        var was = Cases.open("usdc-2023").scenario().value().orElseThrow();
        var plan = was.plan();
        var assets = new ArrayList<>(plan.assets());
        assets.add(new Asset("USDC-A", "USDC of the first branch", 6, "USDC", null, null));
        assets.add(new Asset("USDC-B", "USDC of the second branch", 6, "USDC", null, null));
        var events = new ArrayList<>(plan.events());
        var head =
                new EventHead(
                        "split", Instant.parse("2023-03-12T12:00:00Z"), 0, "Split", null, null);
        events.add(
                new Event.Fork(
                        head,
                        "USDC",
                        List.of(new Event.Follow("stable-emode", "first", Event.Owed.FOLLOWED))));
        return was.withPlan(
                        new Plan(
                                plan.head(),
                                assets,
                                List.of(
                                        branch("first", "USDC-A", null),
                                        branch("second", "USDC-B", "0.6")),
                                plan.adoption(),
                                events,
                                plan.record()))
                .withMarket(priced(was.market()));
    }

    private static Conversion branch(
            String id, String to, @org.jspecify.annotations.Nullable String persistence) {
        return new Conversion(
                id,
                Ratio.of("USDC", to, 1, 1),
                Conversion.Converter.AUTOMATIC_CREDIT,
                BigDecimal.ZERO,
                null,
                null,
                null,
                null,
                new Conversion.Branch(persistence == null ? null : new BigDecimal(persistence)));
    }

    private static Market priced(Market m) {
        var quotes = new ArrayList<>(m.quotes());
        quotes.add(new Quote.Fixed("USDC-A", new BigDecimal("0.93")));
        quotes.add(new Quote.Fixed("USDC-B", new BigDecimal("0.05")));
        return new Market(
                m.id(),
                m.name(),
                m.currency(),
                m.series(),
                quotes,
                m.oracles(),
                m.depth(),
                m.rates(),
                m.pools(),
                m.reserves(),
                m.rateModels());
    }
}
