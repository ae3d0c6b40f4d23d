package paritydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import paritydesk.ui.look.Text;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Holds code and bundle together: every text asked for is there, and none lies about unused.
final class TextTest {
    private static final Pattern WHOLE =
            Pattern.compile("Text\\.(?:of|counted)\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern PREFIX = Pattern.compile("Text\\.of\\(\\s*\"([^\"]+\\.)\"\\s*\\+");

    @Test
    void everyKeyThatTheCodeAsksForIsInTheBundle() throws IOException {
        assertThat(bundle()).containsAll(matches(WHOLE));
    }

    @Test
    void everyKeyOfTheBundleIsAskedFor() throws IOException {
        Set<String> unused = bundle();
        unused.removeAll(matches(WHOLE));
        Set<String> prefixes = matches(PREFIX);
        unused.removeIf(key -> prefixes.stream().anyMatch(key::startsWith));
        assertThat(unused).isEmpty();
    }

    @Test
    void valuesStandInTheirPlaces() {
        assertThat(Text.of("work.left", "40\u202F%", "3\u202Fs"))
                .isEqualTo("40\u202F% · 3\u202Fs left");
        assertThat(Text.of("settings.unwritable", "disk full"))
                .contains("window's")
                .endsWith("disk full");
    }

    private static Set<String> bundle() throws IOException {
        Properties bundle = new Properties();
        try (Reader in =
                Files.newBufferedReader(Path.of("src/main/resources/paritydesk/text.properties"))) {
            bundle.load(in);
        }
        return new TreeSet<>(bundle.stringPropertyNames());
    }

    private static Set<String> matches(Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            Set<String> keys = new TreeSet<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                keys.addAll(
                        pattern.matcher(Files.readString(file))
                                .results()
                                .map(hit -> hit.group(1))
                                .collect(Collectors.toSet()));
            }
            return keys;
        }
    }
}
