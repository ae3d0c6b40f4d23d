package paritydesk.audit;

/// What an entry tells: `actor` is the account of the machine's user at the keyboard, `subject` what it is about (an item, a
/// scenario, a file), `before` and `after` what stood there and what stands there now, either may be empty.
public record Note(String actor, Kind kind, String subject, String before, String after) {}
