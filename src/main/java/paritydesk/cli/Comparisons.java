package paritydesk.cli;

import paritydesk.file.Cases;
import paritydesk.file.Document;
import paritydesk.file.DocumentKind;
import paritydesk.file.Loaded;
import paritydesk.file.PlanFile;
import paritydesk.file.ScenarioLoader;
import paritydesk.finding.Finding;
import paritydesk.report.Memo;
import paritydesk.report.figure.Beside;
import paritydesk.scenario.Scenario;
import paritydesk.shock.Applied;
import paritydesk.shock.Library;
import paritydesk.store.KeptScenario;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Timeline;

import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a memo's run is compared with: another plan in the same scenario, another case, a scenario of the workspace, or a shock.
final class Comparisons {

    @Option(
            names = "--compare",
            paramLabel = "WITH",
            description =
                    "Put another run beside this one, up to three: a plan file (in this scenario),"
                            + " a case, its folder or manifest, a scenario of the workspace, or a"
                            + " shock with its values (crash:size=30,days=2).")
    private List<String> with = new ArrayList<>();

    /// The runs, in the order given.
    List<Beside.Named> runs(Subject.Ready ready, Streams streams, Progress progress) {
        if (with.size() > Memo.MOST_COMPARED) {
            throw new WrongUse("A memo compares three runs with its own at most.");
        }
        var scenarios = with.stream().map(w -> scenario(w, ready, streams)).toList();
        var runs = new ArrayList<Beside.Named>();
        for (int i = 0; i < scenarios.size(); i++) {
            var one = scenarios.get(i);
            var part = progress.part(i / (double) with.size(), (i + 1) / (double) with.size());
            runs.add(new Beside.Named(one.name(), Timeline.run(one.scenario(), part)));
        }
        return runs;
    }

    private record Named(String name, Scenario scenario) {}

    private static Named scenario(String with, Subject.Ready ready, Streams streams) {
        var file = file(with);
        if (file.isPresent()) {
            return fromFile(file.get(), ready, streams);
        }
        var kept = kept(with, ready);
        if (kept.isPresent()) {
            return kept.get();
        }
        if (Cases.list().stream().anyMatch(c -> c.id().equals(with))) {
            return loaded(with, Cases.open(with), streams);
        }
        return struck(with, ready.scenario());
    }

    private static Optional<Path> file(String text) {
        try {
            return Optional.of(Path.of(text)).filter(Files::exists);
        } catch (InvalidPathException _) {
            return Optional.empty(); // such a file cannot exist
        }
    }

    private static Named fromFile(Path file, Subject.Ready ready, Streams streams) {
        if (!Files.isDirectory(file)) {
            var document = Document.read(file);
            if (document.value()
                    .map(Document::kind)
                    .filter(DocumentKind.PLAN::equals)
                    .isPresent()) {
                var read = document.value().get();
                var plan = PlanFile.read(read.name(), read.open());
                streams.say(plan.findings());
                var scenario =
                        ready.scenario()
                                .withPlan(
                                        plan.value().orElseThrow(() -> unusable(file.toString())));
                if (Side.blocks(scenario, streams)) {
                    throw unusable(file.toString());
                }
                var head = scenario.plan().head();
                return new Named(head.name() + ", revision " + head.revision(), scenario);
            }
        }
        return loaded(file.toString(), ScenarioLoader.open(List.of(file)), streams);
    }

    private static Named loaded(String with, Loaded loaded, Streams streams) {
        streams.say(loaded.scenario().findings());
        boolean blocked = loaded.scenario().findings().stream().anyMatch(Finding::blocks);
        return loaded.scenario()
                .value()
                .filter(_ -> !blocked)
                .map(s -> new Named(s.name(), s))
                .orElseThrow(() -> unusable(with));
    }

    private static WrongUse unusable(String with) {
        return new WrongUse("“" + with + "” cannot be compared with: see what is wrong above.");
    }

    private static Optional<Named> kept(String with, Subject.Ready ready) {
        var workspace = ready.workspace();
        if (workspace == null) {
            return Optional.empty();
        }
        return workspace.scenarios().stream()
                .filter(k -> Long.toString(k.id()).equals(with) || k.name().equals(with))
                .max(Comparator.comparingInt(KeptScenario::version))
                .map(k -> new Named(k.name(), workspace.scenario(k.id())));
    }

    /// A shock by its id, with values of its knobs after a colon.
    private static Named struck(String with, Scenario scenario) {
        int colon = with.indexOf(':');
        var id = colon < 0 ? with : with.substring(0, colon);
        var shock =
                Library.of(id)
                        .orElseThrow(
                                () ->
                                        new WrongUse(
                                                "“"
                                                        + with
                                                        + "” is neither a file, a scenario, a case"
                                                        + " nor a shock (see “paritydesk"
                                                        + " shocks”)."));
        var missing = shock.missing(scenario);
        if (missing.isPresent()) {
            throw new WrongUse(id + " does not apply: " + missing.get());
        }
        var applied = Applied.of(shock, scenario);
        for (var said : colon < 0 ? new String[0] : with.substring(colon + 1).split(",", -1)) {
            applied = Walks.held(applied, said);
        }
        var values = colon < 0 ? "" : " (" + with.substring(colon + 1).replace(",", ", ") + ")";
        return new Named(shock.name() + values, Applied.apply(scenario, List.of(applied)));
    }
}
