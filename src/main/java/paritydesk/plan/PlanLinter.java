package paritydesk.plan;

import paritydesk.finding.Finding;
import paritydesk.finding.Place;

import java.util.ArrayList;
import java.util.List;

/// Static checks of a plan by itself, without prices or positions. Where a rule would have stopped a real incident, its finding
/// says which. All rules are ours; the incidents are public.
public final class PlanLinter {

    private static final List<PlanRule> RULES =
            List.of(
                    new NameRules.Twice(),
                    new NameRules.UnknownAsset(),
                    new NameRules.UnknownConversion(),
                    new NameRules.SharedAddress(),
                    new FactRules.Named(),
                    new RatioRules.Stated(),
                    new RatioRules.TwoForOnePair(),
                    new RangeRules.Share(),
                    new RangeRules.Negative(),
                    new ForkRules.OneFork(),
                    new ForkRules.Mixed(),
                    new ForkRules.Followed(),
                    new ForkRules.Adopted(),
                    new OrderRules.Contradiction(),
                    new OrderRules.ClosedConversion(),
                    new OrderRules.FallingPenalty(),
                    new OrderRules.Overlap());

    private PlanLinter() {}

    /// All findings on `plan`, which the user knows as `document`, in the order of the rules.
    public static List<Finding> check(Plan plan, String document) {
        var findings = new ArrayList<Finding>();
        var place = Place.of(document);
        RULES.forEach(rule -> rule.check(plan, place, findings::add));
        return List.copyOf(findings);
    }
}
