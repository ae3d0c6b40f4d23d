package paritydesk.cli;

import paritydesk.file.AnswerJson;
import paritydesk.file.BookFile;
import paritydesk.file.CaseFile;
import paritydesk.file.ChecksFile;
import paritydesk.file.Document;
import paritydesk.file.DocumentKind;
import paritydesk.file.Lines;
import paritydesk.file.Loaded;
import paritydesk.file.MarketFile;
import paritydesk.file.PlanFile;
import paritydesk.file.RuleBookFile;
import paritydesk.file.RunSeal;
import paritydesk.file.StudyFile;
import paritydesk.file.TemplateFile;
import paritydesk.file.VenuesFile;
import paritydesk.finding.Checked;
import paritydesk.finding.Finding;
import paritydesk.intake.MappingFile;
import paritydesk.plan.PlanLinter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/// Says what is wrong with documents, each by itself and, where all of a scenario are given, between them. Changes nothing.
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        versionProvider = Root.Version.class,
        description = "Check documents; the findings go to standard output (findings.schema.json).")
final class ValidateCommand implements Callable<Integer> {

    private static final Set<DocumentKind> SCENARIO =
            EnumSet.of(
                    DocumentKind.PLAN, DocumentKind.MARKET, DocumentKind.VENUES, DocumentKind.BOOK);

    @Mixin private Inputs inputs = new Inputs();

    private final Streams streams;

    ValidateCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        var loaded = inputs.none() || inputs.bundled() ? inputs.load() : fromFiles();
        var findings = loaded.scenario().findings();
        boolean good = findings.stream().noneMatch(Finding::refuses);
        streams.say(findings);
        Output.write(null, AnswerJson.findings(loaded.documents(), findings, good, null), streams);
        return good ? Exit.GOOD : Exit.BLOCKED;
    }

    private Loaded fromFiles() {
        var findings = new ArrayList<Finding>();
        var documents = new ArrayList<Document>();
        for (var file : inputs.files()) {
            if (java.nio.file.Files.isDirectory(file)) {
                return inputs.load();
            }
            var document = Document.read(file);
            findings.addAll(document.findings());
            document.value().ifPresent(documents::add);
            document.value()
                    .filter(d -> d.kind() == DocumentKind.TEMPLATE)
                    .ifPresent(_ -> findings.addAll(TemplateFile.read(file).findings()));
        }
        var kinds = EnumSet.noneOf(DocumentKind.class);
        documents.forEach(d -> kinds.add(d.kind()));
        boolean whole = kinds.contains(DocumentKind.CASE) || kinds.containsAll(SCENARIO);
        if (whole && findings.stream().noneMatch(Finding::blocks)) {
            return inputs.load();
        }
        documents.forEach(d -> findings.addAll(alone(d)));
        return new Loaded(Checked.of(null, findings), documents);
    }

    /// What a document says about itself, without the others.
    private static List<Finding> alone(Document document) {
        var name = document.name();
        return switch (document.kind()) {
            case CASE -> CaseFile.read(name, document.open()).findings();
            case PLAN -> {
                var plan = PlanFile.read(name, document.open());
                var findings = new ArrayList<>(plan.findings());
                plan.value()
                        .ifPresent(
                                p ->
                                        findings.addAll(
                                                Lines.in(
                                                        PlanLinter.check(p, name),
                                                        List.of(document))));
                yield findings;
            }
            case MARKET -> MarketFile.read(name, document.open()).findings();
            case VENUES -> VenuesFile.read(name, document.open()).findings();
            case BOOK -> BookFile.read(document).findings();
            case STUDY -> StudyFile.read(name, document.open()).findings();
            case RULEBOOK -> RuleBookFile.read(name, document.open()).findings();
            case CHECKS -> ChecksFile.read(name, document.bytes()).findings();
            case MAPPING -> MappingFile.read(name, document.bytes()).findings();
            case TEMPLATE -> List.of(); // read with what lies beside it
            case RUN -> RunSeal.findings(document);
        };
    }
}
