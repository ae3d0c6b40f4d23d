package paritydesk.file;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import paritydesk.plan.Edits;
import paritydesk.plan.Event;
import paritydesk.plan.Plan;
import paritydesk.scenario.Scenario;

import java.time.Instant;
import java.util.Map;

class DocumentFormTest {

    private static Scenario open(String id) {
        return Cases.open(id).scenario().value().orElseThrow();
    }

    private static DocumentForm form(Plan plan) {
        return DocumentForm.of(DocumentKind.PLAN, PlanFile.write(plan));
    }

    private static Plan read(DocumentForm form) {
        var read = PlanFile.read("plan", form.bytes());
        assertThat(read.findings()).isEmpty();
        return read.value().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mkr-sky",
                "wsteth-cap-2026",
                "steth-2022",
                "ftm-2025",
                "ezeth-2024",
                "merge-2022",
                "usdc-2023",
                "wbtc-2024"
            })
    void aFormReadsBackAsItsDocuments(String id) {
        var s = open(id);
        assertThat(read(form(s.plan()))).isEqualTo(s.plan());
        var market = DocumentForm.of(DocumentKind.MARKET, MarketFile.write(s.market()));
        assertThat(MarketFile.read("m", market.bytes()).value()).contains(s.market());
        var venues = DocumentForm.of(DocumentKind.VENUES, VenuesFile.write(s.venues()));
        assertThat(VenuesFile.read("v", venues.bytes()).value().orElseThrow().venues())
                .hasSameSizeAs(s.venues().venues());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mkr-sky", "merge-2022", "wbtc-2024", "ftm-2025"})
    void typingWhatIsThereChangesNothing(String id) {
        var plan = open(id).plan();
        var form = form(plan);
        for (var part : form.parts()) {
            for (var field : form.fields(part.pointer())) {
                boolean typed =
                        field.kind() != FormField.Kind.HEADING
                                && field.kind() != FormField.Kind.LIST
                                && !field.value().isEmpty();
                if (typed) {
                    assertThat(read(form.with(field.pointer(), field.value())).equals(plan))
                            .as(field.pointer())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void everyKindOfEventCanBeAddedAndRead() {
        var plan = open("mkr-sky").plan();
        var given =
                Map.of(
                        "id", "new-event",
                        "at", "2026-01-02T00:00:00Z",
                        "title", "New event",
                        "venue", "aave-v3",
                        "asset", "MKR",
                        "conversion", "mkr-to-sky",
                        "oracle", "mkr-computed-feed",
                        "method", "cash",
                        "snapshotRatio", "1",
                        "snapshotAt", "2026-01-01T00:00:00Z");
        for (var kind : form(plan).kinds("events")) {
            var added = form(plan).add("events", kind, given);
            var read = PlanFile.read("plan", added.bytes());
            assertThat(read.findings()).as(kind).isEmpty();
            assertThat(read.value().orElseThrow().event("new-event")).as(kind).isPresent();
        }
    }

    @Test
    void aCopyHasAnIdOfItsOwnAndCanBeTakenAway() {
        var plan = open("mkr-sky").plan();
        var form = form(plan);
        int last = plan.events().size() - 1;
        var twice = form.duplicate("/events/" + last);
        assertThat(read(twice).events()).hasSize(plan.events().size() + 1);
        assertThat(read(twice.remove("/events/" + (last + 1)))).isEqualTo(plan);
    }

    @Test
    void whatIsWrongIsFoundAtItsPointer() {
        var plan = open("mkr-sky").plan();
        int at = plan.events().size() - 1;
        var bad = form(plan).with("/events/" + at + "/at", "tomorrow");
        assertThat(PlanFile.read("plan", bad.bytes()).findings())
                .anyMatch(f -> f.place().spot().startsWith("/events/" + at + "/at"));
    }

    @Test
    void aDiffSaysWhatMovedWhatIsNewAndWhatIsGone() {
        var plan = open("mkr-sky").plan();
        var moved = Edits.move(plan, "feed-replacement", Instant.parse("2026-01-12T00:00:00Z"));
        assertThat(DocumentDiff.of(form(plan), form(moved)))
                .contains(
                        "“Market feed replaced by the computed feed” (events): Instant"
                                + " 2026-01-19T00:00:00Z → 2026-01-12T00:00:00Z.")
                .allMatch(said -> said.contains("Market feed replaced"));
        var without = plan.without(e -> e.head().id().equals("feed-replacement"));
        assertThat(DocumentDiff.of(form(plan), form(without)))
                .singleElement()
                .asString()
                .endsWith("is gone.");
        assertThat(DocumentDiff.of(form(without), form(plan)))
                .singleElement()
                .asString()
                .endsWith("is new.");
        assertThat(DocumentDiff.of(form(plan), form(plan))).isEmpty();
        var step =
                (Event.PenaltyStep)
                        plan.events().stream()
                                .filter(e -> e instanceof Event.PenaltyStep)
                                .findFirst()
                                .orElseThrow();
        var dearer =
                Edits.replace(
                        plan,
                        step.head().id(),
                        new Event.PenaltyStep(
                                step.head(), step.conversion(), new java.math.BigDecimal("0.07")));
        assertThat(DocumentDiff.of(form(plan), form(dearer)))
                .singleElement()
                .asString()
                .contains("→ 0.07");
    }

    /// A share of adoption and a price stand in rows, not in fields, and are told as well.
    @Test
    void aDiffCountsTheRowsThatDiffer() {
        var bytes = PlanFile.write(open("mkr-sky").plan());
        var slower = new String(bytes, UTF_8).replace("\"0.815\"", "\"0.315\"");
        assertThat(
                        DocumentDiff.of(
                                DocumentForm.of(DocumentKind.PLAN, bytes),
                                DocumentForm.of(DocumentKind.PLAN, slower.getBytes(UTF_8))))
                .singleElement()
                .asString()
                .contains("1 of 1 shares differ", "0.815 to 2025-09-18T16:00:00Z, 0.315");
        var market = MarketFile.write(open("mkr-sky").market());
        var text = new String(market, UTF_8);
        int at = text.indexOf("\"points\"");
        int quote = text.indexOf("Z\"", at) + 2;
        int begin = text.indexOf('"', quote) + 1;
        var cheaper = text.substring(0, begin) + "1" + text.substring(text.indexOf('"', begin));
        assertThat(
                        DocumentDiff.of(
                                DocumentForm.of(DocumentKind.MARKET, market),
                                DocumentForm.of(DocumentKind.MARKET, cheaper.getBytes(UTF_8))))
                .singleElement()
                .asString()
                .contains("points differ");
    }
}
