package paritydesk.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What differs between two documents of one kind, part by part and field by field, as sentences. Parts are the same by their list, kind and id;
/// the order that they stand in is no difference.
public final class DocumentDiff {

    private final DocumentForm before;
    private final DocumentForm after;
    private final List<String> sentences = new ArrayList<>();

    private DocumentDiff(DocumentForm before, DocumentForm after) {
        this.before = before;
        this.after = after;
    }

    public static List<String> of(DocumentForm before, DocumentForm after) {
        var diff = new DocumentDiff(before, after);
        diff.compare();
        return List.copyOf(diff.sentences);
    }

    private void compare() {
        var was = keyed(before);
        var now = keyed(after);
        was.forEach(
                (key, part) -> {
                    var other = now.get(key);
                    if (other == null) {
                        sentences.add(named(part) + " is gone.");
                    } else {
                        fields(part, other);
                        tables(part, other);
                    }
                });
        now.forEach(
                (key, part) -> {
                    if (!was.containsKey(key)) {
                        sentences.add(named(part) + " is new.");
                    }
                });
    }

    private void fields(DocumentForm.Part was, DocumentForm.Part now) {
        var old = values(before, was);
        var fresh = values(after, now);
        old.forEach(
                (name, value) -> {
                    var other = fresh.getOrDefault(name, "");
                    if (!value.equals(other)) {
                        sentences.add(
                                named(now)
                                        + ": "
                                        + name
                                        + " "
                                        + said(value)
                                        + " → "
                                        + said(other)
                                        + ".");
                    }
                });
        fresh.forEach(
                (name, value) -> {
                    if (!old.containsKey(name) && !value.isEmpty()) {
                        sentences.add(named(now) + ": " + name + " — → " + said(value) + ".");
                    }
                });
    }

    /// Tables by their rows: how many differ, and the first of them.
    private void tables(DocumentForm.Part was, DocumentForm.Part now) {
        var old = before.tables(was.pointer());
        var fresh = after.tables(now.pointer());
        var names = new LinkedHashSet<>(old.keySet());
        names.addAll(fresh.keySet());
        for (var name : names) {
            var rows = old.getOrDefault(name, List.of());
            var others = fresh.getOrDefault(name, List.of());
            int longest = Math.max(rows.size(), others.size());
            var different =
                    IntStream.range(0, longest)
                            .filter(i -> !at(rows, i).equals(at(others, i)))
                            .toArray();
            if (different.length > 0) {
                int first = different[0];
                sentences.add(
                        named(now)
                                + ": "
                                + different.length
                                + " of "
                                + longest
                                + " "
                                + name
                                + " differ, the first from "
                                + said(at(rows, first))
                                + " to "
                                + said(at(others, first))
                                + ".");
            }
        }
    }

    private static String at(List<String> rows, int i) {
        return i < rows.size() ? rows.get(i) : "";
    }

    private static String said(String value) {
        return value.isEmpty() ? "—" : value;
    }

    /// What a field holds, by its name; rows are told of as tables.
    private static Map<String, String> values(DocumentForm form, DocumentForm.Part part) {
        var values = new LinkedHashMap<String, String>();
        for (var field : form.fields(part.pointer())) {
            boolean holds =
                    field.kind() != FormField.Kind.HEADING && field.kind() != FormField.Kind.LIST;
            if (holds && !field.type().equals("rows")) {
                var path = field.pointer().substring(part.pointer().length() + 1);
                var label =
                        path.contains("/")
                                ? path.replaceAll("/\\d+", "").replace('/', ' ')
                                : field.name();
                var key = values.containsKey(label) ? path : label;
                values.put(key, field.value());
            }
        }
        return values;
    }

    private static Map<String, DocumentForm.Part> keyed(DocumentForm form) {
        var keyed = new LinkedHashMap<String, DocumentForm.Part>();
        for (var part : form.parts()) {
            var id = form.value(part.pointer() + "/id");
            var key = part.list() + " " + part.kind() + " " + (id.isEmpty() ? part.name() : id);
            if (part.pointer().isEmpty()) {
                key = "";
            }
            keyed.putIfAbsent(key, part);
        }
        return keyed;
    }

    private static String named(DocumentForm.Part part) {
        return part.pointer().isEmpty()
                ? "The document"
                : "“" + part.name() + "” (" + part.list() + ")";
    }
}
