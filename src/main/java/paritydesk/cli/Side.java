package paritydesk.cli;

import paritydesk.file.Cases;
import paritydesk.file.Document;
import paritydesk.file.DocumentKind;
import paritydesk.file.Loaded;
import paritydesk.file.PlanFile;
import paritydesk.file.RunFigures;
import paritydesk.file.RunSeal;
import paritydesk.file.ScenarioLoader;
import paritydesk.finding.Finding;
import paritydesk.plan.Plan;
import paritydesk.plan.PlanLinter;
import paritydesk.scenario.Documents;
import paritydesk.scenario.Scenario;
import paritydesk.scenario.ScenarioCheck;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One of two things that are compared.
sealed interface Side {

    String name();

    /// What it is, as a word in a sentence.
    String kind();

    /// Whether it could not be read; the findings have been said.
    default boolean blocked() {
        return false;
    }

    record OfPlan(String name, Plan plan) implements Side {
        @Override
        public String kind() {
            return "plan";
        }
    }

    record OfScenario(String name, Scenario scenario) implements Side {
        @Override
        public String kind() {
            return "scenario";
        }
    }

    record OfRun(String name, RunFigures figures) implements Side {
        @Override
        public String kind() {
            return "run";
        }
    }

    /// What could not be read.
    record Blocked(String name) implements Side {
        @Override
        public String kind() {
            return "document that cannot be read";
        }

        @Override
        public boolean blocked() {
            return true;
        }
    }

    /// A bundled case by its id, a plan or run by its file, or a case by its folder or manifest.
    static Side read(String given, Streams streams) {
        boolean bundled = Cases.list().stream().anyMatch(c -> c.id().equals(given));
        var file = file(given);
        if (file.isEmpty() && bundled) {
            return scenario(given, Cases.open(given), streams);
        }
        if (file.isEmpty()) {
            throw new WrongUse(
                    "There is no file “" + given + "”, and no bundled case of that name either.");
        }
        if (!Files.isDirectory(file.get())) {
            var read = Document.read(file.get());
            if (read.value().isEmpty()) {
                streams.say(read.findings());
                return new Blocked(given);
            }
            var document = read.value().get();
            if (document.kind() == DocumentKind.PLAN) {
                return plan(given, document, streams);
            }
            if (document.kind() == DocumentKind.RUN) {
                return run(given, document, streams);
            }
        }
        return scenario(given, ScenarioLoader.open(List.of(file.get())), streams);
    }

    private static Side run(String given, Document document, Streams streams) {
        var seal = RunSeal.findings(document);
        streams.say(seal);
        if (seal.stream().anyMatch(Finding::blocks)) {
            return new Blocked(given);
        }
        var read = RunFigures.read(document);
        streams.say(read.findings());
        return read.value().<Side>map(f -> new OfRun(given, f)).orElseGet(() -> new Blocked(given));
    }

    private static Optional<Path> file(String given) {
        try {
            return Optional.of(Path.of(given)).filter(Files::exists);
        } catch (InvalidPathException _) {
            return Optional.empty(); // such a file cannot exist
        }
    }

    private static Side plan(String given, Document document, Streams streams) {
        var read = PlanFile.read(document.name(), document.open());
        streams.say(read.findings());
        return read.value().<Side>map(p -> new OfPlan(given, p)).orElse(new Blocked(given));
    }

    private static Side scenario(String given, Loaded loaded, Streams streams) {
        var read = loaded.scenario();
        streams.say(read.findings());
        boolean blocked = read.findings().stream().anyMatch(Finding::blocks);
        return read.value()
                .filter(_ -> !blocked)
                .<Side>map(s -> new OfScenario(given, s))
                .orElse(new Blocked(given));
    }

    /// Says what forbids to value a scenario; whether anything does.
    static boolean blocks(Scenario scenario, Streams streams) {
        var names = Documents.byId(scenario);
        var findings = new ArrayList<>(PlanLinter.check(scenario.plan(), names.plan()));
        findings.addAll(ScenarioCheck.check(scenario, names));
        var blocking = findings.stream().filter(Finding::blocks).toList();
        streams.say(blocking);
        return !blocking.isEmpty();
    }
}
