package paritydesk.shock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import paritydesk.file.Cases;
import paritydesk.finding.Finding;
import paritydesk.scenario.Scenario;
import paritydesk.scenario.ScenarioCheck;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/// Every shock of the library on every case that it applies to, and what single shocks must do.
class LibraryTest {

    private static final List<String> CASES =
            List.of(
                    "mkr-sky",
                    "wsteth-cap-2026",
                    "steth-2022",
                    "ftm-2025",
                    "ezeth-2024",
                    "merge-2022",
                    "usdc-2023",
                    "wbtc-2024");

    private static Scenario open(String id) {
        return Cases.open(id).scenario().value().orElseThrow().withStudy(null);
    }

    private static Scenario whole(String id) {
        return Cases.open(id).scenario().value().orElseThrow();
    }

    private static Run run(Scenario scenario) {
        return Timeline.run(scenario.withStudy(null), Progress.NONE);
    }

    private static Scenario struck(Scenario s, String shock, String target, double... values) {
        return Library.of(shock).orElseThrow().apply(s, target, values);
    }

    @Test
    void thereAreTwentyAndMoreEachWithTheEventThatItComesFrom() {
        assertThat(Library.ALL).hasSizeGreaterThanOrEqualTo(20);
        assertThat(Library.ALL).extracting(Shock::id).doesNotHaveDuplicates();
        assertThat(Library.ALL).allSatisfy(s -> assertThat(s.event()).matches(".*[A-Z].*"));
    }

    @Test
    void everyShockAppliesToSomeCase() {
        var applied = new HashSet<String>();
        for (var id : CASES) {
            var scenario = whole(id);
            Library.ALL.stream()
                    .filter(s -> s.missing(scenario).isEmpty())
                    .forEach(s -> applied.add(s.id()));
        }
        assertThat(applied)
                .containsExactlyInAnyOrderElementsOf(Library.ALL.stream().map(Shock::id).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mkr-sky",
                "wsteth-cap-2026",
                "steth-2022",
                "ftm-2025",
                "ezeth-2024",
                "merge-2022",
                "usdc-2023",
                "wbtc-2024"
            })
    void whatAShockLeavesCanBeValuedAndAtRestChangesNoFigure(String id) {
        var scenario = whole(id);
        var base = run(scenario);
        for (var shock : Library.ALL) {
            for (var target : shock.targets().of(scenario)) {
                var full = shock.apply(scenario, target, shock.start());
                assertThat(blocking(full)).as("%s on %s", shock.id(), target).isEmpty();
                assertThat(run(full).clock().size()).isPositive();
                if (!shock.knobs().isEmpty()
                        && !List.of("blend", "rush", "converter-closes", "stale-feed")
                                .contains(shock.id())) {
                    var rest = shock.knobs().stream().mapToDouble(Knob::rest).toArray();
                    var same = run(shock.apply(scenario, target, rest));
                    assertThat(same.headline().ratioLowest())
                            .as("%s at rest on %s", shock.id(), target)
                            .isCloseTo(base.headline().ratioLowest(), within(1e-9));
                    assertThat(same.headline().falsely().accountsEver())
                            .as("%s at rest on %s", shock.id(), target)
                            .isEqualTo(base.headline().falsely().accountsEver());
                }
            }
        }
    }

    private static List<Finding> blocking(Scenario scenario) {
        return ScenarioCheck.check(scenario).stream().filter(Finding::blocks).toList();
    }

    @Test
    void aCrashTakesItsShareOffEveryRatio() {
        var s = open("ezeth-2024");
        double before = run(s).book().economic().ratio().get(run(s).clock().bookFrom());
        var after = run(struck(s, "crash", "all collateral", 25, 0, 30));
        assertThat(after.book().economic().ratio().get(after.clock().bookFrom()))
                .isCloseTo(before * 0.75, within(1e-9 * before));
    }

    @Test
    void aDepegOfTheDebtAssetIsSeenByTheFairSideAlone() {
        var s = open("mkr-sky");
        var base = run(s);
        var run = run(struck(s, "depeg", "USDS", 10, 0, 365));
        int last = run.clock().size() - 1;
        assertThat(run.book().perceived().debt().last())
                .isCloseTo(base.book().perceived().debt().last(), within(1e-6));
        assertThat(run.book().economic().debt().get(last))
                .isLessThan(base.book().economic().debt().last() * 0.91);
    }

    @Test
    void aStaleFeedHidesAFall() {
        var s = struck(open("steth-2022"), "stale-feed", "steth-eth-feed", 0);
        assertThat(run(open("steth-2022")).headline().truly().accountsEver()).isPositive();
        assertThat(run(s).headline().truly().accountsEver()).isZero();
        assertThat(run(s).headline().masked().accountsEver()).isPositive();
    }

