package paritydesk.ui.crash;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// A fault of the program as types and places. Messages of exceptions are left out: they may carry an account, an amount, a path.
///
/// @param code eight letters over the types and the top frames of the fault; it stays when lines move and when other values were at work
/// @param text the whole report
public record CrashReport(String code, String text) {

    private static final int FRAMES = 5;
    private static final int SHOWN = 40;
    private static final int DEEPEST = 8;
    private static final int LETTERS = 8;

    /// What can be told of a fault without telling what the book holds.
    ///
    /// @param version of the program
    public static CrashReport of(Throwable fault, String version, Instant at) {
        var chain = chain(fault);
        var code = code(chain);
        var lines = new ArrayList<String>();
        lines.add("ParityDesk " + version + ", fault " + code);
        lines.add("at " + at);
        lines.add(
                "Java "
                        + Runtime.version()
                        + " on "
                        + System.getProperty("os.name")
                        + " "
                        + System.getProperty("os.arch"));
        for (var each : chain) {
            lines.add("");
            lines.add(each.getClass().getName());
            Arrays.stream(each.getStackTrace())
                    .limit(SHOWN)
                    .forEach(frame -> lines.add("  " + place(frame) + ":" + frame.getLineNumber()));
        }
        return new CrashReport(code, String.join("\n", lines) + "\n");
    }

    private static List<Throwable> chain(Throwable fault) {
        var chain = new ArrayList<Throwable>();
        for (Throwable cause = fault;
                cause != null && chain.size() < DEEPEST;
                cause = cause.getCause()) {
            chain.add(cause);
        }
        return chain;
    }

    private static String code(List<Throwable> chain) {
        var places = new StringBuilder();
        for (var each : chain) {
            places.append(each.getClass().getName()).append('\n');
            Arrays.stream(each.getStackTrace())
                    .limit(FRAMES)
                    .forEach(frame -> places.append(place(frame)).append('\n'));
        }
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(places.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LETTERS);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    private static String place(StackTraceElement frame) {
        return frame.getClassName() + "." + frame.getMethodName();
    }

    /// Writes the report for its owner alone.
    public void save(Path file) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
