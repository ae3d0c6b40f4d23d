package paritydesk.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A log that was verified: the entries up to the first broken link, and that link.
///
/// @param sound the entries before the first broken link, all of them where there is none
/// @param head where the sound part ends
public record Chain(List<Entry> sound, Head head, Optional<Break> broken) {

    public Chain {
        sound = List.copyOf(sound);
    }

    /// The first link that does not hold. `number` is the place in the chain, from 1 on.
    public record Break(long number, String why) {

        public String sentence() {
            return "The log is broken at entry " + number + ": " + why + ".";
        }
    }

    /// Of no entries.
    public static final Chain NONE = new Chain(List.of(), Head.NONE, Optional.empty());

    /// Verifies `stored` in its order against the head that is kept beside it.
    public static Chain of(List<Entry> stored, Head kept) {
        return NONE.then(stored, kept);
    }

    /// Verifies `stored` against a head where this chain was verified before: an entry that is, field by field, the one that was sound
    /// at its place is not hashed again, and everything from the first other one on is.
    public Chain then(List<Entry> stored, Head kept) {
        var next = new ArrayList<Entry>(stored.size());
        var end = Head.NONE;
        boolean held = true;
        for (var entry : stored) {
            held &= next.size() < sound.size() && entry.equals(sound.get(next.size()));
            var why = held ? Optional.<String>empty() : fault(entry, end);
            if (why.isPresent()) {
                return broken(next, end, why.get());
            }
            next.add(entry);
            end = new Head(entry.number(), entry.hash());
        }
        return ended(next, end, kept);
    }

    private static Chain ended(List<Entry> sound, Head head, Head kept) {
        if (kept.number() > head.number()) {
            return broken(
                    sound,
                    head,
                    "the log ends before it, but " + kept.number() + " entries were written");
        }
        if (!kept.equals(head)) {
            return new Chain(
                    sound,
                    head,
                    Optional.of(
                            new Break(
                                    kept.number() + (kept.number() < head.number() ? 1 : 0),
                                    "the head that was kept, "
                                            + kept.shortText()
                                            + ", is not the entry's")));
        }
        return new Chain(sound, head, Optional.empty());
    }

    /// Whether a head that was noted earlier is still part of this log.
    public boolean contains(Head noted) {
        if (noted.number() < 1 || noted.number() > sound.size()) {
            return noted.equals(Head.NONE);
        }
        return sound.get((int) noted.number() - 1).hash().equals(noted.hash());
    }

    private static boolean readable(String time) {
        try {
            return !Instant.parse(time).equals(Instant.MIN);
        } catch (DateTimeException _) {
            return false;
        }
    }

    /// Numbers of the sound entries whose time lies before that of the entry before them: the machine's clock was set back. The chain
    /// holds all the same, because its order is that of the numbers.
    public List<Long> setBack() {
        var numbers = new ArrayList<Long>();
        for (int i = 1; i < sound.size(); i++) {
            if (sound.get(i).moment().isBefore(sound.get(i - 1).moment())) {
                numbers.add(sound.get(i).number());
            }
        }
        return List.copyOf(numbers);
    }

    private static Chain broken(List<Entry> sound, Head head, String why) {
        return new Chain(sound, head, Optional.of(new Break(head.number() + 1, why)));
    }

    private static Optional<String> fault(Entry entry, Head before) {
        if (entry.number() != before.number() + 1) {
            return Optional.of("it is missing, the next one is number " + entry.number());
        }
        if (!entry.previous().equals(before.hash())) {
            return Optional.of("it does not follow the entry before it");
        }
        if (!entry.hash().equals(entry.due())) {
            return Optional.of("its hash is not that of its content");
        }
        if (!readable(entry.at())) {
            return Optional.of("its time cannot be read");
        }
        boolean known = Arrays.stream(Kind.values()).anyMatch(k -> k.name().equals(entry.kind()));
        return known ? Optional.empty() : Optional.of("its kind is unknown");
    }
}
