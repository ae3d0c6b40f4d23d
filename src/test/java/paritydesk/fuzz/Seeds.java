package paritydesk.fuzz;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Good inputs to begin from, small enough to be changed often: from the bundled cases, the sample exports, and made here.
public final class Seeds {

    private static final Path ASSETS = Path.of("assets");
    private static final Path SAMPLES = Path.of("src/test/resources/paritydesk/intake/samples");
    private static final int MOST = 64 << 10;

    private Seeds() {}

    /// Writes the seeds of a reader into files of a folder; for the fuzzer.
    public static void main(String[] args) throws IOException {
        for (var reader : ReaderUnderTest.values()) {
            var folder = Files.createDirectories(Path.of(args[0], reader.name()));
            int n = 0;
            for (var seed : of(reader)) {
                Files.write(folder.resolve("seed-" + n++), seed);
            }
        }
    }

    static List<byte[]> of(ReaderUnderTest reader) throws IOException {
        return switch (reader) {
            case PLAN -> cases("plan.json");
            case MARKET -> cases("market.json");
            case VENUES -> cases("venues.json");
            case STUDY -> cases("study.json");
            case CASE -> cases("case.json");
            case RULEBOOK -> files(ASSETS.resolve("rulebooks"), ".json");
            case CHECKS -> texts(CHECKS);
            case BOOK_JSON -> texts(BOOK_JSON);
            case BOOK_CSV -> texts(BOOK_CSV);
            case RUN -> texts(RUN);
            case MAPPING -> texts(MAPPING);
            case TOKEN_LIST -> files(SAMPLES, ".tokenlist.json");
            case INTAKE_CSV -> files(SAMPLES, ".csv");
            case INTAKE_JSON -> json();
            case INTAKE_XLSX -> List.of(workbook());
            case INTAKE_PACKED -> packed();
            case INTAKE_MAPPED -> texts(MAPPING + "\n=====\naccount,amount\nA,1.5\nB,2\n");
        };
    }

    private static List<byte[]> texts(String... texts) {
        return java.util.Arrays.stream(texts).map(t -> t.getBytes(StandardCharsets.UTF_8)).toList();
    }

    private static List<byte[]> cases(String name) throws IOException {
        var found = new ArrayList<byte[]>();
        try (var folders = Files.list(ASSETS.resolve("cases"))) {
            for (var folder : folders.sorted().toList()) {
                var file = folder.resolve(name);
                if (Files.exists(file) && Files.size(file) <= MOST) {
                    found.add(Files.readAllBytes(file));
                }
            }
        }
        return found;
    }

    private static List<byte[]> files(Path folder, String ending) throws IOException {
        var found = new ArrayList<byte[]>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(f -> f.toString().endsWith(ending)).sorted().toList()) {
                found.add(Files.readAllBytes(file));
            }
        }
        return found;
    }

    private static List<byte[]> json() throws IOException {
        var found = new ArrayList<>(files(SAMPLES, ".jsonl"));
        found.addAll(files(SAMPLES, ".json"));
        return found;
    }

    private static byte[] workbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("Positions");
            var head = sheet.createRow(0);
            var row = sheet.createRow(1);
            var names = List.of("account", "asset", "side", "amount");
            var cells = List.of("A-1", "MKR", "collateral");
            for (int i = 0; i < names.size(); i++) {
                head.createCell(i).setCellValue(names.get(i));
            }
            for (int i = 0; i < cells.size(); i++) {
                row.createCell(i).setCellValue(cells.get(i));
            }
            row.createCell(3).setCellValue(120.5);
            book.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static List<byte[]> packed() throws IOException {
        var table = Files.readAllBytes(SAMPLES.resolve("wide.csv"));
        var gzip = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(gzip)) {
            out.write(table);
        }
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("wide.csv"));
            out.write(table);
        }
        return List.of(gzip.toByteArray(), zip.toByteArray());
    }

    private static final String CHECKS =
            """
            {"format": "paritydesk/checks", "version": 1, "checks": [
              {"id": "D1", "name": "Masked share", "text": "Is it small?", "severity": "BLOCK",
               "formula": "100 * maskedDebt / MAX(1, maskedDebt + trueDebt)", "sense": "AT_MOST",
               "warn": 5, "limit": 10, "unit": "%", "source": "Risk policy 4.2"}]}
            """;

    private static final String BOOK_JSON =
            """
            {"format": "paritydesk/book", "version": 1, "id": "b", "name": "B",
             "asOf": "2025-12-14T17:40:59Z", "accounts": [
              {"id": "A", "venue": "v", "holderClass": "c", "legs": [
                {"kind": "COLLATERAL", "asset": "MKR", "quantity": "1.5"},
                {"kind": "LINEAR", "asset": "MKR", "quantity": "-1", "multiplier": "1",
                 "entryPrice": "10", "maintenanceRate": "0.02"}]}]}
            """;

    private static final String BOOK_CSV =
            """
            # paritydesk/book 1
            # as_of: 2025-12-14T17:40:59Z
            account,owner,venue,holder_class,leg,asset,quantity,multiplier,entry_price,maintenance_rate,margin
            A,O,v,c,COLLATERAL,MKR,1.5,,,,
            A,O,v,c,LINEAR,MKR,-1,1,10,0.02,5
            """;

    private static final String RUN =
            """
            {"format": "paritydesk/run", "version": 1, "fingerprint": "f",
             "inputs": {"name": "n", "documents": [{"kind": "plan", "sha256": "0"}]},
             "headline": {"ratioLowest": 1.2}}
            """;

    private static final String MAPPING =
            """
            {"format": "paritydesk/mapping", "version": 1, "name": "m", "fingerprint": "0",
             "form": {"format": "CSV", "delimiter": ",", "header": 1},
             "numbers": {"decimal": "POINT", "grouping": "COMMA"},
             "dates": {"order": "DAY_MONTH_YEAR", "zone": "UTC"},
             "book": {"asOf": "2025-12-14T17:40:59Z"},
             "party": {"account": {"column": "account"}, "venue": {"fixed": "v"},
                       "holderClass": {"fixed": "c"}},
             "amounts": [{"column": "amount", "side": "COLLATERAL", "asset": "MKR",
                          "unit": "WHOLE", "sign": "POSITIVE"}]}\
            """;
}
