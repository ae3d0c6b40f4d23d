package paritydesk.intake;

import paritydesk.book.Book;
import paritydesk.file.Cases;
import paritydesk.finding.Checked;
import paritydesk.finding.Finding;
import paritydesk.intake.source.Given;
import paritydesk.timeline.Progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Sample exports of other programs, and short ways to detect and read them for the case MKR → SKY.
final class Sources {

    static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");
    static final Instant AS_OF = Instant.parse("2025-12-14T17:40:59Z");

    private Sources() {}

    static Given sample(String name) {
        return Given.of(name, bytes("samples/" + name));
    }

    static byte[] bytes(String name) {
        try (var in = Sources.class.getResourceAsStream("/paritydesk/intake/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Given text(String name, String text) {
        return Given.of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Setting setting() {
        return Setting.of(Cases.open("mkr-sky").scenario().value().orElseThrow())
                .withListed(TokenList.read(sample("tokens.tokenlist.json")).value().orElseThrow());
    }

    static Checked<Detection> detect(Given given, Setting setting) {
        return Detector.detect(given, setting, _ -> Optional.empty(), NOW);
    }

    static Detection detected(Given given) {
        return detect(given, setting()).value().orElseThrow();
    }

    /// The detected mapping with every question answered: the first venue, the book's instant, what was assumed.
    static Mapping answered(Detection detection) {
        var mapping = detection.mapping();
        var heading = mapping.book();
        var dated = heading.asOfColumn() == null ? heading.at(AS_OF, null) : heading;
        return mapping.withBook(dated).withOpen(List.of());
    }

    static Checked<Book> read(Given given, Mapping mapping) {
        return BookReading.read(given, mapping, setting().tokens(mapping), NOW, Progress.NONE);
    }

    static List<String> sentences(List<Finding> findings) {
        return findings.stream().map(Finding::sentence).toList();
    }
}
