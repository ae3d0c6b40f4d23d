package paritydesk.answer;

import paritydesk.simulation.Shocks;
import paritydesk.study.SystemicQuestion;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.valuation.systemic.Clearing;
import paritydesk.valuation.systemic.DebtRank;
import paritydesk.valuation.systemic.ExposureNetwork;
import paritydesk.valuation.systemic.Waterfall;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/// What the failure of some nodes of a run's book does to others.
final class SystemicAnswers {

    private SystemicAnswers() {}

    /// Distress after it has spread. `rank` is the part of the whole lost beyond the first hits.
    record Contagion(
            double rank, int rounds, boolean settled, int joined, List<DistressedNode> nodes)
            implements Answer {
        Contagion {
            nodes = List.copyOf(nodes);
        }
    }

    record DistressedNode(
            String node, double gross, double equity, double hit, double distress, double alone) {}

    /// Payments that clear the claims.
    record ClearedClaims(int defaults, int joined, List<ClearedNode> nodes) implements Answer {
        ClearedClaims {
            nodes = List.copyOf(nodes);
        }
    }

    record ClearedNode(
            String node, double cash, double owes, double pays, double equity, int wave) {}

    /// Who bears a loss, to the last unit.
    record LossShares(
            BigDecimal loss, List<LossShare> layers, List<LossShare> claimants, BigDecimal unborne)
            implements Answer {
        LossShares {
            layers = List.copyOf(layers);
            claimants = List.copyOf(claimants);
        }
    }

    record LossShare(String name, BigDecimal amount, BigDecimal left) {}

    static Answer answer(SystemicQuestion question, Run run, Progress progress) {
        try {
            return switch (question) {
                case SystemicQuestion.DistressSpread q -> spread(q, run);
                case SystemicQuestion.ClaimsClearing q -> clearing(q, run);
                case SystemicQuestion.LossSharing q -> sharing(q, run, progress);
            };
        } catch (CancellationException _) {
            throw new Progress.CancelledException();
        } catch (IllegalArgumentException refused) {
            return new Answer.None(String.valueOf(refused.getMessage()));
        }
    }

    private static Answer spread(SystemicQuestion.DistressSpread q, Run run) {
        var shocks = Shocks.at(run, SimulationAnswers.step(run, q.at()));
        var network = shocks.network(shocks.factors(q.shocks()), q.holders());
        double[] equity = network.equity(amounts(network, q.equity()));
        double[] weight = network.gross().stream().mapToDouble(Double::doubleValue).toArray();
        double[] hit = new double[weight.length];
        for (var h : q.hits()) {
            hit[node(network, h.node())] = h.share();
        }
        var variant =
                switch (q.rule()) {
                    case SINGLE_PASS -> DebtRank.Variant.SINGLE_PASS;
                    case LINEAR -> DebtRank.Variant.LINEAR;
                };
        var result = DebtRank.of(variant, network.claims(), equity, weight, hit);
        var alone = DebtRank.ranks(variant, network.claims(), equity, weight);
        var nodes = new ArrayList<DistressedNode>();
        for (int i = 0; i < hit.length; i++) {
            nodes.add(
                    new DistressedNode(
                            network.claims().nodes().get(i),
                            weight[i],
                            equity[i],
                            hit[i],
                            result.distress().get(i),
                            alone.get(i)));
        }
        return new Contagion(
                result.rank(), result.rounds(), result.settled(), network.joined(), nodes);
    }

    private static Answer clearing(SystemicQuestion.ClaimsClearing q, Run run) {
        var shocks = Shocks.at(run, SimulationAnswers.step(run, q.at()));
        var network = shocks.network(shocks.factors(q.shocks()), q.holders());
        double[] cash = amounts(network, q.cash());
        var claims = network.claims();
        var cleared = Clearing.of(claims, cash);
        var nodes = new ArrayList<ClearedNode>();
        for (int i = 0; i < cash.length; i++) {
            nodes.add(
                    new ClearedNode(
                            claims.nodes().get(i),
                            cash[i],
                            claims.total(i),
                            cleared.payments().get(i),
                            cleared.equity().get(i),
                            cleared.wave().get(i)));
        }
        return new ClearedClaims((int) cleared.wave().defaults(), network.joined(), nodes);
    }

    private static Answer sharing(SystemicQuestion.LossSharing q, Run run, Progress progress) {
        var loss = q.loss();
        if (loss == null) {
            var shocks = Shocks.at(run, SimulationAnswers.step(run, q.at()));
            double lacking =
                    shocks.cascade(1)
                            .run(progress::cancelled, shocks.factors(q.shocks()))
                            .deficit();
            loss = BigDecimal.valueOf(lacking).setScale(q.decimals(), RoundingMode.UP);
        }
        var shares = Waterfall.of(loss, layers(q.layers()), layers(q.claimants()), q.decimals());
        return new LossShares(
                loss, shares(shares.layers()), shares(shares.claimants()), shares.unborne());
    }

    private static List<Waterfall.Layer> layers(List<SystemicQuestion.LossLayer> layers) {
        return layers.stream().map(l -> new Waterfall.Layer(l.name(), l.capacity())).toList();
    }

    private static List<LossShare> shares(List<Waterfall.Borne> borne) {
        return borne.stream().map(b -> new LossShare(b.name(), b.amount(), b.left())).toList();
    }

    private static double[] amounts(
            ExposureNetwork network, List<SystemicQuestion.NodeMoney> named) {
        double[] amounts = new double[network.claims().size()];
        for (var one : named) {
            amounts[node(network, one.node())] += one.amount();
        }
        return amounts;
    }

    private static int node(ExposureNetwork network, String name) {
        int found = network.claims().nodes().indexOf(name);
        if (found < 0) {
            throw new IllegalArgumentException(
                    name + " is none of the nodes " + network.claims().nodes());
        }
        return found;
    }
}
