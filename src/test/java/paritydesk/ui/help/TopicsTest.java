package paritydesk.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Holds code and help together: every topic named is there and whole, and none lies about unused.
final class TopicsTest {

    private static final Path TEXTS =
            Path.of("src/main/resources/paritydesk/help/figures.properties");
    private static final Pattern NAMED =
            Pattern.compile("(?:Topic\\.(?:id|of)|new HelpMark|\\.about)\\(\\s*\"([^\"]+)\"");
    private static final List<String> PARTS =
            List.of("title", "meaning", "formula", "inputs", "source");

    @Test
    void everyTopicThatCodeNamesExistsAndNoneIsUnused() throws IOException {
        assertThat(named()).isNotEmpty().isEqualTo(topics());
    }

    @Test
    void everyTopicHasAllItsParts() throws IOException {
        var texts = texts();
        var missing = new TreeSet<String>();
        for (var topic : topics()) {
            for (var part : PARTS) {
                if (texts.getProperty(topic + "." + part, "").isBlank()) {
                    missing.add(topic + "." + part);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyLineBelongsToATopic() throws IOException {
        var known = new TreeSet<String>();
        topics().forEach(id -> PARTS.forEach(part -> known.add(id + "." + part)));
        topics().forEach(id -> known.add(id + ".ours"));
        assertThat(known).containsAll(texts().stringPropertyNames());
    }

    private static Set<String> topics() throws IOException {
        var ids = new TreeSet<String>();
        for (var key : texts().stringPropertyNames()) {
            ids.add(key.substring(0, key.lastIndexOf('.')));
        }
        return ids;
    }

    private static Set<String> named() throws IOException {
        var ids = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                NAMED.matcher(Files.readString(file)).results().forEach(m -> ids.add(m.group(1)));
            }
        }
        return ids;
    }

    private static Properties texts() throws IOException {
        var texts = new Properties();
        try (Reader in = Files.newBufferedReader(TEXTS)) {
            texts.load(in);
        }
        return texts;
    }
}
