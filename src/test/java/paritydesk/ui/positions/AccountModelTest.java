package paritydesk.ui.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import paritydesk.answer.AccountOutlook;
import paritydesk.book.Leg;
import paritydesk.file.Cases;
import paritydesk.scenario.History;
import paritydesk.timeline.AccountTrial;
import paritydesk.timeline.Explain;
import paritydesk.timeline.HarmTable;
import paritydesk.timeline.Headrooms;
import paritydesk.timeline.PledgeTable;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.Subtotals;
import paritydesk.timeline.Timeline;
import paritydesk.ui.Opened;
import paritydesk.ui.session.Evaluation;
import paritydesk.ui.session.Session;
import paritydesk.ui.work.Background;
import paritydesk.valuation.Solvency;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.IntStream;

/// An account's page and what-if against the engine, on two cases.
final class AccountModelTest {

    private static Run run(String name) {
        return name.equals("mkr-sky")
                ? Opened.RUN
                : Timeline.run(Cases.open(name).scenario().value().orElseThrow(), Progress.NONE);
    }

    private static Session open(Run run) {
        var session = new Session(Background.sameThread());
        session.show(new Evaluation("case", "hash", run, Duration.ofMillis(1)));
        return session;
    }

    /// The account with the lowest health factor of those that pledge and owe something throughout.
    private static int frailest(Run run) {
        var worst = run.accounts().healthWorst();
        int last = run.clock().size() - 1;
        return IntStream.range(0, worst.size())
                .filter(a -> run.accounts().debt().get(a) > 0)
                .filter(a -> !run.liquidations().position(a, last).holdings().isEmpty())
                .boxed()
                .min(Comparator.comparingDouble(worst::get))
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mkr-sky", "ftm-2025"})
    void anAccountAloneIsValuedAsAmongTheOthers(String name) {
        var run = run(name);
        int last = run.clock().size() - 1;
        for (int account : new int[] {frailest(run), 0, run.accounts().debt().argMax()}) {
            var who = run.scenario().book().accounts().get(account);
            var alone = Timeline.run(AccountTrial.alone(run.scenario(), who), Progress.NONE);
            assertThat(AccountTrial.of(alone, 0, last))
                    .isEqualTo(AccountTrial.of(run, account, last));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mkr-sky", "ftm-2025"})
    void headroomDropAndPriceAreThoseOfTheTables(String name) {
        var run = run(name);
        int last = run.clock().size() - 1;
        int account = frailest(run);
        var trial = AccountTrial.of(run, account, last);
        assertThat(trial.headroom()).isEqualTo(run.accounts().headroom().get(account));
        assertThat(trial.headroom()).isEqualTo(Headrooms.of(run, last).get(account));
        assertThat(trial.uniformDrop()).isEqualTo(run.accounts().uniformDrop().get(account));
        var pledges = PledgeTable.of(run, Explain.accountsAt(run, last), Progress.NONE);
        var position = run.liquidations().position(account, last);
        var largest = position.holdings().get(position.largestHolding());
        assertThat(pledges.largest().get(account)).isEqualTo(largest.asset());
        assertThat(pledges.share().get(account))
                .isCloseTo(largest.value() / position.collateral(), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mkr-sky", "ftm-2025"})
    void totalsAreTheSumsOfTheRowsShown(String name) {
        var run = run(name);
        var session = open(run);
        var model = new PositionsModel(session);
        int step = run.clock().size() - 1;
        session.goTo(step);
        int all = run.scenario().book().accounts().size();
        var health = Explain.accountsAt(run, step);
        assertThat(model.totalsProperty().get())
                .isEqualTo(
                        Subtotals.of(
                                health,
                                model.shownProperty().get().stream()
                                        .mapToInt(Integer::intValue)
                                        .toArray()));
        long sound =
                IntStream.range(0, all)
                        .filter(
                                i ->
                                        Solvency.of(
                                                        health.perceived().get(i),
                                                        health.economic().get(i))
                                                == Solvency.SOUND)
                        .count();
        assertThat(model.totalsProperty().get().of(Solvency.SOUND).accounts())
                .isEqualTo((int) sound);
        model.filterProperty().set("debt > 0");
        assertThat(model.totalsProperty().get().debt())
                .isCloseTo(
                        run.accounts().debt().stream().filter(d -> d > 0).sum(),
                        within(1e-6 * run.accounts().debt().get(run.accounts().debt().argMax())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mkr-sky", "ftm-2025"})
    void whatWouldBringTheTargetBringsIt(String name) {
        var run = run(name);
        int step = run.clock().bookFrom();
        int account = frailest(run);
        var position = run.liquidations().position(account, step);
        double weighted = position.weighted();
        double debt = position.debt();
        double target = weighted / debt + 0.25;
        var ways = AccountOutlook.ways(run, account, step, target).orElseThrow();
        assertThat(ways.repay()).isPositive();
        assertThat(weighted / (debt - ways.repay())).isCloseTo(target, within(1e-9));
        var held = position.holdings().get(position.largestHolding());
        double counts = held.recognition() * held.threshold();
        assertThat((weighted + ways.add() * counts) / debt).isCloseTo(target, within(1e-9));
    }

    @Test
    void aFalseLiquidationOwesWhatTheScheduleSays() {
        var run = Opened.RUN;
        var schedule = HarmTable.of(run);
        assertThat(schedule.rows()).isNotEmpty();
        for (var row : schedule.rows().subList(0, Math.min(20, schedule.rows().size()))) {
            assertThat(HarmTable.of(run, row.account())).contains(row);
        }
    }

    @Test
    void theLiquidationIsExactWhereTheVenueSeesTheAccountUnderWater() {
        var run = Opened.RUN;
        var row = HarmTable.of(run).rows().getFirst();
        var outlook = AccountOutlook.of(run, row.account(), row.step());
        assertThat(outlook.liquidation())
                .isInstanceOfSatisfying(
                        AccountOutlook.Liquidated.class,
                        done -> {
                            var owed =
                                    outlook.position()
                                            .debts()
                                            .get(outlook.position().largestDebt());
                            assertThat(done.repaid().doubleValue() * owed.oracle())
                                    .isCloseTo(row.repaid(), within(1e-4 * row.repaid()));
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"mkr-sky", "ftm-2025"})
    void halfTheDebtIsTriedAppliedAndUndone(String name) {
        var run = run(name);
        var session = open(run);
        int account = frailest(run);
        session.select(account);
        var model = new WhatIfModel(session);
        var debt =
                run.scenario().book().accounts().get(account).legs().stream()
                        .filter(Leg.Debt.class::isInstance)
                        .findFirst()
                        .orElseThrow();
        assertThat(model.changed()).isFalse();
        var half = debt.quantity().divide(BigDecimal.TWO);
        model.repay(debt.asset(), half.toPlainString());
        var found = model.comparisonProperty().get().orElseThrow();
        assertThat(found.after().health()).isCloseTo(2 * found.before().health(), within(1e-9));
        assertThat(found.before().worst()).isEqualTo(run.accounts().healthWorst().get(account));
        model.apply();
        var edited = session.run().orElseThrow();
        assertThat(edited.accounts().healthWorst().get(account)).isEqualTo(found.after().worst());
        assertThat(session.accountProperty().get()).isEqualTo(account);
        assertThat(session.historyProperty().get().flatMap(History::undo)).isPresent();
        session.undo();
        assertThat(session.run().orElseThrow().accounts().healthWorst().get(account))
                .isEqualTo(run.accounts().healthWorst().get(account));
    }

    @Test
    void whatIsNoQuantityIsSaidAndNotApplied() {
        var session = Opened.session();
        session.select(frailest(Opened.RUN));
        var model = new WhatIfModel(session);
        model.type(0, "ten");
        assertThat(model.faultProperty().get()).isNotEmpty();
        assertThat(model.changed()).isFalse();
        model.type(0, "-1");
        assertThat(model.faultProperty().get()).isNotEmpty();
        model.reset();
        assertThat(model.faultProperty().get()).isEmpty();
        model.add(model.assets().getFirst(), false, "1 000.5");
        assertThat(model.drafts().getLast().changed().quantity())
                .isEqualByComparingTo(new BigDecimal("1000.5"));
        model.remove(model.drafts().size() - 1);
        assertThat(model.changed()).isFalse();
    }

    @Test
    void thePageShowsTheEnginesFigures() {
        var session = Opened.session();
        var model = new AccountModel(session);
        int account = frailest(Opened.RUN);
        session.select(account);
        int step = session.stepProperty().get();
        var page = model.pageProperty().get().orElseThrow();
        var outlook = AccountOutlook.of(Opened.RUN, account, step);
        assertThat(page.outlook().orElseThrow().legs())
                .extracting(AccountModel.LegLine::quantity)
                .startsWith(outlook.position().holdings().getFirst().quantity());
        assertThat(page.drivers().orElseThrow().addsUp()).isTrue();
    }
}
