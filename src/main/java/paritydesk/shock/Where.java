package paritydesk.shock;

import paritydesk.market.Oracle;
import paritydesk.market.Quote;
import paritydesk.plan.Conversion;
import paritydesk.plan.Event;
import paritydesk.scenario.Scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;

/// What of a scenario can be struck, and when.
final class Where {

    private static final double SECONDS_A_DAY = 86_400;

    private Where() {}

    /// An instant so many days after the book's own.
    static Instant at(Scenario scenario, double days) {
        return scenario.book().asOf().plus(days(days));
    }

    static Duration days(double days) {
        return Duration.ofSeconds(Math.round(days * SECONDS_A_DAY));
    }

    /// Assets with a price that can move: those that a conversion gives up first, then the others that accounts pledge.
    static List<String> pledged(Scenario s) {
        var assets = new LinkedHashSet<String>();
        s.plan().conversions().stream().map(Conversion::ratio).forEach(r -> assets.add(r.to()));
        assets.addAll(Held.of(s.book()).collateral());
        assets.removeIf(a -> priced(s, a).isEmpty());
        return List.copyOf(assets);
    }

    static List<String> owed(Scenario s) {
        return Held.of(s.book()).debt().stream()
                .filter(a -> s.market().quote(a).isPresent())
                .toList();
    }

    /// Old tokens that have a market of their own.
    static List<String> old(Scenario s) {
        return s.plan().conversions().stream()
                .map(c -> c.ratio().from())
                .distinct()
                .filter(a -> !priced(s, a).isEmpty())
                .toList();
    }

    /// The series that an asset trades at, if it does.
    static List<String> priced(Scenario s, String asset) {
        return s.market().quote(asset).stream()
                .map(
                        q ->
                                switch (q) {
                                    case Quote.Traded t -> t.series();
                                    case Quote.Converted c -> c.traded();
                                    case Quote.Fixed _ -> null;
                                })
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    /// Oracles that a venue reads for something in the book, now or later.
    static List<String> oracles(Scenario s, Predicate<Oracle> kind) {
        var read = new LinkedHashSet<String>();
        var held = new LinkedHashSet<>(Held.of(s.book()).all());
        s.plan().conversions().forEach(c -> held.add(c.ratio().to()));
        for (var venue : s.venues().venues()) {
            venue.assets().stream()
                    .filter(t -> held.contains(t.asset()))
                    .forEach(t -> read.add(t.oracle()));
        }
        s.plan().events().stream()
                .filter(e -> e instanceof Event.OracleSwitch)
                .forEach(e -> read.add(((Event.OracleSwitch) e).oracle()));
        return read.stream().filter(id -> s.market().oracle(id).filter(kind).isPresent()).toList();
    }

    /// Events of a kind inside the window of the book.
    static List<String> events(Scenario s, Predicate<Event> kind) {
        return s.plan().events().stream()
                .filter(e -> e.at().isAfter(s.book().asOf()))
                .filter(e -> e.at().isBefore(s.options().to()))
                .filter(kind)
                .map(e -> e.head().id())
                .toList();
    }

    static List<String> conversions(Scenario s) {
        return s.plan().conversions().stream()
                .filter(c -> c.branch() == null)
                .map(Conversion::id)
                .toList();
    }

    static List<String> venues(Scenario s) {
        return Held.of(s.book()).venues();
    }
}
