package paritydesk.file;

import org.jspecify.annotations.Nullable;

import paritydesk.book.Book;
import paritydesk.finding.Checked;
import paritydesk.finding.Finding;
import paritydesk.finding.Place;
import paritydesk.market.Market;
import paritydesk.plan.Plan;
import paritydesk.plan.PlanLinter;
import paritydesk.scenario.Documents;
import paritydesk.scenario.Options;
import paritydesk.scenario.Scenario;
import paritydesk.scenario.ScenarioCheck;
import paritydesk.study.Study;
import paritydesk.venue.Venues;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Joins a plan, a market, risk parameters and a book to a scenario, with everything found in each and between them. Nothing is
/// changed anywhere: what becomes of a scenario with findings is the caller's decision.
public final class ScenarioLoader {

    private static final String MANIFEST = "case.json";

    private ScenarioLoader() {}

    /// Opens files that a user chose: a case's manifest (or the folder that has one) brings its documents along; otherwise one file
    /// of each kind, named or found in a folder.
    public static Loaded open(List<Path> chosen) {
        var findings = new ArrayList<Finding>();
        var documents = new ArrayList<Document>();
        for (var path : chosen.stream().flatMap(file -> named(file, findings).stream()).toList()) {
            var document = take(Document.read(path), findings);
            if (document != null) {
                documents.add(document);
                if (document.kind() == DocumentKind.CASE) {
                    return with(openCase(document, file(path)), findings);
                }
            }
        }
        var name = documents.stream().findFirst().map(Document::name).orElse("scenario");
        return with(load(name, documents, null), findings);
    }

    /// A file itself; of a folder its manifest, or without one every document that lies in it.
    private static List<Path> named(Path file, List<Finding> findings) {
        if (!Files.isDirectory(file) || Files.exists(file.resolve(MANIFEST))) {
            return List.of(Files.isDirectory(file) ? file.resolve(MANIFEST) : file);
        }
        try (var inside = Files.list(file)) {
            var documents =
                    inside.filter(Files::isRegularFile)
                            .filter(
                                    f ->
                                            f.toString().endsWith(".json")
                                                    || f.toString().endsWith(".csv"))
                            .sorted()
                            .toList();
            if (documents.isEmpty()) {
                findings.add(
                        Finding.block(
                                "empty-folder",
                                Place.of(file.toString()),
                                "",
                                "has neither a case.json nor documents",
                                "name a folder with plan, market, venues and book, or the four"
                                        + " files"));
            }
            return documents;
        } catch (IOException e) {
            findings.add(
                    Finding.block(
                            "unreadable-folder",
                            Place.of(file.toString()),
                            "",
                            "cannot be listed (" + e.getMessage() + ")",
                            "make it readable, or name the four files"));
            return List.of();
        }
    }

    private static Function<String, Checked<Document>> file(Path manifest) {
        return name -> Document.read(manifest.resolveSibling(name));
    }

    /// Opens a case by its manifest; `sibling` reads a document beside it.
    static Loaded openCase(Document manifest, Function<String, Checked<Document>> sibling) {
        var findings = new ArrayList<Finding>();
        var documents = new ArrayList<>(List.of(manifest));
        var read = take(CaseFile.read(manifest.name(), manifest.open()), findings);
        if (read == null) {
            return new Loaded(Checked.of(null, findings), documents);
        }
        for (var kind : CaseFile.named(read)) {
            var document = take(sibling.apply(read.documents().getOrDefault(kind, "")), findings);
            if (document != null) {
                documents.add(document);
            }
        }
        return with(load(read.name(), documents, read.options()), findings);
    }

