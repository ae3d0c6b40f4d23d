package paritydesk.plan;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What every event has: `at` is the instant from which it holds (half-open: it holds at `at`), `priority` orders events of the
/// same instant, low first. Where only a bracket of the true instant is known, `notBefore` and `notAfter` give it and `at` is an
/// assumption inside it.
public record EventHead(
        String id,
        Instant at,
        int priority,
        String title,
        @Nullable String source,
        @Nullable Bracket bracket) {

    public EventHead {
        if (id.isBlank()) {
            throw new IllegalArgumentException("an event needs an id");
        }
        if (bracket != null
                && (at.isBefore(bracket.notBefore()) || at.isAfter(bracket.notAfter()))) {
            throw new IllegalArgumentException("event " + id + " stands outside its own bracket");
        }
    }

    public static EventHead of(String id, Instant at, String title) {
        return new EventHead(id, at, 0, title, null, null);
    }

    public EventHead moved(Instant to) {
        return new EventHead(id, to, priority, title, source, null);
    }

    /// The known limits of an instant that nobody published exactly.
    public record Bracket(Instant notBefore, Instant notAfter) {}
}
