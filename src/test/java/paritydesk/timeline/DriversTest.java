package paritydesk.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import paritydesk.book.Account;
import paritydesk.book.Leg;
import paritydesk.file.Cases;
import paritydesk.plan.Event;
import paritydesk.valuation.Driver;
import paritydesk.valuation.Quotient;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// What moved a ratio and a health factor: a part for each cause, none for any other, and no rest.
class DriversTest {

    /// 0.8 becomes 0.6: nothing else moves, and the ratio does not know of it.
    @Test
    void cutOfTheThresholdIsADriverOfTheHealthFactorAlone() {
        var cut =
                new Event.ThresholdChange(
                        Small.head("cut", 5),
                        Small.VENUE,
                        "OLD",
                        new BigDecimal("0.6"),
                        Duration.ZERO);
        var run = Small.of().with(cut).run();
        int last = run.clock().size() - 1;
        double before = run.prices().getFirst().threshold().get(0);
        var health = Explain.accountDrivers(run, 0, 0, last, true, Quotient.HEALTH);
        assertThat(health.part(Driver.THRESHOLD)).isCloseTo(Math.log(0.6 / before), within(1e-12));
        assertThat(health.start()).isCloseTo(1_000 * before / 600, within(1e-9));
        assertThat(health.end()).isCloseTo(1, within(1e-9));
        assertThat(Arrays.stream(Driver.values()).filter(d -> health.part(d) != 0))
                .containsExactly(Driver.THRESHOLD);
        var fair = Explain.accountDrivers(run, 0, 0, last, false, Quotient.HEALTH);
        assertThat(fair.part(Driver.THRESHOLD)).isZero();
        var ratio = Explain.accountDrivers(run, 0, 0, last, true, Quotient.RATIO);
        assertThat(ratio.part(Driver.THRESHOLD)).isZero();
        assertThat(ratio.total()).isZero();
    }

    /// Who owes what the venue prices lower is better off by the price of the debt, not by interest.
    @Test
    void cheaperDebtIsThePriceOfTheDebt() {
        var owes =
                new Account(
                        "short",
                        "short",
                        Small.VENUE,
                        "holders",
                        List.of(
                                new Leg.Collateral("USD", BigDecimal.valueOf(1_000)),
                                new Leg.Debt("OLD", BigDecimal.valueOf(5))));
        var step = new Event.PenaltyStep(Small.head("fee", 4), "swap", new BigDecimal("0.1"));
        var run = Small.of().book(owes).with(step).run();
        for (var quotient : Quotient.values()) {
            var drivers = Explain.accountDrivers(run, 0, 0, run.clock().size() - 1, true, quotient);
            assertThat(drivers.part(Driver.DEBT_PRICE)).isCloseTo(-Math.log(0.9), within(1e-9));
            assertThat(drivers.part(Driver.INTEREST)).isZero();
            assertThat(drivers.residual()).isCloseTo(0, within(1e-12));
        }
    }

    /// Ether was lent at a rate and had a price: each has its own part, and they add up to what the debt did.
    @Test
    void debtInEtherSplitsIntoItsIndexAndItsPrice() {
        var run = open("merge-2022");
        var book = run.scenario().book().accounts();
        int from = run.clock().bookFrom();
        int to = run.clock().size() / 2;
        int found = 0;
        for (int a = 0; a < book.size(); a++) {
            var owed = book.get(a).legs().stream().filter(Leg.Debt.class::isInstance).toList();
            if (owed.size() == 1 && owed.getFirst().asset().equals("ETH")) {
                double[] index = run.tables().interest(book.get(a).venue(), "ETH");
                var debt = Explain.account(run, a).debt();
                var drivers = Explain.accountDrivers(run, a, from, to, true, Quotient.HEALTH);
                double interest = -Math.log(index[to] / index[from]);
                assertThat(drivers.part(Driver.INTEREST)).isCloseTo(interest, within(1e-12));
                assertThat(drivers.part(Driver.INTEREST) + drivers.part(Driver.DEBT_PRICE))
                        .isCloseTo(-Math.log(debt.get(to) / debt.get(from)), within(1e-9));
                found++;
            }
        }
        assertThat(found).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mkr-sky", "merge-2022", "ftm-2025", "wbtc-2024", "usdc-2023", "steth-2022"})
    void everyFigureIsExplainedWithoutRest(String id) {
        var run = open(id);
        int from = run.clock().bookFrom();
        int last = run.clock().size() - 1;
        int accounts = run.scenario().book().accounts().size();
        for (boolean seen : new boolean[] {true, false}) {
            var truth = seen ? run.book().perceived() : run.book().economic();
            for (int to = from; to <= last; to += Math.max(1, (last - from) / 7)) {
                var book = Explain.bookDrivers(run, from, to, seen, Quotient.HEALTH);
                double ends = truth.health().get(to);
                assertThat(book.residual()).isCloseTo(0, within(1e-11));
                // accounts that owe through a loss of derivatives alone are in the total, not in
                // the split
                if (!id.equals("ftm-2025")) {
                    assertThat(book.end()).isCloseTo(ends, within(1e-9 * ends));
                }
                assertThat(Explain.bookDrivers(run, from, to, seen).residual())
                        .isCloseTo(0, within(1e-11));
            }
            for (int a = 0; a < accounts; a += 1 + accounts / 60) {
                explained(run, a, from, last, seen);
            }
        }
    }

    private static void explained(Run run, int account, int from, int to, boolean seen) {
        var path = Explain.account(run, account);
        double health = (seen ? path.healthPerceived() : path.healthEconomic()).get(to);
        double ratio = (seen ? path.ratioPerceived() : path.ratioEconomic()).get(to);
        for (var quotient : Quotient.values()) {
            double end = quotient == Quotient.RATIO ? ratio : health;
            var drivers = Explain.accountDrivers(run, account, from, to, seen, quotient);
            if (Double.isFinite(end) && Double.isFinite(drivers.start())) {
                assertThat(drivers.residual()).isCloseTo(0, within(1e-11));
                assertThat(drivers.end()).isCloseTo(end, within(1e-9 * end));
            }
        }
    }

    /// Two conversions: the worse one is named, whichever stands first in the plan.
    @Test
    void worstGapIsThatOfAllConversionsAndNamesItsOwn() {
        for (var id : List.of("wbtc-2024", "merge-2022", "mkr-sky")) {
            var run = open(id);
            double worst = Double.POSITIVE_INFINITY;
            double now = Double.POSITIVE_INFINITY;
            String where = "";
            for (var path : run.parity()) {
                var gap = path.holding().market();
                now = Double.isNaN(gap.last()) ? now : Math.min(now, gap.last() - 1);
                int step = gap.argMin();
                if (step >= 0 && gap.get(step) - 1 < worst) {
                    worst = gap.get(step) - 1;
                    where = path.conversionId();
                }
            }
            var headline = run.headline();
            assertThat(headline.gapWorst()).isEqualTo(worst);
            assertThat(headline.gapWorstConversion()).isEqualTo(where);
            assertThat(headline.gapNow()).isEqualTo(now);
        }
    }

    private static Run open(String id) {
        return Timeline.run(Cases.open(id).scenario().value().orElseThrow(), Progress.NONE);
    }
}
