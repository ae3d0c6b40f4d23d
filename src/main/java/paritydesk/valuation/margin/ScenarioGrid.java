package paritydesk.valuation.margin;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The grid of a portfolio margin: every price move with every volatility move (fractions), and a floor of `netFloor` on the net and
/// `hedgedFloor` on the hedged delta. Positions of one root asset stand against each other (old and new token are one risk
/// [ours]); roots do not: their worst cases add up.
public record ScenarioGrid(
        List<Double> moves, List<Double> volatilityMoves, double netFloor, double hedgedFloor) {

    public ScenarioGrid {
        moves = List.copyOf(moves);
        volatilityMoves = List.copyOf(volatilityMoves);
        if (moves.isEmpty() || volatilityMoves.isEmpty()) {
            throw new IllegalArgumentException("a grid has a price move and a volatility move");
        }
        if (moves.stream().anyMatch(m -> !(m >= -1))
                || volatilityMoves.stream().anyMatch(m -> !(m >= -1))) {
            throw new IllegalArgumentException("no price and no volatility falls below zero");
        }
        if (!(netFloor >= 0) || !(hedgedFloor >= 0)) {
            throw new IllegalArgumentException("the floors of a grid are not negative");
        }
    }

    /// What one root needs: its loss in the worst scenario, or the floor on its deltas where that is more.
    public record Root(
            String root, double worstMove, double worstVolatilityMove, double loss, double floor) {
        public double requirement() {
            return Math.max(loss, floor);
        }
    }

    /// Requirement per root, in the order of their names. `roots` maps an asset to its root; assets that it lacks stand alone.
    public List<Root> roots(List<Position> positions, Map<String, String> roots) {
        var groups = new TreeMap<String, java.util.ArrayList<Position>>();
        for (var position : positions) {
            var root = roots.getOrDefault(position.asset(), position.asset());
            groups.computeIfAbsent(root, _ -> new java.util.ArrayList<>()).add(position);
        }
        return groups.entrySet().stream().map(e -> root(e.getKey(), e.getValue())).toList();
    }

    private Root root(String name, List<Position> positions) {
        double worst = 0;
        double atMove = 0;
        double atVolatility = 0;
        for (double move : moves) {
            for (double volatility : volatilityMoves) {
                double loss = -positions.stream().mapToDouble(p -> p.gain(move, volatility)).sum();
                if (loss > worst) {
                    worst = loss;
                    atMove = move;
                    atVolatility = volatility;
                }
            }
        }
        return new Root(name, atMove, atVolatility, worst, floor(positions));
    }

    /// `netFloor · |Σδ·P| + hedgedFloor · min(Σδ⁺·P, Σδ⁻·P)`: what stands open, and what only stands against each other.
    private double floor(List<Position> positions) {
        double up = 0;
        double down = 0;
        for (var position : positions) {
            double value = position.delta() * position.underlying();
            up += Math.max(0, value);
            down += Math.max(0, -value);
        }
        return netFloor * Math.abs(up - down) + hedgedFloor * Math.min(up, down);
    }
}
