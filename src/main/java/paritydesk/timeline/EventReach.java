package paritydesk.timeline;

import paritydesk.book.Account;
import paritydesk.plan.Event;
import paritydesk.valuation.AccountValues;
import paritydesk.venue.Terms;
import paritydesk.venue.Venue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Whom events reach: at which venues and in which tokens they set something, the accounts that have legs there, and how those accounts as
/// a whole stand at two steps [ours].
///
/// @param venues ids, in the order of the venues document; empty where the events set nothing
/// @param assets ids; empty where a whole venue is meant
public record EventReach(List<String> venues, List<String> assets, Reached before, Reached after) {

    /// Accounts between two looks at whether somebody still waits.
    private static final int CHUNK = 1024;

    public EventReach {
        venues = List.copyOf(venues);
        assets = List.copyOf(assets);
    }

    /// The accounts reached at one step: collateral and debt in the reporting currency as the venues see them, the lowest health factor in
    /// each truth (+∞ where nobody owes, NaN where nothing is priced), and how many are under 1 in each.
    public record Reached(
            int accounts,
            double collateral,
            double debt,
            double lowestPerceived,
            double lowestEconomic,
            int liquidatable,
            int underWater) {}

    /// One event's venues and tokens; no token stands for any.
    private record Scope(Set<String> venues, Set<String> assets) {
        private boolean has(Account account) {
            return venues.contains(account.venue())
                    && (assets.isEmpty()
                            || account.legs().stream()
                                    .anyMatch(leg -> assets.contains(leg.asset())));
        }
    }

    /// Of events that happen between two steps; empty where they set nothing at any venue.
    public static Optional<EventReach> of(
            Run run, List<Event> events, int from, int to, Progress progress) {
        var scopes =
                events.stream()
                        .map(event -> scope(run, event))
                        .filter(scope -> !scope.venues().isEmpty())
                        .toList();
        if (scopes.isEmpty() || from < run.clock().bookFrom()) {
            return Optional.empty();
        }
        var venues = new LinkedHashSet<String>();
        var assets = new LinkedHashSet<String>();
        scopes.forEach(scope -> venues.addAll(scope.venues()));
        scopes.forEach(scope -> assets.addAll(scope.assets()));
        var accounts = run.scenario().book().accounts();
        var chosen = new Tally[] {new Tally(run.tables(), from), new Tally(run.tables(), to)};
        for (int a = 0; a < accounts.size(); a++) {
            if (a % CHUNK == 0) {
                progress.check();
            }
            var account = accounts.get(a);
            if (scopes.stream().anyMatch(scope -> scope.has(account))) {
                chosen[0].add(a);
                chosen[1].add(a);
            }
        }
        return Optional.of(
                new EventReach(
                        List.copyOf(venues),
                        scopes.stream().anyMatch(s -> s.assets().isEmpty())
                                ? List.of()
                                : List.copyOf(assets),
                        chosen[0].reached(),
                        chosen[1].reached()));
    }

    /// The events that happen after one step of an instant and up to another.
    public static List<Event> between(Run run, int from, int to) {
        return IntStream.rangeClosed(from + 1, to)
                .mapToObj(step -> run.clock().step(step).event())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    /// Whether an event is about this very token at this very venue.
    public static boolean sets(Run run, Event event, String venue, String asset) {
        var scope = scope(run, event);
        return scope.venues().contains(venue) && scope.assets().contains(asset);
    }

    private static Scope scope(Run run, Event event) {
        return switch (event) {
            case Event.Announcement _ -> new Scope(Set.of(), Set.of());
            case Event.ConversionOpens e -> conversion(run, e.conversion());
            case Event.DirectionChange e -> conversion(run, e.conversion());
            case Event.PenaltyStep e -> conversion(run, e.conversion());
            case Event.Close e -> conversion(run, e.conversion());
            case Event.AutoCredit e ->
                    new Scope(Set.of(e.venue()), conversion(run, e.conversion()).assets());
            case Event.OracleSwitch e -> new Scope(Set.of(e.venue()), Set.of(e.asset()));
            case Event.RecognitionChange e -> new Scope(Set.of(e.venue()), Set.of(e.asset()));
            case Event.ThresholdChange e -> new Scope(Set.of(e.venue()), Set.of(e.asset()));
            case Event.ParameterChange e -> new Scope(Set.of(e.venue()), Set.of(e.asset()));
            case Event.Settlement e -> new Scope(Set.of(e.venue()), Set.of(e.asset()));
            case Event.Snapshot e -> new Scope(Set.of(e.venue()), Set.of(e.asset()));
            case Event.Freeze e -> {
                var asset = e.asset();
                yield new Scope(Set.of(e.venue()), asset == null ? Set.of() : Set.of(asset));
            }
            case Event.Fork e -> everywhere(run, e.asset());
            case Event.CapUpdate e ->
                    run.scenario().market().oracles().stream()
                            .filter(oracle -> oracle.id().equals(e.oracle()))
                            .findFirst()
                            .map(oracle -> everywhere(run, oracle.asset()))
                            .orElseGet(() -> new Scope(Set.of(), Set.of()));
        };
    }

    private static Scope conversion(Run run, String id) {
        return run.scenario()
                .plan()
                .conversion(id)
                .map(c -> everywhere(run, c.ratio().from()))
                .orElseGet(() -> new Scope(Set.of(), Set.of()));
    }

    /// Every venue that lists a token.
    private static Scope everywhere(Run run, String asset) {
        Predicate<Terms> lists = terms -> terms.asset().equals(asset);
        var venues = new LinkedHashSet<String>();
        run.scenario().venues().venues().stream()
                .filter(venue -> venue.assets().stream().anyMatch(lists))
                .map(Venue::id)
                .forEach(venues::add);
        return new Scope(venues, Set.of(asset));
    }

    /// Sums over accounts at one step.
    private static final class Tally {
        private final Tables tables;
        private final int step;
        private final AccountValues values;
        private int accounts;
        private double collateral;
        private double debt;
        private double lowestSeen = Double.NaN;
        private double lowestFair = Double.NaN;
        private int liquidatable;
        private int underWater;

        private Tally(Tables tables, int step) {
            this.tables = tables;
            this.step = step;
            values = new AccountValues(step, step + 1);
        }

        private void add(int account) {
            accounts++;
            values.fill(tables.book, tables.economic, account);
            double fair = values.health(step);
            values.fill(tables.book, tables.perceived, account);
            double seen = values.health(step);
            if (Double.isNaN(seen) || Double.isNaN(fair)) {
                return;
            }
            collateral += values.collateral(step);
            debt += values.debt(step);
            lowestSeen = lowestSeen <= seen ? lowestSeen : seen;
            lowestFair = lowestFair <= fair ? lowestFair : fair;
            liquidatable += seen < 1 ? 1 : 0;
            underWater += fair < 1 ? 1 : 0;
        }

        private Reached reached() {
            return new Reached(
                    accounts, collateral, debt, lowestSeen, lowestFair, liquidatable, underWater);
        }
    }
}
