package paritydesk.chart;

/// A round place on an axis: epoch seconds or a value, and its label.
public record Tick(double at, String label) {}
