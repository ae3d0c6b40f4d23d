package paritydesk.intake;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import paritydesk.intake.source.Given;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Broken files that are too large, too binary or too dangerous to lie in a folder: made anew for each test.
final class GeneratedSources {

    private static final String HEAD = "account,asset,side,amount,as_of\n";
    private static final String ROW = "A,MKR,collateral,5,2025-12-14T17:40:59Z\n";

    private GeneratedSources() {}

    static List<Given> all() throws IOException {
        var all = new ArrayList<Given>();
        all.add(Sources.text("columns-10000.csv", ("c,".repeat(10_000) + "\n").repeat(2)));
        all.add(
                Sources.text(
                        "long-cell.csv",
                        HEAD
                                + "A,MKR,collateral,"
                                + "1".repeat(40_000)
                                + ",2025-12-14T17:40:59Z\n"));
        all.add(Sources.text("long-row.csv", HEAD + "A," + "x".repeat(1_200_000)));
        all.add(
                Sources.text(
                        "deep.json",
                        "{\"accounts\": [" + "[".repeat(1000) + "]".repeat(1000) + "]}"));
        all.add(Sources.text("deep-object.json", "{\"a\":".repeat(1000) + "1" + "}".repeat(1000)));
        all.add(
                Sources.text(
                        "long-number.json",
                        "{\"accounts\": [{\"id\": \"A\", \"amount\": " + "9".repeat(2000) + "}]}"));
        all.add(Given.of("bomb.csv.gz", gzip(bytes("0,0\n".repeat(6 << 20)))));
        all.add(Given.of("bomb.zip", zip("book.csv", new byte[24 << 20])));
        all.add(Given.of("nested.zip", zip("inner.zip", zip("book.csv", bytes(HEAD + ROW)))));
        all.add(Given.of("nested.gz", gzip(gzip(bytes(HEAD + ROW)))));
        all.add(Given.of("outside.zip", zip("../../etc/book.csv", bytes(HEAD + ROW))));
        all.add(Given.of("drive.zip", zip("C:\\book.csv", bytes(HEAD + ROW))));
        all.add(Given.of("empty.zip", zip("folder/", new byte[0])));
        all.add(Given.of("many.zip", many()));
        all.add(Given.of("empty.gz", gzip(new byte[0])));
        all.add(Given.of("formula.xlsx", formula(true)));
        all.add(Given.of("formula-without-value.xlsx", unvalued()));
        all.add(
                Given.of(
                        "laughs.xlsx",
                        laughs("<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>")));
        all.add(
                Given.of(
                        "outside-entity.xlsx",
                        laughs("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>")));
        all.add(Given.of("macros.xlsm", added(formula(true), "xl/vbaProject.bin")));
        var book = formula(true);
        all.add(Given.of("cut.xlsx", java.util.Arrays.copyOf(book, book.length / 2)));
        all.add(Given.of("no-rows.xlsx", headOnly()));
        all.add(Given.of("long-number.xlsx", number(1234567.123456789)));
        return all;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    static byte[] zip(String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] many() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 1_001; i++) {
                zip.putNextEntry(new ZipEntry("book-" + i + ".csv"));
            }
        }
        return out.toByteArray();
    }

    private static byte[] sheet(int rows, double amount, String formula) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("Positions");
            var names = List.of("account", "asset", "side", "amount", "as_of");
            var head = sheet.createRow(0);
            for (int i = 0; i < names.size(); i++) {
                head.createCell(i).setCellValue(names.get(i));
            }
            for (int r = 1; r <= rows; r++) {
                var row = sheet.createRow(r);
                row.createCell(0).setCellValue("A-" + r);
                row.createCell(1).setCellValue("MKR");
                row.createCell(2).setCellValue("collateral");
                row.createCell(3).setCellValue(amount);
                row.createCell(4).setCellValue("2025-12-14T17:40:59Z");
                if (!formula.isEmpty()) {
                    row.getCell(3).setCellFormula(formula);
                }
            }
            if (formula.equals("2+3")) {
                book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            }
            book.write(out);
        }
        return out.toByteArray();
    }

    static byte[] formula(boolean calculated) throws IOException {
        return sheet(2, 5, calculated ? "2+3" : "3+4");
    }

    private static byte[] unvalued() throws IOException {
        return changed(sheet(1, 5, "3+4"), "xl/worksheets/sheet1.xml", "<v>5.0</v>", "");
    }

    private static byte[] headOnly() throws IOException {
        return sheet(0, 0, "");
    }

    private static byte[] number(double amount) throws IOException {
        return sheet(1, amount, "");
    }

    /// A workbook whose sheet begins with a document type.
    private static byte[] laughs(String type) throws IOException {
        return changed(
                sheet(1, 5, ""), "xl/worksheets/sheet1.xml", "<worksheet", type + "<worksheet");
    }

    private static byte[] changed(byte[] workbook, String part, String was, String now)
            throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(workbook));
                var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                zip.write(bytes(entry.getName().equals(part) ? text.replace(was, now) : text));
            }
        }
        return out.toByteArray();
    }

    private static byte[] added(byte[] workbook, String part) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(workbook));
                var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(in.readAllBytes());
            }
            zip.putNextEntry(new ZipEntry(part));
            zip.write(1);
        }
        return out.toByteArray();
    }
}
