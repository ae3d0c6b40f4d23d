import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Runs the fuzzer over every reader, one after another, and lists what it found. Called as `Fuzz <seconds> <readers|ALL>` with the
/// tests' class path; seeds and what the fuzzer learned lie in `target/fuzz/corpus`, inputs that a reader failed on in
/// `target/fuzz/found`. Ends with 1 where there are any.
final class Fuzz {
    private static final Path TARGET = Path.of("target/fuzz");
    private static final String SEEDS = "paritydesk.fuzz.Seeds";

    private Fuzz() {}

    static void main(String[] args) throws IOException, InterruptedException {
        var corpus = TARGET.resolve("corpus");
        Files.createDirectories(corpus);
        if (run(List.of(SEEDS, corpus.toString()), List.of()) != 0) {
            System.exit(2);
        }
        var wanted = args[1].equals("ALL") ? List.<String>of() : Arrays.asList(args[1].split(","));
        List<Path> readers;
        try (Stream<Path> folders = Files.list(corpus)) {
            readers = folders.filter(Files::isDirectory).sorted().toList();
        }
        for (var folder : readers) {
            var name = folder.getFileName().toString();
            if (wanted.isEmpty() || wanted.contains(name)) {
                fuzz(name, folder, args[0]);
            }
        }
        System.exit(list() ? 1 : 0);
    }

    private static void fuzz(String reader, Path corpus, String seconds)
            throws IOException, InterruptedException {
        System.out.println("== " + reader + ", " + seconds + " s");
        var found = Files.createDirectories(TARGET.resolve("found").resolve(reader));
        run(
                List.of(
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=paritydesk.fuzz.FuzzTarget",
                        "--instrumentation_includes=paritydesk.file.**:paritydesk.intake.**:org.dhatim.fastexcel.reader.**:de.siegmar.**",
                        "--reproducer_path=" + TARGET,
                        "--keep_going=5",
                        "-max_total_time=" + seconds,
                        "-max_len=65536",
                        "-timeout=10",
                        "-rss_limit_mb=4096",
                        "-artifact_prefix=" + found + "/",
                        "-print_final_stats=1",
                        "-verbosity=0",
                        corpus.toString()),
                List.of("-Dfuzz.reader=" + reader, "-Xmx1500m"));
    }

    private static boolean list() throws IOException {
        var found = TARGET.resolve("found");
        if (!Files.isDirectory(found)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(found)) {
            var all = files.filter(Files::isRegularFile).sorted().toList();
            System.out.println(all.size() + " inputs were found");
            all.forEach(file -> System.out.println("  " + file));
            return !all.isEmpty();
        }
    }

    private static int run(List<String> program, List<String> options)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+EnableDynamicAgentLoading",
                        "-Djava.awt.headless=true"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(program);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
