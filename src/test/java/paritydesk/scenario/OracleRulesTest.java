package paritydesk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import static paritydesk.scenario.Scenarios.day;
import static paritydesk.scenario.Scenarios.decimal;
import static paritydesk.scenario.Scenarios.head;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import paritydesk.finding.Finding;
import paritydesk.finding.Level;
import paritydesk.market.Market;
import paritydesk.market.Oracle;
import paritydesk.market.Series;
import paritydesk.market.feed.CapLimits;
import paritydesk.plan.Event;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What the checks say of oracles that build on series and on each other, and of updates of a cap.
class OracleRulesTest {

    private static final CapLimits LIMITS =
            new CapLimits(decimal("0.03"), decimal("0.10"), Duration.ofDays(3));

    @Test
    void updateOfOneMomentWithinItsLimitsPasses() {
        assertThat(codes(capped(null), update("push", 4, "1.0292", 3, "0.10"))).isEmpty();
    }

    @Test
    void ratioAndTimeOfTwoMomentsAreRefusedAndNotBlocked() {
        var findings = findings(capped(null), update("push", 4, "1.01", 3, "0.10"));
        assertThat(findings)
                .extracting(Finding::code)
                .containsExactly("cap-below-live", "snapshot-mismatch");
        assertThat(findings).allMatch(f -> f.level() == Level.REFUSE && !f.blocks());
        assertThat(findings.get(1).place().toString()).isEqualTo("plan: /events/push/snapshotAt");
    }

    @Test
    void updateBeyondItsLimitsIsRefused() {
        assertThat(codes(capped(null), update("push", 4, "1.0611", 3, "0.10")))
                .contains("cap-moves-too-far");
        assertThat(codes(capped(null), update("push", 4, "1.0292", 3, "0.1101")))
                .containsExactly("cap-moves-too-far");
        assertThat(
                        codes(
                                capped(null),
                                update("one", 4, "1.0292", 3, "0.10"),
                                update("two", 6, "1.0292", 5, "0.10")))
                .containsExactly("cap-update-too-soon");
        assertThat(
                        codes(
                                capped(null),
                                update("one", 4, "1.0292", 3, "0.10"),
                                update("two", 7, "1.0292", 5, "0.10")))
                .isEmpty();
    }

    @Test
    void adapterRefusesWhatItsContractWould() {
        var adapter = new Oracle.Adapter(18, Duration.ofDays(1));
        assertThat(codes(capped(adapter), update("push", 4, "1.0292", 3, "0.10"))).isEmpty();
        assertThat(codes(capped(adapter), update("push", 4, "1.0292", 4, "0.10")))
                .containsExactly("adapter-refuses");
        assertThat(findings(capped(adapter), update("push", 4, "1.0292", 3, "0.10001")))
                .extracting(Finding::code, Finding::level)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("not-the-adapters", Level.BLOCK));
    }

    @Test
    void updateOfWhatHasNoCapBlocks() {
        var event =
                new Event.CapUpdate(
                        head("push", day(4)), "old-feed", decimal("1"), day(3), decimal("0"));
        assertThat(findings(capped(null), event))
                .extracting(Finding::code)
                .containsExactly("no-cap");
        var ghost =
                new Event.CapUpdate(
                        head("push", day(4)), "ghost", decimal("1"), day(3), decimal("0"));
        assertThat(codes(capped(null), ghost)).containsExactly("unknown-oracle");
    }

    @Test
    void ratioReadAsAPriceIsRefused() {
        var bare = new Oracle.Chained("bare", "OLD", 8, List.of("ratio"));
        assertThat(market(bare)).containsExactly("units-do-not-chain");
        assertThat(market(new Oracle.Chained("whole", "OLD", 8, List.of("ratio", "new-price"))))
                .isEmpty();
        assertThat(market(new Oracle.Chained("turned", "OLD", 8, List.of("new-price", "ratio"))))
                .isEmpty();
        assertThat(market(new Oracle.Chained("other", "NEW", 8, List.of("ratio", "new-price"))))
                .containsExactly("units-do-not-chain");
        assertThat(market(new Oracle.Chained("mute", "OLD", 8, List.of("old-usd")))).isEmpty();
        assertThat(market(new Oracle.Median("mixed", "OLD", 8, List.of("old-feed", "usd-par"))))
                .containsExactly("units-do-not-chain");
        assertThat(market(bare, new Oracle.Floor("on-bare", "OLD", 8, "bare", decimal("1"))))
                .containsExactly("units-do-not-chain", "units-do-not-chain");
    }

    @Test
    void oraclesInACircleBlock() {
        assertThat(
                        market(
                                new Oracle.Median("a", "OLD", 8, List.of("b")),
                                new Oracle.Floor("b", "OLD", 8, "a", decimal("1"))))
                .containsExactly("oracle-circle", "oracle-circle");
        assertThat(market(new Oracle.Median("a", "OLD", 8, List.of("ghost"))))
                .containsExactly("unknown-oracle");
        assertThat(market(new Oracle.PeggedToOld("p", "NEW", 8, "old-feed", "ghost")))
                .containsExactly("unknown-conversion");
    }

    private static List<String> market(Oracle... oracles) {
        return ScenarioCheck.check(with(Scenarios.sound(), oracles)).stream()
                .map(Finding::code)
                .toList();
    }

    private static List<String> codes(Oracle oracle, Event... events) {
        return findings(oracle, events).stream().map(Finding::code).toList();
    }

    private static List<Finding> findings(Oracle oracle, Event... events) {
        var scenario = with(Scenarios.sound(), oracle);
        var all = new ArrayList<>(scenario.plan().events());
        all.addAll(Arrays.asList(events));
        return ScenarioCheck.check(scenario.withPlan(scenario.plan().withEvents(all)));
    }

    private static Event update(String id, int day, String ratio, int snapshot, String growth) {
        return new Event.CapUpdate(
                head(id, day(day)), "cap", decimal(ratio), day(snapshot), decimal(growth));
    }

    private static Oracle capped(Oracle.@Nullable Adapter adapter) {
        var cap = new Oracle.Cap(decimal("1.0292"), day(0), decimal("0.10"));
        return new Oracle.CappedRatio("cap", "OLD", 8, "ratio", "new-price", cap, adapter, LIMITS);
    }

    private static Scenario with(Scenario scenario, Oracle... more) {
        var market = scenario.market();
        var series = new ArrayList<>(market.series());
        series.add(constant("ratio", "NEW per OLD", "1.0292"));
        series.add(constant("new-price", "USD per NEW", "0.05"));
        var oracles = new ArrayList<>(market.oracles());
        oracles.addAll(Arrays.asList(more));
        return scenario.withMarket(
                new Market(
                        market.id(),
                        market.name(),
                        market.currency(),
                        series,
                        market.quotes(),
                        oracles,
                        market.depth(),
                        market.rates()));
    }

    private static Series constant(String id, String unit, String value) {
        return Series.constant(
                id,
                unit,
                Instant.parse("2020-01-01T00:00:00Z"),
                decimal(value),
                new Series.Provenance("test", true));
    }
}
