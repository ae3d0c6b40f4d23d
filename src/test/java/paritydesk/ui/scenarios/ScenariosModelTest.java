package paritydesk.ui.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import paritydesk.asset.Figures;
import paritydesk.chart.HeatMap;
import paritydesk.chart.Tornado;
import paritydesk.explore.Output;
import paritydesk.file.Cases;
import paritydesk.shock.Library;
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
import java.time.InstantSource;
import java.util.Optional;

class ScenariosModelTest {

    @TempDir private Path folder;

    private final Session session = new Session(Background.sameThread());
    private Desk desk;
    private ScenariosModel model;

    @BeforeEach
    void make() {
        desk =
                new Desk(
                        folder.resolve("w"),
                        new RecentWorkspaces(folder.resolve("r.properties")),
                        InstantSource.system());
        model = new ScenariosModel(session, desk);
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

    @ParameterizedTest
    @CsvSource({"mkr-sky, crash", "steth-2022, stale-feed", "ftm-2025, haircut"})
    void theFiguresBesideTheBaseAreThoseOfAHeadlessRun(String id, String shock) {
        var base = open(id);
        model.add(Library.of(shock).orElseThrow());
        var tried = model.stack().getFirst().apply(base.scenario()).withStudy(null);
        var headless = Timeline.run(tried, Progress.NONE).headline();
        var rows = model.comparisonProperty().get().orElseThrow().rows();
        assertThat(rows.getFirst().values())
                .containsExactly(
                        Figures.number(base.headline().ratioLowest(), 3),
                        Figures.number(headless.ratioLowest(), 3));
        assertThat(rows.get(4).values().getLast())
                .isEqualTo(Figures.number(headless.falsely().accountsEver()));
        assertThat(rows.get(5).values().getLast())
                .isEqualTo(Figures.number(headless.masked().accountsEver()));
    }

    @Test
    void applyingIsOneEditThatUndoTakesBack() {
        var base = open("mkr-sky");
        model.add(Library.of("penalty-step").orElseThrow());
        model.add(Library.of("crash").orElseThrow());
        model.apply();
        assertThat(model.stack()).isEmpty();
        assertThat(session.run().orElseThrow().headline().ratioLowest())
                .isLessThan(base.headline().ratioLowest());
        session.undo();
        assertThat(session.run().orElseThrow().head()).isEqualTo(base.head());
    }

    @Test
    void aSavedScenarioOpensAgainWithTheSameFigures() {
        open("mkr-sky");
        model.add(Library.of("penalty-step").orElseThrow());
        model.save("One point more", "What a late holder pays", "Forum thread");
        assertThat(model.noteProperty().get()).contains("One point more");
        var kept =
                desk.scenarios().stream()
                        .filter(s -> s.name().equals("One point more"))
                        .findFirst()
                        .orElseThrow();
        var again =
                desk.value(
                        kept,
                        new paritydesk.ui.work.Progress() {
                            @Override
                            public void report(double fraction) {}

                            @Override
                            public boolean cancelled() {
                                return false;
                            }
                        });
        var record = again.run().scenario().plan().record();
        assertThat(record.assumptions()).contains("What a late holder pays");
        assertThat(record.sources())
                .extracting(s -> s.title())
                .contains("Forum thread", Library.of("penalty-step").orElseThrow().event());
        var live = model.liveProperty().get().orElseThrow().headline();
        assertThat(again.run().headline().gapWorst()).isEqualTo(live.gapWorst());
        assertThat(again.run().headline().masked()).isEqualTo(live.masked());
    }

    @Test
    void theGridShowsTheSweepAndSaysSoOnceItIsOfTheScenarioBefore() {
        open("mkr-sky");
        model.add(Library.of("crash").orElseThrow());
        model.outputProperty().set(Output.LOWEST_RATIO);
        var knobs = model.knobs();
        model.explore(knobs.get(0), Optional.of(knobs.get(2)), 3, 2);
        var map = (HeatMap) model.gridProperty().get().orElseThrow();
        assertThat(map.cells()).hasSize(2).allSatisfy(row -> assertThat(row).hasSize(3));
        assertThat(map.base()).isEqualTo(session.run().orElseThrow().headline().ratioLowest());
        assertThat(map.cells().getLast().getLast()).isLessThan(map.base());
        model.apply();
        assertThat(model.noteProperty().get()).isNotEmpty();
    }

    @Test
    void explorationsStayWithTheRunThatTheyAreOf() {
        open("mkr-sky");
        model.add(Library.of("penalty-step").orElseThrow());
        var knobs = model.knobs();
        model.explore(knobs.getFirst(), Optional.empty(), 3, 1);
        var first = model.gridProperty().get();
        model.apply();
        assertThat(model.noteProperty().get()).isNotEmpty();
        model.explore(knobs.getFirst(), Optional.empty(), 2, 1);
        assertThat(model.noteProperty().get()).isEmpty();
        assertThat(model.gridProperty().get()).isPresent().isNotEqualTo(first);
        session.undo();
        assertThat(model.gridProperty().get()).isEqualTo(first);
        assertThat(model.noteProperty().get()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"mkr-sky", "steth-2022"})
    void linkedShocksGetStrongerTogether(String id) {
        open(id);
        model.add(Library.of("crash").orElseThrow());
        model.add(Library.of("discount").orElseThrow());
        model.linkedProperty().set(true);
        var crash = model.stack().getFirst();
        var knob = crash.shock().knobs().getFirst();
        double half = (knob.rest() + knob.most()) / 2;
        model.set(0, crash.with(0, half));
        var other = model.stack().get(1);
        var own = other.shock().knobs().getFirst();
        assertThat(other.values().getFirst()).isEqualTo((own.rest() + own.most()) / 2);
        model.linkedProperty().set(false);
        model.set(0, crash.with(0, knob.rest()));
        assertThat(model.stack().get(1)).isEqualTo(other);
    }

    @Test
    void aShockOfTheStudyIsSeenSideBySideAndNamedWhereAFigureDoesNotReadIt() {
        open("mkr-sky");
        var stays = Library.of("liquidity-stays-behind").orElseThrow();
        model.add(stays);
        assertThat(model.liveProperty().get().orElseThrow().dynamics()).isNotNull();
        model.outputProperty().set(Output.TRUE_ACCOUNTS);
        assertThat(Pictures.said(stays, Output.TRUE_ACCOUNTS)).isNotEqualTo(stays.name());
        assertThat(Pictures.said(stays, Output.LAST_EXIT)).isEqualTo(stays.name());
    }

    @Test
    void theRankingIsThatOfTheEngine() {
        var run = open("ezeth-2024");
        model.outputProperty().set(Output.TRUE_ACCOUNTS);
        model.rank();
        var drawn = (Tornado) model.tornadoProperty().get().orElseThrow();
        var engine =
                paritydesk.explore.Tornado.of(run.scenario(), Output.TRUE_ACCOUNTS, Progress.NONE);
        assertThat(drawn.base()).isEqualTo(engine.base());
        assertThat(drawn.rows().getFirst().full()).isEqualTo(engine.bars().getFirst().full());
    }

    @Test
    void whatDoesNotApplyIsListedWithItsReasonAndCannotBeTried() {
        open("ezeth-2024");
        var fork =
                model.library("branch").stream()
                        .filter(r -> r.shock().id().equals("branch-worth"))
                        .findFirst()
                        .orElseThrow();
        assertThat(fork.missing().orElseThrow()).contains("no branch of a fork");
        model.add(fork.shock());
        assertThat(model.stack()).isEmpty();
    }
}
