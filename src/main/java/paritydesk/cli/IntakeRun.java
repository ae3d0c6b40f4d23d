package paritydesk.cli;

import org.jspecify.annotations.Nullable;

import paritydesk.asset.Figures;
import paritydesk.book.Leg;
import paritydesk.file.Document;
import paritydesk.file.DocumentKind;
import paritydesk.file.Loaded;
import paritydesk.file.PlanFile;
import paritydesk.file.ScenarioLoader;
import paritydesk.file.VenuesFile;
import paritydesk.finding.Checked;
import paritydesk.finding.Finding;
import paritydesk.intake.Amount;
import paritydesk.intake.Detection;
import paritydesk.intake.Detector;
import paritydesk.intake.Intake;
import paritydesk.intake.Mapping;
import paritydesk.intake.MappingFile;
import paritydesk.intake.MappingShelf;
import paritydesk.intake.Question;
import paritydesk.intake.ReadRow;
import paritydesk.intake.Setting;
import paritydesk.intake.source.Given;
import paritydesk.timeline.Progress;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Takes a book of another program through detection, mapping and reading, beside the other documents of a scenario.
final class IntakeRun {

    private static final int SHOWN = 5;

    private final IntakeOptions options;
    private final Streams streams;
    private final MappingShelf shelf;
    private final @Nullable Loaded around;
    private final List<Document> others;
    private final Setting setting;

    /// @param around the case or documents that the book is for, or null
    IntakeRun(IntakeOptions options, @Nullable Loaded around, MappingShelf shelf, Streams streams) {
        this.options = options;
        this.streams = streams;
        this.shelf = shelf;
        this.around = around;
        this.others =
                around == null
                        ? List.of()
                        : around.documents().stream()
                                .filter(d -> d.kind() != DocumentKind.BOOK)
                                .toList();
        this.setting = options.with(setting(others), streams);
    }

    private static Setting setting(List<Document> documents) {
        var plan =
                find(documents, DocumentKind.PLAN)
                        .flatMap(d -> PlanFile.read(d.name(), d.open()).value());
        var venues =
                find(documents, DocumentKind.VENUES)
                        .flatMap(d -> VenuesFile.read(d.name(), d.open()).value());
        return Setting.of(plan.orElse(null), venues.orElse(null));
    }

    private static Optional<Document> find(List<Document> documents, DocumentKind kind) {
        return documents.stream().filter(d -> d.kind() == kind).findFirst();
    }

    /// Looks only: the mapping to standard output, sentences to standard error.
    int detect() {
        var detected = detection(options.source());
        streams.say(detected.findings());
        if (detected.value().isEmpty()) {
            return Exit.BLOCKED;
        }
        var seen = detected.value().get();
        seen.reasons().forEach(streams::say);
        seen.mapping().amounts().stream().map(Amount::sentence).forEach(s -> streams.say(s + "."));
        seen.questions().forEach(q -> streams.say(sentence(q)));
        seen.rows().stream().limit(SHOWN).map(IntakeRun::sentence).forEach(streams::say);
        streams.say(seen.findings());
        Output.write(null, MappingFile.write(options.dated(seen.mapping())), streams);
        return seen.questions().isEmpty() ? Exit.GOOD : Exit.BLOCKED;
    }

    private Checked<Detection> detection(Given given) {
        return Detector.detect(given, setting, shelf::find, InstantSource.system().instant());
    }

    private static String sentence(Question question) {
        return "to answer ("
                + question.about()
                + "): "
                + question.text()
                + (question.evidence().isEmpty()
                        ? ""
                        : " Seen: " + String.join("  ", question.evidence()) + ".")
                + (question.choices().isEmpty()
                        ? ""
                        : " Choices: " + String.join(" | ", question.choices()) + ".");
    }

    private static String sentence(ReadRow row) {
        var legs = row.legs().stream().map(IntakeRun::sentence).collect(Collectors.joining(", "));
        return "row "
                + row.row()
                + ": account "
                + row.account()
                + " at "
                + row.venue()
                + ": "
                + (legs.isEmpty() ? "nothing" : legs);
    }

    private static String sentence(Leg leg) {
        var figure = leg.quantity().toPlainString();
        return switch (leg) {
            case Leg.Collateral c -> figure + " " + c.asset() + " pledged";
            case Leg.Debt d -> figure + " " + d.asset() + " owed";
            case Leg.Linear l -> figure + " contracts of " + l.asset();
            case Leg.Option o -> figure + " options on " + o.asset();
        };
    }

    /// Reads the book under the mapping that was named, or remembered. Null, with sentences said, where there is none.
    Intake.@Nullable Taken take(Progress progress) {
        var given = options.source();
        var mapping = options.mapping(streams).or(() -> remembered(given));
        if (mapping.isEmpty()) {
            streams.say(
                    "No mapping is known for “"
                            + given.name()
                            + "”: look at it with --detect, answer what is open, and name the file"
                            + " with --map.");
            return null;
        }
        var used = mapping.get();
        used.amounts().stream()
                .map(Amount::sentence)
                .forEach(s -> streams.say(given.name() + ": " + s + "."));
        return Intake.take(
                given, used, setting, options.checking(InstantSource.system().instant()), progress);
    }

    private Optional<Mapping> remembered(Given given) {
        return detection(given)
                .value()
                .filter(Detection::remembered)
                .map(Detection::mapping)
                .map(options::dated);
    }

    /// Remembers the mapping for the next file of its source.
    void remember(Mapping mapping) {
        try {
            shelf.keep(mapping);
        } catch (java.io.IOException e) {
            streams.say("The mapping could not be remembered (" + e.getMessage() + ").");
        }
    }

    /// The scenario of the other documents with this book.
    Loaded joined(Intake.Taken taken) {
        var name = options.source().name();
        var documents = new ArrayList<>(others);
        documents.addAll(taken.documents(name));
        var known = around == null ? null : around.scenario().value().orElse(null);
        var label = known == null ? name : known.name();
        var joined = ScenarioLoader.load(label, documents, known == null ? null : known.options());
        var findings = new ArrayList<Finding>(taken.findings());
        joined.scenario().findings().stream()
                .filter(f -> !(nothing(taken) && ofBook(f, name)))
                .forEach(findings::add);
        return new Loaded(
                Checked.of(joined.scenario().value().orElse(null), findings), joined.documents());
    }

    /// Whether no account is left because of what was found in the file; that the book is missing or empty is then no news.
    private static boolean nothing(Intake.Taken taken) {
        var book = taken.book();
        return (book == null || book.accounts().isEmpty())
                && taken.findings().stream().anyMatch(Finding::blocks);
    }

    private static boolean ofBook(Finding finding, String name) {
        var document = finding.place().document();
        return document.equals(name) || document.equals(DocumentKind.BOOK.label());
    }

    static String counted(Intake.Taken taken) {
        var book = taken.book();
        if (book == null) {
            return "No book came of it.";
        }
        int count = book.accounts().size();
        return count == 1 ? "1 account was read." : Figures.number(count) + " accounts were read.";
    }
}
