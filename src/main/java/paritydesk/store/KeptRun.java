package paritydesk.store;

import paritydesk.file.DocumentKind;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// A run as it was recorded: which scenario with which documents (hashes), which engine and seed, and its headline.
/// `resultKept` says that the run's JSON can be read back.
public record KeptRun(
        long id,
        long scenario,
        Map<DocumentKind, String> documents,
        String fingerprint,
        String engineVersion,
        long seed,
        Instant startedAt,
        Duration took,
        Figures headline,
        boolean resultKept) {

    public KeptRun {
        documents = Map.copyOf(documents);
    }

    /// Gaps and the ratio are fractions (NaN where nothing was priced), the others count accounts; `atRiskDebt` is in the reporting
    /// currency.
    public record Figures(
            double gapNow,
            double gapWorst,
            double ratioLowest,
            int atRisk,
            double atRiskDebt,
            int falsely,
            int masked,
            int truly,
            int unpriced) {}
}
