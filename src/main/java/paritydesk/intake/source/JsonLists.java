package paritydesk.intake.source;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The lists of objects near the start of a JSON document, as paths; those that are called what positions are called come first.
final class JsonLists {

    private static final int DEEP = 4;
    private static final Set<String> NAMES =
            Set.of("accounts", "positions", "users", "rows", "vaults", "records", "data", "tokens");

    private JsonLists() {}

    static List<String> in(String sample) {
        var found = new ArrayList<String>();
        try (var parser = JsonTrees.FACTORY.createParser(ObjectReadContext.empty(), sample)) {
            walk(parser, parser.nextToken(), "", 0, found);
        } catch (JacksonException _) {
            // The sample ends where it was cut: what was found until then is what there is.
        }
        found.sort((a, b) -> Boolean.compare(preferred(b), preferred(a)));
        return List.copyOf(found);
    }

    static boolean preferred(String path) {
        return path.isEmpty()
                || NAMES.contains(
                        path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
    }

    private static void walk(
            JsonParser parser, JsonToken token, String path, int depth, List<String> found) {
        if (token == JsonToken.START_ARRAY) {
            var first = parser.nextToken();
            if (first == JsonToken.START_OBJECT || first == JsonToken.START_ARRAY) {
                found.add(path);
            }
            skip(parser, first);
        } else if (token == JsonToken.START_OBJECT && depth < DEEP) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                walk(parser, parser.nextToken(), path + "/" + name, depth + 1, found);
            }
        } else if (token == JsonToken.START_OBJECT) {
            parser.skipChildren();
        }
    }

    /// Goes to the end of a list whose first token was read.
    private static void skip(JsonParser parser, JsonToken first) {
        for (var token = first;
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            parser.skipChildren();
        }
    }
}
