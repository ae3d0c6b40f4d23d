package paritydesk.timeline;

import org.jspecify.annotations.Nullable;

import paritydesk.market.Quote;
import paritydesk.market.Series;
import paritydesk.plan.Event;
import paritydesk.scenario.Scenario;

import java.math.BigDecimal;
import java.util.Optional;

/// The price at which derivatives are settled in cash: the time-weighted mean of an index over a window that ends at the event, or
/// what the index says at the event where no window is stated. Without an index it is the asset's own series.
public final class Settlements {

    private Settlements() {}

    /// Exact, where a series or a fixed price says it; empty where the window begins before the series.
    public static Optional<BigDecimal> exact(Scenario scenario, Event.Settlement event) {
        var market = scenario.market();
        var quote = market.quote(event.asset()).orElse(null);
        if (event.index() == null && quote instanceof Quote.Fixed fixed) {
            return Optional.of(fixed.price());
        }
        return Optional.ofNullable(event.index())
                .or(() -> series(quote))
                .flatMap(market::series)
                .flatMap(series -> price(series, event));
    }

    /// As the timeline marks it: the exact price, or fair value at the event where there is no series.
    static double price(Tables tables, Event.Settlement event) {
        var exact = exact(tables.scenario, event);
        if (exact.isPresent()) {
            return exact.get().doubleValue();
        }
        return tables.market.fair(event.asset())[tables.clock.indexAt(event.at())];
    }

    private static Optional<BigDecimal> price(Series series, Event.Settlement event) {
        return event.window() == null
                ? MarketPath.value(series, event.at())
                : series.mean(event.at().minus(event.window()), event.at());
    }

    private static Optional<String> series(@Nullable Quote quote) {
        return switch (quote) {
            case Quote.Traded q -> Optional.of(q.series());
            case Quote.Converted q -> Optional.ofNullable(q.traded());
            case Quote.Fixed _ -> Optional.empty();
            case null -> Optional.empty();
        };
    }
}
