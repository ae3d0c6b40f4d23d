package paritydesk.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// How a passphrase becomes the key of an encrypted workspace: PBKDF2 with HMAC-SHA-256, a salt of the file's own and many rounds,
/// of which one half is the database's key and the other tells a wrong passphrase before anything is opened. The database itself
/// makes ten rounds only. Written into the part of the file's first block that the database leaves empty.
///
/// @param salt 16 random bytes
/// @param rounds of PBKDF2
/// @param check what the second half has to be
@SuppressWarnings("ArrayRecordComponent") // Never compared as a whole.
record CipherHead(byte[] salt, int rounds, byte[] check) {

    /// The beginning of every file that the database encrypts.
    static final String MARK = "H2encrypt\n";

    private static final byte[] OURS = "ParityDesk key 1".getBytes(StandardCharsets.US_ASCII);
    private static final int AT = 64;
    private static final int SALT = 16;
    private static final int HALF = 32;
    private static final int SIZE = OURS.length + SALT + Integer.BYTES + HALF;

    /// As long as a present-day machine takes a fifth of a second.
    private static final int ROUNDS = 600_000;

    /// A head for a new passphrase, with the key that it leads to.
    record Fresh(CipherHead head, char[] key) {}

    static Fresh fresh(Passphrase phrase) {
        var salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        var halves = derive(phrase, salt, ROUNDS);
        return new Fresh(
                new CipherHead(salt, ROUNDS, Arrays.copyOfRange(halves, HALF, 2 * HALF)),
                hex(halves));
    }

    /// The key, where the passphrase is the right one.
    Optional<char[]> key(Passphrase phrase) {
        var halves = derive(phrase, salt, rounds);
        return MessageDigest.isEqual(Arrays.copyOfRange(halves, HALF, 2 * HALF), check)
                ? Optional.of(hex(halves))
                : Optional.empty();
    }

    /// The head of a file, or nothing where the file has none of ours.
    static Optional<CipherHead> read(Path file) throws IOException {
        var bytes = ByteBuffer.allocate(SIZE);
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, AT + bytes.position()) < 0) {
                    return Optional.empty();
                }
            }
        }
        bytes.flip();
        var mark = new byte[OURS.length];
        bytes.get(mark);
        if (!Arrays.equals(mark, OURS)) {
            return Optional.empty();
        }
        var salt = new byte[SALT];
        bytes.get(salt);
        int rounds = bytes.getInt();
        var check = new byte[HALF];
        bytes.get(check);
        return rounds < 1 ? Optional.empty() : Optional.of(new CipherHead(salt, rounds, check));
    }

    /// Writes the head into an encrypted file.
    void stamp(Path file) throws IOException {
        var bytes = ByteBuffer.allocate(SIZE).put(OURS).put(salt).putInt(rounds).put(check).flip();
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            if (channel.size() < AT + SIZE) {
                throw new EOFException("too short for a head");
            }
            while (bytes.hasRemaining()) {
                channel.write(bytes, AT + bytes.position());
            }
        }
    }

    private static byte[] derive(Passphrase phrase, byte[] salt, int rounds) {
        var spec = new PBEKeySpec(phrase.letters(), salt, rounds, 2 * HALF * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has PBKDF2", missing);
        } finally {
            spec.clearPassword();
        }
    }

    /// The first half as letters, which is the form that the database takes.
    private static char[] hex(byte[] halves) {
        var key = new char[2 * HALF];
        for (int i = 0; i < HALF; i++) {
            key[2 * i] = Character.forDigit((halves[i] >> 4) & 0xf, 16);
            key[2 * i + 1] = Character.forDigit(halves[i] & 0xf, 16);
        }
        Arrays.fill(halves, (byte) 0);
        return key;
    }
}
