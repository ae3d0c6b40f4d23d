package paritydesk.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import paritydesk.answer.Answers;
import paritydesk.checklist.Checks;
import paritydesk.checklist.Verdict;
import paritydesk.file.Cases;
import paritydesk.file.Loaded;
import paritydesk.finding.Finding;
import paritydesk.finding.Level;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;
import paritydesk.valuation.Solvency;

/// The published facts of Aave's wstETH cap of 10 March 2026 (governance.aave.com/t/24269 and /t/24275), against a run of the documents
/// that ship with the product.
class WstethCapTest {

    private static final double LIVE = 1.228849;
    private static final double CAP = 1.193918;

    private static Loaded loaded;
    private static Run run;
    private static int push;

    @BeforeAll
    static void runTheCase() {
        loaded = Cases.open("wsteth-cap-2026");
        run = Timeline.run(loaded.scenario().value().orElseThrow(), Progress.NONE);
        push = run.clock().indexAt(run.exact().switches().getFirst().at());
    }

    @Test
    void linterRefusesThePlanAndLetsItBeValued() {
        var findings = loaded.scenario().findings();
        assertThat(loaded.scenario().blocked()).isFalse();
        assertThat(findings)
                .extracting(Finding::code)
                .containsExactly("cap-below-live", "snapshot-mismatch");
        assertThat(findings).allMatch(f -> f.level() == Level.REFUSE && f.refuses());
        assertThat(findings.get(1).text())
                .contains("snapshot ratio and time are not from the same moment");
        assertThat(findings.getFirst().text()).contains("1.193918", "1.228849", "−2.843", "1.0293");
    }

    @Test
    void checklistShutsTheGateAtThePriceCap() {
        var outcome =
                Checks.judge(run, Progress.NONE).stream()
                        .filter(o -> o.item().id().equals("A12"))
                        .findFirst()
                        .orElseThrow();
        assertThat(outcome.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(outcome.figure().value()).isCloseTo(-2.843, within(5e-4));
        assertThat(outcome.why()).contains("1.0293");
    }

    @Test
    void capStandsAsPublishedUnderTheLiveRatio() {
        var reading = run.exact().switches().getFirst();
        assertThat(reading.event()).isEqualTo("cap-push");
        assertThat(reading.before()).isEqualByComparingTo("1.228849");
        assertThat(reading.after().doubleValue()).isCloseTo(CAP, within(5e-7));
        assertThat(reading.deviation()).isCloseTo(-0.02843, within(5e-6));
        assertThat(run.prices().getFirst().oracle().get(push)).isCloseTo(CAP, within(5e-7));
        assertThat(run.prices().getFirst().fair().get(push)).isEqualTo(LIVE);
        assertThat(LIVE / reading.after().doubleValue()).isCloseTo(1.0293, within(5e-5));
    }

    @Test
    void thirtyFourAccountsBecomeLiquidatableAndEachOfThemFalsely() {
        var accounts = run.accounts();
        int falsely = 0;
        for (int a = 0; a < run.scenario().book().accounts().size(); a++) {
            assertThat(accounts.ever(a, Solvency.TRUE)).isFalse();
            assertThat(accounts.ever(a, Solvency.MASKED)).isFalse();
            boolean struck = accounts.ever(a, Solvency.FALSE);
            falsely += struck ? 1 : 0;
            assertThat(struck).isEqualTo(accounts.healthStart().get(a) < LIVE / CAP);
            assertThat(accounts.economicWorst().get(a)).isGreaterThanOrEqualTo(1);
        }
        assertThat(falsely).isEqualTo(34);
        assertThat(run.book().falsely().accounts().get(push)).isEqualTo(34);
        assertThat(run.book().falsely().accounts().get(push - 1)).isZero();
        assertThat(run.headline().falsely().accountsEver()).isEqualTo(34);
    }

    /// 10 938 wstETH at a bonus of 1 %: the price cost the accounts 382.76 ETH, the bonus 129.72.
    @Test
    void seizedCollateralAndLossAreThePublishedOnes() {
        double bonus =
                run.scenario()
                        .venues()
                        .venue("aave-v3-emode")
                        .flatMap(v -> v.terms("wstETH"))
                        .orElseThrow()
                        .liquidationBonus()
                        .doubleValue();
        assertThat(bonus).isEqualTo(0.01);
        double repaid = run.book().falsely().repayable().get(push);
        double cap = run.exact().switches().getFirst().after().doubleValue();
        double seized = repaid * (1 + bonus) / cap;
        assertThat(seized).isCloseTo(10_938, within(0.01));
        assertThat(seized * (LIVE - cap)).isCloseTo(382.76, within(0.005 * 382.76));
        assertThat(repaid * bonus).isCloseTo(129.72, within(0.005 * 129.72));
    }

    @Test
    void bookIsLabelledSynthetic() {
        assertThat(run.scenario().book().synthetic()).isTrue();
        assertThat(run.scenario().book().note()).startsWith("Synthetic, labelled");
    }

    /// What the limits of an update made of the pair that was wanted: +3 % of the stored ratio, −10 % of the growth, the time untouched.
    @Test
    void studySaysHowTheLimitTookRatioAndTimeApart() {
        var answers = Answers.of(run, Progress.NONE);
        assertThat(answers.get(0).answer().toString())
                .contains("cuts=false")
                .contains("offFromLiveAtSnapshot=0.0");
        assertThat(answers.get(1).answer().toString())
                .contains("cap=1.193917660237896")
                .contains("cuts=true");
        assertThat(answers.get(2).answer().toString())
                .contains("heldBack=true")
                .contains("snapshotRatio=1.191926196479920216")
                .contains("growthPerYear=0.0871200");
    }
}
