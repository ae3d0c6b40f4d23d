package paritydesk.finding;

import java.util.Optional;

/// One problem or remark. `value` is what stands there now (shortened, possibly empty), `text` says what is wrong with it and
/// `remedy` what would be right; `code` is stable, lower-case and hyphenated, so that tests and mappings can name it.
public record Finding(
        Level level, String code, Place place, String value, String text, String remedy) {

    private static final int SHOWN = 80;

    public Finding {
        value = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
    }

    public static Finding block(
            String code, Place place, String value, String text, String remedy) {
        return new Finding(Level.BLOCK, code, place, value, text, remedy);
    }

    /// Of a plan that can be valued and must not be carried out.
    public static Finding refuse(
            String code, Place place, String value, String text, String remedy) {
        return new Finding(Level.REFUSE, code, place, value, text, remedy);
    }

    public static Finding warn(String code, Place place, String value, String text, String remedy) {
        return new Finding(Level.WARN, code, place, value, text, remedy);
    }

    public static Finding info(String code, Place place, String value, String text) {
        return new Finding(Level.INFO, code, place, value, text, "");
    }

    public boolean blocks() {
        return level == Level.BLOCK;
    }

    /// Whether it speaks against the plan: it blocks, or refuses.
    public boolean refuses() {
        return level == Level.BLOCK || level == Level.REFUSE;
    }

    /// The real event that it would have stopped, where one is known.
    public Optional<String> incident() {
        return Incidents.of(code);
    }

    /// The finding as one sentence: place, value, reason, remedy, and the real event that it would have stopped.
    public String sentence() {
        var quoted = value.isEmpty() ? "" : " “" + value + "”";
        var advice = remedy.isEmpty() ? "" : " — " + remedy;
        var stopped = incident().map(event -> "; it would have stopped " + event).orElse("");
        return place + quoted + ": " + text + advice + stopped;
    }
}
