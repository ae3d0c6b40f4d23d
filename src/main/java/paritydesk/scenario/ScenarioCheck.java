package paritydesk.scenario;

import paritydesk.finding.Finding;

import java.util.ArrayList;
import java.util.List;

/// Checks across the documents of a scenario: what one names another has, prices are there when they are needed, and the market
/// does not contradict the plan. A plan by itself is [paritydesk.plan.PlanLinter]'s. A problem that many accounts share is one
/// finding that counts them.
public final class ScenarioCheck {

    private static final List<ScenarioRule> RULES =
            List.of(
                    new NameChecks.Assets(),
                    new NameChecks.VenuesNamed(),
                    new NameChecks.Oracles(),
                    new NameChecks.SeriesNamed(),
                    new NameChecks.Conversions(),
                    new RatioChecks.AgainstMarket(),
                    new BookChecks.Twice(),
                    new BookChecks.AsOf(),
                    new BookChecks.Unpriced(),
                    new BookChecks.Dust(),
                    new WindowChecks.Prices(),
                    new WindowChecks.Heartbeat(),
                    new PoolChecks.Empty(),
                    new PoolChecks.Decimals(),
                    new PoolChecks.Twice(),
                    new PoolChecks.Unpriced(),
                    new PoolChecks.Moving(),
                    new OracleChecks.OtherAsset(),
                    new OracleChecks.IgnoresFee(),
                    new OracleChecks.CapBelowLive(),
                    new PassageChecks.MoreThanAll(),
                    new PassageChecks.ForkedBefore(),
                    new CapChecks.Updates(),
                    new ChainChecks.Units(),
                    new ChainChecks.Circle(),
                    new ChainChecks.ShortAverage(),
                    new StudyChecks.FundingNamed(),
                    new StudyChecks.DepthUnknown(),
                    new ValuedChecks.Negative(),
                    new ValuedChecks.RateGap(),
                    new ValuedChecks.UnknownRuleBook(),
                    new ValuedChecks.OtherThanRuleBook(),
                    new LimitChecks(),
                    new RateChecks.Named(),
                    new RateChecks.Twice(),
                    new RateChecks.Utilisation(),
                    new SettlementChecks());

    private ScenarioCheck() {}

    /// All findings, documents going by their ids.
    public static List<Finding> check(Scenario scenario) {
        return check(scenario, Documents.byId(scenario));
    }

    /// All findings, documents going by the names given, in the order of the rules.
    public static List<Finding> check(Scenario scenario, Documents names) {
        var findings = new ArrayList<Finding>();
        RULES.forEach(rule -> rule.check(scenario, names, findings::add));
        return List.copyOf(findings);
    }
}
