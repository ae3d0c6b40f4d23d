package paritydesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import paritydesk.book.Book;
import paritydesk.file.Cases;
import paritydesk.file.Document;
import paritydesk.file.DocumentKind;
import paritydesk.file.Loaded;
import paritydesk.finding.Checked;
import paritydesk.finding.Finding;
import paritydesk.finding.Place;
import paritydesk.scenario.Fingerprint;
import paritydesk.scenario.Scenario;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Timeline;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

class WorkspaceTest {

    private static final Finding BAD_ROW =
            Finding.block("negative-quantity", Place.row("book.csv", 3), "-1", "is below zero", "");

    @TempDir private Path folder;
    private Path file;
    private Instant now = Samples.NOON;

    @BeforeEach
    void place() {
        file = folder.resolve("desk");
    }

    private Workspace open() {
        return Workspace.open(file, () -> now);
    }

    private static KeptScenario keep(Workspace workspace, Loaded loaded) {
        return workspace.keep(loaded, Take.ALL_OR_NOTHING).value().orElseThrow();
    }

    @Test
    void studyIsKeptWithItsScenario() {
        var loaded = Samples.asking(20);
        long id;
        try (var workspace = open()) {
            id = keep(workspace, loaded).id();
        }
        try (var workspace = open()) {
            assertThat(workspace.scenario(id)).isEqualTo(loaded.scenario().value().orElseThrow());
        }
    }

    @Test
    void scenarioComesBackEqualAfterReopening() {
        var loaded = Samples.loaded(1_000);
        long id;
        try (var workspace = open()) {
            id = keep(workspace, loaded).id();
        }
        try (var workspace = open()) {
            assertThat(workspace.scenario(id)).isEqualTo(loaded.scenario().value().orElseThrow());
        }
    }

    @Test
    void bundledCaseHasTheSameFingerprintAfterItsWayThroughTheWorkspace() {
        var loaded = Cases.open("mkr-sky");
        try (var workspace = open()) {
            var kept = keep(workspace, loaded);
            assertThat(Fingerprint.of(workspace.scenario(kept.id())))
                    .isEqualTo(Fingerprint.of(loaded.scenario().value().orElseThrow()));
            assertThat(kept.documents().keySet())
                    .containsExactlyInAnyOrder(
                            DocumentKind.CASE,
                            DocumentKind.PLAN,
                            DocumentKind.MARKET,
                            DocumentKind.VENUES,
                            DocumentKind.BOOK,
                            DocumentKind.STUDY);
        }
    }

    @Test
    void runIsRecordedWithItsInputsAndComesBackWithItsResult() {
        try (var workspace = open()) {
            var kept = keep(workspace, Samples.loaded(50));
            var run = Timeline.run(workspace.scenario(kept.id()), Progress.NONE);
            var json = "{\"figure\": 1}".getBytes(StandardCharsets.UTF_8);
            var took = Duration.ofNanos(123_456_789);
            workspace.record(kept.id(), run, now, took, null);
            var recorded = workspace.record(kept.id(), run, now, took, json);
            assertThat(workspace.runs()).first().isEqualTo(recorded);
            assertThat(recorded.documents()).isEqualTo(kept.documents());
            assertThat(recorded.fingerprint()).isEqualTo(run.head().fingerprint());
            assertThat(recorded.engineVersion()).isEqualTo(Timeline.ENGINE_VERSION);
            assertThat(recorded.seed()).isEqualTo(Long.MIN_VALUE + 7);
            assertThat(recorded.took()).isEqualTo(took);
            assertThat(recorded.headline().atRisk()).isEqualTo(run.headline().atRisk());
            assertThat(workspace.result(recorded.id())).hasValue(json);
            assertThat(workspace.result(1)).isEmpty();
        }
    }

