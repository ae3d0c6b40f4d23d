import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;

/// Completes the application in a folder whose `lib` holds the jars: start scripts, a Java runtime of its own, and a cache of
/// loaded and linked classes that shortens the start. Called as `Package <folder> <JVM options...>`.
///
/// The runtime comes from the JDK that runs this program, so the machine's default `java` does not matter afterwards.
/// It is made again only when that JDK or the list of modules changes. A cache that cannot be made is left out: the
/// application starts without it, only slower.
final class Package {
    /// What our code and the libraries in `lib` ask of the JDK; `jdeps` over the jars gives this list.
    private static final List<String> MODULES =
            List.of(
                    "java.compiler",
                    "java.desktop",
                    "java.instrument",
                    "java.management",
                    "java.naming",
                    "java.scripting",
                    "java.sql",
                    "jdk.jfr",
                    "jdk.net",
                    "jdk.unsupported",
                    "jdk.unsupported.desktop",
                    "jdk.xml.dom",
                    "jdk.zipfs");

    private final Path home;

    private Package(Path home) {
        this.home = home;
    }

    static void main(String[] args) throws IOException, InterruptedException {
        var application = new Package(Path.of(args[0]).toAbsolutePath());
        application.scripts();
        application.options(List.of(args).subList(1, args.length));
        application.runtime();
        application.cache();
    }

    private void scripts() throws IOException {
        var bin = Files.createDirectories(home.resolve("bin"));
        for (var name : List.of("paritydesk", "paritydesk.bat")) {
            var script =
                    Files.copy(
                            Path.of("src/dist/bin").resolve(name),
                            bin.resolve(name),
                            StandardCopyOption.REPLACE_EXISTING);
            if (!script.toFile().setExecutable(true, false)) {
                throw new IOException("cannot be made executable: " + script);
            }
        }
    }

    /// The file that the scripts hand to `java`, one option a line.
    private void options(List<String> options) throws IOException {
        Files.write(home.resolve("lib/options"), options);
    }

    private void runtime() throws IOException {
        var runtime = home.resolve("runtime");
        var stamp = home.resolve("runtime/paritydesk-modules");
        var wanted = Runtime.version() + " " + String.join(",", MODULES);
        if (Files.exists(stamp) && Files.readString(stamp).equals(wanted)) {
            return;
        }
        delete(runtime);
        var jlink = ToolProvider.findFirst("jlink").orElseThrow();
        int code =
                jlink.run(
                        System.out,
                        System.err,
                        "--add-modules",
                        String.join(",", MODULES),
                        "--strip-debug",
                        "--no-header-files",
                        "--no-man-pages",
                        "--output",
                        runtime.toString());
        if (code != 0) {
            throw new IOException("jlink ended with " + code);
        }
        Files.writeString(stamp, wanted);
    }

    /// One run without arguments and without a display, in a home of its own: it values the bundled case and draws the screens, so
    /// that the cache holds what the commands load and what the desktop loads.
    private void cache() throws IOException, InterruptedException {
        var cache = home.resolve("lib/paritydesk.aot");
        Files.deleteIfExists(cache);
        var training = Files.createDirectories(home.resolveSibling("training"));
        var command = new ArrayList<String>();
        command.add(home.resolve("runtime/bin/java").toString());
        command.add("@" + home.resolve("lib/options"));
        command.add("-XX:AOTCacheOutput=" + cache);
        command.add("-Duser.home=" + training);
        command.add("-Djava.awt.headless=true");
        command.add("-cp");
        command.add(home.resolve("lib/paritydesk.jar").toString());
        command.add("paritydesk.Main");
        var log = training.resolve("log.txt").toFile();
        var builder =
                new ProcessBuilder(command).directory(training.toFile()).redirectErrorStream(true);
        var environment = builder.environment();
        environment
                .keySet()
                .removeIf(
                        name ->
                                name.endsWith("DISPLAY")
                                        || name.startsWith("XDG_")
                                        || name.startsWith("PARITYDESK_")
                                        || name.equals("JAVA_TOOL_OPTIONS"));
        environment.put("HOME", training.toString());
        var process = builder.redirectOutput(log).start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
        }
        if (!Files.exists(cache)) {
            System.err.println("No start-up cache (the application works without it); see " + log);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var walk = Files.walk(folder)) {
            for (var path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
