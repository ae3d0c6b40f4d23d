package paritydesk.timeline;

import java.math.BigDecimal;
import java.time.Instant;

/// What one old token pays from an instant on: one rung per change of fee or ratio, inside the window or not.
public record LadderRung(
        String conversion, String event, Instant at, BigDecimal fee, BigDecimal perToken) {}
