package paritydesk.cli;

import paritydesk.finding.Finding;
import paritydesk.finding.Level;

import java.io.PrintStream;
import java.util.List;

/// Where a command answers: JSON to `out`, sentences to `err`.
record Streams(PrintStream out, PrintStream err) {

    void say(String sentence) {
        err.println(sentence);
        err.flush();
    }

    /// The findings as sentences, the grave ones first; remarks are in the JSON only.
    void say(List<Finding> findings) {
        for (var level : List.of(Level.BLOCK, Level.REFUSE, Level.WARN)) {
            var word =
                    switch (level) {
                        case BLOCK -> "error: ";
                        case REFUSE -> "refused: ";
                        case WARN, INFO -> "warning: ";
                    };
            findings.stream()
                    .filter(f -> f.level() == level)
                    .forEach(f -> say(word + f.sentence()));
        }
    }
}
