package paritydesk.file;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/// How our documents look: two spaces per level, one field per line, and a list within a list (a point of a series, a column of a
/// table) on one line.
final class Layout implements PrettyPrinter {

    private int depth;
    private int inline;
    private boolean nextInline;

    /// The list that is opened next stands on one line.
    void inlineNext() {
        nextInline = true;
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator g) {
        g.writeRaw('\n');
    }

    @Override
    public void writeStartObject(JsonGenerator g) {
        g.writeRaw('{');
        depth++;
    }

    @Override
    public void writeEndObject(JsonGenerator g, int fields) {
        end(g, fields, '}');
    }

    @Override
    public void writeStartArray(JsonGenerator g) {
        g.writeRaw('[');
        depth++;
        var parent = g.streamWriteContext().getParent();
        if (inline > 0 || nextInline || (parent != null && parent.inArray())) {
            inline++;
        }
        nextInline = false;
    }

    @Override
    public void writeEndArray(JsonGenerator g, int values) {
        end(g, values, ']');
        inline = Math.max(0, inline - 1);
    }

    @Override
    public void beforeObjectEntries(JsonGenerator g) {
        newline(g);
    }

    @Override
    public void beforeArrayValues(JsonGenerator g) {
        newline(g);
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator g) {
        separator(g);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator g) {
        separator(g);
    }

    @Override
    public void writeObjectNameValueSeparator(JsonGenerator g) {
        g.writeRaw(": ");
    }

    private void separator(JsonGenerator g) {
        g.writeRaw(inline > 0 ? ", " : ",");
        newline(g);
    }

    private void end(JsonGenerator g, int content, char bracket) {
        depth--;
        if (content > 0) {
            newline(g);
        }
        g.writeRaw(bracket);
    }

    private void newline(JsonGenerator g) {
        if (inline == 0) {
            g.writeRaw('\n');
            g.writeRaw("  ".repeat(depth));
        }
    }
}
