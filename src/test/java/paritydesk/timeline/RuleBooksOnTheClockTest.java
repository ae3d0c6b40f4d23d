package paritydesk.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import paritydesk.file.RuleBooks;
import paritydesk.plan.Event;
import paritydesk.venue.LiquidationRule;
import paritydesk.venue.Venue;
import paritydesk.venue.Venues;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/// Rule books, bonuses and pauses as events change them along the clock.
class RuleBooksOnTheClockTest {

    private static Run under(Small small, String ruleBook) {
        var scenario = small.scenario();
        var venue = scenario.venues().venues().getFirst();
        var rule =
                new LiquidationRule(
                                ruleBook,
                                new BigDecimal("0.5"),
                                new BigDecimal("0.95"),
                                BigDecimal.TEN)
                        .with(RuleBooks.shipped(ruleBook).orElseThrow());
        var changed = new Venue(venue.id(), venue.name(), rule, venue.assets());
        return Timeline.run(
                scenario.withVenues(new Venues("venues", "Venues", List.of(changed))),
                Progress.NONE);
    }

    private static Small owing(double debt) {
        return Small.of().book(Small.account("a", 10, debt));
    }

    @Test
    void morphoRepaysAllWhereTheGenericRuleRepaysHalf() {
        assertThat(owing(810).run().book().truly().repayable().get(5)).isEqualTo(405);
        assertThat(under(owing(810), "morpho-blue").book().truly().repayable().get(5))
                .isEqualTo(810);
        // 1 000 of collateral over 1/0.94 pay 940 of 970.
        assertThat(under(owing(970), "morpho-blue").book().truly().repayable().get(5))
                .isCloseTo(940, within(1e-9));
    }

    @Test
    void bonusFollowsItsEvent() {
        var change =
                new Event.ParameterChange(
                        Small.head("bonus", 5),
                        Small.VENUE,
                        "OLD",
                        Event.Parameter.LIQUIDATION_BONUS,
                        new BigDecimal("0.1"));
        var run = under(owing(970).with(change), "aave-v3.0");
        var before = run.clock().indexAt(Small.day(4));
        var after = run.clock().indexAt(Small.day(6));
        assertThat(run.liquidations().position(0, before).holdings().getFirst().bonus())
                .isEqualTo(0.05);
        assertThat(run.liquidations().position(0, after).holdings().getFirst().bonus())
                .isEqualTo(0.1);
        assertThat(run.book().truly().repayable().get(before)).isCloseTo(1000 / 1.05, within(1e-9));
        assertThat(run.book().truly().repayable().get(after)).isCloseTo(1000 / 1.1, within(1e-9));
    }

    @Test
    void stoppedLiquidationsSpareTheAccountUnderEveryBook() {
        var stop =
                new Event.Freeze(
                        Small.head("stop", 5),
                        Small.VENUE,
                        "OLD",
                        Event.Activity.LIQUIDATIONS,
                        true);
        var run = under(owing(970).with(stop), "morpho-blue");
        assertThat(run.book().truly().repayable().get(run.clock().indexAt(Small.day(6)))).isZero();
        assertThat(run.book().truly().repayable().get(0)).isPositive();
        assertThat(
                        HarmTable.of(run, run.clock().indexAt(Small.day(6)), run.clock().size() - 1)
                                .rows())
                .isEmpty();
    }

