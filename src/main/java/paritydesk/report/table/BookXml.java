package paritydesk.report.table;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;

/// The parts of a workbook around its sheets: what it consists of, who made it and when, its sheets' names and its styles.
final class BookXml {

    /// The style of a heading.
    static final int HEADING = 1;

    private static final List<ReportTable.Look> LOOKS = List.of(ReportTable.Look.values());

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
    private static final String SHEETS =
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String KIND = "application/vnd.openxmlformats-officedocument.";

    static final String RELATIONS =
            head()
                    + "<Relationships"
                    + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + relation(1, OFFICE + "/relationships/officeDocument", "xl/workbook.xml")
                    + relation(
                            2,
                            "http://schemas.openxmlformats.org/package/2006/relationships/metadata"
                                    + "/core-properties",
                            "docProps/core.xml")
                    + relation(3, OFFICE + "/relationships/extended-properties", "docProps/app.xml")
                    + "</Relationships>";

    /// What a cell can hold, and a sheet's name.
    private static final int LONGEST = 32_767;

    private static final int LONGEST_TITLE = 31;

    /// Formats of one's own are numbered from here.
    private static final int FIRST_FORMAT = 164;

    private BookXml() {}

    private static String head() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId"
                + id
                + "\" Type=\""
                + type
                + "\" Target=\""
                + target
                + "\"/>";
    }

    static String types(int sheets) {
        var xml = new StringBuilder(head());
        xml.append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
                .append("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-")
                .append("package.relationships+xml\"/>")
                .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        kind(xml, "/xl/workbook.xml", KIND + "spreadsheetml.sheet.main+xml");
        kind(xml, "/xl/styles.xml", KIND + "spreadsheetml.styles+xml");
        kind(
                xml,
                "/docProps/core.xml",
                "application/vnd.openxmlformats-package.core-properties+xml");
        kind(xml, "/docProps/app.xml", KIND + "extended-properties+xml");
        for (int i = 1; i <= sheets; i++) {
            var name = "/xl/worksheets/sheet" + i + ".xml";
            kind(xml, name, KIND + "spreadsheetml.worksheet+xml");
        }
        return xml.append("</Types>").toString();
    }

    private static void kind(StringBuilder xml, String part, String type) {
        xml.append("<Override PartName=\"").append(part);
        xml.append("\" ContentType=\"").append(type).append("\"/>");
    }

    static String program(String version) {
        var parts = version.split("\\.", -1);
        var two = parts[0] + "." + (parts.length > 1 ? parts[1] : "0");
        return head()
                + "<Properties xmlns=\""
                + OFFICE
                + "/extended-properties\"><Application>ParityDesk</Application><AppVersion>"
                + escaped(two)
                + "</AppVersion></Properties>";
    }

    static String core(Instant statedAt) {
        var date = " xsi:type=\"dcterms:W3CDTF\">" + statedAt;
        return head()
                + "<cp:coreProperties"
                + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
                + "<dc:creator>ParityDesk</dc:creator><dcterms:created"
                + date
                + "</dcterms:created><dcterms:modified"
                + date
                + "</dcterms:modified></cp:coreProperties>";
    }

    static String sheets(List<ReportTable> tables) {
        var xml = new StringBuilder(head());
        xml.append("<workbook xmlns=\"").append(SHEETS).append("\" xmlns:r=\"").append(OFFICE);
        xml.append("/relationships\"><sheets>");
        for (int i = 1; i <= tables.size(); i++) {
            xml.append("<sheet name=\"").append(escaped(title(tables.get(i - 1))));
            xml.append("\" sheetId=\"").append(i).append("\" r:id=\"rId").append(i).append("\"/>");
        }
        return xml.append("</sheets></workbook>").toString();
    }

    /// A sheet's name has at most 31 characters, none of them a bracket or a slash.
    private static String title(ReportTable table) {
        var plain = table.title().replaceAll("[\\[\\]:*?/\\\\]", " ");
        return plain.length() <= LONGEST_TITLE ? plain : plain.substring(0, LONGEST_TITLE);
    }

    static String sheetRelations(int sheets) {
        var xml = new StringBuilder(head());
        xml.append(
                "<Relationships"
                    + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 1; i <= sheets; i++) {
            xml.append(
                    relation(
                            i,
                            OFFICE + "/relationships/worksheet",
                            "worksheets/sheet" + i + ".xml"));
        }
        xml.append(relation(sheets + 1, OFFICE + "/relationships/styles", "styles.xml"));
        return xml.append("</Relationships>").toString();
    }

    /// The style of a column's cells.
    static int style(ReportTable.Look look) {
        return HEADING + 1 + LOOKS.indexOf(look);
    }

    static String styles() {
        var formats = new StringBuilder();
        var cells = new StringBuilder();
        for (var look : LOOKS) {
            int id = FIRST_FORMAT + LOOKS.indexOf(look);
            formats.append("<numFmt numFmtId=\"").append(id).append("\" formatCode=\"");
            formats.append(escaped(look.format())).append("\"/>");
            cells.append("<xf numFmtId=\"").append(id);
            cells.append("\" fontId=\"0\" fillId=\"0\" borderId=\"0\" applyNumberFormat=\"1\"/>");
        }
        int looks = ReportTable.Look.values().length;
        return head()
                + "<styleSheet xmlns=\""
                + SHEETS
                + "\"><numFmts count=\""
                + looks
                + "\">"
                + formats
                + "</numFmts><fonts count=\"2\"><font><sz val=\"11\"/><name"
                + " val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name"
                + " val=\"Calibri\"/></font></fonts><fills count=\"2\"><fill><patternFill"
                + " patternType=\"none\"/></fill><fill><patternFill"
                + " patternType=\"gray125\"/></fill></fills><borders"
                + " count=\"1\"><border/></borders><cellStyleXfs"
                + " count=\"1\"><xf/></cellStyleXfs><cellXfs count=\""
                + (looks + 2)
                + "\"><xf/><xf fontId=\"1\" applyFont=\"1\" applyAlignment=\"1\">"
                + "<alignment wrapText=\"1\"/></xf>"
                + cells
                + "</cellXfs></styleSheet>";
    }

    private static String escaped(String text) {
        var out = new StringWriter();
        try {
            escape(text, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    /// Escapes text; what XML cannot hold becomes U+FFFD, what a cell cannot hold is cut, and a text that reads like a spreadsheet's own
    /// escape stays what it is.
    static void escape(String text, Writer out) throws IOException {
        int end = Math.min(text.length(), LONGEST);
        int plain = 0;
        for (int i = 0; i < end; i++) {
            var instead = instead(text, i, end);
            if (instead != null) {
                out.write(text, plain, i - plain);
                out.write(instead);
                plain = i + 1;
            }
        }
        out.write(text, plain, end - plain);
    }

    private static @Nullable String instead(String text, int at, int end) {
        char c = text.charAt(at);
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\r' -> "&#13;";
            case '\n', '\t' -> null;
            case '_' -> escapes(text, at) ? "_x005F_" : null;
            case '\uFFFE', '\uFFFF' -> "\uFFFD";
            default -> {
                boolean half =
                        (Character.isHighSurrogate(c)
                                        && (at + 1 >= end
                                                || !Character.isLowSurrogate(text.charAt(at + 1))))
                                || (Character.isLowSurrogate(c)
                                        && (at == 0
                                                || !Character.isHighSurrogate(
                                                        text.charAt(at - 1))));
                yield c < ' ' || half ? "\uFFFD" : null;
            }
        };
    }

    /// `_x` with four hexadecimal digits and `_`.
    private static boolean escapes(String text, int at) {
        return text.regionMatches(at, "_x", 0, 2)
                && at + 7 <= text.length()
                && text.substring(at, at + 7).matches("_x[0-9A-Fa-f]{4}_");
    }
}
