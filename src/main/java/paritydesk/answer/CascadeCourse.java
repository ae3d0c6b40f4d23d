package paritydesk.answer;

import paritydesk.simulation.Shocks;
import paritydesk.study.SimulationQuestion.LiquidationCascade;
import paritydesk.timeline.MarketExits;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;

import java.util.ArrayList;
import java.util.List;

/// A cascade as it stands after each of its rounds: what the answer to it sums up at the end. Money in the reporting currency.
public record CascadeCourse(List<After> rounds) {

    public CascadeCourse {
        rounds = List.copyOf(rounds);
    }

    /// After a round: all that was repaid, seized and written off until then, and each asset that was sold or has fallen.
    public record After(double repaid, double seized, double badDebt, List<Sold> assets) {
        public After {
            assets = List.copyOf(assets);
        }
    }

    /// One asset: units sold so far at the market's price after the round, and the share of the price before the shock that is gone.
    public record Sold(String asset, double value, double fall) {}

    /// The same cascade as the question's answer. No rounds where the run refuses the question.
    public static CascadeCourse of(LiquidationCascade q, Run run, Progress progress) {
        int step = SimulationAnswers.step(run, q.at());
        if (step < run.clock().bookFrom()) {
            return new CascadeCourse(List.of());
        }
        var shocks = Shocks.at(run, step);
        var prices = new MarketExits(run);
        double[] factors = shocks.factors(q.shocks());
        var result = shocks.cascade(q.oracleFollows()).run(progress::cancelled, factors);
        var rounds = new ArrayList<After>();
        double repaid = 0;
        double seized = 0;
        double badDebt = 0;
        for (var round : result.rounds()) {
            repaid += round.repaid();
            seized += round.seized();
            badDebt += round.badDebt();
            var sold = new ArrayList<Sold>();
            for (int a = 0; a < factors.length; a++) {
                var asset = shocks.assets().get(a);
                double factor = round.prices().get(a);
                double units = round.sold().get(a);
                if (units > 0 || factor != 1) {
                    double value = units * factor * prices.price(asset, step);
                    sold.add(new Sold(asset, Double.isNaN(value) ? 0 : value, 1 - factor));
                }
            }
            rounds.add(new After(repaid, seized, badDebt, sold));
        }
        return new CascadeCourse(rounds);
    }
}
