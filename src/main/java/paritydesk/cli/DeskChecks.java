package paritydesk.cli;

import paritydesk.checklist.DeskCheck;
import paritydesk.file.ChecksFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The document of a desk's own checks, from a file.
final class DeskChecks {

    private DeskChecks() {}

    /// The checks; what is wrong with them is said, and is wrong use.
    static List<DeskCheck> read(Path file, Streams streams) {
        var read = ChecksFile.read(String.valueOf(file.getFileName()), bytes(file));
        streams.say(read.findings());
        return read.value()
                .orElseThrow(() -> new WrongUse("The checks of “" + file + "” cannot be used."));
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new WrongUse("“" + file + "” cannot be read.", failure);
        }
    }
}
