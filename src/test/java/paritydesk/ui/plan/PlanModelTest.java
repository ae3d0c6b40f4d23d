package paritydesk.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import paritydesk.file.Cases;
import paritydesk.file.DocumentKind;
import paritydesk.finding.Finding;
import paritydesk.plan.Event;
import paritydesk.store.RecentWorkspaces;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;
import paritydesk.ui.desk.Desk;
import paritydesk.ui.session.Evaluation;
import paritydesk.ui.session.Session;
import paritydesk.ui.work.Background;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

class PlanModelTest {

    @TempDir private Path folder;

    private final Session session = new Session(Background.sameThread());
    private Desk desk;
    private PlanModel model;

    @BeforeEach
    void make() {
        desk =
                new Desk(
                        folder.resolve("w"),
                        new RecentWorkspaces(folder.resolve("r.properties")),
                        InstantSource.system());
        model = new PlanModel(session, desk);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Run open(String id) {
        var run = Timeline.run(Cases.open(id).scenario().value().orElseThrow(), Progress.NONE);
        session.show(new Evaluation(id, "hash", run, Duration.ofMillis(1)));
        return run;
    }

    private Run run() {
        return session.run().orElseThrow();
    }

    private void choose(String name) {
        model.choose(
                model.rows().stream()
                        .filter(r -> r.part().name().equals(name))
                        .findFirst()
                        .orElseThrow());
    }

    private String pointer(String field) {
        return model.chosenProperty().get().orElseThrow().part().pointer() + "/" + field;
    }

    @Test
    void anInstantThatIsTypedIsWhatAHeadlessRunOfTheEditedPlanSays() {
        var base = open("mkr-sky");
        choose("Market feed replaced by the computed feed");
        model.type(pointer("bracket/notBefore"), "2025-12-01T00:00:00Z");
        model.type(pointer("at"), "2026-01-05T00:00:00Z");
        assertThat(run().scenario().plan().event("feed-replacement").orElseThrow().at())
                .isEqualTo(Instant.parse("2026-01-05T00:00:00Z"));
        var headless = Timeline.run(session.scenario().orElseThrow(), Progress.NONE);
        assertThat(run().headline()).isEqualTo(headless.headline()).isNotEqualTo(base.headline());
        session.undo();
        session.undo();
        assertThat(run().head()).isEqualTo(base.head());
    }

    @Test
    void whatCannotBeReadStaysInItsFieldAndChangesNothing() {
        var base = open("mkr-sky");
        choose("Penalty 2 %");
        model.type(pointer("fee"), "two");
        assertThat(model.faults().get(pointer("fee"))).isNotBlank();
        assertThat(model.fields())
                .anyMatch(f -> f.pointer().equals(pointer("fee")) && f.value().equals("two"));
        assertThat(run().head()).isEqualTo(base.head());
        model.type(pointer("fee"), "0.03");
        assertThat(model.faults()).doesNotContainKey(pointer("fee"));
        assertThat(run().parity().getFirst().conversion().market().last())
                .isNotEqualTo(base.parity().getFirst().conversion().market().last());
    }

    @Test
    void everyKindOfEventCanBeAddedAndTakenAwayAgain() {
        open("mkr-sky");
        int before = session.scenario().orElseThrow().plan().events().size();
        for (var kind : model.kinds()) {
            model.add(kind);
            assertThat(session.scenario().orElseThrow().plan().events())
                    .as(kind)
                    .hasSize(before + 1);
            assertThat(model.chosenProperty().get()).as(kind).isPresent();
            model.remove();
            assertThat(session.scenario().orElseThrow().plan().events()).as(kind).hasSize(before);
        }
    }

    @Test
    void termsOfAVenueAndTheFeedOfAMarketAreEditedTheSameWay() {
        var base = open("mkr-sky");
        model.show(DocumentKind.VENUES);
        choose("MKR");
        model.type(pointer("liquidationThreshold"), "0.65");
        assertThat(run().book().perceived().health().last())
                .isLessThan(base.book().perceived().health().last());
        model.show(DocumentKind.MARKET);
        choose("mkr-computed-feed");
        model.type(pointer("netOfFee"), "false");
        assertThat(run().head().fingerprint()).isNotEqualTo(base.head().fingerprint());
    }

    @Test
    void aConversionIsEchoedAsASentenceBothWays() {
        open("mkr-sky");
        choose("mkr-to-sky");
        assertThat(model.sentence()).contains("1 MKR = 24").contains("SKY");
    }

    @Test
    void findingsStandAtTheirPartAndTheObviousMendTakesThemAway() {
        open("wsteth-cap-2026");
        session.edit("touch", session.scenario().orElseThrow().withStudy(null));
        var found =
                model.findingsProperty().get().stream()
                        .filter(f -> model.fix(f).isPresent())
                        .filter(Finding::refuses)
                        .findFirst()
                        .orElseThrow();
        assertThat(model.rows()).anyMatch(r -> r.findings() > 0);
        model.choose(found);
        assertThat(model.chosenProperty().get()).isPresent();
        model.mend(model.fix(found).orElseThrow());
        assertThat(model.findingsProperty().get()).noneMatch(f -> f.code().equals(found.code()));
        assertThat(run().headline().falsely().accountsEver()).isZero();
    }

    @Test
    void aSavedVersionIsTheNextRevisionAndItsDifferenceIsToldInSentences() {
        open("mkr-sky");
        choose("Penalty 2 %");
        model.type(pointer("fee"), "0.025");
        model.save();
        assertThat(run().scenario().plan().head().revision()).isEqualTo(2);
        assertThat(model.versions()).hasSize(1);
        choose("Penalty 2 %");
        model.type(pointer("fee"), "0.03");
        model.compare(model.versions().getFirst());
        assertThat(model.differenceProperty().get())
                .singleElement()
                .asString()
                .contains("Penalty 2 %")
                .contains("0.025 → 0.03");
        model.open(model.versions().getFirst());
        var step =
                (Event.PenaltyStep)
                        run().scenario().plan().events().stream()
                                .filter(e -> e.head().title().equals("Penalty 2 %"))
                                .findFirst()
                                .orElseThrow();
        assertThat(step.fee()).isEqualByComparingTo("0.025");
    }

    @Test
    void anExportedPlanIsImportedAgainAndABrokenOneIsRefusedWithItsPlace() throws Exception {
        open("mkr-sky");
        var file = folder.resolve("plan.json");
        model.export(file);
        choose("Penalty 2 %");
        model.type(pointer("fee"), "0.05");
        model.take(file);
        assertThat(session.scenario().orElseThrow().plan())
                .isEqualTo(session.historyProperty().get().orElseThrow().opened().plan());
        java.nio.file.Files.writeString(file, "{\"format\": \"paritydesk/plan\"");
        model.take(file);
        assertThat(model.noteProperty().get()).contains("plan.json");
    }
}
