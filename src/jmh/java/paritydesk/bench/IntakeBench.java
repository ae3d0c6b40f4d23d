package paritydesk.bench;

import de.siegmar.fastcsv.reader.CsvReader;

import org.apache.commons.csv.CSVFormat;

import paritydesk.intake.BookReading;
import paritydesk.intake.Detector;
import paritydesk.intake.Setting;
import paritydesk.intake.source.Given;
import paritydesk.timeline.Progress;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Takes in a book of a million rows beside a plain read of the same file and two parsers that only take it apart, all in one run.
public final class IntakeBench {

    private static final int MIB = 1 << 20;

    private IntakeBench() {}

    private interface Work {
        Object run() throws IOException;
    }

    /// @param args number of rows, a million where none is given
    public static void main(String[] args) throws IOException {
        int rows = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        var file = Files.createTempFile("intake", ".csv");
        try {
            write(file, rows);
            measure(file, rows);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void write(Path file, int rows) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write("account,asset,side,amount,as_of\n");
            for (int i = 0; i < rows; i++) {
                boolean debt = i % 2 == 1;
                out.write(
                        "0x"
                                + "%040x".formatted((i / 2 + 1) * 2_654_435_761L)
                                + (debt ? ",USDS,borrow," : ",MKR,supply,")
                                + (i % 99_991)
                                + "."
                                + (100_000 + i % 899_999)
                                + ",2025-12-14T17:40:59Z\n");
            }
        }
    }

    private static void measure(Path file, int rows) throws IOException {
        var given = Given.of(file);
        var seen =
                Detector.detect(given, Setting.NONE, _ -> Optional.empty(), Instant.now())
                        .value()
                        .orElseThrow()
                        .mapping()
                        .withOpen(List.of());
        System.out.printf(Locale.ROOT, "Intake of %d rows, %d MiB%n", rows, Files.size(file) / MIB);
        double plain = best("bytes read", 5, 0, () -> plain(file));
        best("lines read", 3, plain, () -> lines(file));
        best("taken apart by FastCSV", 3, plain, () -> fast(file));
        best("taken apart by commons-csv", 3, plain, () -> commons(file));
        best(
                "read into a book",
                3,
                plain,
                () ->
                        BookReading.read(
                                        given,
                                        seen,
                                        Setting.NONE.tokens(seen),
                                        Instant.now(),
                                        Progress.NONE)
                                .value()
                                .orElseThrow()
                                .accounts()
                                .size());
    }

    private static Object plain(Path file) throws IOException {
        long sum = 0;
        var chunk = new byte[1 << 16];
        try (var in = Files.newInputStream(file)) {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                sum += n;
            }
        }
        return sum;
    }

    private static Object lines(Path file) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            return in.lines().count();
        }
    }

    private static Object fast(Path file) throws IOException {
        long cells = 0;
        try (var reader = CsvReader.builder().ofCsvRecord(file)) {
            for (var record : reader) {
                cells += record.getFieldCount();
            }
        }
        return cells;
    }

    private static Object commons(Path file) throws IOException {
        long cells = 0;
        try (var parser =
                CSVFormat.DEFAULT.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            for (var record : parser) {
                cells += record.size();
            }
        }
        return cells;
    }

    /// The shortest of several runs in seconds, with the highest use of the heap; as a multiple of a plain read.
    private static double best(String name, int times, double plain, Work work) throws IOException {
        double best = Double.MAX_VALUE;
        long peak = 0;
        Object result = 0;
        for (int i = 0; i < times; i++) {
            System.gc();
            var pools =
                    ManagementFactory.getMemoryPoolMXBeans().stream()
                            .filter(p -> p.getType() == MemoryType.HEAP)
                            .toList();
            pools.forEach(java.lang.management.MemoryPoolMXBean::resetPeakUsage);
            long begun = System.nanoTime();
            result = work.run();
            best = Math.min(best, (System.nanoTime() - begun) / 1e9);
            peak = Math.max(peak, pools.stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum());
        }
        System.out.printf(
                Locale.ROOT,
                "  %-28s %8.3f s  %8.1f times a plain read  heap at most %6d MiB  (%s)%n",
                name,
                best,
                plain == 0 ? 1.0 : best / plain,
                peak / MIB,
                result);
        return best;
    }
}
