package paritydesk.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static paritydesk.timeline.Small.account;
import static paritydesk.timeline.Small.day;
import static paritydesk.timeline.Small.head;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import paritydesk.book.Account;
import paritydesk.plan.Adoption;
import paritydesk.plan.Edits;
import paritydesk.plan.Event;
import paritydesk.plan.Plan;
import paritydesk.plan.SwitchMode;
import paritydesk.scenario.Fingerprint;
import paritydesk.scenario.Options;
import paritydesk.scenario.Scenario;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

class RerunTest {

    @Property(tries = 40)
    void rerunIsTheFreshRunBitForBit(@ForAll long seed) {
        var random = new Random(seed);
        var scenario = Small.of().book(accounts(random)).with(events(random)).scenario();
        var run = Timeline.run(scenario, Progress.NONE);
        for (int i = 0; i < 4; i++) {
            scenario = edited(scenario, random);
            run = Timeline.rerun(run, scenario, Progress.NONE);
            same(run, Timeline.run(scenario, Progress.NONE));
        }
    }

    @Property(tries = 20)
    void dragToAndFroIsTheFreshRunBitForBit(@ForAll long seed) {
        var random = new Random(seed);
        var opened = Small.of().book(accounts(random)).with(events(random)).scenario();
        var first = Timeline.run(opened, Progress.NONE);
        var run = first;
        int hours = 24 * (1 + random.nextInt(9));
        var dragged = opened.plan().events().get(random.nextInt(opened.plan().events().size()));
        for (int i = 0; i < 12; i++) {
            hours = Math.clamp(hours + random.nextInt(13) - 6L, 1, 260);
            var to = day(0).plus(Duration.ofHours(hours));
            var plan = Edits.move(opened.plan(), dragged.head().id(), to);
            run = Timeline.rerun(run, opened.withPlan(plan), Progress.NONE);
            same(run, Timeline.run(opened.withPlan(plan), Progress.NONE));
        }
        same(Timeline.rerun(run, opened, Progress.NONE), first);
    }

    @Test
    void runNobodyWaitsForEndsWhileItsBookIsRead() {
        var scenario = Small.of().book(accounts(new Random(1))).with(cut(5)).scenario();
        var asked = new AtomicInteger();
        Progress twice =
                new Progress() {
                    @Override
                    public void done(double share) {
                        throw new AssertionError("the book was valued");
                    }

                    @Override
                    public boolean cancelled() {
                        return asked.incrementAndGet() > 2;
                    }
                };
        assertThatThrownBy(() -> Timeline.run(scenario, twice))
                .isInstanceOf(Progress.CancelledException.class);
    }

    @Test
    void movedEventLeavesTheStepsBeforeItAlone() {
        var scenario = Small.of().with(cut(5)).scenario();
        var run = Timeline.run(scenario, Progress.NONE);
        var moved = scenario.withPlan(with(scenario.plan(), List.of(cut(7))));
        var again = Timeline.rerun(run, moved, Progress.NONE);
        assertThat(again.clock().indexAt(day(7))).isEqualTo(8);
        assertThat(again.accounts().firstBreach().get(0))
                .isEqualTo(Timeline.run(moved, Progress.NONE).accounts().firstBreach().get(0));
        assertThat(again.head().fingerprint()).isEqualTo(Fingerprint.of(moved));
        assertThat(again.tables().book).isSameAs(run.tables().book);
    }

    @Test
    void anotherBookIsReadAnew() {
        var scenario = Small.of().with(cut(5)).scenario();
        var run = Timeline.run(scenario, Progress.NONE);
        var other = Small.of().book(account("b", 5, 600)).with(cut(5)).scenario();
        same(Timeline.rerun(run, other, Progress.NONE), Timeline.run(other, Progress.NONE));
    }

    @Test
    void fingerprintOfAStartServesItsOwnBookAlone() {
        var scenario = Small.of().with(cut(5)).scenario();
        var start = new Fingerprint.Start(scenario, () -> {});
        var edited = scenario.withPlan(with(scenario.plan(), List.of(cut(6))));
        assertThat(start.of(edited)).isEqualTo(Fingerprint.of(edited));
        var other = Small.of().book(account("b", 5, 600)).scenario();
        assertThat(start.serves(other)).isFalse();
        assertThatThrownBy(() -> start.of(other)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Account[] accounts(Random random) {
        var accounts = new ArrayList<Account>();
        for (int i = 0; i < 80; i++) {
            accounts.add(account("a" + i, 5 + random.nextInt(10), random.nextInt(12) * 60));
        }
        return accounts.toArray(Account[]::new);
    }

    private static Scenario edited(Scenario scenario, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> scenario.withPlan(with(scenario.plan(), List.of()));
            case 1 -> {
                var adoption = new Adoption.Forced("holders", "swap", day(1 + random.nextInt(9)));
                var plan = scenario.plan();
                yield scenario.withPlan(
                        new Plan(
                                plan.head(),
                                plan.assets(),
                                plan.conversions(),
                                List.of(adoption),
                                plan.events(),
                                plan.record()));
            }
            case 2 -> {
                var old = scenario.options();
                yield scenario.withOptions(
                        new Options(
                                old.from(),
                                day(9 + random.nextInt(3)),
                                old.step(),
                                old.realisableQuantity(),
                                old.seed()));
            }
            default -> scenario.withPlan(with(scenario.plan(), List.of(events(random))));
        };
    }

    private static Plan with(Plan plan, List<Event> events) {
        return new Plan(
                plan.head(),
                plan.assets(),
                plan.conversions(),
                plan.adoption(),
                events,
                plan.record());
    }

    private static Event cut(int day) {
        return new Event.OracleSwitch(
                head("switch", day), Small.VENUE, "OLD", "low", new SwitchMode.Cut());
    }

    private static Event[] events(Random random) {
        return new Event[] {
            new Event.PenaltyStep(
                    head("penalty", random.nextInt(10)),
                    "swap",
                    BigDecimal.valueOf(random.nextInt(20), 2)),
            cut(random.nextInt(11)),
            new Event.ThresholdChange(
                    head("ramp", random.nextInt(8)),
                    Small.VENUE,
                    "OLD",
                    new BigDecimal("0.6"),
                    Duration.ofDays(random.nextInt(4))),
            new Event.ParameterChange(
                    head("close", random.nextInt(10)),
                    Small.VENUE,
                    "OLD",
                    Event.Parameter.CLOSE_FACTOR,
                    new BigDecimal("0.7")),
            new Event.Freeze(
                    head("stop", random.nextInt(10)),
                    Small.VENUE,
                    null,
                    Event.Activity.LIQUIDATIONS,
                    random.nextBoolean())
        };
    }

    private static void same(Run again, Run fresh) {
        assertThat(again.head()).isEqualTo(fresh.head());
        assertThat(again.clock()).isEqualTo(fresh.clock());
        assertThat(again.prices()).isEqualTo(fresh.prices());
        assertThat(again.parity()).isEqualTo(fresh.parity());
        assertThat(again.book()).isEqualTo(fresh.book());
        assertThat(again.accounts()).isEqualTo(fresh.accounts());
        assertThat(again.exact()).isEqualTo(fresh.exact());
        assertThat(again.headline()).isEqualTo(fresh.headline());
    }
}
