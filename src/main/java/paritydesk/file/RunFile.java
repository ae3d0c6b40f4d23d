package paritydesk.file;

import org.jspecify.annotations.Nullable;

import paritydesk.audit.Head;
import paritydesk.finding.Checked;
import paritydesk.finding.Finding;
import paritydesk.finding.Place;
import paritydesk.scenario.Options;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A run that was written before: what it was made from and with, so that it can be made again and held against itself.
///
/// @param allAccounts whether it lists every account
/// @param log where its workspace's log ended; empty where it came from no workspace
/// @param inputs the documents that it was valued from, by hash
public record RunFile(
        Document document,
        String fingerprint,
        String engineVersion,
        String scenario,
        Options options,
        boolean allAccounts,
        Optional<Head> log,
        List<Input> inputs) {

    public RunFile {
        inputs = List.copyOf(inputs);
    }

    /// A document that the run names.
    public record Input(DocumentKind kind, String name, String sha256) {}

    /// Reads a run document. One that was changed is refused with the members that do not match its seal.
    public static Checked<RunFile> read(Document document) {
        var found = new Findings(document.name());
        var bytes = document.bytes();
        var root = RunSeal.root(bytes, found);
        if (root == null) {
            return Checked.of(null, found.list());
        }
        RunSeal.check(bytes, root, found);
        var run = found.blocked() ? null : run(document, new Cursor(found, "", root), found);
        return Checked.of(found.blocked() ? null : run, found.list());
    }

    /// What the file says of itself; its other members are checked by being written again.
    private static @Nullable RunFile run(Document document, Cursor c, Findings found) {
        var fingerprint = c.text("fingerprint");
        var engine = c.text("engineVersion");
        var log = c.optional("log", Scalar.TEXT);
        var options = c.object("options", CaseFile::options);
        var inputs = c.object("inputs", RunFile::inputs);
        var accounts = c.object("accounts", a -> Optional.of(a.text("selection").equals("ALL")));
        if (found.blocked()) {
            return null;
        }
        return new RunFile(
                document,
                fingerprint,
                engine,
                inputs.get().name(),
                options.get(),
                accounts.get().orElseThrow(),
                Optional.ofNullable(log).flatMap(RunFile::head),
                inputs.get().documents());
    }

    private record Named(String name, List<Input> documents) {}

    private static Named inputs(Cursor c) {
        var documents =
                c.list(
                        "documents",
                        d -> {
                            var kind = d.required("kind", Scalar.oneOf(DocumentKind.class));
                            return new Input(kind, d.text("name"), d.text("sha256"));
                        },
                        null);
        return new Named(c.text("name"), documents);
    }

    private static Optional<Head> head(String text) {
        var parts = text.split(":", 2);
        return parts.length == 2 && parts[0].matches("[0-9]{1,18}")
                ? Optional.of(new Head(Long.parseLong(parts[0]), parts[1]))
                : Optional.empty();
    }

    /// The scenario as it was valued, from documents that `kept` finds by their hash.
    public Loaded load(Function<Input, Optional<Document>> kept) {
        var documents = new ArrayList<Document>();
        var findings = new ArrayList<Finding>();
        if (inputs.isEmpty()) {
            findings.add(
                    Finding.block(
                            "no-inputs",
                            Place.of(document.name()),
                            "",
                            "does not say which documents it was valued from",
                            "write the run again with this program"));
        }
        for (var input : inputs) {
            var there = kept.apply(input).filter(d -> d.sha256().equals(input.sha256()));
            if (there.isPresent()) {
                documents.add(Document.of(input.kind(), input.name(), there.get().bytes()));
            } else {
                findings.add(
                        Finding.block(
                                "missing-document",
                                new Place(document.name(), "/inputs/documents"),
                                input.sha256(),
                                "is the "
                                        + input.kind().label()
                                        + " “"
                                        + input.name()
                                        + "” that the run was valued from, and it is not here",
                                "name it, the case that it belongs to, or a workspace that keeps"
                                        + " it"));
            }
        }
        return findings.isEmpty()
                ? ScenarioLoader.load(scenario, documents, options)
                : new Loaded(Checked.of(null, findings), documents);
    }

    /// Members of this document that are others in `again`, a run document written anew; in their order.
    public List<String> differences(byte[] again) {
        var mine = MemberDigests.of(document.bytes());
        var theirs = MemberDigests.of(again);
        var names = new ArrayList<String>();
        mine.forEach(
                (name, hash) -> {
                    if (!name.equals(RunSeal.NAME) && !hash.equals(theirs.get(name))) {
                        names.add(name);
                    }
                });
        theirs.keySet().stream().filter(name -> !mine.containsKey(name)).forEach(names::add);
        return names;
    }
}
