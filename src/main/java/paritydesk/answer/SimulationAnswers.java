package paritydesk.answer;

import org.jspecify.annotations.Nullable;

import paritydesk.simulation.Fan;
import paritydesk.simulation.LossDistribution;
import paritydesk.simulation.MonteCarlo;
import paritydesk.simulation.ReverseStress;
import paritydesk.simulation.Shocks;
import paritydesk.study.PriceShock;
import paritydesk.study.SimulationQuestion;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.valuation.cascade.Amplification;
import paritydesk.valuation.cascade.CascadeResult;
import paritydesk.valuation.cascade.OrderSensitivity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/// What may happen to a run's book at random or under a shock.
final class SimulationAnswers {

    private SimulationAnswers() {}

    /// Losses over many paths, and the book's own figures along them.
    record SimulatedLosses(
            int paths,
            double confidence,
            int accounts,
            int unpriced,
            LossDistribution shortfall,
            LossDistribution liquidated,
            Fan ratio,
            Fan health)
            implements Answer {}

    /// The smallest shock with a deficit above the tolerance; `found` is false where even the farthest is not enough.
    record SmallestShock(boolean found, double size, double lacking, List<PriceShock> shocks)
            implements Answer {
        SmallestShock {
            shocks = List.copyOf(shocks);
        }
    }

    /// What a cascade of liquidations leaves, and what prices and order add to it.
    record CascadeOutcome(
            boolean settled,
            int liquidated,
            int unpriced,
            int derivatives,
            double repaid,
            double seized,
            double badDebt,
            double openDeficit,
            double deficit,
            double amplification,
            double addedDeficit,
            List<CascadeRound> rounds,
            List<AssetFall> assets,
            OrderSpread orders)
            implements Answer {
        CascadeOutcome {
            rounds = List.copyOf(rounds);
            assets = List.copyOf(assets);
        }
    }

    record CascadeRound(int liquidations, double repaid, double seized, double badDebt) {}

    record AssetFall(String asset, double shock, double price, double sold, boolean depthKnown) {}

    record OrderSpread(
            double worstFirst, double bestFirst, double lowest, double highest, int shuffles) {}

    static Answer answer(SimulationQuestion question, Run run, Progress progress) {
        try {
            return switch (question) {
                case SimulationQuestion.MonteCarlo q -> paths(q, run, progress);
                case SimulationQuestion.ReverseStress q -> smallest(q, run, progress);
                case SimulationQuestion.LiquidationCascade q -> cascade(q, run, progress);
            };
        } catch (CancellationException _) {
            throw new Progress.CancelledException();
        } catch (IllegalArgumentException refused) {
            return new Answer.None(String.valueOf(refused.getMessage()));
        }
    }

    private static Answer paths(SimulationQuestion.MonteCarlo q, Run run, Progress progress) {
        int first = q.from() == null ? run.clock().bookFrom() : step(run, q.from());
        var standing = q.standing();
        var monte =
                standing == null
                        ? MonteCarlo.along(run, first, step(run, q.to()), q.dynamics())
                        : MonteCarlo.standing(
                                run, first, standing.length(), standing.steps(), q.dynamics());
        var result = monte.run(q.paths(), q.confidence(), q.liquidations(), progress);
        return new SimulatedLosses(
                result.paths(),
                result.confidence(),
                result.accounts(),
                result.unpriced(),
                result.shortfall(),
                result.liquidated(),
                result.ratio(),
                result.health());
    }

    private static Answer smallest(SimulationQuestion.ReverseStress q, Run run, Progress progress) {
        var shocks = Shocks.at(run, step(run, q.at()));
        var cascade =
                switch (q.measure()) {
                    case STANDING -> shocks.standing();
                    case CASCADE -> shocks.cascade(1);
                };
        shocks.factors(priced(q, java.util.Collections.nCopies(q.axes().size(), 0.0)));
        var found =
                new ReverseStress(
                                q.axes().size(),
                                q.tolerance(),
                                x -> {
                                    var point = java.util.Arrays.stream(x).boxed().toList();
                                    var factors = shocks.factors(priced(q, point));
                                    return cascade.run(progress::cancelled, factors).deficit();
                                },
                                progress)
                        .smallest();
        return found == null
                ? new SmallestShock(false, Double.NaN, Double.NaN, List.of())
                : new SmallestShock(true, found.size(), found.lacking(), priced(q, found.shock()));
    }

    private static List<PriceShock> priced(SimulationQuestion.ReverseStress q, List<Double> point) {
        var shocks = new ArrayList<PriceShock>();
        for (int k = 0; k < point.size(); k++) {
            var axis = q.axes().get(k);
            shocks.add(new PriceShock(axis.asset(), StrictMath.exp(-axis.scale() * point.get(k))));
        }
        return shocks;
    }

    private static Answer cascade(
            SimulationQuestion.LiquidationCascade q, Run run, Progress progress) {
        var shocks = Shocks.at(run, step(run, q.at()));
        var cascade = shocks.cascade(q.oracleFollows());
        double[] factors = shocks.factors(q.shocks());
        var both = Amplification.of(cascade, progress::cancelled, factors);
        var orders =
                OrderSensitivity.of(
                        cascade, run.head().seed(), q.shuffles(), progress::cancelled, factors);
        return outcome(shocks, factors, both, orders);
    }

    private static CascadeOutcome outcome(
            Shocks shocks, double[] factors, Amplification both, OrderSensitivity orders) {
        var result = both.with();
        var assets = new ArrayList<AssetFall>();
        for (int a = 0; a < factors.length; a++) {
            var asset = shocks.assets().get(a);
            assets.add(
                    new AssetFall(
                            asset,
                            factors[a],
                            result.prices().get(a),
                            result.sold().get(a),
                            shocks.depthKnown(asset)));
        }
        return new CascadeOutcome(
                result.settled(),
                result.liquidated(),
                result.unpriced(),
                result.derivatives(),
                result.repaid(),
                result.seized(),
                result.badDebt(),
                result.openDeficit(),
                result.deficit(),
                both.ofLiquidations(),
                both.addedDeficit(),
                result.rounds().stream().map(SimulationAnswers::round).toList(),
                assets,
                new OrderSpread(
                        orders.worstFirst().deficit(),
                        orders.bestFirst().deficit(),
                        orders.lowest(CascadeResult::deficit),
                        orders.highest(CascadeResult::deficit),
                        orders.shuffled().size()));
    }

    private static CascadeRound round(CascadeResult.Round round) {
        return new CascadeRound(
                round.liquidations(), round.repaid(), round.seized(), round.badDebt());
    }

    /// The step in force at an instant, the last of the run where none is named.
    static int step(Run run, @Nullable Instant at) {
        return at == null ? run.clock().size() - 1 : run.clock().indexAt(at);
    }
}
