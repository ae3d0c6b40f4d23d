package paritydesk.timeline;

import paritydesk.book.Account;
import paritydesk.scenario.Scenario;
import paritydesk.valuation.Health;

import java.util.List;

/// How one account stands at a step and how it fares over the window: what is compared when its legs are tried otherwise. Health factors are
/// +∞ without debt and NaN unpriced; `headroom` δ* and `uniformDrop` are fractions, both as the venue sees the account; `worstStep` is −1
/// without a worst health factor.
public record AccountTrial(
        double health,
        double economic,
        double ratio,
        double collateral,
        double debt,
        double headroom,
        double uniformDrop,
        double worst,
        double economicWorst,
        int worstStep) {

    /// The same plan and market with nobody but this account: it is valued as it is among the others, as long as they move no price. The
    /// study is left out.
    public static Scenario alone(Scenario scenario, Account account) {
        var one = scenario.book().withAccounts(List.of(account));
        return scenario.withBook(one).withStudy(null);
    }

    /// An account of a run at a step; figures of the step are NaN before the book exists.
    public static AccountTrial of(Run run, int account, int step) {
        var path = Explain.account(run, account);
        var table = run.accounts();
        double health = path.healthPerceived().get(step);
        boolean there = step >= run.clock().bookFrom();
        return new AccountTrial(
                health,
                path.healthEconomic().get(step),
                path.ratioPerceived().get(step),
                path.collateral().get(step),
                path.debt().get(step),
                there ? Headrooms.of(run, account, health, step) : Double.NaN,
                Health.uniformDrop(health),
                table.healthWorst().get(account),
                table.economicWorst().get(account),
                table.worstStep().get(account));
    }
}
