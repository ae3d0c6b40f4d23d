package paritydesk.timeline;

import paritydesk.scenario.Scenario;

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
        Tables tables) {

    public Run {
        prices = List.copyOf(prices);
        parity = List.copyOf(parity);
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
            List<SeriesComparison> comparisons) {
        public Exact {
            switches = List.copyOf(switches);
            ladder = List.copyOf(ladder);
            comparisons = List.copyOf(comparisons);
        }
    }
}
