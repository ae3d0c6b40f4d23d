package paritydesk.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import paritydesk.book.Leg;
import paritydesk.checklist.Checks;
import paritydesk.checklist.Verdict;
import paritydesk.file.Cases;
import paritydesk.plan.Event;
import paritydesk.timeline.Explain;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.Settlements;
import paritydesk.timeline.Timeline;
import paritydesk.valuation.Driver;
import paritydesk.valuation.Solvency;

import java.time.Instant;

/// The published calendar of the FTM → S case, against a run of the documents that ship with the product.
class FtmSonicTest {

    private static final Instant RATE_FALLS = Instant.parse("2025-01-06T08:00:00Z");
    private static final int EXAMPLE = 0;

    private static Run run;
    private static int after;

    @BeforeAll
    static void runTheCase() {
        var loaded = Cases.open("ftm-2025").scenario();
        assertThat(loaded.blocked()).as(loaded.findings().toString()).isFalse();
        run = Timeline.run(loaded.value().orElseThrow(), Progress.NONE);
        after = run.clock().indexAt(RATE_FALLS);
    }

    @Test
    void healthOf130With30PercentInFtmBecomes091() {
        var health = Explain.account(run, EXAMPLE).healthPerceived();
        int before = before();
        assertThat(health.get(before)).isCloseTo(1.30, within(1e-12));
        assertThat(health.get(after)).isCloseTo(0.91, within(1e-12));
        assertThat(health.get(after) / health.get(before)).isCloseTo(0.70, within(1e-12));
    }

    @Test
    void healthOfEveryAccountFallsByTheShareThatIsInFtm() {
        var at = Explain.accountsAt(run, before()).perceived();
        var then = Explain.accountsAt(run, after).perceived();
        int seen = 0;
        for (int a = 0; a < run.scenario().book().accounts().size(); a++) {
            var pledge = Explain.pledge(run, a, "FTM", before());
            if (derivatives(a) || pledge.debt() == 0) {
                continue;
            }
            double share = pledge.weighted() / (pledge.weighted() + pledge.others());
            assertThat(then.get(a)).isCloseTo(at.get(a) * (1 - share), within(1e-9));
            seen++;
        }
        assertThat(seen).isEqualTo(180);
    }

    @Test
    void causeIsPolicyAndThePriceTermIsZero() {
        var drivers = Explain.accountDrivers(run, EXAMPLE, before(), after, true);
        assertThat(drivers.part(Driver.MARKET)).isZero();
        assertThat(drivers.part(Driver.ORACLE)).isZero();
        assertThat(drivers.part(Driver.PARITY)).isZero();
        assertThat(drivers.part(Driver.INTEREST)).isZero();
        assertThat(drivers.part(Driver.POLICY)).isCloseTo(Math.log(0.7), within(1e-12));
        assertThat(drivers.residual()).isCloseTo(0, within(1e-12));
        var breach = Explain.breach(run, EXAMPLE).orElseThrow();
        assertThat(breach.event().orElseThrow().head().id()).isEqualTo("collateral-rate-zero");
        var book = Explain.bookDrivers(run, before(), after, true);
        assertThat(book.part(Driver.MARKET)).isZero();
        assertThat(book.part(Driver.POLICY)).isNegative();
    }

    @Test
    void soundAccountsBecomeFalseLiquidations() {
        assertThat(run.accounts().ever(EXAMPLE, Solvency.FALSE)).isTrue();
        assertThat(run.accounts().ever(EXAMPLE, Solvency.TRUE)).isFalse();
        assertThat(run.book().falsely().accounts().get(after))
                .isGreaterThan(run.book().falsely().accounts().get(before()));
    }

    @Test
    void noPriceGapIsLeftUncoveredBetweenTwoEvents() {
        for (int s = run.clock().bookFrom(); s < run.clock().size(); s++) {
            assertThat(run.book().unpriced().get(s)).isZero();
            for (var path : run.prices()) {
                assertThat(path.oracle().get(s)).isPositive();
                assertThat(path.fair().get(s)).isPositive();
            }
        }
        var calendar =
                Checks.judge(run, Progress.NONE).stream()
                        .filter(o -> o.item().id().equals("A25"))
                        .findFirst()
                        .orElseThrow();
        assertThat(calendar.verdict()).as(calendar.why()).isEqualTo(Verdict.PASS);
        assertThat(calendar.why()).contains("with a price all the way");
    }

    @Test
    void calendarIsThePublishedOne() {
        var events = run.scenario().plan().events();
        assertThat(events.stream().filter(e -> e.head().title().contains("off")).map(Event::at))
                .containsExactly(
                        Instant.parse("2025-01-02T12:00:00Z"),
                        Instant.parse("2025-01-13T03:00:00Z"),
                        Instant.parse("2025-01-13T03:30:00Z"),
                        Instant.parse("2025-01-13T03:30:00Z"));
        var limits =
                events.stream()
                        .filter(Event.ParameterChange.class::isInstance)
                        .map(Event.ParameterChange.class::cast)
                        .toList();
        assertThat(limits.getFirst().at()).isEqualTo("2025-01-05T08:00:00Z");
        assertThat(limits.getFirst().to()).isEqualByComparingTo("0.02");
        assertThat(limits.getLast().to()).isEqualByComparingTo("0.01");
    }

    @Test
    void perpetualsAreCashAtTheMeanOfTheLastHour() {
        var event =
                (Event.Settlement) run.scenario().plan().event("perpetuals-settled").orElseThrow();
        assertThat(Settlements.exact(run.scenario(), event).orElseThrow())
                .isEqualByComparingTo("0.7");
        int settled = run.clock().indexAt(event.at());
        for (int a = 0; a < run.scenario().book().accounts().size(); a++) {
            if (derivatives(a) && Explain.pledge(run, a, "FTM", settled).units() == 0) {
                var health = Explain.account(run, a).healthPerceived();
                assertThat(health.last()).isEqualTo(health.get(settled));
            }
        }
    }

    @Test
    void creditedTokensCountNothingUntilTheVenueListsThem() {
        int last = run.clock().size() - 1;
        var pledge = Explain.pledge(run, EXAMPLE, "FTM", last);
        assertThat(pledge.value()).isZero();
        assertThat(Explain.account(run, EXAMPLE).healthEconomic().get(last)).isGreaterThan(1.1);
    }

    private static int before() {
        int s = after;
        while (run.clock().step(s).event() != null) {
            s--;
        }
        return s;
    }

    private static boolean derivatives(int account) {
        return run.scenario().book().accounts().get(account).legs().stream()
                .anyMatch(Leg.Linear.class::isInstance);
    }
}
