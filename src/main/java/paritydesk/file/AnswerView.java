package paritydesk.file;

import org.jspecify.annotations.Nullable;

import paritydesk.valuation.Column;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An answer taken apart by its record: single figures, columns along the clock or a list, tables of records and parts with figures of their own. What
/// a document would show of it, for a screen.
public record AnswerView(
        String record,
        List<Figure> figures,
        List<Path> paths,
        List<Rows> tables,
        List<Section> sections) {

    public AnswerView {
        figures = List.copyOf(figures);
        paths = List.copyOf(paths);
        tables = List.copyOf(tables);
        sections = List.copyOf(sections);
    }

    /// One value: its name, what help texts call it, and the value itself (a number, text, instant, flag; null where there is none).
    public record Figure(String name, String help, @Nullable Object value) {}

    /// Numbers in a row.
    public record Path(String name, String help, List<Double> values) {
        public Path {
            values = List.copyOf(values);
        }
    }

    /// Records of one kind: columns by name, values row by row as in [Figure].
    public record Rows(
            String name, String help, List<Figure> columns, List<List<@Nullable Object>> values) {
        public Rows {
            columns = List.copyOf(columns);
        }
    }

    /// A part with a name.
    public record Section(String name, String help, AnswerView view) {}

    public static AnswerView of(Record record) {
        var figures = new ArrayList<Figure>();
        var paths = new ArrayList<Path>();
        var tables = new ArrayList<Rows>();
        var sections = new ArrayList<Section>();
        for (var part : RecordShape.parts(record.getClass())) {
            var help = record.getClass().getSimpleName() + "." + part.name();
            switch (part.of(record)) {
                case Column column ->
                        paths.add(new Path(part.name(), help, column.stream().boxed().toList()));
                case List<?> list when list.isEmpty() -> {}
                case List<?> list when list.getFirst() instanceof Record first && deep(first) ->
                        list.forEach(
                                one ->
                                        sections.add(
                                                new Section(
                                                        named((Record) one),
                                                        help,
                                                        of((Record) one))));
                case List<?> list when list.getFirst() instanceof Record ->
                        tables.add(rows(part.name(), help, list));
                case List<?> list when numbers(list) && list.size() > MANY ->
                        paths.add(
                                new Path(
                                        part.name(),
                                        help,
                                        list.stream()
                                                .map(v -> ((Number) v).doubleValue())
                                                .toList()));
                case List<?> list -> figures.add(new Figure(part.name(), help, joined(list)));
                case Record inner -> sections.add(new Section(part.name(), help, of(inner)));
                case null -> figures.add(new Figure(part.name(), help, null));
                case Object value -> figures.add(new Figure(part.name(), help, value));
            }
        }
        return new AnswerView(record.getClass().getSimpleName(), figures, paths, tables, sections);
    }

    private static final int MANY = 6;

    /// Whether a record has columns or lists of records of its own, which no table cell can show.
    private static boolean deep(Record record) {
        return RecordShape.parts(record.getClass()).stream()
                .map(p -> p.of(record))
                .anyMatch(
                        v ->
                                v instanceof Column
                                        || (v instanceof List<?> list
                                                && !list.isEmpty()
                                                && list.getFirst() instanceof Record));
    }

    /// What a record is called: its first component.
    private static String named(Record record) {
        var first = RecordShape.parts(record.getClass()).getFirst().of(record);
        return first instanceof Record inner ? RecordShape.kind(inner.getClass()) : text(first);
    }

    private static boolean numbers(List<?> list) {
        return list.stream().allMatch(v -> v instanceof Number);
    }

    private static String joined(List<?> list) {
        return String.join(", ", list.stream().map(AnswerView::text).toList());
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal exact -> JsonPen.exact(exact);
            case Double number -> Double.toString(number);
            case BigInteger whole -> whole.toString();
            case Instant at -> at.toString();
            case Duration time -> time.toString();
            default -> value.toString();
        };
    }

    /// Nested records become columns of their own, apart by a point; what is not the same for all rows is empty where it is missing.
    private static Rows rows(String name, String help, List<?> records) {
        var columns = new LinkedHashMap<String, Figure>();
        var flat = new ArrayList<Map<String, @Nullable Object>>();
        for (var record : records) {
            var row = new LinkedHashMap<String, @Nullable Object>();
            flatten("", (Record) record, row, columns);
            flat.add(row);
        }
        var values = new ArrayList<List<@Nullable Object>>();
        for (var row : flat) {
            var cells = new ArrayList<@Nullable Object>();
            columns.keySet().forEach(key -> cells.add(row.get(key)));
            values.add(cells);
        }
        return new Rows(name, help, List.copyOf(columns.values()), values);
    }

    private static void flatten(
            String prefix,
            Record record,
            Map<String, @Nullable Object> row,
            Map<String, Figure> columns) {
        for (var part : RecordShape.parts(record.getClass())) {
            var name = prefix + part.name();
            var help = record.getClass().getSimpleName() + "." + part.name();
            switch (part.of(record)) {
                case Record inner -> flatten(name + ".", inner, row, columns);
                case List<?> list -> {
                    boolean deep = !list.isEmpty() && list.getFirst() instanceof Record;
                    columns.putIfAbsent(name, new Figure(name, help, null));
                    row.put(name, deep ? Integer.toString(list.size()) : joined(list));
                }
                case null -> columns.putIfAbsent(name, new Figure(name, help, null));
                case Object value -> {
                    columns.putIfAbsent(name, new Figure(name, help, null));
                    row.put(name, value);
                }
            }
        }
    }
}
