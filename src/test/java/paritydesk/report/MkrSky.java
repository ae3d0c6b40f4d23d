package paritydesk.report;

import paritydesk.checklist.Checklist;
import paritydesk.file.BookCsv;
import paritydesk.file.MarketFile;
import paritydesk.file.PlanFile;
import paritydesk.file.VenuesFile;
import paritydesk.scenario.Options;
import paritydesk.scenario.Scenario;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/// The bundled case, read and run.
final class MkrSky {

    private MkrSky() {}

    static Memo memo() {
        Run run = Timeline.run(scenario(), Progress.NONE);
        return Memo.of(run, Checklist.of(run), Instant.parse("2026-01-27T09:00:00Z"));
    }

    static Scenario scenario() {
        return new Scenario(
                "MKR → SKY",
                BookCsv.read("book.csv", bytes("book.csv")).value().orElseThrow(),
                PlanFile.read("plan.json", bytes("plan.json")).value().orElseThrow(),
                MarketFile.read("market.json", bytes("market.json")).value().orElseThrow(),
                VenuesFile.read("venues.json", bytes("venues.json")).value().orElseThrow(),
                new Options(
                        Instant.parse("2025-11-26T06:00:59Z"),
                        Instant.parse("2026-01-26T12:27:23Z"),
                        Duration.ofHours(6),
                        new BigDecimal("1000"),
                        20251126));
    }

    private static byte[] bytes(String name) {
        try (var in = MkrSky.class.getResourceAsStream("/paritydesk/cases/mkr-sky/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
