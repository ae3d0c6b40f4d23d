package paritydesk.timeline;

import org.jspecify.annotations.Nullable;

import paritydesk.scenario.Scenario;
import paritydesk.valuation.Column;

import java.util.List;

/// One evaluation of a scenario over its clock: all that screens, checks, documents and exports read. Same scenario and engine,
/// same bits.
public record Run(
        RunHead head,
        Scenario scenario,
        Clock clock,
        List<PricePath> prices,
        List<ParityPath> parity,
        BookPath book,
        AccountTable accounts,
        Exact exact,
        Headline headline,
        @Nullable DynamicPath dynamics,
        Tables tables) {

    public Run {
        prices = List.copyOf(prices);
        parity = List.copyOf(parity);
    }

    /// Fair value of an asset at every step, NaN where there is none.
    public Column fair(String asset) {
        return Column.of(tables.market.fair(asset).clone());
    }

    /// Market price of an asset at every step, NaN where there is none.
    public Column traded(String asset) {
        return Column.of(tables.market.traded(asset).clone());
    }

    /// A series of the market at every step, NaN before its first point and for an unknown one.
    public Column series(String id) {
        return Column.of(tables.market.series(id).clone());
    }

    /// What a venue sees an asset at, at every step: its own oracle, else any that the market has; NaN where there is none.
    public Column seen(String venue, String asset) {
        return Column.of(tables.oraclePrice(venue, asset).clone());
    }

    /// The price that the plan measures a conversion's parity against, per old token at every step; NaN for an unknown conversion.
    public Column reference(String conversion) {
        return scenario.plan()
                .conversion(conversion)
                .map(c -> ParityTable.reference(tables, c))
                .orElseGet(() -> Column.of(clock.size(), _ -> Double.NaN));
    }

    /// Whether a conversion can be used at a step, each side of an event by itself.
    public boolean open(String conversion, int step) {
        return tables.conversions.terms(conversion, step).open();
    }

    /// What the venues' rule books do to single accounts.
    public Liquidations liquidations() {
        return tables.liquidations;
    }

    /// What makes a run reproducible: SHA-256 of the canonical input, engine version, seed.
    public record RunHead(String fingerprint, String engineVersion, long seed) {
        /// The first six characters, for a status line.
        public String shortId() {
            return fingerprint.substring(0, 6);
        }
    }

    /// Results that are exact decimals or come straight from the documents' own points.
    public record Exact(
            List<SwitchReading> switches,
            List<LadderRung> ladder,
            List<SeriesComparison> comparisons,
            List<OverlapReading> overlaps) {
        public Exact {
            switches = List.copyOf(switches);
            ladder = List.copyOf(ladder);
            comparisons = List.copyOf(comparisons);
            overlaps = List.copyOf(overlaps);
        }
    }
}
