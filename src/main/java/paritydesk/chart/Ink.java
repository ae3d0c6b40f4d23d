package paritydesk.chart;

/// What a colour means. A [Palette] says how it looks; nothing in this package names a colour.
public enum Ink {
    SURFACE,
    SUBTLE,
    GRID,
    HAIRLINE,
    BASELINE,
    TEXT,
    TEXT_SOFT,
    ACCENT,
    EVENT,
    PERCEIVED,
    ECONOMIC,
    FALSE_LIQUIDATION,
    MASKED_INSOLVENCY,
    TRUE_LIQUIDATION,
    GOOD,
    THRESHOLD,
    NEUTRAL
}
