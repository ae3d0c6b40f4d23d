package paritydesk.intake;

import paritydesk.finding.Checked;
import paritydesk.finding.Finding;
import paritydesk.intake.source.Given;
import paritydesk.timeline.Progress;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The way of a file of another program for tests that do not care what is in it: looked at, then read as if all questions were
/// answered with what was assumed.
public final class IntakeEntry {

    private static final Setting SETTING = Sources.setting();

    private IntakeEntry() {}

    /// A book, or findings; a file that is detected has to be readable, or say why not.
    public static Checked<?> read(byte[] bytes) {
        return read(Given.of("x", bytes));
    }

    static Checked<?> read(Given given) {
        var detected = Detector.detect(given, SETTING, _ -> Optional.empty(), Sources.NOW);
        if (detected.value().isEmpty()) {
            return detected;
        }
        var mapping = Sources.answered(detected.value().get());
        return taken(
                Intake.take(
                        given, mapping, SETTING, Intake.Checking.at(Sources.NOW), Progress.NONE));
    }

    /// A mapping and a table in one input, parted by a line of equals signs.
    public static Checked<?> mapped(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        int at = text.indexOf("\n=====\n");
        var head = at < 0 ? text : text.substring(0, at);
        var table = at < 0 ? "" : text.substring(at + 7);
        var mapping = MappingFile.read("x", head.getBytes(StandardCharsets.UTF_8));
        return mapping.value().isEmpty()
                ? mapping
                : taken(
                        Intake.take(
                                Given.of("x", table.getBytes(StandardCharsets.UTF_8)),
                                mapping.value().get(),
                                SETTING,
                                Intake.Checking.at(Sources.NOW),
                                Progress.NONE));
    }

    private static Checked<?> taken(Intake.Taken taken) {
        List<Finding> findings = new ArrayList<>(taken.findings());
        return Checked.of(taken.book(), findings);
    }
}
