package paritydesk.ui.preference;

import paritydesk.asset.Figures;
import paritydesk.ui.look.Text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A time zone that moments are shown in beside UTC. UTC itself stands for none.
///
/// @param id as the time zone database names it
public record Zone(ZoneId id) {
    /// UTC alone.
    public static final Zone NONE = new Zone(ZoneOffset.UTC);

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_CLOCK =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

    /// An instant as [Figures#moment] writes it, and how it is read.
    private static final Pattern WRITTEN =
            Pattern.compile("\\b(\\d{1,2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}) UTC(?! ·)");

    private static final DateTimeFormatter READ =
            DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    /// Where desks are.
    private static final List<String> DESKS =
            List.of(
                    "America/Los_Angeles",
                    "America/Chicago",
                    "America/New_York",
                    "America/Sao_Paulo",
                    "Europe/London",
                    "Europe/Paris",
                    "Europe/Berlin",
                    "Europe/Zurich",
                    "Europe/Istanbul",
                    "Africa/Johannesburg",
                    "Asia/Dubai",
                    "Asia/Kolkata",
                    "Asia/Singapore",
                    "Asia/Hong_Kong",
                    "Asia/Seoul",
                    "Asia/Tokyo",
                    "Australia/Sydney",
                    "Pacific/Auckland");

    /// What is offered: none, the machine's, and where desks are.
    public static List<Zone> offered() {
        return Stream.concat(
                        Stream.of(NONE, new Zone(ZoneId.systemDefault())),
                        DESKS.stream().map(Zone::parse))
                .filter(zone -> zone.equals(NONE) || !zone.none())
                .distinct()
                .toList();
    }

    /// Reads an id; one that is not known is none.
    public static Zone parse(String text) {
        try {
            return text.isBlank() ? NONE : new Zone(ZoneId.of(text));
        } catch (DateTimeException unknown) {
            return NONE;
        }
    }

    /// As it is kept; empty for none.
    public String text() {
        return none() ? "" : id.getId();
    }

    /// Whether it never differs from UTC.
    public boolean none() {
        return id.getRules().isFixedOffset()
                && id.getRules().getOffset(Instant.EPOCH).equals(ZoneOffset.UTC);
    }

    /// The city.
    public String title() {
        var name = id.getId();
        return none()
                ? Text.of("zone.none")
                : name.substring(name.lastIndexOf('/') + 1).replace('_', ' ');
    }

    /// A text with this clock beside every instant that has none yet.
    public String beside(String written) {
        return none() || !written.contains(" UTC")
                ? written
                : WRITTEN.matcher(written)
                        .replaceAll(found -> moment(READ.parse(found.group(1), Instant::from)));
    }

    /// `22 Sep 2025 14:00 UTC · 16:00 Berlin`, with the day where it is another one there.
    public String moment(Instant at) {
        var utc = Figures.moment(at);
        if (none()) {
            return utc;
        }
        var there = at.atZone(id);
        boolean sameDay = there.toLocalDate().equals(at.atZone(ZoneOffset.UTC).toLocalDate());
        return utc + " · " + (sameDay ? CLOCK : DAY_AND_CLOCK).format(there) + " " + title();
    }
}
