package paritydesk.file;

import paritydesk.finding.Checked;
import paritydesk.finding.Finding;
import paritydesk.finding.Place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The real cases that come with the product, from its own class path. `index.txt` names them, one id per line, because a jar
/// cannot be listed like a folder.
public final class Cases {

    private static final String ROOT = "/paritydesk/cases/";

    private Cases() {}

    /// The manifests of all cases, in the order of the index.
    public static List<CaseManifest> list() {
        return ids().stream()
                .flatMap(id -> manifest(id).stream())
                .flatMap(d -> CaseFile.read(d.name(), d.open()).value().stream())
                .toList();
    }

    /// A case with everything found in it; a finding alone where there is no such case.
    public static Loaded open(String id) {
        var manifest = ids().contains(id) ? manifest(id) : Optional.<Document>empty();
        if (manifest.isEmpty()) {
            var unknown =
                    Finding.block(
                            "unknown-case",
                            Place.of("case"),
                            id,
                            "is not a case that comes with the product",
                            Similar.choice(id, ids()));
            return new Loaded(Checked.none(unknown), List.of());
        }
        return ScenarioLoader.openCase(manifest.get(), name -> document(id, name));
    }

    /// A document that a run names, where one of the cases has it.
    public static Optional<Document> document(RunFile.Input input) {
        return ids().stream()
                .flatMap(id -> document(id, input.name()).value().stream())
                .filter(d -> d.sha256().equals(input.sha256()))
                .findFirst();
    }

    private static Optional<Document> manifest(String id) {
        return document(id, "case.json").value();
    }

    private static Checked<Document> document(String id, String name) {
        try (var in = Cases.class.getResourceAsStream(ROOT + id + "/" + name)) {
            return in == null
                    ? Checked.none(
                            Finding.block(
                                    "unreadable",
                                    Place.of(name),
                                    "",
                                    "is not among the files of the case " + id,
                                    "install the product again"))
                    : Document.read(name, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> ids() {
        try (InputStream in = Cases.class.getResourceAsStream(ROOT + "index.txt")) {
            var text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
