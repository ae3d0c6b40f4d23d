package paritydesk.intake.source;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamConstraintsException;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;

/// The elements of one list in a JSON document, or the values of JSON Lines. Columns are those of the first elements; a field that
/// appears only later is a column of no record.
final class JsonRecords implements Records {

    private static final int LOOKED_AT = 200;

    private final String document;
    private final Measured bytes;
    private final long size;
    private final JsonParser parser;
    private final boolean lines;
    private final Deque<Line> ready = new ArrayDeque<>();
    private List<String> columns = List.of();
    private List<String> paths = List.of();
    private long number;
    private boolean ended;

    private JsonRecords(Unpacked file, Measured bytes, JsonParser parser, boolean lines) {
        this.document = file.document();
        this.bytes = bytes;
        this.size = file.content().size();
        this.parser = parser;
        this.lines = lines;
    }

    static JsonRecords open(Unpacked file, Form form, Charset charset) throws IOException {
        var bytes = new Measured(file.document(), file.open(), () -> Long.MAX_VALUE / 2);
        var decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE);
        var text = new InputStreamReader(bytes, decoder);
        var records =
                new JsonRecords(
                        file,
                        bytes,
                        JsonTrees.FACTORY.createParser(
                                ObjectReadContext.empty(), new WithoutMark(text)),
                        form.format() == Format.JSON_LINES);
        try {
            records.start(form.records());
            return records;
        } catch (JacksonException e) {
            records.close();
            throw records.refused(e);
        } catch (IOException e) {
            records.close();
            throw e;
        }
    }

    /// Goes to the list, and reads ahead for the columns.
    private void start(@Nullable String path) throws IOException {
        if (!lines) {
            find(path == null ? "" : path);
        }
        var names = new LinkedHashSet<String>();
        var ahead = new ArrayList<List<JsonTrees.Flat>>();
        while (ahead.size() < LOOKED_AT) {
            var rows = element();
            if (rows == null) {
                break;
            }
            ahead.add(rows);
            rows.forEach(row -> names.addAll(row.cells().keySet()));
        }
        paths = List.copyOf(names);
        columns = Records.named(document, paths);
        number = 0;
        ahead.forEach(this::add);
    }

    private void find(String path) throws IOException {
        var token = parser.nextToken();
        for (var name : path.split("/", -1)) {
            if (!name.isEmpty()) {
                token = into(name, token, path);
            }
        }
        if (token != JsonToken.START_ARRAY) {
            throw Refusal.of(
                    document,
                    "no-list",
                    path.isEmpty() ? "/" : path,
                    "is not a list of records",
                    "name the list, such as /data/accounts");
        }
    }

    private JsonToken into(String name, @Nullable JsonToken token, String path) throws IOException {
        if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean here = parser.currentName().equals(name);
                var value = parser.nextToken();
                if (here) {
                    return value;
                }
                parser.skipChildren();
            }
        }
        throw Refusal.of(
                document,
                "no-list",
                path,
                "is not in the document",
                "name the list of records, such as /data/accounts");
    }

    private @Nullable List<JsonTrees.Flat> element() throws IOException {
        if (ended) {
            return null;
        }
        try {
            var token = parser.nextToken();
            if (token == null || (!lines && token == JsonToken.END_ARRAY)) {
                ended = true;
                if (token == null && !lines) {
                    throw truncated();
                }
                return null;
            }
            var rows = JsonTrees.rows(JsonTrees.value(parser, token));
            if (++number > Bounds.ROWS) {
                throw Refusal.at(
                        document,
                        number,
                        "too-many-rows",
                        "is one record too many",
                        "split the file");
            }
            return rows;
        } catch (JacksonException e) {
            throw refused(e);
        } catch (JsonTrees.TooMany _) {
            throw Refusal.at(
                    document,
                    number + 1,
                    "too-large",
                    "is a record of more than 1 000 000 parts",
                    "name the list further in that has one element for each account");
        }
    }

    private Refusal truncated() {
        return Refusal.of(
                document,
                "truncated",
                "",
                "ends before its list of records does",
                "it was cut off on its way; fetch it again");
    }

    private IOException refused(JacksonException e) {
        if (e.getCause() instanceof IOException inside) {
            return inside;
        }
        if (e instanceof StreamConstraintsException) {
            return Refusal.at(
                    document,
                    number + 1,
                    "too-large",
                    "has a text, a number or a nesting beyond what is read (32 767 characters, 1"
                            + " 000 digits, 64 levels)",
                    "check that this is the right file");
        }
        if (e instanceof tools.jackson.core.exc.UnexpectedEndOfInputException) {
            return truncated();
        }
        var said = e.getOriginalMessage().lines().findFirst().orElse("");
        int end = said.indexOf(" (");
        var brief = end > 20 ? said.substring(0, end) : said;
        return Refusal.at(
                document,
                number + 1,
                "not-json",
                "is not JSON: " + (brief.length() > 120 ? brief.substring(0, 120) + "…" : brief),
                "mend it at this place, or export the document again");
    }

    private void add(List<JsonTrees.Flat> rows) {
        number++;
        for (var row : rows) {
            var cells = new ArrayList<String>(paths.size());
            var typed = new BitSet();
            for (int i = 0; i < paths.size(); i++) {
                var cell = row.cells().get(paths.get(i));
                cells.add(cell == null ? "" : cell.text());
                typed.set(i, cell != null && cell.number());
            }
            ready.add(new Line(number, cells, typed, null));
        }
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public @Nullable Line next() throws IOException {
        while (true) {
            var line = ready.poll();
            if (line != null) {
                if (!line.blank()) {
                    return line;
                }
                continue;
            }
            long before = number;
            var rows = element();
            if (rows == null) {
                return null;
            }
            number = before;
            add(rows);
        }
    }

    @Override
    public double share() {
        return size > 0 ? Math.min(1, bytes.count() / (double) size) : 0;
    }

    @Override
    public void close() throws IOException {
        parser.close();
        bytes.close();
    }
}
