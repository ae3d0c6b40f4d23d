package paritydesk.store;

import paritydesk.book.Account;
import paritydesk.book.Book;
import paritydesk.book.Leg;
import paritydesk.file.BookCsv;
import paritydesk.file.Document;
import paritydesk.file.DocumentKind;
import paritydesk.file.Loaded;
import paritydesk.file.MarketFile;
import paritydesk.file.PlanFile;
import paritydesk.file.StudyFile;
import paritydesk.file.VenuesFile;
import paritydesk.finding.Checked;
import paritydesk.finding.Finding;
import paritydesk.scenario.Options;
import paritydesk.scenario.Scenario;
import paritydesk.study.Dynamics;
import paritydesk.study.Study;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The bundled case's documents around a book of any size.
final class Samples {

    static final Instant NOON = Instant.parse("2026-01-19T12:00:00Z");

    private Samples() {}

    static Loaded loaded(int accounts, Finding... findings) {
        return loaded("MKR → SKY", accounts, findings);
    }

    static Loaded loaded(String name, int accounts, Finding... findings) {
        var plan = document(DocumentKind.PLAN, "plan.json");
        var market = document(DocumentKind.MARKET, "market.json");
        var venues = document(DocumentKind.VENUES, "venues.json");
        var book = document(book(accounts));
        var scenario =
                new Scenario(
                        name,
                        book(accounts),
                        PlanFile.read(plan.name(), plan.bytes()).value().orElseThrow(),
                        MarketFile.read(market.name(), market.bytes()).value().orElseThrow(),
                        VenuesFile.read(venues.name(), venues.bytes()).value().orElseThrow(),
                        options());
        return new Loaded(
                Checked.of(scenario, List.of(findings)), List.of(plan, market, venues, book));
    }

    /// The same with a study.
    static Loaded asking(int accounts) {
        var plain = loaded(accounts);
        var study =
                new Study(
                        "study",
                        "Study",
                        new Dynamics(null, null, null, List.of(), new Dynamics.Liquidity(0.25)),
                        List.of());
        var documents = new ArrayList<>(plain.documents());
        documents.add(Document.of(DocumentKind.STUDY, "study.json", StudyFile.write(study)));
        return new Loaded(
                Checked.of(plain.scenario().value().orElseThrow().withStudy(study), List.of()),
                documents);
    }

    private static Options options() {
        return new Options(
                Instant.parse("2025-11-26T06:00:59Z"),
                Instant.parse("2026-01-26T12:27:23.000000001Z"),
                Duration.ofHours(6),
                new BigDecimal("1000"),
                Long.MIN_VALUE + 7);
    }

    /// The document that a book is read from.
    static Document document(Book book) {
        var bytes = new ByteArrayOutputStream();
        try {
            BookCsv.write(book, bytes);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
        return Document.of(DocumentKind.BOOK, "book.csv", bytes.toByteArray());
    }

    private static Document document(DocumentKind kind, String name) {
        try (var in = Samples.class.getResourceAsStream("/paritydesk/cases/mkr-sky/" + name)) {
            return Document.of(kind, name, in.readAllBytes());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    /// Two legs each; every hundredth account has two derivatives too, the last one nothing at all.
    static Book book(int size) {
        var accounts = new ArrayList<Account>();
        for (int i = 0; i < size; i++) {
            var legs = new ArrayList<Leg>();
            if (i < size - 1) {
                legs.add(new Leg.Collateral("MKR", BigDecimal.valueOf(15_400L * (i + 1) + 1, 18)));
                legs.add(new Leg.Debt("USDS", BigDecimal.valueOf(100L * i)));
            }
            if (i % 100 == 0) {
                legs.add(linear(i % 200 == 0 ? null : new BigDecimal("12.5")));
                legs.add(option(i % 200 == 0 ? null : new BigDecimal("7")));
            }
            accounts.add(new Account("A" + i, "O" + i / 2, "aave-v3", "collateral", legs));
        }
        var asOf = Instant.parse("2025-10-26T00:30:00Z");
        return new Book("synthetic", "Aave v3 (synthetic)", asOf, true, "a note", accounts);
    }

    private static Leg option(@org.jspecify.annotations.Nullable BigDecimal margin) {
        return new Leg.Option(
                "MKR",
                new BigDecimal("-2"),
                new BigDecimal("0.1"),
                new BigDecimal("33.000000000000000001"),
                new BigDecimal("0.1"),
                margin,
                Leg.Right.PUT,
                new BigDecimal("1400"),
                Instant.parse("2026-03-27T08:00:00.000000001Z"),
                new BigDecimal("0.75"));
    }

    private static Leg linear(@org.jspecify.annotations.Nullable BigDecimal margin) {
        return new Leg.Linear(
                "MKR",
                new BigDecimal("-3.000000000000000001"),
                new BigDecimal("0.1"),
                new BigDecimal("1421.5"),
                new BigDecimal("0.005"),
                margin);
    }
}
