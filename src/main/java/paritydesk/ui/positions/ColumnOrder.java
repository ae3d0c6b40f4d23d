package paritydesk.ui.positions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Which columns are shown, from left to right, and how wide.
record ColumnOrder(List<Entry> entries) {

    private static final double NARROWEST = 40;
    private static final double WIDEST = 800;
    private static final double ROOMY = 1180;

    /// Edges and the scroll bar of the table.
    private static final double BAR = 28;

    /// Stand in a first start's table where there is room for them, and always in the inspector.
    private static final List<Field> SPARE = List.of(Field.OWNER, Field.VENUE, Field.ASSET);

    /// Which of a first start's others leave where even they have no room, one after the other.
    private static final List<Field> NEXT =
            List.of(
                    Field.WHEN,
                    Field.EROSION,
                    Field.WHY,
                    Field.RATIO,
                    Field.CLASS,
                    Field.COLLATERAL);

    ColumnOrder {
        entries = List.copyOf(entries);
    }

    /// A column and its width in pixels.
    record Entry(Field field, double width) {
        Entry {
            width = Math.clamp(width, NARROWEST, WIDEST);
        }
    }

    /// Of a table this wide that nobody has arranged.
    static ColumnOrder usual(double wide) {
        var fields = new ArrayList<>(Field.USUAL);
        if (wide < ROOMY) {
            fields.removeAll(SPARE);
        }
        for (var field : NEXT) {
            if (fields.stream().mapToDouble(Field::width).sum() + BAR > wide) {
                fields.remove(field);
            }
        }
        return new ColumnOrder(
                fields.stream().map(field -> new Entry(field, field.width())).toList());
    }

    List<Field> fields() {
        return entries.stream().map(Entry::field).toList();
    }

    double width() {
        return entries.stream().mapToDouble(Entry::width).sum();
    }

    boolean shows(Field field) {
        return fields().contains(field);
    }

    /// With a column more, at the end, or without it; the last one stays.
    ColumnOrder toggled(Field field) {
        var next = new ArrayList<>(entries);
        if (!next.removeIf(entry -> entry.field() == field)) {
            next.add(new Entry(field, field.width()));
        }
        return next.isEmpty() ? this : new ColumnOrder(next);
    }

    /// With a column moved by some places, kept within the table.
    ColumnOrder moved(Field field, int places) {
        int from = fields().indexOf(field);
        if (from < 0) {
            return this;
        }
        var next = new ArrayList<>(entries);
        var entry = next.remove(from);
        next.add(Math.clamp(from + (long) places, 0, next.size()), entry);
        return new ColumnOrder(next);
    }

    /// `account 68,now 80`, as it is kept.
    String text() {
        return entries.stream()
                .map(e -> String.format(Locale.ROOT, "%s %.0f", e.field().word(), e.width()))
                .collect(Collectors.joining(","));
    }

    /// Reads what was kept; a column that no longer exists is left out. Without any it is empty.
    static ColumnOrder parse(String text) {
        var entries = new ArrayList<Entry>();
        Arrays.stream(text.split(",", -1))
                .map(part -> part.strip().split(" ", -1))
                .filter(part -> part.length == 2 && part[1].matches("[0-9]{1,4}"))
                .forEach(
                        part ->
                                Field.of(part[0])
                                        .filter(
                                                f ->
                                                        entries.stream()
                                                                .noneMatch(e -> e.field() == f))
                                        .ifPresent(
                                                f ->
                                                        entries.add(
                                                                new Entry(
                                                                        f,
                                                                        Double.parseDouble(
                                                                                part[1])))));
        return new ColumnOrder(entries);
    }
}
