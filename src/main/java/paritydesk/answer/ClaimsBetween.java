package paritydesk.answer;

import paritydesk.simulation.Shocks;
import paritydesk.study.SystemicQuestion;
import paritydesk.timeline.Run;

import java.util.ArrayList;
import java.util.List;

/// Who owes whom in the network that a question about failures is answered on, largest first, in the reporting currency.
public record ClaimsBetween(List<Claim> claims) {

    public ClaimsBetween {
        claims = List.copyOf(claims);
    }

    /// What the node `debtor` owes the node `creditor`, above 0.
    public record Claim(String debtor, String creditor, double amount) {}

    /// The claims of the question's network; none where it has no network.
    public static ClaimsBetween of(SystemicQuestion question, Run run) {
        var shocks =
                switch (question) {
                    case SystemicQuestion.DistressSpread q ->
                            Shocks.at(run, SimulationAnswers.step(run, q.at()));
                    case SystemicQuestion.ClaimsClearing q ->
                            Shocks.at(run, SimulationAnswers.step(run, q.at()));
                    case SystemicQuestion.LossSharing q ->
                            Shocks.at(run, SimulationAnswers.step(run, q.at()));
                };
        var network =
                switch (question) {
                    case SystemicQuestion.DistressSpread q ->
                            shocks.network(shocks.factors(q.shocks()), q.holders());
                    case SystemicQuestion.ClaimsClearing q ->
                            shocks.network(shocks.factors(q.shocks()), q.holders());
                    case SystemicQuestion.LossSharing q ->
                            shocks.network(shocks.factors(q.shocks()), 0);
                };
        var claims = network.claims();
        var found = new ArrayList<Claim>();
        for (int i = 0; i < claims.size(); i++) {
            for (int j = 0; j < claims.size(); j++) {
                if (claims.of(i, j) > 0) {
                    found.add(
                            new Claim(
                                    claims.nodes().get(i), claims.nodes().get(j), claims.of(i, j)));
                }
            }
        }
        found.sort((a, b) -> Double.compare(b.amount(), a.amount()));
        return new ClaimsBetween(found);
    }
}