    @Test
    void aFeedThatAnswersATenthLiquidatesTheSound() {
        var s = struck(open("steth-2022"), "wrong-units", "steth-eth-feed", -1, 5);
        assertThat(run(s).headline().falsely().accountsEver())
                .isGreaterThan(run(open("steth-2022")).headline().falsely().accountsEver());
    }

    @Test
    void aCapThreePercentTooLowIsTheWstethEventAgain() {
        var s = open("wsteth-cap-2026");
        var calm = struck(s, "event-fails", s.plan().events().getLast().head().id());
        assertThat(run(calm).headline().falsely().accountsEver()).isZero();
        var target = Library.of("cap-too-low").orElseThrow().targets().of(calm).getFirst();
        var again = struck(calm, "cap-too-low", target, 2.843, 0.08);
        assertThat(run(again).headline().falsely().accountsEver()).isPositive();
    }

    @Test
    void aPenaltyOnePointHigherCostsAPointOfParity() {
        var s = open("mkr-sky");
        double before = run(s).parity().getFirst().conversion().market().last();
        double after =
                run(struck(s, "penalty-step", "mkr-to-sky", 1, 0))
                        .parity()
                        .getFirst()
                        .conversion()
                        .market()
                        .last();
        assertThat(before - after).isCloseTo(0.01, within(1e-9));
    }

    @Test
    void shocksComposeInTheirOrder() {
        var s = open("mkr-sky");
        var crash = Applied.of(Library.of("crash").orElseThrow(), s);
        var fee = Applied.of(Library.of("penalty-step").orElseThrow(), s);
        var both = Applied.apply(s, List.of(crash, fee));
        assertThat(both.market()).isEqualTo(crash.apply(s).market());
        assertThat(both.plan()).isEqualTo(fee.apply(s).plan());
    }

    @Test
    void aFeedThatStandsAtItsFloorCanAlsoStop() {
        var s = open("steth-2022");
        var floored = struck(s, "floored-feed", "steth-eth-feed", 50);
        var stopped = struck(floored, "stale-feed", "steth-eth-feed", 0);
        var twice = struck(stopped, "stale-feed", "steth-eth-feed", 5);
        assertThat(blocking(stopped)).isEmpty();
        assertThat(blocking(twice)).isEmpty();
        var plain = run(struck(s, "stale-feed", "steth-eth-feed", 0)).headline();
        assertThat(run(stopped).headline().masked()).isEqualTo(plain.masked());
        assertThat(run(twice).headline().masked()).isEqualTo(plain.masked());
    }

    @Test
    void aFeedOfWrongUnitsTwiceIsWrongByBoth() {
        var s = open("steth-2022");
        var once = struck(s, "wrong-units", "steth-eth-feed", -2, 5);
        var back =
                struck(
                        struck(s, "wrong-units", "steth-eth-feed", -1, 5),
                        "wrong-units",
                        "steth-eth-feed",
                        -1,
                        5);
        assertThat(run(back).headline().falsely()).isEqualTo(run(once).headline().falsely());
        assertThat(back.market().series()).extracting(x -> x.id()).doesNotHaveDuplicates();
    }

    @Test
    void theSameShockElsewhereDoesNotTakeThePlaceOfTheFirst() {
        int pairs = 0;
        for (var id : CASES) {
            var s = open(id);
            for (var shock : Library.ALL) {
                var targets = shock.targets().of(s);
                if (targets.size() < 2 || !shock.documents().equals("plan")) {
                    continue;
                }
                var first = shock.apply(s, targets.get(0), shock.start());
                var both = shock.apply(first, targets.get(1), shock.start());
                var added =
                        first.plan().events().stream()
                                .map(e -> e.head().id())
                                .filter(e -> s.plan().event(e).isEmpty())
                                .toList();
                assertThat(both.plan().events())
                        .as("%s on %s", shock.id(), id)
                        .extracting(e -> e.head().id())
                        .containsAll(added);
                pairs += added.isEmpty() ? 0 : 1;
            }
        }
        assertThat(pairs).isPositive();
    }

    @Test
    void valuesOutsideTheRangeAreKeptInsideAndAStrangeTargetIsRefused() {
        var s = open("mkr-sky");
        assertThat(struck(s, "crash", "all collateral", 500, 0, 30))
                .isEqualTo(struck(s, "crash", "all collateral", 90, 0, 30));
        assertThat(Stream.of(1).map(i -> refused(s)).toList()).containsExactly(true);
    }

    private static boolean refused(Scenario s) {
        try {
            struck(s, "depeg", "MKR", 10, 0, 1);
            return false;
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage())
                    .contains("strikes no asset at a fixed price “MKR”");
        }
    }
}
