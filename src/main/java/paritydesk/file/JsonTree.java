package paritydesk.file;

import org.jspecify.annotations.Nullable;

import paritydesk.finding.Finding;
import paritydesk.finding.Place;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

import java.util.ArrayList;
import java.util.LinkedHashMap;

/// Reads the text of a JSON document into a tree that knows its places, within the limits, or says why that cannot be.
final class JsonTree {

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxDocumentLength(Limits.JSON_BYTES)
                                    .maxNestingDepth(Limits.NESTING)
                                    .maxStringLength(Limits.TEXT)
                                    .maxNumberLength(Limits.NUMBER)
                                    .maxNameLength(Limits.LINE >> 10)
                                    .build())
                    .build();

    private final Findings findings;
    private final JsonParser parser;

    private JsonTree(Findings findings, JsonParser parser) {
        this.findings = findings;
        this.parser = parser;
    }

    static @Nullable Json read(String text, Findings findings) {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return new JsonTree(findings, parser).document();
        } catch (JacksonException e) {
            findings.add(refused(e, findings.document()));
            return null;
        }
    }

    private @Nullable Json document() {
        var root = value(parser.nextToken());
        if (parser.nextToken() != null) {
            findings.block(
                    "not-json",
                    spot("", here()),
                    "",
                    "has something after the end of the document",
                    "remove what follows the last bracket");
            return null;
        }
        return root;
    }

    private Json value(JsonToken token) {
        var at = here();
        return switch (token) {
            case START_OBJECT -> fields(at);
            case START_ARRAY -> items(at);
            case VALUE_STRING -> new Json.Text(at, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Figure(at, parser.getString());
            case VALUE_TRUE -> new Json.Flag(at, true);
            case VALUE_FALSE -> new Json.Flag(at, false);
            default -> new Json.Nothing(at);
        };
    }

    private Json fields(Json.Spot at) {
        var values = new LinkedHashMap<String, Json>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            var spot = here();
            if (values.put(name, value(parser.nextToken())) != null) {
                findings.block(
                        "duplicate-field",
                        spot(name, spot),
                        "",
                        "stands twice in the same object",
                        "keep one of them");
            }
        }
        return new Json.Fields(at, values);
    }

    private Json items(Json.Spot at) {
        var values = new ArrayList<Json>();
        for (var token = parser.nextToken();
                token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            values.add(value(token));
        }
        return new Json.Items(at, values);
    }

    private Json.Spot here() {
        var location = parser.currentTokenLocation();
        return new Json.Spot(location.getLineNr(), location.getColumnNr());
    }

    private Place spot(String name, Json.Spot spot) {
        return at(findings.document(), name, spot.line(), spot.column());
    }

    static Place at(String document, String pointer, int line, int column) {
        var where = line > 0 ? "line " + line + ", column " + column : "";
        var spot =
                pointer.isEmpty()
                        ? where
                        : where.isEmpty() ? pointer : pointer + " (" + where + ")";
        return new Place(document, spot);
    }

    private static Finding refused(JacksonException e, String document) {
        var location = e.getLocation() == null ? TokenStreamLocation.NA : e.getLocation();
        var place = at(document, "", location.getLineNr(), location.getColumnNr());
        return switch (e) {
            case UnexpectedEndOfInputException _ ->
                    Finding.block(
                            "truncated",
                            place,
                            "",
                            "the document ends before it is complete",
                            "it was cut off on its way; fetch it again");
            case StreamConstraintsException _ ->
                    Finding.block(
                            "too-large",
                            place,
                            "",
                            "a text, a number or the nesting goes beyond what a document may have"
                                    + " (100 000 characters, 100 digits, 64 levels)",
                            "check that this is the right file");
            default ->
                    Finding.block(
                            "not-json",
                            place,
                            "",
                            "is not JSON here: " + said(e),
                            "mend it at this place, or export the document again");
        };
    }

    private static String said(JacksonException e) {
        var message = e.getOriginalMessage().lines().findFirst().orElse("");
        int end = message.indexOf(" (");
        var brief = end > 20 ? message.substring(0, end) : message;
        return brief.length() > 120 ? brief.substring(0, 120) + "…" : brief;
    }
}
