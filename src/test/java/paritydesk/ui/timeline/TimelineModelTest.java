package paritydesk.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import paritydesk.asset.Figures;
import paritydesk.timeline.EventReach;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Step;
import paritydesk.ui.Opened;
import paritydesk.ui.session.Session;
import paritydesk.valuation.Quotient;

import java.util.stream.IntStream;

final class TimelineModelTest {

    private final Session session = Opened.session();
    private final TimelineModel model = new TimelineModel(session);

    @Test
    void anEventIsReadOnBothSidesAtOneInstant() {
        model.goToEvent("feed-replacement");
        var sides = Sides.at(Opened.RUN.clock(), session.stepProperty().get());
        assertThat(sides.event()).isTrue();
        assertThat(Opened.RUN.clock().at(sides.before()))
                .isEqualTo(Opened.RUN.clock().at(sides.after()));
        var ratio = Opened.RUN.book().perceived().ratio();
        var row =
                model.momentProperty()
                        .get()
                        .orElseThrow()
                        .reading()
                        .groups()
                        .getFirst()
                        .rows()
                        .getFirst();
        assertThat(row.before()).isEqualTo(Figures.number(ratio.get(sides.before()), 4));
        assertThat(row.after()).isEqualTo(Figures.number(ratio.get(sides.after()), 4));
        assertThat(row.change())
                .isEqualTo(Figures.number(ratio.get(sides.after()) - ratio.get(sides.before()), 4));
    }

    @Test
    void driversOfEitherTruthAddUpToTheRatio() {
        for (boolean perceived : new boolean[] {true, false}) {
            session.perceivedProperty().set(perceived);
            var fall = model.driversProperty().get().orElseThrow();
            var truth = perceived ? Opened.RUN.book().perceived() : Opened.RUN.book().economic();
            assertThat(fall.end())
                    .isCloseTo(truth.ratio().get(session.stepProperty().get()), within(1e-12));
            assertThat(fall.addsUp()).isTrue();
        }
    }

    @Test
    void driversOfTheHealthFactorAddUpToItAndOneChoiceServesBothPlaces() {
        model.quotientProperty().set(Quotient.HEALTH);
        for (boolean perceived : new boolean[] {true, false}) {
            session.perceivedProperty().set(perceived);
            var fall = model.driversProperty().get().orElseThrow();
            var truth = perceived ? Opened.RUN.book().perceived() : Opened.RUN.book().economic();
            assertThat(fall.end())
                    .isCloseTo(truth.health().get(session.stepProperty().get()), within(1e-12));
            assertThat(fall.addsUp()).isTrue();
        }
        assertThat(session.quotientProperty().get()).isEqualTo(Quotient.HEALTH);
    }

    @Test
    void anEventSaysWhomItReachesInNamesAndAnOrdinaryStepReachesNobody() {
        model.goToEvent("feed-replacement");
        int step = session.stepProperty().get();
        var reach =
                EventReach.of(
                                Opened.RUN,
                                EventReach.between(Opened.RUN, step - 1, step),
                                step - 1,
                                step,
                                Progress.NONE)
                        .orElseThrow();
        var group = model.reachProperty().get().orElseThrow();
        assertThat(group.title()).contains("MKR").contains("Aave v3").doesNotContain("aave-v3");
        var debt = group.rows().stream().filter(r -> r.name().contains("debt")).toList();
        assertThat(debt).hasSize(1);
        assertThat(debt.getFirst().after()).isEqualTo(Figures.compact(reach.after().debt()));
        assertThat(group.rows().getFirst().after())
                .isEqualTo(Figures.number(reach.after().accounts()));
        model.last();
        assertThat(model.reachProperty().get()).isEmpty();
    }

    @Test
    void shiftArrowsGoFromEventToEvent() {
        model.first();
        model.eventBy(1);
        int first = session.stepProperty().get();
        assertThat(first)
                .isEqualTo(
                        IntStream.range(1, Opened.RUN.clock().size())
                                .filter(i -> Opened.RUN.clock().step(i).side() == Step.Side.AFTER)
                                .findFirst()
                                .orElseThrow());
        model.eventBy(-1);
        assertThat(session.stepProperty().get()).isEqualTo(first);
    }

    @Test
    void beforeTheBookThereIsNothingToExplain() {
        model.first();
        assertThat(Opened.RUN.clock().bookFrom()).isPositive();
        assertThat(model.driversProperty().get()).isEmpty();
        assertThat(model.driversNoteProperty().get()).isNotEmpty();
    }

    @Test
    void zoomKeepsItsCentreAndNeverLeavesTheClock() {
        var whole = model.chartProperty().get().orElseThrow().axis();
        double centre = whole.time(0.25);
        model.zoom(centre, 0.5);
        var near = model.chartProperty().get().orElseThrow().axis();
        assertThat(near.span()).isEqualTo(whole.span() / 2);
        assertThat(near.fraction(centre)).isEqualTo(0.25);
        model.panBy(-5);
        assertThat(model.chartProperty().get().orElseThrow().axis().from()).isEqualTo(whole.from());
        model.whole();
        assertThat(model.chartProperty().get().orElseThrow().axis()).isEqualTo(whole);
    }

    @Test
    void aTimeIsTheNearestStepAndTheLastOfItsInstant() {
        var clock = Opened.RUN.clock();
        model.goToEvent("penalty-2");
        int at = session.stepProperty().get();
        double seconds = clock.at(at).toEpochMilli() / 1000.0;
        model.first();
        model.goToTime(seconds + 60);
        assertThat(clock.at(session.stepProperty().get())).isEqualTo(clock.at(at));
    }

    @Test
    void theNextBreachIsTheNextStepAtWhichAnAccountFalls() {
        model.first();
        model.breachBy(1);
        int first =
                IntStream.range(0, Opened.RUN.accounts().firstBreach().size())
                        .map(a -> Opened.RUN.accounts().firstBreach().get(a))
                        .filter(s -> s >= 0)
                        .min()
                        .orElseThrow();
        assertThat(session.stepProperty().get()).isEqualTo(first);
        model.breachBy(1);
        assertThat(session.stepProperty().get()).isGreaterThan(first);
        model.breachBy(-1);
        assertThat(session.stepProperty().get()).isEqualTo(first);
    }

    @Test
    void aPinnedRunIsComparedFigureByFigure() {
        model.pin();
        model.goToEvent("feed-replacement");
        model.nudge(-40);
        var rows = model.comparisonProperty().get().orElseThrow().rows();
        var now = session.run().orElseThrow().headline();
        var falsely = rows.get(4);
        assertThat(falsely.values())
                .containsExactly(
                        Figures.number(now.falsely().accountsEver()),
                        Figures.number(Opened.RUN.headline().falsely().accountsEver()));
        assertThat(falsely.changes()).hasSize(1).doesNotContain("=");
    }

    @Test
    void driversOfTheSelectedAccountAddUpToItsRatio() {
        session.select(3);
        model.ofAccountProperty().set(true);
        var fall = model.driversProperty().get().orElseThrow();
        assertThat(fall.addsUp()).isTrue();
        var path = paritydesk.timeline.Explain.account(Opened.RUN, 3);
        assertThat(fall.end())
                .isCloseTo(path.ratioPerceived().get(session.stepProperty().get()), within(1e-9));
    }
}
