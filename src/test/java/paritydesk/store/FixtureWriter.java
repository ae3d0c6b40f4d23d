package paritydesk.store;

import paritydesk.checklist.Act;
import paritydesk.checklist.Basis;
import paritydesk.checklist.Evidence;
import paritydesk.file.Document;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Timeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes a small workspace of the present version as a fixture that later versions have to open: one book, one plan in two
/// versions, a run with its result, people, signatures with evidence, a line, a waiver. See the README beside the fixtures.
final class FixtureWriter {

    static final byte[] LETTER = "approved".getBytes(StandardCharsets.UTF_8);
    static final byte[] RESULT = "{\"run\": true}\n".repeat(40).getBytes(StandardCharsets.UTF_8);

    private FixtureWriter() {}

    public static void main(String[] args) throws IOException {
        var folder = Files.createTempDirectory("fixture");
        var file = folder.resolve("workspace.mv.db");
        try (var open = Workspace.open(file, () -> Samples.NOON)) {
            fill(open);
        }
        try (var zip = new ZipOutputStream(Files.newOutputStream(Path.of(args[0])))) {
            zip.putNextEntry(new ZipEntry("workspace.mv.db"));
            Files.copy(file, zip);
            zip.closeEntry();
        }
    }

    static void fill(Workspace open) {
        var kept = open.keep(Samples.loaded(40), Take.ALL_OR_NOTHING).value().orElseThrow();
        var _ = open.keep(Samples.asking(40), Take.ALL_OR_NOTHING).value().orElseThrow();
        var run = Timeline.run(open.scenario(kept.id()), Progress.NONE);
        open.record(kept.id(), run, Samples.NOON, Duration.ofMillis(12), RESULT);
        var here = Basis.of(run.scenario());
        open.act(new Act.Joined("Ada", "Risk"));
        open.act(new Act.Joined("Grace", "Treasury"));
        var letter = new Evidence("letter.txt", LETTER.length, Document.sha256(LETTER));
        open.sign(new Act.Signed("H1", "Ada", here, "read", letter), LETTER);
        open.act(new Act.Signed("H1", "Grace", here, null, null));
        open.act(new Act.ThresholdSet("A28", "Ada", 10, 7, "told early"));
        open.act(new Act.Waived("A28", "Grace", here, "venue pays", Samples.NOON.plusSeconds(60)));
        open.exported("memo", "memo.pdf 00");
    }
}
