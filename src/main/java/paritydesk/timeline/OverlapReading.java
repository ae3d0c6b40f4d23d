package paritydesk.timeline;

import paritydesk.market.feed.Overlap;

import java.time.Instant;

/// How the oracle that is to take over ran from the one that was read, while both ran: from the event's instant to `until`, or to the
/// end of the window. `deviation` is over what both answered in that time.
public record OverlapReading(
        String event, Instant at, Instant until, String venue, String asset, Overlap deviation) {}
