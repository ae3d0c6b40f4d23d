package paritydesk.checklist;

/// What a failing item does to the gate: `BLOCK` shuts it, `WARN` asks for a decision, `INFO` only tells.
public enum Severity {
    BLOCK,
    WARN,
    INFO
}
