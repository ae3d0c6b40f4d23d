package paritydesk.plan;

import static org.assertj.core.api.Assertions.assertThat;

import static paritydesk.scenario.Scenarios.day;
import static paritydesk.scenario.Scenarios.decimal;
import static paritydesk.scenario.Scenarios.head;

import org.junit.jupiter.api.Test;

import paritydesk.asset.Asset;
import paritydesk.asset.Ratio;
import paritydesk.finding.Finding;
import paritydesk.finding.Level;
import paritydesk.plan.Conversion.Direction;
import paritydesk.plan.Event.Parameter;
import paritydesk.scenario.Scenarios;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class PlanLinterTest {

    private static final Plan SOUND = Scenarios.plan();

    @Test
    void soundPlanHasNoFindings() {
        assertThat(PlanLinter.check(SOUND, "plan.json")).isEmpty();
    }

    @Test
    void idsThatStandTwiceBlock() {
        var again = new Event.PenaltyStep(head("penalty", day(8)), "swap", decimal("0.02"));
        expect(with(again), Level.BLOCK, "duplicate-id", "/events/penalty");
    }

    @Test
    void assetsThatThePlanDoesNotDefineBlock() {
        var event = threshold("cut", 2, "GHOST", "0.6", Duration.ZERO);
        var finding = expect(with(event), Level.BLOCK, "unknown-asset", "/events/cut/asset");
        assertThat(finding.sentence()).contains("“GHOST”").contains("OLD, NEW, USD");
    }

    @Test
    void conversionOfAnUndefinedAssetBlocks() {
        var plan = conversions(Scenarios.conversion(Ratio.of("OLD", "GHOST", 100, 1)));
        expect(plan, Level.BLOCK, "unknown-asset", "/conversions/swap/ratio/to");
    }

    @Test
    void conversionsThatThePlanDoesNotDefineBlock() {
        var event = new Event.PenaltyStep(head("other", day(4)), "ghost", decimal("0.02"));
        expect(with(event), Level.BLOCK, "unknown-conversion", "/events/other/conversion");
    }

    @Test
    void aFactAboutNothingInThePlanBlocks() {
        var facts =
                new PlanFacts(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new PlanFacts.FreeFloat("GHOST", BigDecimal.ONE, null)),
                        List.of(),
                        List.of(),
                        List.of());
        var plan =
                new Plan(
                        SOUND.head(),
                        SOUND.assets(),
                        SOUND.conversions(),
                        List.of(),
                        SOUND.events(),
                        SOUND.record().with(facts));
        expect(plan, Level.BLOCK, "unknown-id", "/record/facts/freeFloats");
    }

    @Test
    void twoAssetsAtOneAddressBlockWhateverTheCaseOfTheirDigits() {
        expect(addresses("0xAbC", "0xabc"), Level.BLOCK, "shared-address", "/assets/NEW/address");
        assertThat(PlanLinter.check(addresses("0xAbC", "0xdef"), "plan.json")).isEmpty();
    }

    @Test
    void statedRatiosAgreeInEitherDirection() {
        assertThat(
                        PlanLinter.check(
                                stated(
                                        Ratio.of("OLD", "NEW", 200, 2),
                                        Ratio.of("NEW", "OLD", 1, 100)),
                                "plan.json"))
                .isEmpty();
    }

    @Test
    void statedRatioThatDiffersBlocks() {
        var finding =
                expect(
                        stated(Ratio.of("OLD", "NEW", 99, 1)),
                        Level.BLOCK,
                        "stated-ratio-differs",
                        "/record/statedRatios/0");
        assertThat(finding.text()).contains("disagrees").contains("1 OLD = 100 NEW");
    }

    @Test
    void statedRatioTheWrongWayRoundSaysSo() {
        var finding =
                expect(
                        stated(Ratio.of("NEW", "OLD", 100, 1)),
                        Level.BLOCK,
                        "stated-ratio-differs",
                        "/record/statedRatios/0");
        assertThat(finding.text()).contains("the wrong way round");
    }

    @Test
    void statedRatioOfNoConversionWarns() {
        expect(
                stated(Ratio.of("OLD", "USD", 99, 1)),
                Level.WARN,
                "stated-ratio-unused",
                "/record/statedRatios/0");
    }

    @Test
    void onePairWithTwoRatiosBlocks() {
        var other =
                new Conversion(
                        "second",
                        Ratio.of("OLD", "NEW", 99, 1),
                        Conversion.Converter.BRIDGE,
                        BigDecimal.ZERO,
                        null,
                        null);
        expect(
                conversions(Scenarios.conversion(Ratio.of("OLD", "NEW", 100, 1)), other),
                Level.BLOCK,
                "two-ratios",
                "/conversions/second/ratio");
    }

    @Test
    void percentWrittenForAFractionBlocksAndSaysWhatWasMeant() {
        var event = new Event.PenaltyStep(head("five", day(6)), "swap", decimal("5"));
        var finding = expect(with(event), Level.BLOCK, "share-range", "/events/five/fee");
        assertThat(finding.remedy()).contains("write 0.05");
    }

    @Test
    void capsBelowZeroAndRampsBackwardsBlock() {
        var cap =
                new Event.ParameterChange(
                        head("cap", day(2)), "bank", "OLD", Parameter.SUPPLY_CAP, decimal("-1"));
        expect(with(cap), Level.BLOCK, "below-zero", "/events/cap/to");
        var ramp = threshold("ramp", 2, "OLD", "0.6", Duration.ofDays(-1));
        expect(with(ramp), Level.BLOCK, "below-zero", "/events/ramp/over");
    }

    @Test
    void twoValuesForOneThingAtOneInstantContradict() {
        var other = new Event.PenaltyStep(head("penalty-b", day(3)), "swap", decimal("0.02"));
        var finding = expect(with(other), Level.BLOCK, "contradiction", "/events/penalty-b/fee");
        assertThat(finding.sentence()).contains("penalty").contains("0.01").contains("0.02");
    }

    @Test
    void theSameValueWrittenTwiceIsNoContradiction() {
        var same = new Event.PenaltyStep(head("penalty-b", day(3)), "swap", decimal("0.010"));
        assertThat(PlanLinter.check(with(same), "plan.json")).isEmpty();
    }

    @Test
    void conversionIsNotUsedBeforeItOpens() {
        var early = new Event.DirectionChange(head("early", day(-40)), "swap", Direction.ONE_WAY);
        expect(with(early), Level.BLOCK, "conversion-not-open", "/events/early/at");
    }

    @Test
    void conversionIsNotUsedAfterItCloses() {
        var close = new Event.Close(head("close", day(7)), "swap");
        assertThat(PlanLinter.check(with(close), "plan.json")).isEmpty();
        var late = new Event.DirectionChange(head("late", day(8)), "swap", Direction.ONE_WAY);
        expect(with(close, late), Level.BLOCK, "conversion-closed", "/events/late/at");
        var credit = new Event.AutoCredit(head("credit", day(8)), "bank", "swap");
        expect(with(close, credit), Level.BLOCK, "conversion-closed", "/events/credit/at");
    }

    @Test
    void conversionThatIsOpenDoesNotOpenAgain() {
        var again =
                new Event.ConversionOpens(
                        head("again", day(2)), "swap", Direction.TWO_WAY, BigDecimal.ZERO);
        expect(with(again), Level.BLOCK, "conversion-open", "/events/again/at");
    }

    @Test
    void fallingPenaltyWarns() {
        var lower = new Event.PenaltyStep(head("lower", day(6)), "swap", decimal("0.005"));
        expect(with(lower), Level.WARN, "penalty-falls", "/events/lower/fee");
    }

    @Test
    void rampOverARunningRampIsTold() {
        var first = threshold("first", 1, "OLD", "0.6", Duration.ofDays(4));
        var second = threshold("second", 4, "OLD", "0.5", Duration.ofDays(2));
        expect(with(first, second), Level.INFO, "ramp-overlap", "/events/second/at");
        var after = threshold("after", 5, "OLD", "0.5", Duration.ofDays(2));
        assertThat(PlanLinter.check(with(first, after), "plan.json")).isEmpty();
    }

    private static Finding expect(Plan plan, Level level, String code, String spot) {
        var findings = PlanLinter.check(plan, "plan.json");
        assertThat(findings).as("%s", findings).hasSize(1);
        var only = findings.getFirst();
        assertThat(only.code()).isEqualTo(code);
        assertThat(only.level()).isEqualTo(level);
        assertThat(only.place().toString()).isEqualTo("plan.json: " + spot);
        return only;
    }

    private static Event threshold(String id, int day, String asset, String to, Duration over) {
        return new Event.ThresholdChange(head(id, day(day)), "bank", asset, decimal(to), over);
    }

    private static Plan with(Event... more) {
        var events = new ArrayList<>(SOUND.events());
        events.addAll(List.of(more));
        return SOUND.withEvents(events);
    }

    private static Plan conversions(Conversion... conversions) {
        return new Plan(
                SOUND.head(),
                SOUND.assets(),
                List.of(conversions),
                List.of(),
                SOUND.events(),
                SOUND.record());
    }

    private static Plan addresses(String old, String fresh) {
        return new Plan(
                SOUND.head(),
                List.of(
                        new Asset("OLD", "Old", 18, "NEW", "eip155:1", old),
                        new Asset("NEW", "New", 18, "NEW", "eip155:1", fresh)),
                SOUND.conversions(),
                List.of(),
                SOUND.events(),
                SOUND.record());
    }

    private static Plan stated(Ratio... ratios) {
        var stated =
                Arrays.stream(ratios)
                        .map(r -> new PlanRecord.StatedRatio("Forum post", r))
                        .toList();
        var record =
                new PlanRecord(
                        stated, PlanRecord.Treatment.unstated(), List.of(), List.of(), List.of());
        return new Plan(
                SOUND.head(),
                SOUND.assets(),
                SOUND.conversions(),
                List.of(),
                SOUND.events(),
                record);
    }
}
