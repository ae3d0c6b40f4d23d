package paritydesk.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import static paritydesk.timeline.Small.account;
import static paritydesk.timeline.Small.day;
import static paritydesk.timeline.Small.head;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import paritydesk.book.Account;
import paritydesk.book.Leg;
import paritydesk.plan.Adoption;
import paritydesk.plan.Conversion.Direction;
import paritydesk.plan.Event;
import paritydesk.plan.SwitchMode;
import paritydesk.valuation.Driver;
import paritydesk.valuation.Solvency;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class TimelineTest {

    private static final Event PENALTY =
            new Event.PenaltyStep(head("penalty", 4), "swap", new BigDecimal("0.1"));

    @Test
    void truthsDifferExactlyWhereTheFeedIgnoresThePenalty() {
        var run = Small.of().with(PENALTY).with(Small.flatFeed()).run();
        var perceived = run.book().perceived().ratio();
        var economic = run.book().economic().ratio();
        for (int s = 0; s < run.clock().size(); s++) {
            var step = run.clock().step(s);
            boolean before = step.at().isBefore(day(4)) || step.side() == Step.Side.BEFORE;
            assertThat(perceived.get(s) / economic.get(s))
                    .isCloseTo(before ? 1 : 1 / 0.9, within(1e-12));
        }
    }

    @Test
    void feedNetOfThePenaltyKeepsBothTruthsTogether() {
        var run = Small.of().with(PENALTY).run();
        for (int s = 0; s < run.clock().size(); s++) {
            assertThat(run.book().perceived().ratio().get(s))
                    .isCloseTo(run.book().economic().ratio().get(s), within(1e-9));
        }
    }

    @Property(tries = 50)
    void truthsAgreeOnAnyBookWhileOracleIsFairAndPolicyUnchanged(
            @ForAll @Size(min = 1, max = 30) List<@DoubleRange(min = 0, max = 1e9) Double> old,
            @ForAll @DoubleRange(min = 0, max = 1e9) double debt,
            @ForAll @IntRange(min = 0, max = 100) int fee) {
        var accounts = new ArrayList<Account>();
        for (double quantity : old) {
            accounts.add(account("a" + accounts.size(), quantity, debt / (accounts.size() + 1)));
        }
        var step = new Event.PenaltyStep(head("penalty", 4), "swap", BigDecimal.valueOf(fee, 2));
        var run = Small.of().book(accounts.toArray(Account[]::new)).with(step).run();
        var seen = run.book().perceived().ratio();
        var fair = run.book().economic().ratio();
        for (int s = 0; s < run.clock().size(); s++) {
            if (!Double.isNaN(fair.get(s))) {
                assertThat(seen.get(s)).isCloseTo(fair.get(s), within(1e-9 * fair.get(s)));
            }
        }
        assertThat(run.headline().falsely().accountsEver()).isZero();
        assertThat(run.headline().masked().accountsEver()).isZero();
    }

    @Test
    void sidesOfAnEventDifferByTheEventAlone() {
        var run = Small.of().with(PENALTY).run();
        int after = run.clock().indexAt(day(4));
        assertThat(run.clock().step(after).side()).isEqualTo(Step.Side.AFTER);
        assertThat(run.clock().step(after - 1).side()).isEqualTo(Step.Side.BEFORE);
        assertThat(run.clock().at(after - 1)).isEqualTo(day(4));
        var drivers = Explain.bookDrivers(run, after - 1, after, true);
        assertThat(drivers.part(Driver.PENALTY)).isCloseTo(Math.log(0.9), within(1e-9));
        assertThat(drivers.part(Driver.MARKET)).isZero();
    }

    @Test
    void switchToALowerFeedLiquidatesFalselyAndIsNamedAsTheCause() {
        var cut =
                new Event.OracleSwitch(
                        head("switch", 5), Small.VENUE, "OLD", "low", new SwitchMode.Cut());
        var run =
                Small.of()
                        .book(account("thin", 10, 700), account("thick", 10, 200))
                        .with(cut)
                        .run();
        assertThat(run.accounts().ever(0, Solvency.FALSE)).isTrue();
        assertThat(run.accounts().ever(1, Solvency.FALSE)).isFalse();
        int cause = run.accounts().cause().get(0);
        assertThat(run.scenario().plan().events().get(cause)).isEqualTo(cut);
        assertThat(run.accounts().cause().get(1)).isEqualTo(-1);
        assertThat(run.headline().falsely().accountsEver()).isEqualTo(1);
        assertThat(run.headline().falsely().debtThen()).isEqualTo(700);
        int last = run.clock().size() - 1;
        assertThat(run.book().falsely().repayable().get(last)).isEqualTo(700);
    }

    @Test
    void halfOfADebtIsRepaidAboveTheFullCloseThreshold() {
        var cut =
                new Event.OracleSwitch(
                        head("switch", 5), Small.VENUE, "OLD", "low", new SwitchMode.Cut());
        var run = Small.of().book(account("a", 10, 650)).with(cut).run();
        int last = run.clock().size() - 1;
        assertThat(run.accounts().healthNow().get(0)).isCloseTo(640.0 / 650, within(1e-12));
        assertThat(run.book().falsely().repayable().get(last)).isEqualTo(325);
    }

    @Test
    void guardRefusesASwitchThatMovesThePriceTooFar() {
        var tight = new SwitchMode.Guarded(new BigDecimal("0.02"), false);
        var run =
                Small.of()
                        .with(
                                new Event.OracleSwitch(
                                        head("switch", 5), Small.VENUE, "OLD", "low", tight))
                        .run();
        var reading = run.exact().switches().getFirst();
        assertThat(reading.refused()).isTrue();
        assertThat(reading.deviation()).isCloseTo(-0.2, within(1e-12));
        assertThat(run.prices().getFirst().oracle().last()).isEqualTo(100);
        var overridden = new SwitchMode.Guarded(new BigDecimal("0.02"), true);
        var forced =
                Small.of()
                        .with(
                                new Event.OracleSwitch(
                                        head("switch", 5), Small.VENUE, "OLD", "low", overridden))
                        .run();
        assertThat(forced.prices().getFirst().oracle().last()).isEqualTo(80);
    }

    @Test
    void blendGoesLinearlyFromTheOldAnswerToTheNew() {
        var blend = new SwitchMode.Blend(Duration.ofDays(4));
        var run =
                Small.of()
                        .with(
                                new Event.OracleSwitch(
                                        head("switch", 2), Small.VENUE, "OLD", "low", blend))
                        .run();
        var price = run.prices().getFirst().oracle();
        assertThat(price.get(run.clock().indexAt(day(2)))).isEqualTo(100);
        assertThat(price.get(run.clock().indexAt(day(3)))).isCloseTo(95, within(1e-9));
        assertThat(price.get(run.clock().indexAt(day(6)))).isEqualTo(80);
    }

    @Test
    void newRampStartsWhereTheLastOneStands() {
        var first =
                new Event.ThresholdChange(
                        head("one", 1),
                        Small.VENUE,
                        "OLD",
                        new BigDecimal("0.4"),
                        Duration.ofDays(4));
        var second =
                new Event.ThresholdChange(
                        head("two", 3),
                        Small.VENUE,
                        "OLD",
                        new BigDecimal("0.8"),
                        Duration.ofDays(2));
        var threshold = Small.of().with(first, second).run().prices().getFirst().threshold();
        var run = Small.of().with(first, second).run();
        assertThat(threshold.get(run.clock().indexAt(day(3)))).isCloseTo(0.6, within(1e-12));
        assertThat(threshold.get(run.clock().indexAt(day(4)))).isCloseTo(0.7, within(1e-12));
        assertThat(threshold.get(run.clock().indexAt(day(7)))).isEqualTo(0.8);
    }

    @Test
    void rampThatBreaksAnAccountIsItsCause() {
        var ramp =
                new Event.ThresholdChange(
                        head("ramp", 1),
                        Small.VENUE,
                        "OLD",
                        new BigDecimal("0.2"),
                        Duration.ofDays(8));
        var run = Small.of().with(ramp).run();
        assertThat(run.accounts().firstBreach().get(0)).isPositive();
        assertThat(Explain.breach(run, 0).orElseThrow().event()).contains(ramp);
    }

    @Test
    void forcedAdoptionTurnsTheHoldingIntoNewTokensAtTheFeeOfThatInstant() {
        var run =
                Small.of().with(PENALTY).with(new Adoption.Forced("holders", "swap", day(6))).run();
        var holding = run.parity().getFirst().holding().market();
        assertThat(holding.get(run.clock().indexAt(day(3)))).isCloseTo(1, within(1e-12));
        assertThat(holding.last()).isCloseTo(0.9, within(1e-12));
        assertThat(run.book().economic().ratio().last()).isCloseTo(900.0 / 600, within(1e-12));
    }

    @Test
    void adoptionBeforeTheFeePaysInFull() {
        var run =
                Small.of().with(PENALTY).with(new Adoption.Forced("holders", "swap", day(2))).run();
        assertThat(run.book().economic().ratio().last()).isCloseTo(1000.0 / 600, within(1e-12));
        assertThat(run.book().perceived().ratio().last()).isCloseTo(1000.0 / 600, within(1e-9));
    }

    @Test
    void autoCreditConvertsEverythingAtTheVenue() {
        var run =
                Small.of()
                        .with(PENALTY, new Event.AutoCredit(head("credit", 7), Small.VENUE, "swap"))
                        .run();
        assertThat(run.parity().getFirst().migrated().last()).isEqualTo(1);
        assertThat(run.book().economic().ratio().last()).isCloseTo(900.0 / 600, within(1e-12));
    }

    @Test
    void logisticAdoptionMigratesHalfOfItsCeilingByTheMidpoint() {
        var adoption =
                new Adoption.Logistic("holders", "swap", day(0), day(5), Duration.ofDays(1), 0.8);
        var run = Small.of().with(adoption).run();
        var migrated = run.parity().getFirst().migrated();
        assertThat(migrated.get(run.clock().indexAt(day(5)))).isCloseTo(0.4, within(1e-12));
        assertThat(migrated.last()).isCloseTo(0.8 / (1 + Math.exp(-5)), within(1e-12));
        assertThat(run.book().economic().ratio().last()).isCloseTo(1000.0 / 600, within(1e-9));
    }

    @Property(tries = 100)
    void waterfallOfEveryAccountAddsUp(
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double old,
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double debt,
            @ForAll @IntRange(min = 0, max = 99) int fee,
            @ForAll @IntRange(min = 1, max = 100) int recognition) {
        var events =
                new Event[] {
                    new Event.PenaltyStep(head("penalty", 4), "swap", BigDecimal.valueOf(fee, 2)),
                    new Event.RecognitionChange(
                            head("haircut", 6),
                            Small.VENUE,
                            "OLD",
                            BigDecimal.valueOf(recognition, 2),
                            Duration.ofDays(2)),
                    new Event.OracleSwitch(
                            head("switch", 8), Small.VENUE, "OLD", "flat", new SwitchMode.Cut())
                };
        var run =
                Small.of()
                        .book(account("a", old, debt), account("b", debt, old))
                        .with(events)
                        .run();
        for (int s = 0; s < run.clock().size(); s++) {
            for (int a = 0; a < 2; a++) {
                var drivers = Explain.accountDrivers(run, a, 0, s, true);
                assertThat(drivers.residual()).isCloseTo(0, within(1e-12));
                assertThat(drivers.end())
                        .isCloseTo(
                                Explain.account(run, a).ratioPerceived().get(s),
                                within(1e-9 * drivers.end()));
            }
            assertThat(Explain.bookDrivers(run, 0, s, true).residual()).isCloseTo(0, within(1e-12));
            assertThat(Explain.bookDrivers(run, 0, s, true).end())
                    .isCloseTo(
                            run.book().perceived().ratio().get(s),
                            within(1e-9 * run.book().perceived().ratio().get(s)));
        }
    }

    @Test
    void recognitionOfZeroFallsBackToSubstitutionAndSaysSo() {
        var zero =
                new Event.RecognitionChange(
                        head("zero", 6), Small.VENUE, "OLD", BigDecimal.ZERO, Duration.ZERO);
        var usd = new Leg.Collateral("USD", BigDecimal.valueOf(500));
        var both = new ArrayList<>(account("a", 10, 600).legs());
        both.add(usd);
        var run =
                Small.of()
                        .book(new Account("a", "a", Small.VENUE, "holders", both))
                        .with(zero)
                        .run();
        var drivers = Explain.accountDrivers(run, 0, 0, run.clock().size() - 1, true);
        assertThat(drivers.substituted()).isTrue();
        assertThat(drivers.part(Driver.POLICY)).isCloseTo(Math.log(500.0 / 1500), within(1e-12));
        assertThat(drivers.part(Driver.MARKET)).isZero();
        assertThat(drivers.residual()).isCloseTo(0, within(1e-12));
    }

    @Test
    void accountWithoutDebtIsNoNumberInAnAverage() {
        var run = Small.of().book(account("owes", 10, 500), account("free", 1000, 0)).run();
        assertThat(run.accounts().healthNow().get(1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(run.book().perceived().ratio().last()).isCloseTo(2, within(1e-12));
        assertThat(run.book().pledged().last()).isCloseTo(100_000, within(1e-6));
        assertThat(run.accounts().ever(1, Solvency.NO_DEBT)).isTrue();
    }

    @Test
    void accountWithoutAPriceIsCountedAndLeftOut() {
        var unknown =
                new Account(
                        "odd",
                        "odd",
                        Small.VENUE,
                        "holders",
                        List.of(
                                new Leg.Collateral("GHOST", BigDecimal.ONE),
                                new Leg.Debt("USD", BigDecimal.TEN)));
        var run = Small.of().book(account("a", 10, 500), unknown).run();
        assertThat(run.headline().unpriced()).isEqualTo(1);
        assertThat(run.book().unpriced().last()).isEqualTo(1);
        assertThat(run.book().perceived().debt().last()).isEqualTo(500);
        assertThat(run.accounts().healthNow().get(1)).isNaN();
    }

    @Test
    void debtWithoutCollateralHasAHealthFactorOfZero() {
        var bare =
                new Account(
                        "bare",
                        "bare",
                        Small.VENUE,
                        "holders",
                        List.of(new Leg.Debt("USD", BigDecimal.TEN)));
        var run = Small.of().book(bare).run();
        assertThat(run.accounts().healthNow().get(0)).isZero();
        assertThat(run.accounts().ever(0, Solvency.TRUE)).isTrue();
    }

    @Test
    void perpetualAddsItsGainAndItsMaintenanceRequirement() {
        var future =
                new Leg.Linear(
                        "OLD",
                        BigDecimal.TEN,
                        BigDecimal.ONE,
                        new BigDecimal("90"),
                        new BigDecimal("0.05"),
                        null);
        var legs = new ArrayList<>(account("a", 10, 600).legs());
        legs.add(future);
        var run =
                Small.of()
                        .book(new Account("a", "a", Small.VENUE, "holders", legs))
                        .with(PENALTY)
                        .run();
        assertThat(run.accounts().healthStart().get(0))
                .isCloseTo((800.0 + 100) / (600 + 50), within(1e-12));
        assertThat(run.accounts().healthNow().get(0)).isCloseTo(720.0 / (600 + 45), within(1e-9));
        var drivers = Explain.accountDrivers(run, 0, 0, run.clock().size() - 1, true);
        assertThat(drivers.part(Driver.DERIVATIVES)).isNegative();
        assertThat(drivers.residual()).isCloseTo(0, within(1e-12));
    }

    @Test
    void closedConverterLeavesAnOldTokenWithoutAMarketUnpriced() {
        var run = Small.of().with(new Event.Close(head("close", 5), "swap")).run();
        assertThat(run.book().unpriced().last()).isEqualTo(1);
        assertThat(run.book().unpriced().get(0)).isZero();
    }

    @Test
    void ladderStartsWhereTheConverterOpens() {
        var opens =
                new Event.ConversionOpens(
                        head("opens", 1), "swap", Direction.ONE_WAY, new BigDecimal("0.01"));
        var ladder = Small.of().with(opens, PENALTY).run().exact().ladder();
        assertThat(ladder).extracting(LadderRung::event).containsExactly("opens", "penalty");
        assertThat(ladder.get(0).perToken()).isEqualByComparingTo("9.9");
        assertThat(ladder.get(1).perToken()).isEqualByComparingTo("9");
    }

    @Test
    void stoppedLiquidationsRepayNothing() {
        var cut =
                new Event.OracleSwitch(
                        head("switch", 3), Small.VENUE, "OLD", "low", new SwitchMode.Cut());
        var stop =
                new Event.Freeze(
                        head("stop", 5), Small.VENUE, null, Event.Activity.LIQUIDATIONS, true);
        var run = Small.of().book(account("a", 10, 700)).with(cut, stop).run();
        assertThat(run.book().falsely().repayable().get(run.clock().indexAt(day(4))))
                .isEqualTo(700);
        assertThat(run.book().falsely().repayable().last()).isZero();
        assertThat(run.book().falsely().accounts().last()).isEqualTo(1);
    }

    @Test
    void bookThatIsYoungerThanTheWindowStartsAtItsOwnInstant() {
        var scenario = Small.of().scenario();
        var book = scenario.book();
        var later =
                new paritydesk.book.Book(book.id(), book.name(), day(3), true, "", book.accounts());
        var run = Timeline.run(scenario.withBook(later), Progress.NONE);
        assertThat(run.clock().bookFrom()).isEqualTo(3);
        assertThat(run.book().perceived().ratio().get(2)).isNaN();
        assertThat(run.book().perceived().ratio().get(3)).isCloseTo(1000.0 / 600, within(1e-12));
        assertThat(run.parity().getFirst().holding().market().get(0)).isEqualTo(1);
    }

    @Test
    void runThatNobodyWaitsForEnds() {
        var gone =
                new Progress() {
                    @Override
                    public void done(double share) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };
        assertThatThrownBy(() -> Timeline.run(Small.of().scenario(), gone))
                .isInstanceOf(Progress.CancelledException.class);
    }

    @Test
    void rampOfAnotherAssetIsNoCause() {
        var ramp =
                new Event.ThresholdChange(
                        head("ramp", 1),
                        Small.VENUE,
                        "NEW",
                        new BigDecimal("0.2"),
                        Duration.ofDays(8));
        var penalty = new Event.PenaltyStep(head("penalty", 4), "swap", new BigDecimal("0.3"));
        var run = Small.of().with(ramp, penalty).run();
        assertThat(Explain.breach(run, 0).orElseThrow().event()).contains(penalty);
        var slow = new Adoption.Logistic("holders", "swap", day(0), day(6), Duration.ofDays(1), 1);
        var drift = Small.of().with(ramp).with(slow).run();
        assertThat(Explain.breach(drift, 0).orElseThrow().event()).isEmpty();
    }

    @Test
    void rampFromBeforeTheWindowIsTheCauseOfWhatItBreaks() {
        var ramp =
                new Event.ThresholdChange(
                        head("ramp", -2),
                        Small.VENUE,
                        "OLD",
                        new BigDecimal("0.2"),
                        Duration.ofDays(10));
        var run = Small.of().book(account("a", 10, 400)).with(ramp).run();
        assertThat(run.accounts().firstBreach().get(0)).isPositive();
        assertThat(Explain.breach(run, 0).orElseThrow().event()).contains(ramp);
    }

    @Test
    void creditThenCloseStillExplainsEveryAccount() {
        var run =
                Small.of()
                        .with(
                                PENALTY,
                                new Event.AutoCredit(head("credit", 6), Small.VENUE, "swap"),
                                new Event.Close(head("close", 8), "swap"))
                        .run();
        for (int s = 0; s < run.clock().size(); s++) {
            var drivers = Explain.accountDrivers(run, 0, 0, s, true);
            assertThat(drivers.residual()).isCloseTo(0, within(1e-12));
            assertThat(drivers.end())
                    .isCloseTo(Explain.account(run, 0).ratioPerceived().get(s), within(1e-9));
        }
    }

    @Test
    void penaltyOfEverythingLeavesADefinedSplit() {
        var all = new Event.PenaltyStep(head("all", 4), "swap", BigDecimal.ONE);
        var run = Small.of().with(all).run();
        var drivers = Explain.accountDrivers(run, 0, 0, run.clock().size() - 1, true);
        assertThat(drivers.end()).isZero();
        assertThat(drivers.additive()).isTrue();
        assertThat(drivers.residual()).isCloseTo(0, within(1e-12));
    }

    @Test
    void lastCollateralWithoutRecognitionIsADifferenceByPolicy() {
        var zero =
                new Event.RecognitionChange(
                        head("zero", 6), Small.VENUE, "OLD", BigDecimal.ZERO, Duration.ZERO);
        var run = Small.of().with(zero).run();
        var drivers = Explain.accountDrivers(run, 0, 0, run.clock().size() - 1, true);
        assertThat(drivers.part(Driver.POLICY)).isCloseTo(-1000.0 / 600, within(1e-9));
        assertThat(drivers.points(Driver.POLICY)).isEqualTo(drivers.part(Driver.POLICY));
        assertThat(drivers.residual()).isZero();
    }

    @Test
    void nobodyConvertsAfterTheConverterHasClosed() {
        var slow = new Adoption.Logistic("holders", "swap", day(0), day(5), Duration.ofDays(1), 1);
        var run = Small.of().with(new Event.Close(head("close", 5), "swap")).with(slow).run();
        var book = BookHolding.received(run);
        assertThat(book[book.length - 1])
                .isEqualTo(book[run.clock().indexAt(day(5)) - 1])
                .isPositive();
    }

    @Test
    void creditFromBeforeTheBookIsInTheBookAlready() {
        var credit = new Event.AutoCredit(head("credit", 2), Small.VENUE, "swap");
        var scenario = Small.of().with(credit).scenario();
        var book = scenario.book();
        var later =
                new paritydesk.book.Book(book.id(), book.name(), day(5), true, "", book.accounts());
        var run = Timeline.run(scenario.withBook(later), Progress.NONE);
        var received = BookHolding.received(run);
        assertThat(received[received.length - 1]).isZero();
    }

    @Test
    void blendWithinABlendStartsWhereThePriceStands() {
        var first =
                new Event.OracleSwitch(
                        head("first", 0),
                        Small.VENUE,
                        "OLD",
                        "low",
                        new SwitchMode.Blend(Duration.ofDays(8)));
        var second =
                new Event.OracleSwitch(
                        head("second", 4),
                        Small.VENUE,
                        "OLD",
                        "flat",
                        new SwitchMode.Blend(Duration.ofDays(2)));
        var run = Small.of().with(first, second).run();
        var price = run.prices().getFirst().oracle();
        int after = run.clock().indexAt(day(4));
        assertThat(price.get(after - 1)).isCloseTo(90, within(1e-9));
        assertThat(price.get(after)).isCloseTo(90, within(1e-9));
        assertThat(run.exact().switches().get(1).before().doubleValue())
                .isCloseTo(90, within(1e-9));
        assertThat(price.last()).isEqualTo(100);
    }

    @Test
    void closeFactorThatThePlanChangesIsTheOneThatCounts() {
        var cut =
                new Event.OracleSwitch(
                        head("switch", 2), Small.VENUE, "OLD", "low", new SwitchMode.Cut());
        var whole =
                new Event.ParameterChange(
                        head("close", 5),
                        Small.VENUE,
                        "OLD",
                        Event.Parameter.CLOSE_FACTOR,
                        BigDecimal.ONE);
        var run = Small.of().book(account("a", 10, 650)).with(cut, whole).run();
        var due = run.book().falsely().repayable();
        assertThat(due.get(run.clock().indexAt(day(4)))).isEqualTo(325);
        assertThat(due.last()).isEqualTo(650);
    }

    @Test
    void stopForOneAssetSparesOnlyWhoPledgedNothingElse() {
        var cut =
                new Event.OracleSwitch(
                        head("switch", 2), Small.VENUE, "OLD", "low", new SwitchMode.Cut());
        var other =
                new Event.Freeze(
                        head("other", 3), Small.VENUE, "USD", Event.Activity.LIQUIDATIONS, true);
        var own =
                new Event.Freeze(
                        head("own", 6), Small.VENUE, "OLD", Event.Activity.LIQUIDATIONS, true);
        var due = Small.of().book(account("a", 10, 700)).with(cut, other, own).run();
        assertThat(due.book().falsely().repayable().get(due.clock().indexAt(day(5))))
                .isEqualTo(700);
        assertThat(due.book().falsely().repayable().last()).isZero();
    }

    @Test
    void parityOfTheBookWeighsEveryHolderClassByWhatItPledged() {
        var quick = new Account("q", "q", Small.VENUE, "quick", account("q", 30, 600).legs());
        var run =
                Small.of()
                        .book(account("slow", 10, 600), quick)
                        .with(PENALTY)
                        .with(new Adoption.Forced("quick", "swap", day(2)))
                        .run();
        var parity = run.parity().getFirst();
        assertThat(parity.migrated().last()).isCloseTo(0.75, within(1e-12));
        assertThat(parity.holding().market().last()).isCloseTo(0.75 + 0.25 * 0.9, within(1e-12));
    }
}
