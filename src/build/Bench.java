import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.tools.ToolProvider;

/// Compiles the benchmarks with what they are timed against and runs them. Called as `Bench <mode>` with the application's classes
/// and the benchmark tool on the class path; `quick` leaves out the million and most repetitions.
final class Bench {
    private static final String VECTOR = "jdk.incubator.vector";

    private Bench() {}

    static void main(String[] args) throws IOException, InterruptedException {
        var target = Files.createDirectories(Path.of("target/jmh"));
        var classPath = System.getProperty("java.class.path");
        if (!compiled(target, classPath)) {
            System.exit(1);
        }
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--add-modules", VECTOR, "-Xmx8g"));
        command.addAll(List.of("-cp", target + System.getProperty("path.separator") + classPath));
        command.add("paritydesk.bench.Table");
        command.addAll(List.of(args));
        System.exit(new ProcessBuilder(command).inheritIO().start().waitFor());
    }

    private static boolean compiled(Path target, String classPath) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null);
                var tree = Files.walk(Path.of("src/jmh/java"))) {
            var sources = tree.filter(file -> file.toString().endsWith(".java")).toList();
            var options =
                    List.of(
                            "-d",
                            target.toString(),
                            "-cp",
                            classPath,
                            "--add-modules",
                            VECTOR,
                            "-proc:full",
                            "-nowarn");
            return compiler.getTask(
                            null,
                            files,
                            null,
                            options,
                            null,
                            files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
    }
}
