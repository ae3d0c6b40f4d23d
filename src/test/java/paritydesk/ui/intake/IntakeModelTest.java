package paritydesk.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import paritydesk.book.BookTotals;
import paritydesk.finding.Finding;
import paritydesk.intake.Intake;
import paritydesk.intake.Sign;
import paritydesk.intake.Unit;
import paritydesk.intake.source.Given;
import paritydesk.store.RecentWorkspaces;
import paritydesk.store.Take;
import paritydesk.ui.Opened;
import paritydesk.ui.desk.Desk;
import paritydesk.ui.session.Session;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;

/// The assistant without a window: questions, answers, a cell that is mended, and what the workspace keeps then.
class IntakeModelTest {

    private static final String BOOK =
            """
            account,asset,side,amount,date
            A,MKR,collateral,"1,234",01/02/2025
            A,USDS,borrow,"5,678",01/02/2025
            B,MKR,collateral,"2,500",01/02/2025
            B,USDS,borrow,many,01/02/2025
            """;

    @TempDir private Path folder;

    private Session session;
    private Desk desk;
    private IntakeModel model;
    private int opened;

    @BeforeEach
    void start() {
        session = Opened.session();
        desk =
                new Desk(
                        folder.resolve("w"),
                        new RecentWorkspaces(folder.resolve("r.properties")),
                        InstantSource.system());
        model = new IntakeModel(session, desk, () -> opened++);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void look(String text) {
        model.look(Given.of("b.csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    private void answerAll() {
        while (!model.detectionProperty().get().orElseThrow().questions().isEmpty()) {
            var question = model.detectionProperty().get().orElseThrow().questions().getFirst();
            assertThat(model.answer(question, question.choices().getFirst())).isEmpty();
        }
    }

    @Test
    void nothingIsReadWhileAQuestionIsOpen() {
        look(BOOK);

        assertThat(model.detectionProperty().get().orElseThrow().mapping().open())
                .containsExactly("numbers", "dates", "zone", "venue");
        assertThat(model.takenProperty().get()).isEmpty();
        assertThat(model.allows(Take.GOOD_ROWS)).isFalse();
    }

    @Test
    void badRowLeavesTheGoodOnesAndAMendedCellTakesAll() {
        look(BOOK);
        answerAll();

        assertThat(model.allows(Take.ALL_OR_NOTHING)).isFalse();
        assertThat(model.allows(Take.GOOD_ROWS)).isTrue();
        model.filterProperty().set("amount");
        var fault = model.findings().stream().filter(Finding::blocks).findFirst().orElseThrow();
        assertThat(fault.value()).isEqualTo("many");
        model.correct(fault, "9");

        assertThat(model.allows(Take.ALL_OR_NOTHING)).isTrue();
        var book = model.takenProperty().get().map(Intake.Taken::book).orElseThrow();
        assertThat(BookTotals.of(book).quantities().toString())
                .isEqualTo("{collateral.MKR=3734, debt.USDS=5687}");
    }

    @Test
    void takenBookIsInTheWorkspaceWithItsMappingAndOpens() {
        look(BOOK.replace("many", "9"));
        answerAll();
        model.take(Take.ALL_OR_NOTHING);

        assertThat(opened).isEqualTo(1);
        var book = session.run().orElseThrow().scenario().book();
        assertThat(book.accounts()).hasSize(2);
        assertThat(book.note()).contains("Read from b.csv");
        assertThat(desk.scenarios().getFirst().documents().keySet().toString()).contains("MAPPING");

        look(BOOK.replace("many", "9"));
        assertThat(model.detectionProperty().get().orElseThrow().remembered()).isTrue();
    }

    @Test
    void controlTotalThatDiffersStops() {
        look(BOOK.replace("many", "9"));
        answerAll();
        model.controlsProperty().set("accounts=3");
        model.readAll();

        assertThat(model.allows(Take.GOOD_ROWS)).isFalse();
        model.reasonProperty().set("one was closed");
        model.readAll();
        assertThat(model.allows(Take.ALL_OR_NOTHING)).isTrue();
    }

    @Test
    void whoeverIsToldOfTheBookIsToldWhatCanBeTakenIn() {
        var allowed = new ArrayList<Boolean>();
        model.joinedProperty().subscribe(now -> allowed.add(model.allows(Take.GOOD_ROWS)));
        look(BOOK);
        answerAll();

        assertThat(allowed).startsWith(false).endsWith(true);
    }

    @Test
    void unitAndSignOfAColumnAreSetRight() {
        look(BOOK.replace("many", "9"));
        answerAll();
        model.count("amount", a -> a.withSign(Sign.NEGATIVE));

        assertThat(model.allows(Take.GOOD_ROWS)).isFalse();
        assertThat(model.findings())
                .extracting(Finding::code)
                .contains("positive-quantity", "no-good-rows");
        model.count("amount", a -> a.withSign(Sign.POSITIVE).withUnit(Unit.RAW));

        var book = model.takenProperty().get().map(Intake.Taken::book).orElseThrow();
        assertThat(BookTotals.of(book).quantities().toString())
                .isEqualTo("{collateral.MKR=3.734E-15, debt.USDS=5.687E-15}");
    }

    @Test
    void workThatIsThroughShowsNoProgress() {
        look(BOOK);
        answerAll();

        assertThat(model.busyProperty().get()).isFalse();
        assertThat(model.progressProperty().get()).isEmpty();
        assertThat(model.fractionProperty().get()).isNegative();
    }

    @Test
    void droppedFileLeavesNothing() {
        look(BOOK);
        model.drop();

        assertThat(model.detectionProperty().get()).isEmpty();
        assertThat(model.findings()).isEmpty();
        assertThat(opened).isZero();
    }
}
