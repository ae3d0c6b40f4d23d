package paritydesk.file;

import org.jspecify.annotations.Nullable;

import paritydesk.finding.Checked;
import paritydesk.scenario.Options;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The manifest of a case as JSON. Documents are named by plain file names beside the manifest, so that a manifest never reaches
/// out of its folder.
public final class CaseFile {

    /// The documents that a scenario is made of.
    static final List<DocumentKind> PARTS =
            List.of(DocumentKind.PLAN, DocumentKind.MARKET, DocumentKind.VENUES, DocumentKind.BOOK);

    /// Documents that a case may have beside them.
    private static final List<DocumentKind> EXTRA =
            List.of(DocumentKind.STUDY, DocumentKind.RULEBOOK);

    static final Duration STEP = Duration.ofHours(6);
    static final BigDecimal REALISABLE = BigDecimal.valueOf(1000);
    static final long SEED = 1;

    private CaseFile() {}

    public static Checked<CaseManifest> read(String name, byte[] bytes) {
        return JsonDocument.read(name, bytes, DocumentKind.CASE, CaseFile::manifest);
    }

    public static Checked<CaseManifest> read(String name, InputStream in) {
        return JsonDocument.read(name, in, DocumentKind.CASE, CaseFile::manifest);
    }

    public static byte[] write(CaseManifest manifest) {
        return JsonPen.bytes(
                DocumentKind.CASE,
                pen -> {
                    pen.text("id", manifest.id());
                    pen.text("name", manifest.name());
                    pen.text("summary", manifest.summary());
                    pen.object("documents", () -> write(pen, manifest.documents()));
                    var options = manifest.options();
                    if (options != null) {
                        pen.object("options", () -> write(pen, options));
                    }
                });
    }

    /// The documents that a manifest names, in their order.
    static List<DocumentKind> named(CaseManifest manifest) {
        return named(manifest.documents());
    }

    private static List<DocumentKind> named(Map<DocumentKind, String> documents) {
        return Stream.concat(PARTS.stream(), EXTRA.stream().filter(documents::containsKey))
                .toList();
    }

    private static @Nullable CaseManifest manifest(Cursor c) {
        var id = c.id("id");
        var name = c.text("name");
        var summary = c.text("summary");
        var documents = c.object("documents", CaseFile::documents);
        var options = c.optionalObject("options", CaseFile::options);
        return c.make(() -> new CaseManifest(id, name, summary, documents.get(), options));
    }

    private static @Nullable Map<DocumentKind, String> documents(Cursor c) {
        var named = new EnumMap<DocumentKind, String>(DocumentKind.class);
        for (var kind : Stream.concat(PARTS.stream(), EXTRA.stream()).toList()) {
            if (EXTRA.contains(kind) && !c.has(kind.label())) {
                continue;
            }
            var file = c.id(kind.label());
            if (file.contains("/") || file.contains("\\") || file.equals("..")) {
                c.refuse(
                        "outside",
                        kind.label(),
                        "is not a file beside the manifest",
                        "write the name of a file in the same folder");
            }
            named.put(kind, file);
        }
        return c.make(() -> named);
    }

    static @Nullable Options options(Cursor c) {
        var from = c.instant("from");
        var to = c.instant("to");
        var step = c.duration("step", STEP);
        var realisable = c.optional("realisableQuantity", Scalar.DECIMAL, REALISABLE);
        long seed = c.optional("seed", Scalar.WHOLE, SEED);
        if (!step.isZero() && Duration.between(from, to).dividedBy(step) > Options.MOST_STEPS) {
            c.refuse(
                    "too-many-steps",
                    "step",
                    "parts the window into more than 100 000 steps",
                    "write a longer step or a shorter window");
        }
        return c.make(() -> new Options(from, to, step, realisable, seed));
    }

    private static void write(JsonPen pen, Map<DocumentKind, String> documents) {
        for (var kind : named(documents)) {
            pen.text(kind.label(), documents.get(kind));
        }
    }

    static void write(JsonPen pen, Options options) {
        pen.text("from", options.from());
        pen.text("to", options.to());
        pen.text("step", options.step());
        pen.decimal("realisableQuantity", options.realisableQuantity());
        pen.number("seed", Long.valueOf(options.seed()));
    }
}
