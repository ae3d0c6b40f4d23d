package paritydesk.cli;

import org.jspecify.annotations.Nullable;

import paritydesk.intake.Control;
import paritydesk.intake.Intake;
import paritydesk.intake.Mapping;
import paritydesk.intake.MappingFile;
import paritydesk.intake.Setting;
import paritydesk.intake.Token;
import paritydesk.intake.TokenList;
import paritydesk.intake.source.Given;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The options about a book that another program wrote.
final class IntakeOptions {

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description =
                    "A book of another program (CSV of any kind, XLSX, JSON, JSON Lines; packed"
                            + " with gzip or zip or not), in the place of the book.")
    private @Nullable Path from;

    @Option(
            names = "--map",
            paramLabel = "FILE",
            description =
                    "How its columns become a book (mapping.schema.json); without it the one that"
                            + " was remembered for its header.")
    private @Nullable Path map;

    @Option(
            names = "--detect",
            description =
                    "Look at the file only: its mapping goes to standard output, what has to be"
                            + " answered to standard error.")
    private boolean detect;

    @Option(
            names = "--token-list",
            paramLabel = "FILE",
            description = "Tokens by chain and address, in the format of tokenlists.org.")
    private List<Path> lists = new ArrayList<>();

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            description = "When the positions stood so, where no column tells it.")
    private @Nullable String asOf;

    @Option(
            names = "--control",
            paramLabel = "TOTAL",
            description =
                    "A sum that has to come out, such as collateral.MKR=1234.5 or accounts=10000.")
    private List<String> controls = new ArrayList<>();

    @Option(
            names = "--accept-difference",
            paramLabel = "REASON",
            description = "Why a control total may differ; kept in the book's note.")
    private String accepted = "";

    @Option(
            names = "--book-out",
            paramLabel = "FILE",
            description = "Write the book in our own form to a file as well.")
    private @Nullable Path bookOut;

    boolean given() {
        return from != null;
    }

    boolean detects() {
        return detect;
    }

    Optional<Path> bookOut() {
        return Optional.ofNullable(bookOut);
    }

    Given source() {
        var file = from;
        if (file == null) {
            throw new WrongUse("Name the file with --from.");
        }
        try {
            return Given.of(file);
        } catch (IOException e) {
            throw new WrongUse("“" + file + "” is not a file that can be read.", e);
        }
    }

    /// The mapping that was named, with the instant of `--as-of`; empty where none was.
    Optional<Mapping> mapping(Streams streams) {
        var file = map;
        if (file == null) {
            return Optional.empty();
        }
        try {
            var read = MappingFile.read(file.toString(), Files.readAllBytes(file));
            streams.say(read.findings());
            return Optional.of(
                    dated(
                            read.value()
                                    .orElseThrow(
                                            () ->
                                                    new WrongUse(
                                                            "“"
                                                                    + file
                                                                    + "” is no mapping that can be"
                                                                    + " used."))));
        } catch (IOException e) {
            throw new WrongUse("“" + file + "” cannot be read (" + e.getMessage() + ").", e);
        }
    }

    Mapping dated(Mapping mapping) {
        var text = asOf;
        if (text == null) {
            return mapping;
        }
        try {
            return mapping.withBook(mapping.book().at(Instant.parse(text), null)).answered("asOf");
        } catch (DateTimeException e) {
            throw new WrongUse(
                    "“" + text + "” is not an instant: write it as 2025-12-14T17:40:59Z.", e);
        }
    }

    Setting with(Setting setting, Streams streams) {
        var tokens = new ArrayList<Token>();
        for (var list : lists) {
            try {
                var read = TokenList.read(Given.of(list));
                streams.say(read.findings());
                tokens.addAll(
                        read.value()
                                .orElseThrow(
                                        () ->
                                                new WrongUse(
                                                        "“"
                                                                + list
                                                                + "” is no token list that can be"
                                                                + " used.")));
            } catch (IOException e) {
                throw new WrongUse("“" + list + "” cannot be read.", e);
            }
        }
        return setting.withListed(tokens);
    }

    Intake.Checking checking(Instant now) {
        var totals = new ArrayList<Control>();
        for (var text : controls) {
            var parsed = Control.parse(text);
            var value = parsed.value();
            if (value == null) {
                throw new WrongUse(
                        "--control “"
                                + text
                                + "” "
                                + parsed.problem()
                                + ": "
                                + parsed.remedy()
                                + ".");
            }
            totals.add(value);
        }
        return new Intake.Checking(now, totals, accepted);
    }
}
