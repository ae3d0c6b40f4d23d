package paritydesk.ui.intake;

import paritydesk.finding.Finding;

import java.util.Optional;
import java.util.regex.Pattern;

/// The cell that a finding is about, where it is about one.
record FoundCell(long row, String column) {

    private static final Pattern SPOT = Pattern.compile("row ([0-9]{1,9}), column (.+)");

    static Optional<FoundCell> of(Finding finding) {
        var spot = SPOT.matcher(finding.place().spot());
        return spot.matches()
                ? Optional.of(new FoundCell(Long.parseLong(spot.group(1)), spot.group(2)))
                : Optional.empty();
    }
}
