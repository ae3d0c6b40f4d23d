package paritydesk.cli;

import org.jspecify.annotations.Nullable;

import paritydesk.asset.Figures;
import paritydesk.book.Book;
import paritydesk.book.Reconciliation;
import paritydesk.file.BookFile;
import paritydesk.file.Cases;
import paritydesk.file.Document;
import paritydesk.file.DocumentKind;
import paritydesk.file.ReconcileJson;
import paritydesk.finding.Finding;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Compares two imports of a book.
@Command(
        name = "reconcile",
        mixinStandardHelpOptions = true,
        versionProvider = Root.Version.class,
        description = {
            "Say which accounts of a book were added, are gone or changed, and what its assets add"
                    + " up to before and after (reconcile.schema.json).",
            "A book of another program is first brought into our form: import --from FILE --map"
                    + " MAPPING --book-out BOOK."
        })
final class ReconcileCommand implements Callable<Integer> {

    private static final int LISTED = 50;

    @Parameters(index = "0", paramLabel = "BOOK", description = "The earlier book, or a case.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "BOOK", description = "The later book, or a case.")
    private String after = "";

    @Option(names = "--table", description = "Sentences for people instead of JSON.")
    private boolean table;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the answer to a file.")
    private @Nullable Path out;

    private final Streams streams;

    ReconcileCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        var one = book(before);
        var other = book(after);
        if (one.isEmpty() || other.isEmpty()) {
            return Exit.BLOCKED;
        }
        var compared = Reconciliation.of(one.get(), other.get());
        var bytes =
                table
                        ? text(compared).getBytes(StandardCharsets.UTF_8)
                        : ReconcileJson.write(compared);
        Output.write(out, bytes, streams);
        return Exit.GOOD;
    }

    /// A book whose every row is good; half a book would show accounts as gone that are only wrong.
    private Optional<Book> book(String name) {
        var file = Path.of(name);
        if (!Files.exists(file)) {
            return bundled(name);
        }
        var document = Document.read(file);
        streams.say(document.findings());
        if (document.value().isEmpty()) {
            return Optional.empty();
        }
        if (document.value().get().kind() != DocumentKind.BOOK) {
            throw new WrongUse(
                    "“"
                            + name
                            + "” is no book but a "
                            + document.value().get().kind().label()
                            + ".");
        }
        var read = BookFile.read(document.value().get());
        streams.say(read.findings());
        return read.findings().stream().anyMatch(Finding::blocks) ? Optional.empty() : read.value();
    }

    private static Optional<Book> bundled(String name) {
        if (Cases.list().stream().noneMatch(c -> c.id().equals(name))) {
            throw new WrongUse(
                    "There is no file “" + name + "”, and no bundled case of that name either.");
        }
        return Cases.open(name).scenario().value().map(s -> s.book());
    }

    private static String text(Reconciliation compared) {
        var text = new StringBuilder();
        text.append(compared.before().name())
                .append(" → ")
                .append(compared.after().name())
                .append('\n');
        text.append(Figures.number(compared.added().size()))
                .append(" added, ")
                .append(Figures.number(compared.gone().size()))
                .append(" gone, ")
                .append(Figures.number(compared.changed().size()))
                .append(" changed, ")
                .append(Figures.number(compared.same()))
                .append(" the same\n");
        for (var total : compared.totals()) {
            text.append(total.key())
                    .append(": ")
                    .append(total.before().toPlainString())
                    .append(" → ")
                    .append(total.after().toPlainString())
                    .append("  Δ ")
                    .append(total.difference().toPlainString())
                    .append('\n');
        }
        compared.added().stream()
                .limit(LISTED)
                .forEach(a -> text.append("added ").append(a.id()).append('\n'));
        compared.gone().stream()
                .limit(LISTED)
                .forEach(a -> text.append("gone ").append(a.id()).append('\n'));
        compared.changed().stream()
                .limit(LISTED)
                .forEach(c -> text.append(sentence(c)).append('\n'));
        return text.toString();
    }

    private static String sentence(Reconciliation.Change change) {
        var parts = new java.util.ArrayList<>(change.terms());
        change.legs()
                .forEach(
                        l ->
                                parts.add(
                                        l.key()
                                                + " "
                                                + l.before().toPlainString()
                                                + " → "
                                                + l.after().toPlainString()));
        return "changed " + change.account() + ": " + String.join(", ", parts);
    }
}
