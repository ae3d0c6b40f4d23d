package paritydesk.ui.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import paritydesk.asset.Figures;
import paritydesk.book.Recipe;
import paritydesk.book.SyntheticBook;
import paritydesk.timeline.Explain;
import paritydesk.timeline.PledgeTable;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Timeline;
import paritydesk.ui.Opened;
import paritydesk.ui.session.Evaluation;
import paritydesk.ui.session.Session;
import paritydesk.ui.work.Background;
import paritydesk.valuation.Solvency;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

final class PositionsModelTest {

    private final Session session = Opened.session();
    private final PositionsModel model = new PositionsModel(session);

    @Test
    void lowestHealthComesFirst() {
        var worst = Opened.RUN.accounts().healthWorst();
        var rows = model.shownProperty().get();
        assertThat(rows).hasSize(worst.size());
        for (int i = 1; i < 1000; i++) {
            assertThat(worst.get(rows.get(i))).isGreaterThanOrEqualTo(worst.get(rows.get(i - 1)));
        }
    }

    @Test
    void filterByClassKeepsExactlyThoseEverInIt() {
        model.filterProperty().set("class = false");
        long expected =
                IntStream.range(0, Opened.RUN.accounts().everClasses().size())
                        .filter(i -> Opened.RUN.accounts().ever(i, Solvency.FALSE))
                        .count();
        assertThat(model.shownProperty().get()).hasSize((int) expected);
        assertThat(expected).isEqualTo(Opened.RUN.headline().falsely().accountsEver());
    }

    @Test
    void filterByHealthReadsTheScrubbersStep() {
        int step = Opened.RUN.headline().ratioLowestStep();
        session.goTo(step);
        model.filterProperty().set("hf < 1");
        var health = Explain.accountsAt(Opened.RUN, step).perceived();
        assertThat(model.shownProperty().get())
                .hasSize((int) health.stream().filter(h -> h < 1).count())
                .isNotEmpty();
    }

    @Test
    void aFilterThatIsNotUnderstoodLeavesTheRows() {
        model.filterProperty().set("hf <");
        assertThat(model.faultProperty().get()).isNotEmpty();
        assertThat(model.shownProperty().get()).hasSize(Opened.RUN.accounts().debt().size());
        model.filterProperty().set("");
        assertThat(model.faultProperty().get()).isEmpty();
    }

    @Test
    void descendingDebtStartsWithTheLargest() {
        model.orderProperty().set(new Order(Field.DEBT, false));
        var debt = Explain.accountsAt(Opened.RUN, session.stepProperty().get()).debt();
        int largest = debt.argMax();
        assertThat(model.shownProperty().get().getFirst()).isEqualTo(largest);
        assertThat(model.text(Field.DEBT, largest)).isEqualTo(Figures.number(debt.get(largest), 0));
    }

    @Test
    void figuresAreOfTheMomentThatTheScrubberStandsOn() {
        model.arrange(ColumnOrder.usual(2000).toggled(Field.LARGEST).toggled(Field.HEADROOM));
        int last = Opened.RUN.clock().size() - 1;
        for (int step : new int[] {Opened.RUN.headline().ratioLowestStep(), last}) {
            session.goTo(step);
            var at = Explain.accountsAt(Opened.RUN, step);
            var pledges = PledgeTable.of(Opened.RUN, at, Progress.NONE);
            assertThat(model.momentProperty().get())
                    .isEqualTo(Figures.moment(Opened.RUN.clock().at(step)));
            for (int row = 0; row < 40; row++) {
                var path = Explain.account(Opened.RUN, row);
                assertThat(model.text(Field.COLLATERAL, row))
                        .isEqualTo(Figures.number(path.collateral().get(step), 0));
                assertThat(model.text(Field.DEBT, row))
                        .isEqualTo(Figures.number(path.debt().get(step), 0));
                assertThat(model.text(Field.RATIO, row))
                        .isEqualTo(Figures.number(path.ratioPerceived().get(step), 3));
                assertThat(model.text(Field.DROP, row))
                        .isEqualTo(Figures.number(100 * at.uniformDrop(row), 2));
                assertThat(model.text(Field.LARGEST, row)).isEqualTo(pledges.largest().get(row));
                assertThat(model.text(Field.HEADROOM, row))
                        .isEqualTo(Figures.number(100 * pledges.headroom().get(row), 2));
            }
            assertThat(model.totalsProperty().get().debt())
                    .isCloseTo(at.debt().stream().filter(d -> d > 0).sum(), within(1e-3));
        }
        var debts = Explain.account(Opened.RUN, 0).debt();
        assertThat(debts.get(last))
                .isNotEqualTo(debts.get(Opened.RUN.headline().ratioLowestStep()));
    }

    @Test
    void exampleNamesATokenOfTheBook() {
        assertThat(model.example()).contains("asset = MKR");
    }

    @Test
    void rowsCopyAsTabSeparatedLinesUnderAHeader() {
        var table =
                model.table(model.shownProperty().get().subList(0, 2), List.of(Field.values()))
                        .lines()
                        .toList();
        assertThat(table).hasSize(3);
        assertThat(table.getFirst().split("\t")).hasSize(Field.values().length - 1);
        assertThat(table.get(1))
                .startsWith(model.text(Field.ACCOUNT, model.shownProperty().get().get(0)) + "\t");
    }

    @Test
    void anAccountThatTheFilterHidesIsFoundAllTheSame() {
        model.filterProperty().set("class = false");
        int hidden =
                IntStream.range(0, Opened.RUN.accounts().everClasses().size())
                        .filter(i -> !Opened.RUN.accounts().ever(i, Solvency.FALSE))
                        .findFirst()
                        .orElseThrow();
        model.find(hidden);
        assertThat(model.place(hidden)).isGreaterThanOrEqualTo(0);
        assertThat(session.accountProperty().get()).isEqualTo(hidden);
    }

    @Test
    void hundredThousandAccountsSortAndFilterToTheEnginesFigures() {
        var book = SyntheticBook.of(Recipe.mkrSky(100_000), 7);
        var run = Timeline.run(Opened.RUN.scenario().withBook(book), Progress.NONE);
        var large = new Session(Background.sameThread());
        large.show(new Evaluation("large", "hash", run, Duration.ofMillis(1)));
        var positions = new PositionsModel(large);
        assertThat(positions.shownProperty().get()).hasSize(100_000);
        positions.orderProperty().set(new Order(Field.DEBT, false));
        var debt = Explain.accountsAt(run, large.stepProperty().get()).debt();
        assertThat(positions.shownProperty().get().getFirst()).isEqualTo(debt.argMax());
        int step = run.headline().ratioLowestStep();
        large.goTo(step);
        positions.filterProperty().set("hf < 1.05");
        long expected =
                Explain.accountsAt(run, step).perceived().stream().filter(h -> h < 1.05).count();
        assertThat(positions.shownProperty().get()).hasSize((int) expected).isNotEmpty();
    }
}
