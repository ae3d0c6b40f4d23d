package paritydesk.file;

import paritydesk.book.Book;
import paritydesk.market.Market;
import paritydesk.market.Oracle;
import paritydesk.market.Quote;
import paritydesk.market.Series;
import paritydesk.plan.Event;
import paritydesk.plan.Plan;
import paritydesk.scenario.Options;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How a run looks at its inputs where nobody said. The window is the overlap of the price series that the plan's assets use:
/// outside it a price would be missing or stand still. A series of one point is a constant and bounds nothing. Without any longer
/// series the window goes from the book's instant to the plan's last event, 30 days at least. The step is 6 hours, realisable
/// prices are those of 1 000 old tokens, the seed is 1.
final class DefaultOptions {

    private static final Duration LEAST = Duration.ofDays(30);

    private DefaultOptions() {}

    /// Empty where the series do not overlap.
    static Optional<Options> of(Plan plan, Market market, Book book) {
        var used = used(plan, market);
        var from =
                used.stream().map(Series::first).max(Comparator.naturalOrder()).orElse(book.asOf());
        var to =
                used.stream()
                        .map(Series::last)
                        .min(Comparator.naturalOrder())
                        .orElseGet(() -> end(plan, from));
        return from.isBefore(to)
                ? Optional.of(
                        new Options(from, to, step(from, to), CaseFile.REALISABLE, CaseFile.SEED))
                : Optional.empty();
    }

    /// 6 hours, or longer where they would be too many.
    private static Duration step(Instant from, Instant to) {
        var least = Duration.between(from, to).dividedBy(Options.MOST_STEPS).plusSeconds(1);
        return least.compareTo(CaseFile.STEP) > 0 ? least : CaseFile.STEP;
    }

    private static Instant end(Plan plan, Instant from) {
        var least = from.plus(LEAST);
        return plan.events().stream()
                .map(Event::at)
                .filter(least::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(least);
    }

    private static List<Series> used(Plan plan, Market market) {
        Set<String> ids = new LinkedHashSet<>();
        for (var quote : market.quotes()) {
            if (plan.asset(quote.asset()).isPresent()) {
                switch (quote) {
                    case Quote.Traded traded -> ids.add(traded.series());
                    case Quote.Converted converted when converted.traded() != null ->
                            ids.add(converted.traded());
                    case Quote.Converted _, Quote.Fixed _ -> {}
                }
            }
        }
        for (var oracle : market.oracles()) {
            if (plan.asset(oracle.asset()).isPresent() && oracle instanceof Oracle.DirectFeed f) {
                ids.add(f.series());
            }
        }
        return ids.stream()
                .flatMap(id -> market.series(id).stream())
                .filter(s -> s.points().size() > 1)
                .toList();
    }
}
