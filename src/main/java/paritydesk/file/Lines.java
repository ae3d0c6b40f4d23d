package paritydesk.file;

import org.jspecify.annotations.Nullable;

import paritydesk.finding.Finding;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Line and column of what findings between documents speak of. They know ids and fields, `/venues/aave/assets/MKR/loanToValue`; where
/// that stands is looked up in the document's text.
public final class Lines {

    private static final List<String> KEYS =
            List.of("id", "asset", "venue", "at", "oracle", "pool", "conversion");

    private final Map<String, Document> documents = new HashMap<>();
    private final Map<String, Json> trees = new HashMap<>();

    private Lines(List<Document> documents) {
        documents.forEach(d -> this.documents.put(d.name(), d));
    }

    /// The findings, each with line and column where its spot is a path that can be followed in its document.
    public static List<Finding> in(List<Finding> findings, List<Document> documents) {
        var lines = new Lines(documents);
        return findings.stream().map(lines::located).toList();
    }

    private Finding located(Finding finding) {
        var spot = finding.place().spot();
        var document = documents.get(finding.place().document());
        if (document == null || !spot.startsWith("/") || spot.contains(" (line ")) {
            return finding;
        }
        var found = follow(tree(document), spot);
        return found == null
                ? finding
                : new Finding(
                        finding.level(),
                        finding.code(),
                        JsonTree.at(
                                document.name(), spot, found.spot().line(), found.spot().column()),
                        finding.value(),
                        finding.text(),
                        finding.remedy());
    }

    private @Nullable Json tree(Document document) {
        var known = trees.get(document.name());
        if (known != null || document.kind() == DocumentKind.BOOK) {
            return known;
        }
        var text = new String(document.bytes(), StandardCharsets.UTF_8);
        var read = JsonTree.read(text, new Findings(document.name()));
        if (read != null) {
            trees.put(document.name(), read);
        }
        return read;
    }

    /// As deep as the path can be followed; null where not even its first part can.
    private static @Nullable Json follow(@Nullable Json root, String spot) {
        Json deepest = null;
        var json = root;
        for (var part : List.of(spot.substring(1).split("/", -1))) {
            json = json == null ? null : step(json, part.replace("~1", "/").replace("~0", "~"));
            deepest = json == null ? deepest : json;
        }
        return deepest;
    }

    private static @Nullable Json step(Json json, String part) {
        return switch (json) {
            case Json.Fields fields -> fields.values().get(part);
            case Json.Items items -> item(items, part);
            case Json.Text _, Json.Figure _, Json.Flag _, Json.Nothing _ -> null;
        };
    }

    private static @Nullable Json item(Json.Items items, String part) {
        for (var key : KEYS) {
            for (var item : items.values()) {
                if (item instanceof Json.Fields fields
                        && fields.values().get(key) instanceof Json.Text text
                        && text.value().equals(part)) {
                    return item;
                }
            }
        }
        boolean index = part.matches("[0-9]{1,9}");
        return index && Integer.parseInt(part) < items.values().size()
                ? items.values().get(Integer.parseInt(part))
                : null;
    }
}
