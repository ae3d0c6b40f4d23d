package paritydesk.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import paritydesk.asset.Asset;
import paritydesk.asset.Ratio;
import paritydesk.finding.Finding;
import paritydesk.finding.Level;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

class ForkRulesTest {

    private static final Instant AT = Instant.parse("2022-09-15T06:42:42Z");

    private static Conversion conversion(String id, String to, Conversion.@Nullable Branch branch) {
        return new Conversion(
                id,
                Ratio.of("SRC", to, 1, 1),
                Conversion.Converter.AUTOMATIC_CREDIT,
                BigDecimal.ZERO,
                null,
                null,
                null,
                null,
                branch);
    }

    private static final Conversion.Branch BRANCH = new Conversion.Branch(null);
    private static final List<Conversion> BOTH =
            List.of(conversion("a", "A", BRANCH), conversion("b", "B", BRANCH));

    private static Event fork(String id, Event.Follow... follows) {
        return new Event.Fork(EventHead.of(id, AT, id), "SRC", List.of(follows));
    }

    private static Plan plan(List<Conversion> conversions, Event... events) {
        return plan(PlanHead.Kind.HARD_FORK, conversions, List.of(), events);
    }

    private static Plan plan(
            PlanHead.Kind kind,
            List<Conversion> conversions,
            List<Adoption> adoption,
            Event... events) {
        var head =
                new PlanHead(
                        "p",
                        1,
                        "P",
                        kind,
                        PlanHead.Status.DRAFT,
                        new Reference.PromisedRatio(),
                        null);
        var assets = List.of(Asset.of("SRC", 18), Asset.of("A", 18), Asset.of("B", 18));
        return new Plan(head, assets, conversions, adoption, List.of(events), PlanRecord.empty());
    }

    private static List<String> codes(Plan plan) {
        var findings = PlanLinter.check(plan, "plan");
        assertThat(findings).allMatch(f -> f.level() == Level.BLOCK);
        return findings.stream().map(Finding::code).toList();
    }

    @Test
    void forkWithItsBranchesIsSound() {
        var follow = new Event.Follow("v", "b", Event.Owed.EVERY_BRANCH);
        assertThat(codes(plan(BOTH, fork("fork", follow)))).isEmpty();
    }

    @Test
    void branchesNeedAForkAndAForkBranches() {
        assertThat(codes(plan(BOTH))).containsExactly("branch-without-fork", "branch-without-fork");
        var swap = List.of(conversion("a", "A", null));
        assertThat(codes(plan(swap, fork("fork")))).containsExactly("fork-without-branches");
        assertThat(codes(plan(BOTH, fork("fork"), fork("later")))).containsExactly("forked-twice");
    }

    @Test
    void severalConversionsOfAHardForkSayThatTheyAreBranches() {
        var unsaid = List.of(conversion("a", "A", null), conversion("b", "B", null));
        assertThat(codes(plan(unsaid))).containsExactly("one-or-all");
        assertThat(codes(plan(PlanHead.Kind.BRIDGE_SWITCH, unsaid, List.of()))).isEmpty();
        var mixed = List.of(conversion("a", "A", BRANCH), conversion("b", "B", null));
        assertThat(codes(plan(PlanHead.Kind.MERGE, mixed, List.of(), fork("fork"))))
                .containsExactly("one-or-all");
    }

    @Test
    void venuesFollowABranchOnce() {
        var ghost = new Event.Follow("v", "ghost", Event.Owed.FOLLOWED);
        assertThat(codes(plan(BOTH, fork("fork", ghost)))).containsExactly("unknown-branch");
        var one = new Event.Follow("v", "a", Event.Owed.FOLLOWED);
        assertThat(codes(plan(BOTH, fork("fork", one, one)))).containsExactly("followed-twice");
    }

    @Test
    void nobodyAdoptsABranch() {
        var adoption = List.<Adoption>of(new Adoption.Forced("h", "a", AT));
        assertThat(codes(plan(PlanHead.Kind.HARD_FORK, BOTH, adoption, fork("fork"))))
                .containsExactly("branch-adopted");
        var credit = new Event.AutoCredit(EventHead.of("credit", AT, "credit"), "v", "b");
        assertThat(codes(plan(BOTH, fork("fork"), credit))).containsExactly("branch-adopted");
    }

    @Test
    void passageSaysHowConversionsGoTogether() {
        var passage = plan(BOTH, fork("fork")).passageOf("SRC").orElseThrow();
        assertThat(passage.kind()).isEqualTo(Passage.Kind.BRANCHES);
        assertThat(passage.conversions()).isEqualTo(BOTH);
        assertThat(plan(BOTH).passageOf("A")).isEmpty();
        var swap = plan(List.of(conversion("a", "A", null))).passageOf("SRC").orElseThrow();
        assertThat(swap.forks()).isFalse();
        assertThatThrownBy(() -> new Passage("SRC", List.of(), Passage.Kind.ALTERNATIVES))
                .hasMessageContaining("SRC");
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new Conversion.Branch(new BigDecimal("1.1")))
                .hasMessageContaining("1.1");
        assertThatThrownBy(() -> new Conversion.Branch(new BigDecimal("-0.1")))
                .hasMessageContaining("-0.1");
        assertThat(BRANCH.probability()).isEqualTo(1);
        assertThat(new Conversion.Branch(new BigDecimal("0.3")).probability()).isEqualTo(0.3);
        assertThatThrownBy(
                        () ->
                                new Conversion(
                                        "c",
                                        Ratio.of("A", "B", 1, 1),
                                        Conversion.Converter.BRIDGE,
                                        BigDecimal.ZERO,
                                        new BigDecimal("-1"),
                                        null))
                .hasMessageContaining("capacity");
    }
}
