package paritydesk.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import paritydesk.finding.Finding;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Runs that are read back, and what keeps them honest.
class RunFileTest {

    private static final Loaded CASE = Cases.open("wsteth-cap-2026");
    private static final byte[] WRITTEN = written(CASE);

    private static byte[] written(Loaded loaded) {
        Run run = Timeline.run(loaded.scenario().value().orElseThrow(), Progress.NONE);
        var out = new ByteArrayOutputStream();
        try {
            RunJson.write(
                    run,
                    new RunJson.Extras(
                            loaded.documents(), loaded.scenario().findings(), List.of(), true),
                    out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static Document document(byte[] bytes) {
        return Document.of(DocumentKind.RUN, "run.json", bytes);
    }

    private static Document changed(String from, String to) {
        var text = new String(WRITTEN, StandardCharsets.UTF_8);
        var other = text.replaceFirst(from, to);
        assertThat(other).isNotEqualTo(text);
        return document(other.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> places(Document document) {
        return RunFile.read(document).findings().stream().map(f -> f.place().spot()).toList();
    }

    @Test
    void aRunThatIsReadAndValuedAgainHasTheSameBytes() {
        var file = RunFile.read(document(WRITTEN)).value().orElseThrow();
        var again = file.load(Cases::document);
        assertThat(again.scenario().value()).isPresent();
        assertThat(written(again)).isEqualTo(WRITTEN);
        assertThat(file.differences(written(again))).isEmpty();
        assertThat(file.allAccounts()).isTrue();
        assertThat(file.answered()).isFalse();
        assertThat(file.log()).isEmpty();
    }

    @Test
    void theMemberThatWasChangedIsNamed() {
        assertThat(places(changed("\"atRisk\": [0-9]+", "\"atRisk\": 0")))
                .containsExactly("/headline");
        assertThat(places(changed("\"seed\": ", "\"seed\": 1"))).contains("/seed");
        assertThat(places(changed("\"realisableQuantity\": \"", "\"realisableQuantity\": \"9")))
                .containsExactly("/options");
        assertThat(places(changed("\"total\": [0-9]+", "\"total\": 1")))
                .containsAnyOf("/accounts", "/drivers");
        assertThat(RunFile.read(changed("\"atRisk\": [0-9]+", "\"atRisk\": 0")).value()).isEmpty();
    }

    @Test
    void aMemberThatIsGoneOrNewIsNamed() {
        var text = new String(WRITTEN, StandardCharsets.UTF_8);
        int from = text.indexOf("  \"findings\": ");
        int to = text.indexOf("  \"seal\": ");
        var gone = text.substring(0, from) + text.substring(to);
        assertThat(places(document(gone.getBytes(StandardCharsets.UTF_8))))
                .containsExactly("/findings");
        assertThat(places(changed("\\{\n", "{\n  \"note\": 1,\n"))).containsExactly("/note");
    }

    @Test
    void layoutIsNoChange() {
        var text = new String(WRITTEN, StandardCharsets.UTF_8).replace("\n  ", "\n\t\t ");
        assertThat(RunFile.read(document(text.getBytes(StandardCharsets.UTF_8))).findings())
                .isEmpty();
    }

    @Test
    void aRunWithoutASealSaysSo() {
        var text = new String(WRITTEN, StandardCharsets.UTF_8);
        var bare = text.substring(0, text.indexOf(",\n  \"seal\": ")) + "\n}\n";
        var read = RunFile.read(document(bare.getBytes(StandardCharsets.UTF_8)));
        assertThat(read.value()).isPresent();
        assertThat(read.findings()).extracting(Finding::code).containsExactly("no-seal");
    }

    /// Who makes another seal is found out by valuing the inputs again.
    @Test
    void aFigureWithAnotherSealDoesNotComeOutAgain() {
        var forged = changed("\"atRisk\": [0-9]+", "\"atRisk\": 0");
        var seal = MemberDigests.of(forged.bytes()).get("headline");
        var own = MemberDigests.of(WRITTEN).get("headline");
        var text = new String(forged.bytes(), StandardCharsets.UTF_8).replace(own, seal);
        var file =
                RunFile.read(document(text.getBytes(StandardCharsets.UTF_8))).value().orElseThrow();
        assertThat(file.differences(WRITTEN)).containsExactly("headline");
    }

    @Test
    void aDocumentThatIsNotThereIsNamedByItsHash() {
        var file = RunFile.read(document(WRITTEN)).value().orElseThrow();
        var loaded =
                file.load(
                        input ->
                                input.kind() == DocumentKind.BOOK
                                        ? Optional.empty()
                                        : Cases.document(input));
        assertThat(loaded.scenario().value()).isEmpty();
        var finding = loaded.scenario().findings().getFirst();
        assertThat(finding.code()).isEqualTo("missing-document");
        assertThat(finding.sentence()).contains("book.csv");
    }
}
