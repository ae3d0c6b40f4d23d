package paritydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Commands run where there is no display and no graphics library, so they load no class of either.
class NoToolkitTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cases",
                "validate mkr-sky",
                "run mkr-sky --workspace desk --out run.json",
                "check mkr-sky",
                "shocks mkr-sky",
                "sweep mkr-sky --shock crash --param size=0:20:2 --output harm"
            })
    void commandLoadsNoClassOfAToolkit(String line) throws Exception {
        assertThat(
                        loaded(
                                line,
                                "paritydesk.cli.Commands ",
                                "javafx.",
                                "com.sun.glass.",
                                "java.awt.",
                                "sun.awt."))
                .singleElement()
                .asString()
                .startsWith("paritydesk.cli.");
    }

    @ParameterizedTest
    @ValueSource(strings = "report mkr-sky --out memo")
    void memoLoadsNoClassOfJavaFx(String line) throws Exception {
        assertThat(loaded(line, "javafx.", "com.sun.glass.", "sun.awt.X11.XlibWrapper")).isEmpty();
    }

    private List<String> loaded(String line, String... packages)
            throws IOException, InterruptedException {
        var log = folder.resolve("classes.txt");
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xlog:class+load:file=" + log + "::filecount=0",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "paritydesk.Main"));
        command.addAll(List.of(line.split(" ")));
        var process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectOutput(folder.resolve("out").toFile())
                        .redirectErrorStream(true)
                        .start();
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("out")))
                .isLessThan(Exit.WRONG_USE);
        try (var lines = Files.lines(log)) {
            return lines.map(l -> l.substring(l.lastIndexOf(']') + 1).strip())
                    .filter(c -> Arrays.stream(packages).anyMatch(c::startsWith))
                    .toList();
        }
    }
}
