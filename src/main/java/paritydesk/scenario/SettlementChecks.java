package paritydesk.scenario;

import paritydesk.finding.Finding;
import paritydesk.market.Series;
import paritydesk.plan.Event;

import java.util.function.Consumer;

/// Settlements whose index nobody has, or whose window begins before the index does.
record SettlementChecks() implements ScenarioRule {

    @Override
    public void check(Scenario s, Documents names, Consumer<Finding> found) {
        var known =
                NameChecks.Known.of("series", s.market().series().stream().map(Series::id), found);
        for (var event : s.plan().events()) {
            if (event instanceof Event.Settlement settlement && settlement.index() != null) {
                known.need(settlement.index(), ScenarioRule.event(names, event, "index"));
                s.market()
                        .series(settlement.index())
                        .ifPresent(series -> window(names, settlement, series, found));
            }
        }
    }

    private static void window(
            Documents names, Event.Settlement event, Series series, Consumer<Finding> found) {
        var from = event.window() == null ? event.at() : event.at().minus(event.window());
        if (series.first().isAfter(from)) {
            found.accept(
                    Finding.block(
                            "settlement-before-index",
                            ScenarioRule.event(names, event, "window"),
                            from.toString(),
                            "the index begins later, at " + series.first(),
                            "add the points of the window, or name another index"));
        }
    }
}