    /// Reads and joins documents, one of each kind. Without `options` they follow from the documents (see the defaults in
    /// `case.schema.json`).
    public static Loaded load(String name, List<Document> documents, @Nullable Options options) {
        var findings = new ArrayList<Finding>();
        var parts = new Parts(documents, findings);
        var plan = parts.read(DocumentKind.PLAN, d -> PlanFile.read(d.name(), d.open()));
        var market = parts.read(DocumentKind.MARKET, d -> MarketFile.read(d.name(), d.open()));
        var venues = venues(parts);
        var book = parts.read(DocumentKind.BOOK, BookFile::read);
        boolean asks = parts.has(DocumentKind.STUDY);
        var study =
                asks
                        ? parts.read(DocumentKind.STUDY, d -> StudyFile.read(d.name(), d.open()))
                        : null;
        if (plan != null) {
            var found = PlanLinter.check(plan, parts.name(DocumentKind.PLAN));
            findings.addAll(Lines.in(found, documents));
        }
        var scenario =
                plan == null
                                || market == null
                                || venues == null
                                || book == null
                                || (asks && study == null)
                        ? null
                        : join(name, plan, market, venues, book, options, study, findings);
        if (scenario != null) {
            findings.addAll(Lines.in(ScenarioCheck.check(scenario, parts.names()), documents));
        }
        return new Loaded(Checked.of(scenario, findings), documents);
    }

    /// The parameters, with the desk's own rule book where there is one among the documents.
    private static @Nullable Venues venues(Parts parts) {
        var venues = parts.read(DocumentKind.VENUES, d -> VenuesFile.read(d.name(), d.open()));
        if (!parts.has(DocumentKind.RULEBOOK)) {
            return venues;
        }
        var book = parts.read(DocumentKind.RULEBOOK, d -> RuleBookFile.read(d.name(), d.open()));
        return venues == null || book == null ? venues : venues.with(book);
    }

    private static @Nullable Scenario join(
            String name,
            Plan plan,
            Market market,
            Venues venues,
            Book book,
            @Nullable Options given,
            @Nullable Study study,
            List<Finding> findings) {
        var options = Optional.ofNullable(given).or(() -> DefaultOptions.of(plan, market, book));
        if (options.isEmpty()) {
            findings.add(
                    Finding.block(
                            "no-window",
                            Place.of(name),
                            "",
                            "has no time at which all prices of the plan's assets are known",
                            "give series that overlap, or options with a window"));
            return null;
        }
        return new Scenario(name, book, plan, market, venues, options.get(), study);
    }

    private static <T> @Nullable T take(Checked<T> checked, List<Finding> findings) {
        findings.addAll(checked.findings());
        return checked.value().orElse(null);
    }

    private static Loaded with(Loaded loaded, List<Finding> first) {
        var all = new ArrayList<>(first);
        all.addAll(loaded.scenario().findings());
        var scenario = loaded.scenario().value().orElse(null);
        return new Loaded(Checked.of(scenario, all), loaded.documents());
    }

    /// The documents of a scenario by kind, with a finding for each that is missing or there twice.
    private record Parts(List<Document> documents, List<Finding> findings) {

        private boolean has(DocumentKind kind) {
            return documents.stream().anyMatch(d -> d.kind() == kind);
        }

        private <T> @Nullable T read(DocumentKind kind, Function<Document, Checked<T>> reader) {
            var found = documents.stream().filter(d -> d.kind() == kind).toList();
            if (found.isEmpty()) {
                findings.add(
                        Finding.block(
                                "missing-document",
                                Place.of(kind.label()),
                                "",
                                "is not among the documents",
                                "add a document of the format " + kind.format()));
                return null;
            }
            if (found.size() > 1) {
                findings.add(
                        Finding.block(
                                "two-documents",
                                Place.of(found.get(1).name()),
                                "",
                                "is a second " + kind.label() + " beside " + found.get(0).name(),
                                "open one of the two"));
                return null;
            }
            return take(reader.apply(found.getFirst()), findings);
        }

        private Documents names() {
            return new Documents(
                    name(DocumentKind.PLAN),
                    name(DocumentKind.MARKET),
                    name(DocumentKind.VENUES),
                    name(DocumentKind.BOOK),
                    name(DocumentKind.STUDY));
        }

        private String name(DocumentKind kind) {
            return documents.stream()
                    .filter(d -> d.kind() == kind)
                    .findFirst()
                    .map(Document::name)
                    .orElse(kind.label());
        }
    }
}
