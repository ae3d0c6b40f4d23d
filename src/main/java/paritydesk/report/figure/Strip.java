package paritydesk.report.figure;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// The strips of the timeline, from top to bottom.
public enum Strip {
    RATIO,
    PARITY,
    UNDER_WATER,
    COVERAGE,
    ADOPTION,
    RATES;

    /// Every strip.
    public static final Set<Strip> ALL = Collections.unmodifiableSet(EnumSet.allOf(Strip.class));
}
