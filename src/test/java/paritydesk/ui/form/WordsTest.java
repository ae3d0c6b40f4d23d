package paritydesk.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/// Every constant that a plan, a market or a venue document may hold has words, and so has every list of theirs.
final class WordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"plan", "market", "venues"})
    void everyConstantOfADocumentHasWords(String document) throws IOException {
        var wordless = new TreeSet<String>();
        constants(schema(document), "", wordless);
        assertThat(wordless).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "market", "venues"})
    void everyListOfADocumentSaysWhatOneOfItIs(String document) throws IOException {
        var lists = new TreeSet<String>();
        schema(document)
                .get("properties")
                .properties()
                .forEach(
                        field -> {
                            if (field.getValue().has("items")) {
                                lists.add(field.getKey());
                            }
                        });
        assertThat(lists).isNotEmpty().allMatch(list -> Words.part(list).isPresent());
    }

    private static JsonNode schema(String document) throws IOException {
        var at = "/paritydesk/schemas/" + document + ".schema.json";
        try (var in = requireNonNull(WordsTest.class.getResourceAsStream(at))) {
            return JsonMapper.shared().readTree(in.readAllBytes());
        }
    }

    private static void constants(JsonNode schema, String field, Set<String> wordless) {
        schema.path("enum").forEach(c -> look(field, c, wordless));
        if (field.equals("kind")) {
            look(field, schema.path("const"), wordless);
        }
        schema.path("properties")
                .properties()
                .forEach(p -> constants(p.getValue(), p.getKey(), wordless));
        schema.path("$defs").properties().forEach(p -> constants(p.getValue(), "", wordless));
        schema.path("oneOf").forEach(one -> constants(one, field, wordless));
        if (schema.has("items")) {
            constants(schema.get("items"), field, wordless);
        }
    }

    private static void look(String field, JsonNode constant, Set<String> wordless) {
        if (constant.isString() && Words.known(field, constant.asString()).isEmpty()) {
            wordless.add(field + "." + constant.asString());
        }
    }
}
