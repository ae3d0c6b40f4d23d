package paritydesk.finding;

/// How grave a finding is. `BLOCK` stops a load or a gate, `WARN` asks for a decision, `INFO` only tells.
public enum Level {
    INFO,
    WARN,
    BLOCK
}
