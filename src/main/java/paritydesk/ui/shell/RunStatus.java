package paritydesk.ui.shell;

import paritydesk.asset.Figures;
import paritydesk.ui.look.Text;
import paritydesk.ui.preference.Zone;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What the status bar tells about the run on the screen.
///
/// @param accounts how many the book has
/// @param unpriced how many of them could not be valued
/// @param fingerprint the run's, shown by its first six characters; empty before the first run
/// @param dataTo the last instant with market data
/// @param took how long the run took
public record RunStatus(
        long accounts, long unpriced, String fingerprint, Instant dataTo, Duration took) {
    /// Before the first run.
    public static final RunStatus NONE = new RunStatus(0, 0, "", Instant.EPOCH, Duration.ZERO);

    /// The bar's parts from left to right, with times in UTC alone.
    public List<String> parts() {
        return parts(Zone.NONE);
    }

    /// The bar's parts from left to right, with a zone beside UTC.
    public List<String> parts(Zone zone) {
        if (fingerprint.isEmpty()) return List.of(Text.of("status.none"));
        List<String> parts = new ArrayList<>();
        parts.add(Text.counted("status.accounts", accounts));
        parts.add(Text.of("status.unpriced", Figures.number(unpriced)));
        parts.add(
                Text.of("status.run", fingerprint.substring(0, Math.min(6, fingerprint.length()))));
        parts.add(Text.of("status.data", zone.moment(dataTo)));
        parts.add(Text.of("status.took", Figures.number(took.toMillis())));
        return parts;
    }
}
