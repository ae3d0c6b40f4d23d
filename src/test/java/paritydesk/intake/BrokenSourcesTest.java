package paritydesk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import paritydesk.intake.source.Given;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// More than seventy broken files, each with what a user reads about it. The table is `broken.txt`: a line with the file's name, then its
/// findings. Files that are not in the folder are made by [GeneratedSources]. What was read is written to `target/broken.txt`, which
/// takes the place of the table once somebody has looked at it.
class BrokenSourcesTest {

    private static final Path FOLDER = Path.of("src/test/resources/paritydesk/intake/broken");

    private static List<Given> sources() throws IOException {
        var all = new ArrayList<Given>();
        try (var files = Files.list(FOLDER)) {
            for (var file : files.sorted().toList()) {
                all.add(Given.of(file));
            }
        }
        all.addAll(GeneratedSources.all());
        return all;
    }

    @TestFactory
    Stream<DynamicTest> everyBrokenFileSaysWhatIsWrongWithIt() throws IOException {
        var expected = table(new String(Sources.bytes("broken.txt"), StandardCharsets.UTF_8));
        var read = new StringBuilder();
        var tests = new ArrayList<DynamicTest>();
        for (var source : sources()) {
            var sentences = Sources.sentences(IntakeEntry.read(source).findings());
            read.append(source.name()).append('\n');
            sentences.forEach(s -> read.append("    ").append(s).append('\n'));
            tests.add(
                    DynamicTest.dynamicTest(
                            source.name(),
                            () -> assertThat(sentences).isEqualTo(expected.get(source.name()))));
        }
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/broken.txt"), read);
        return tests.stream();
    }

    @Test
    void tableNamesEachFileAndNoOther() throws IOException {
        var expected = table(new String(Sources.bytes("broken.txt"), StandardCharsets.UTF_8));

        assertThat(sources().stream().map(Given::name))
                .containsExactlyElementsOf(expected.keySet());
        assertThat(expected).hasSizeGreaterThanOrEqualTo(60);
        assertThat(expected.values()).as("a file with nothing wrong").allMatch(s -> !s.isEmpty());
    }

    private static Map<String, List<String>> table(String text) {
        var table = new LinkedHashMap<String, List<String>>();
        String name = "";
        for (var line : text.lines().toList()) {
            if (line.startsWith("    ")) {
                table.getOrDefault(name, new ArrayList<>()).add(line.strip());
            } else {
                name = line;
                table.put(name, new ArrayList<>());
            }
        }
        return table;
    }
}
