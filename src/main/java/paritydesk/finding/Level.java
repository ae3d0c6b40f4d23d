package paritydesk.finding;

/// How grave a finding is. `BLOCK` stops a load: what is meant cannot be told. `REFUSE` is the verdict on a plan that can be told, and
/// valued to show what it would do, but must not be carried out. `WARN` asks for a decision, `INFO` only tells.
public enum Level {
    INFO,
    WARN,
    REFUSE,
    BLOCK
}
