package paritydesk.store;

import java.util.Arrays;

/// What somebody typed to open an encrypted workspace. It has no text of its own, so that no message, log or trace can carry it, and
/// is overwritten once it was used.
public final class Passphrase implements AutoCloseable {

    /// Shorter ones are refused where a workspace is encrypted anew.
    public static final int SHORTEST = 8;

    private final char[] letters;

    private Passphrase(char[] letters) {
        this.letters = letters;
    }

    /// Takes a copy; the caller overwrites its own.
    public static Passphrase of(char[] letters) {
        return new Passphrase(letters.clone());
    }

    char[] letters() {
        return letters;
    }

    public int length() {
        return letters.length;
    }

    /// Another one with the same letters, for a second use.
    public Passphrase copy() {
        return of(letters);
    }

    /// How hard it is to guess by its length and the kinds of letters in it: bits of a random text of that shape, which is more than a word
    /// or a name has.
    public double bits() {
        int kinds = 0;
        kinds += any(Character::isLowerCase) ? 26 : 0;
        kinds += any(Character::isUpperCase) ? 26 : 0;
        kinds += any(Character::isDigit) ? 10 : 0;
        kinds += any(c -> !Character.isLetterOrDigit(c)) ? 30 : 0;
        long different = java.nio.CharBuffer.wrap(letters).chars().distinct().count();
        return Math.min(letters.length, 3.0 * different)
                * Math.log(Math.max(kinds, 2))
                / Math.log(2);
    }

    private boolean any(java.util.function.IntPredicate kind) {
        for (char c : letters) {
            if (kind.test(c)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        Arrays.fill(letters, ' ');
    }

    @Override
    public String toString() {
        return "a passphrase";
    }
}
