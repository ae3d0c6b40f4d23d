package paritydesk.intake.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;

import org.jspecify.annotations.Nullable;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

/// Finds what parts the cells of a table, and the line of its header: the delimiter under which the rows have one width, and the
/// first line of that width whose cells are words.
final class TableSniffer {

    static final int LINES = 60;

    private static final Pattern FIGURE =
            Pattern.compile("[\\s(+\\-−$€£]*[0-9][0-9.,'’\\s_]*([eE][+-]?[0-9]+)?[)%\\s]*");

    private TableSniffer() {}

    /// How well a delimiter fits: the share of rows that have the commonest width, and that width.
    private record Fit(String name, double share, int width, List<Line> lines) {
        private boolean good() {
            return width > 1 && share >= 0.8;
        }
    }

    static Form table(
            String document,
            String sample,
            boolean whole,
            Form form,
            @Nullable Form stated,
            Sniffer.Notes notes)
            throws Refusal {
        var named = stated == null ? null : stated.delimiter();
        var tried = named == null ? Delimiters.TRIED : List.of(named);
        var text = whole ? sample : sample.substring(0, Math.max(1, sample.lastIndexOf('\n')));
        var fits = tried.stream().map(name -> fit(name, text)).toList();
        var good =
                fits.stream()
                        .filter(Fit::good)
                        .sorted(
                                (a, b) ->
                                        Double.compare(
                                                b.share() * b.width(), a.share() * a.width()))
                        .toList();
        var best = good.isEmpty() ? fits.getFirst() : good.getFirst();
        if (best.lines().isEmpty()) {
            throw Refusal.of(
                    document,
                    "not-a-table",
                    "",
                    "cannot be taken apart into rows and cells",
                    "check that this is the right file; close every quotation mark");
        }
        notes.reason("Its cells are parted by " + words(best.name()) + ".");
        var rivals =
                good.stream()
                        .filter(
                                f ->
                                        !f.name().equals(best.name())
                                                && f.share() >= best.share()
                                                && f.width() >= best.width())
                        .map(Fit::name)
                        .toList();
        if (!rivals.isEmpty()) {
            notes.ask("delimiter", best.name(), rivals);
        }
        int header =
                stated != null && stated.header() != null
                        ? stated.headerLine()
                        : header(best.lines());
        if (header == 0 && (stated == null || stated.header() == null)) {
            notes.ask("header", "0", List.of("0", "1"));
        }
        return form.withTable(best.name(), header);
    }

    private static String words(String name) {
        return switch (name) {
            case "," -> "commas";
            case ";" -> "semicolons";
            case "TAB" -> "tabs";
            case "SPACE" -> "spaces";
            default -> "“" + name + "”";
        };
    }

    private static Fit fit(String name, String text) {
        var lines = new ArrayList<Line>();
        try (var parser = CsvRecords.parser(new StringReader(text), Delimiters.of(name))) {
            for (CsvRecord record : parser) {
                var line = Line.of(record.getStartingLineNumber(), record.getFields());
                if (!line.blank() && !record.getField(0).startsWith("#")) {
                    lines.add(line);
                }
                if (lines.size() == LINES) {
                    break;
                }
            }
        } catch (CsvParseException | java.io.IOException _) {
            // A row that cannot be parted so ends the look: the rows before it decide.
        }
        var widths = new HashMap<Integer, Integer>();
        lines.forEach(line -> widths.merge(line.cells().size(), 1, Integer::sum));
        int width =
                widths.entrySet().stream()
                        .max(
                                (a, b) ->
                                        a.getValue().equals(b.getValue())
                                                ? Integer.compare(a.getKey(), b.getKey())
                                                : Integer.compare(a.getValue(), b.getValue()))
                        .map(java.util.Map.Entry::getKey)
                        .orElse(0);
        double share = lines.isEmpty() ? 0 : widths.getOrDefault(width, 0) / (double) lines.size();
        return new Fit(name, share, width, lines);
    }

    /// The line of the header; 0 where the first full row is figures already.
    static int header(List<Line> lines) {
        int width = usual(lines);
        for (var line : lines) {
            if (filled(line) * 4 >= width * 3 && line.number() < Integer.MAX_VALUE) {
                boolean words =
                        line.cells().stream().noneMatch(cell -> FIGURE.matcher(cell).matches());
                return words ? (int) line.number() : 0;
            }
        }
        return 1;
    }

    /// The number of filled cells that the most lines have; of two alike the greater.
    private static int usual(List<Line> lines) {
        var counts = new HashMap<Integer, Integer>();
        lines.forEach(line -> counts.merge(filled(line), 1, Integer::sum));
        int best = 0;
        for (var count : counts.entrySet()) {
            int rival = counts.getOrDefault(best, 0);
            boolean more = count.getValue() > rival;
            best =
                    more || (count.getValue() == rival && count.getKey() > best)
                            ? count.getKey()
                            : best;
        }
        return best;
    }

    private static int filled(Line line) {
        return (int) line.cells().stream().filter(cell -> !cell.isBlank()).count();
    }
}