    @Test
    void badPlanIsNotTakenEvenWhereTheGoodRowsAreWanted() {
        var badPlan = Finding.block("inverted", Place.of("plan.json"), "", "is inverted", "");
        try (var workspace = open()) {
            assertThat(workspace.keep(Samples.loaded(5, badPlan), Take.GOOD_ROWS).value())
                    .isEmpty();
            assertThat(workspace.documents()).isEmpty();
        }
    }

    @Test
    void documentsAreKeptByteForByteUnderTheirHash() {
        var loaded = Samples.loaded(3);
        try (var workspace = open()) {
            var kept = keep(workspace, loaded);
            for (var document : loaded.documents()) {
                assertThat(kept.documents()).containsEntry(document.kind(), document.sha256());
                assertThat(workspace.document(document.sha256()).orElseThrow().bytes())
                        .isEqualTo(document.bytes());
            }
            assertThat(workspace.documents())
                    .hasSize(4)
                    .allMatch(d -> d.importedAt().equals(Samples.NOON));
        }
    }

    @Test
    void sameDocumentsAgainAreTheVersionThatIsThere() {
        try (var workspace = open()) {
            var first = keep(workspace, Samples.loaded(10));
            now = now.plusSeconds(60);
            var again = keep(workspace, Samples.loaded(10));
            assertThat(again.id()).isEqualTo(first.id());
            assertThat(again.openedAt()).isEqualTo(now);
            assertThat(again.keptAt()).isEqualTo(Samples.NOON);
            assertThat(workspace.scenarios()).hasSize(1);
        }
    }

    @Test
    void changedBookMakesTheNextVersionAndKeepsTheOldOne() {
        var old = Samples.loaded(10);
        try (var workspace = open()) {
            var first = keep(workspace, old);
            now = now.plusSeconds(1);
            var second = keep(workspace, Samples.loaded(11));
            assertThat(second.version()).isEqualTo(2);
            assertThat(workspace.scenarios())
                    .extracting(KeptScenario::version)
                    .containsExactly(2, 1);
            assertThat(workspace.scenario(first.id()))
                    .isEqualTo(old.scenario().value().orElseThrow());
            assertThat(workspace.documents()).hasSize(5);
        }
    }

    @Test
    void lastOpenedIsTheOneThatWasOpenedLast() {
        try (var workspace = open()) {
            var first = keep(workspace, Samples.loaded("first", 5));
            now = now.plusSeconds(1);
            keep(workspace, Samples.loaded("second", 5));
            assertThat(workspace.lastOpened().orElseThrow().name()).isEqualTo("second");
            now = now.plusSeconds(1);
            workspace.opened(first.id());
            assertThat(workspace.lastOpened().orElseThrow().name()).isEqualTo("first");
        }
    }

    @Test
    void planRevisionIsListedOnce() {
        try (var workspace = open()) {
            keep(workspace, Samples.loaded(5));
            keep(workspace, Samples.loaded(6));
            assertThat(workspace.planRevisions("mkr-to-sky"))
                    .singleElement()
                    .satisfies(
                            r -> {
                                assertThat(r.revision()).isEqualTo(1);
                                assertThat(r.status()).isEqualTo("IN_FORCE");
                            });
        }
    }

    @Test
    void badRowsBlockAnImportUnlessTheGoodOnesAreWanted() {
        try (var workspace = open()) {
            var refused = workspace.keep(Samples.loaded(5, BAD_ROW), Take.ALL_OR_NOTHING);
            assertThat(refused.value()).isEmpty();
            assertThat(refused.findings()).containsExactly(BAD_ROW);
            assertThat(workspace.documents()).isEmpty();
            var taken = workspace.keep(Samples.loaded(5, BAD_ROW), Take.GOOD_ROWS);
            assertThat(taken.value().orElseThrow().complete()).isFalse();
        }
    }

    @Test
    void importThatFailsHalfWayLeavesEveryRowAsBefore() {
        try (var workspace = open()) {
            keep(workspace, Samples.loaded(50));
        }
        var before = Contents.of(file);
        try (var workspace = open()) {
            var broken = brokenAtTheEnd(Samples.loaded(5_000));
            assertThatThrownBy(() -> workspace.keep(broken, Take.ALL_OR_NOTHING))
                    .isInstanceOf(StoreException.class);
        }
        assertThat(Contents.of(file)).containsExactlyElementsOf(before);
        try (var workspace = open()) {
            assertThat(keep(workspace, Samples.loaded(60)).id()).isEqualTo(2);
        }
    }

