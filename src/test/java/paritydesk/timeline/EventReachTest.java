package paritydesk.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import paritydesk.book.Account;
import paritydesk.book.Leg;
import paritydesk.file.Cases;
import paritydesk.plan.Event;
import paritydesk.plan.SwitchMode;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/// Whom an event reaches: who has a leg in its token at its venue, and nobody else.
class EventReachTest {

    private static final Account DOLLARS =
            new Account(
                    "usd",
                    "usd",
                    Small.VENUE,
                    "holders",
                    List.of(
                            new Leg.Collateral("USD", BigDecimal.valueOf(1_000)),
                            new Leg.Debt("USD", BigDecimal.valueOf(100))));

    /// 0.8 becomes 0.6: of two accounts with the token one is liquidatable by it, the one in dollars is not looked at.
    @Test
    void cutOfAThresholdReachesWhoPledgedTheToken() {
        var cut =
                new Event.ThresholdChange(
                        Small.head("cut", 5),
                        Small.VENUE,
                        "OLD",
                        new BigDecimal("0.6"),
                        Duration.ZERO);
        var run =
                Small.of()
                        .book(Small.account("a", 10, 650), Small.account("b", 10, 100), DOLLARS)
                        .with(cut)
                        .run();
        int at = run.clock().indexAt(Small.day(5));
        var events = EventReach.between(run, at - 1, at);
        assertThat(events).containsExactly(cut);
        var reach = EventReach.of(run, events, at - 1, at, Progress.NONE).orElseThrow();
        double before = run.prices().getFirst().threshold().get(0);
        assertThat(reach.venues()).containsExactly(Small.VENUE);
        assertThat(reach.assets()).containsExactly("OLD");
        assertThat(reach.before().accounts()).isEqualTo(2);
        assertThat(reach.after().debt()).isCloseTo(750, within(1e-9));
        assertThat(reach.before().lowestPerceived()).isCloseTo(1_000 * before / 650, within(1e-9));
        assertThat(reach.after().lowestPerceived()).isCloseTo(600 / 650.0, within(1e-9));
        assertThat(reach.after().lowestEconomic()).isEqualTo(reach.before().lowestEconomic());
        assertThat(reach.before().liquidatable()).isZero();
        assertThat(reach.after().liquidatable()).isEqualTo(1);
        assertThat(reach.after().underWater()).isZero();
    }

    @Test
    void noticeReachesNobodyAndAStoppedVenueAllOfIt() {
        var notice = new Event.Announcement(Small.head("notice", 3));
        var stop =
                new Event.Freeze(
                        Small.head("stop", 5),
                        Small.VENUE,
                        null,
                        Event.Activity.LIQUIDATIONS,
                        true);
        var run = Small.of().book(Small.account("a", 10, 100), DOLLARS).with(notice, stop).run();
        int told = run.clock().indexAt(Small.day(3));
        int at = run.clock().indexAt(Small.day(5));
        assertThat(EventReach.of(run, List.of(notice), told - 1, told, Progress.NONE)).isEmpty();
        var reach = EventReach.of(run, List.of(stop), at - 1, at, Progress.NONE).orElseThrow();
        assertThat(reach.after().accounts()).isEqualTo(2);
        assertThat(reach.assets()).isEmpty();
    }

    /// The sums over the accounts reached are those of the accounts' own paths.
    @Test
    void switchOfTheMakerFeedReachesTheBookAsItsAccountsStand() {
        var run =
                Timeline.run(Cases.open("mkr-sky").scenario().value().orElseThrow(), Progress.NONE);
        var event =
                run.scenario().plan().events().stream()
                        .filter(
                                e ->
                                        e instanceof Event.OracleSwitch s
                                                && s.mode() instanceof SwitchMode.Cut)
                        .findFirst()
                        .orElseThrow();
        int at = run.clock().indexAt(event.at());
        var reach = EventReach.of(run, List.of(event), at - 1, at, Progress.NONE).orElseThrow();
        var then = Explain.accountsAt(run, at);
        int holders = 0;
        double debt = 0;
        int liquidatable = 0;
        var accounts = run.scenario().book().accounts();
        for (int a = 0; a < accounts.size(); a++) {
            if (accounts.get(a).venue().equals("aave-v3")
                    && accounts.get(a).legs().stream().anyMatch(l -> l.asset().equals("MKR"))) {
                holders++;
                debt += then.debt().get(a);
                liquidatable += then.perceived().get(a) < 1 ? 1 : 0;
            }
        }
        assertThat(reach.after().accounts()).isEqualTo(holders).isPositive();
        assertThat(reach.after().debt()).isCloseTo(debt, within(1e-3));
        assertThat(reach.after().liquidatable()).isEqualTo(liquidatable);
    }
}
