package paritydesk.checklist;

import com.ibm.icu.text.SpoofChecker;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/// When two names are one person's. Case, spaces and compatible forms of a letter make no other name; a name that only looks like one
/// that is there (`Anna` with a Cyrillic A, `rn` for `m`) is refused when a person joins, by the skeletons of Unicode's
/// technical standard 39. So nobody can stand beside himself as the second pair of eyes, and what is printed names one person.
final class Names {

    private static final int LONGEST = 100;

    private Names() {}

    /// The same text for the same name, however it was typed.
    static String key(String name) {
        return plain(name).toLowerCase(Locale.ROOT);
    }

    /// The name as it is kept: composed, one space between words, none around it.
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }

    /// Whether a reader could take one for the other; names that are the same look the same.
    static boolean alike(String one, String other) {
        return same(one, other)
                || skeleton(plain(one)).equals(skeleton(plain(other)))
                || skeleton(key(one)).equals(skeleton(key(other)));
    }

    /// Why nobody can join under a name, as a sentence; nothing where somebody can.
    static Optional<String> fault(String name) {
        if (name.codePoints().anyMatch(Names::hidden)) {
            return Optional.of("A name cannot hold characters that are not seen.");
        }
        var plain = plain(name);
        if (plain.isEmpty() || plain.codePoints().noneMatch(Character::isLetter)) {
            return Optional.of("A person needs a name with letters.");
        }
        if (plain.length() > LONGEST) {
            return Optional.of("A name has at most 100 characters.");
        }
        if (plain.codePoints().anyMatch(c -> !allowed(c))) {
            return Optional.of("A name holds letters, digits, spaces and . , ' ’ - ( ) & / alone.");
        }
        return Unicode.CHECKER.failsChecks(plain)
                ? Optional.of("“" + plain + "” mixes alphabets; write the name in one.")
                : Optional.empty();
    }

    /// Formats, controls, unassigned: nothing that a name is written with.
    private static boolean hidden(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT,
                    Character.CONTROL,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED ->
                    true;
            default -> false;
        };
    }

    private static boolean allowed(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK
                || " .,'’-()&/".indexOf(c) >= 0;
    }

    private static String skeleton(String text) {
        return Unicode.CHECKER.getSkeleton(text);
    }

    /// Its tables are read when the first name is held against another.
    private static final class Unicode {

        static final SpoofChecker CHECKER =
                new SpoofChecker.Builder()
                        .setChecks(SpoofChecker.RESTRICTION_LEVEL)
                        .setRestrictionLevel(SpoofChecker.RestrictionLevel.HIGHLY_RESTRICTIVE)
                        .build();
    }
}