    /// The same documents with the plan given twice: the second link is refused after all rows are written.
    private static Loaded brokenAtTheEnd(Loaded loaded) {
        var documents = new ArrayList<>(loaded.documents());
        documents.add(Document.of(DocumentKind.PLAN, "again.json", new byte[] {1}));
        return new Loaded(loaded.scenario(), documents);
    }

    /// A book that somebody put in the place of another, hash and all, is not taken for the document's.
    @Test
    void rowsThatAreNotTheDocumentsAreRefused() throws SQLException {
        long id;
        Path file;
        try (var workspace = open()) {
            id = keep(workspace, Samples.loaded(20)).id();
            file = workspace.file();
        }
        var forged = PackWriter.of(Samples.book(20).withAccounts(Samples.book(19).accounts()));
        var url = "jdbc:h2:file:" + file.toString().replaceAll("[.]mv[.]db$", "");
        try (var connection = DriverManager.getConnection(url);
                var change =
                        connection.prepareStatement(
                                "INSERT INTO large VALUES (?, ?, ?); UPDATE book SET pack = ?")) {
            change.setString(1, Document.sha256(forged));
            change.setLong(2, forged.length);
            change.setBytes(3, forged);
            change.setString(4, Document.sha256(forged));
            change.execute();
        }
        try (var workspace = open()) {
            assertThat(workspace.scenario(id).book().accounts()).hasSize(19);
            assertThatThrownBy(() -> workspace.verify(id, Progress.NONE))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("not those of the document");
            assertThat(workspace.verify(Progress.NONE).findings())
                    .anyMatch(f -> f.code().equals("workspace-book"));
        }
    }

    @Test
    void exactQuantitiesOfAnyLengthKeepTheirValue() {
        var book = new Book("b", "b", Samples.NOON, false, "", longQuantities());
        var loaded = Samples.loaded(2);
        Scenario scenario = loaded.scenario().value().orElseThrow().withBook(book);
        try (var workspace = open()) {
            var kept =
                    keep(
                            workspace,
                            new Loaded(
                                    Checked.of(scenario, List.of()),
                                    loaded.documents().stream()
                                            .map(
                                                    d ->
                                                            d.kind() == DocumentKind.BOOK
                                                                    ? Samples.document(book)
                                                                    : d)
                                            .toList()));
            assertThat(workspace.scenario(kept.id()).book()).isEqualTo(book);
        }
    }

    private static List<paritydesk.book.Account> longQuantities() {
        var digits = "123456789".repeat(5);
        var quantity = new java.math.BigDecimal(digits + "." + digits);
        return List.of(
                new paritydesk.book.Account(
                        "a",
                        "o",
                        "v",
                        "c",
                        List.of(new paritydesk.book.Leg.Collateral("MKR", quantity))));
    }

    @Test
    void importsFromManyThreadsAllArrive() throws Exception {
        try (var workspace = open();
                var threads = Executors.newFixedThreadPool(4)) {
            var tasks = new ArrayList<Callable<KeptScenario>>();
            for (int i = 0; i < 8; i++) {
                var name = "s" + i;
                tasks.add(() -> keep(workspace, Samples.loaded(name, 50)));
            }
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
            assertThat(workspace.scenarios())
                    .extracting(KeptScenario::id)
                    .containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        }
    }

    @Test
    void tenThousandAccountsComeBackAsTheyWere() {
        var loaded = Samples.loaded(10_000);
        try (var workspace = open()) {
            long id = keep(workspace, loaded).id();
            assertThat(workspace.scenario(id).book())
                    .isEqualTo(loaded.scenario().value().orElseThrow().book());
        }
    }
}
