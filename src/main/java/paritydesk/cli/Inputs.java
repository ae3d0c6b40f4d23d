package paritydesk.cli;

import org.jspecify.annotations.Nullable;

import paritydesk.file.CaseManifest;
import paritydesk.file.Cases;
import paritydesk.file.Loaded;
import paritydesk.file.ScenarioLoader;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The documents of a command: a bundled case by its id, or files.
final class Inputs {

    @Parameters(
            arity = "0..*",
            paramLabel = "CASE|FILE",
            description =
                    "A bundled case (see “paritydesk cases”), a case.json or its folder, or one"
                            + " file each of plan, market, venues and book.")
    private List<String> given = new ArrayList<>();

    @Option(names = "--plan", paramLabel = "FILE", description = "The plan (JSON).")
    private @Nullable Path plan;

    @Option(names = "--market", paramLabel = "FILE", description = "Prices, oracles, depth (JSON).")
    private @Nullable Path market;

    @Option(names = "--venues", paramLabel = "FILE", description = "Risk parameters (JSON).")
    private @Nullable Path venues;

    @Option(names = "--book", paramLabel = "FILE", description = "Positions (CSV or JSON).")
    private @Nullable Path book;

    @Option(names = "--study", paramLabel = "FILE", description = "Questions to the run (JSON).")
    private @Nullable Path study;

    boolean none() {
        return given.isEmpty() && options().isEmpty();
    }

    /// Id of the bundled case that was named, or null where there are files.
    private @Nullable String caseId() {
        var name = given.size() == 1 ? given.getFirst() : "";
        boolean bundled = Cases.list().stream().anyMatch(c -> c.id().equals(name));
        return bundled && options().isEmpty() && !Files.exists(Path.of(name)) ? name : null;
    }

    private List<Path> options() {
        return Stream.of(plan, market, venues, book, study)
                .flatMap(Stream::ofNullable)
                .<Path>map(Objects::requireNonNull)
                .toList();
    }

    /// The files in the order given; each of them exists.
    List<Path> files() {
        var files = new ArrayList<Path>();
        given.forEach(name -> files.add(existing(name)));
        options().forEach(file -> files.add(existing(file.toString())));
        return files;
    }

    private static Path existing(String name) {
        try {
            var path = Path.of(name);
            if (Files.exists(path)) {
                return path;
            }
        } catch (InvalidPathException _) {
            // Falls through to the sentence below: such a file cannot exist.
        }
        var cases = Cases.list().stream().map(CaseManifest::id).collect(Collectors.joining(", "));
        throw new WrongUse(
                "There is no file “"
                        + name
                        + "”, and no bundled case of that name either ("
                        + cases
                        + ").");
    }

    boolean bundled() {
        return caseId() != null;
    }

    Loaded load() {
        if (none()) {
            throw new WrongUse("Name a case or files: nothing was given to work on.");
        }
        var id = caseId();
        return id == null ? ScenarioLoader.open(files()) : Cases.open(id);
    }
}