    @Test
    void headroomAndDropAreThoseOfTheLastStep() {
        var run = owing(600).run();
        assertThat(run.accounts().headroom().get(0)).isCloseTo(0.25, within(1e-12));
        assertThat(run.accounts().uniformDrop().get(0)).isCloseTo(0.25, within(1e-12));
        var free = Small.of().book(Small.account("a", 10, 0)).run();
        assertThat(free.accounts().headroom().get(0)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(free.accounts().uniformDrop().get(0)).isEqualTo(1);
    }

    @Test
    void precisionIsTheShareOfTrueAmongLiquidated() {
        var run =
                Small.of()
                        .book(Small.account("a", 10, 810), Small.account("b", 10, 700))
                        .with(
                                new Event.ThresholdChange(
                                        Small.head("cut", 5),
                                        Small.VENUE,
                                        "OLD",
                                        new BigDecimal("0.6"),
                                        Duration.ZERO))
                        .run();
        var precision = run.book().precision();
        assertThat(precision.get(0)).isEqualTo(1);
        assertThat(precision.last()).isEqualTo(0.5);
        assertThat(run.book().precisionOfDebt().last()).isCloseTo(810.0 / 1510, within(1e-12));
        assertThat(owing(600).run().book().precision().get(0)).isNaN();
    }

    @Test
    void pausedRampStandsAndGoesOn() {
        var ramp =
                new Event.ThresholdChange(
                        Small.head("ramp", 1),
                        Small.VENUE,
                        "OLD",
                        new BigDecimal("0.4"),
                        Duration.ofDays(4),
                        Event.RampScale.RATIO);
        var run = owing(100).with(ramp, pause("pause", 3, true), pause("resume", 6, false)).run();
        var threshold = run.prices().getFirst().threshold();
        // 125 % to 250 % over four days: 187.5 % after two.
        assertThat(1 / threshold.get(run.clock().indexAt(Small.day(3))))
                .isCloseTo(1.875, within(1e-12));
        assertThat(1 / threshold.get(run.clock().indexAt(Small.day(5))))
                .isCloseTo(1.875, within(1e-12));
        assertThat(1 / threshold.get(run.clock().indexAt(Small.day(7))))
                .isCloseTo(2.1875, within(1e-12));
        assertThat(threshold.get(run.clock().indexAt(Small.day(8)))).isEqualTo(0.4);
    }

    @Test
    void changeDuringAPauseReplacesThePausedRamp() {
        var ramp =
                new Event.ThresholdChange(
                        Small.head("ramp", 1),
                        Small.VENUE,
                        "OLD",
                        new BigDecimal("0.4"),
                        Duration.ofDays(4));
        var step =
                new Event.ThresholdChange(
                        Small.head("step", 5),
                        Small.VENUE,
                        "OLD",
                        new BigDecimal("0.7"),
                        Duration.ZERO);
        var run =
                owing(100)
                        .with(ramp, pause("pause", 3, true), step, pause("resume", 6, false))
                        .run();
        var threshold = run.prices().getFirst().threshold();
        assertThat(threshold.get(run.clock().indexAt(Small.day(4)))).isCloseTo(0.6, within(1e-12));
        assertThat(threshold.last()).isEqualTo(0.7);
    }

    private static Event pause(String id, int day, boolean stopped) {
        return new Event.Freeze(
                Small.head(id, day), Small.VENUE, null, Event.Activity.RAMPS, stopped);
    }

    /// A token that was converted into one that the venue does not list is there, and counts at nothing.
    @Test
    void whatTheVenueDoesNotListIsNamedAndNotCounted() {
        var credit = new Event.AutoCredit(Small.head("credit", 5), Small.VENUE, "swap");
        var scenario = owing(100).with(credit).scenario();
        var venue = scenario.venues().venues().getFirst();
        var listed = venue.assets().stream().filter(t -> !t.asset().equals("NEW")).toList();
        var without = new Venue(venue.id(), venue.name(), venue.liquidation(), listed);
        var run =
                Timeline.run(
                        scenario.withVenues(new Venues("venues", "Venues", List.of(without))),
                        Progress.NONE);
        int before = run.clock().indexAt(Small.day(4));
        int after = run.clock().indexAt(Small.day(6));
        assertThat(run.liquidations().uncounted(0, before)).isEmpty();
        assertThat(run.liquidations().position(0, after).holdings()).isEmpty();
        assertThat(run.liquidations().uncounted(0, after))
                .containsExactly(new Liquidations.Uncounted("NEW", 100, 10));
    }
}
