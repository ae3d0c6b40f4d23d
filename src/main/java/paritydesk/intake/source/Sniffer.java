package paritydesk.intake.source;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Finds out how a file is to be read, as far as its bytes tell, and what they leave open. Whatever is stated in a form already is
/// kept.
public final class Sniffer {

    private static final int SHOWN = 8;

    private Sniffer() {}

    /// Something that the bytes do not decide: what is asked, what was assumed for the time being, and the choices.
    public record Open(String about, String assumed, List<String> choices) {
        public Open {
            choices = List.copyOf(choices);
        }
    }

    /// A form, why it is so in sentences, and what is open.
    public record Sniffed(Form form, List<String> reasons, List<Open> open) {
        public Sniffed {
            reasons = List.copyOf(reasons);
            open = List.copyOf(open);
        }
    }

    /// The form of a file.
    ///
    /// @param stated what the user has said, or null
    public static Sniffed sniff(Given given, @Nullable Form stated) throws IOException {
        var file = Unpacked.of(given, stated == null ? null : stated.entry());
        var notes = new Notes();
        if (!file.packing().isEmpty()) {
            notes.reason("It was unpacked from " + file.packing() + ".");
        }
        var entry = stated == null ? null : stated.entry();
        if (file.entries().size() > 1 && entry == null) {
            notes.ask(
                    "entry",
                    file.entries().getFirst(),
                    file.entries().stream().limit(SHOWN).toList());
        }
        var form = file.workbook() ? workbook(file, stated, notes) : text(file, stated, notes);
        var chosen = entry == null && file.entries().size() > 1 ? file.entries().getFirst() : entry;
        return new Sniffed(form.withEntry(chosen), notes.reasons(), notes.open());
    }

    private static Form workbook(Unpacked file, @Nullable Form stated, Notes notes)
            throws IOException {
        var sheets = XlsxRecords.sheets(file);
        notes.reason("It is an Excel workbook.");
        var named = stated == null ? null : stated.sheet();
        if (named == null && sheets.size() > 1) {
            notes.ask("sheet", sheets.getFirst(), sheets);
        }
        if (sheets.isEmpty()) {
            throw Refusal.of(file.document(), "no-header", "", "has no sheet", "save it again");
        }
        var sheet = named == null ? sheets.getFirst() : named;
        var form = Form.of(Format.XLSX);
        int header =
                stated != null && stated.header() != null
                        ? stated.headerLine()
                        : header(file, form, sheet);
        return form.withSheet(sheet, header);
    }

    private static int header(Unpacked file, Form form, String sheet) throws IOException {
        try (var rows = XlsxRecords.open(file, form.withSheet(sheet, 0))) {
            var lines = new java.util.ArrayList<Line>();
            for (var line = rows.next();
                    line != null && lines.size() < TableSniffer.LINES;
                    line = rows.next()) {
                lines.add(line);
            }
            return TableSniffer.header(lines);
        }
    }

    private static Form text(Unpacked file, @Nullable Form stated, Notes notes) throws IOException {
        var charset = encoding(file, stated, notes);
        byte[] start;
        try (var in = file.open()) {
            start = in.readNBytes(Bounds.SAMPLE);
        }
        boolean whole = start.length < Bounds.SAMPLE;
        var sample = Encodings.sample(start, charset);
        if (sample.isBlank()) {
            throw Refusal.of(file.document(), "empty", "", "is empty", "fetch or export it again");
        }
        var format = stated == null ? format(sample) : stated.format();
        var form = Form.of(format).withEncoding(charset.name());
        return switch (format) {
            case CSV -> TableSniffer.table(file.document(), sample, whole, form, stated, notes);
            case JSON -> form.withRecords(list(file.document(), sample, stated, notes));
            case JSON_LINES -> lines(form, notes);
            case XLSX ->
                    throw Refusal.of(
                            file.document(),
                            "other-format",
                            "",
                            "is not an Excel workbook, where the mapping expects one",
                            "detect it anew");
        };
    }

    private static Form lines(Form form, Notes notes) {
        notes.reason("It is JSON Lines: one record in each line.");
        return form;
    }

    private static Charset encoding(Unpacked file, @Nullable Form stated, Notes notes)
            throws IOException {
        var named = stated == null ? null : stated.encoding();
        if (named != null) {
            return Encodings.known(named)
                    .orElseThrow(
                            () ->
                                    Refusal.of(
                                            file.document(),
                                            "unknown-encoding",
                                            named,
                                            "is not an encoding that is known here",
                                            "write UTF-8, UTF-16LE, windows-1252 or another"));
        }
        var guess = Encodings.guess(file);
        notes.reason("Its text is " + guess.name() + ", told by " + guess.why() + ".");
        if (!guess.others().isEmpty()) {
            notes.ask("encoding", guess.name(), guess.others());
        }
        return Encodings.known(guess.name()).orElse(StandardCharsets.UTF_8);
    }

    /// Whether two lines begin with a brace each, the first of them whole.
    static Format format(String sample) {
        var text = sample.stripLeading();
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return Format.CSV;
        }
        if (text.startsWith("[")) {
            return Format.JSON;
        }
        int end = text.indexOf('\n');
        var first = end < 0 ? text.strip() : text.substring(0, end).strip();
        var rest = end < 0 ? "" : text.substring(end).strip();
        return rest.startsWith("{") && first.endsWith("}") ? Format.JSON_LINES : Format.JSON;
    }

    private static @Nullable String list(
            String document, String sample, @Nullable Form stated, Notes notes) throws Refusal {
        var named = stated == null ? null : stated.records();
        if (named != null) {
            return named;
        }
        var found = JsonLists.in(sample);
        if (found.isEmpty()) {
            throw Refusal.of(
                    document,
                    "no-list",
                    "",
                    "has no list of records near its start",
                    "export the accounts as a list of objects");
        }
        var best = found.getFirst();
        notes.reason(
                "It is JSON; its records stand in "
                        + (best.isEmpty() ? "the list itself" : best)
                        + ".");
        if (found.size() > 1 && !JsonLists.preferred(best)) {
            notes.ask("records", best, found);
        }
        return best.isEmpty() ? null : best;
    }

    /// Collects reasons and questions.
    static final class Notes {
        private final List<String> reasons = new java.util.ArrayList<>();
        private final List<Open> open = new java.util.ArrayList<>();

        void reason(String sentence) {
            reasons.add(sentence);
        }

        void ask(String about, String assumed, List<String> choices) {
            open.add(new Open(about, assumed, choices));
        }

        List<String> reasons() {
            return reasons;
        }

        List<Open> open() {
            return open;
        }
    }
}
