package paritydesk.valuation.incentive;

import java.util.List;

/// How far the choosers' own interest agrees with what a plan intends [ours]. `share` is the part of all weight for which the
/// intended action is best (a tie counts as best), 1 where nothing has weight; `choosers` how many those are. `cost` is what has to
/// be paid so that it is best for everybody, each getting exactly what it lacks; `uniformRate` the smallest subsidy per unit of
/// weight that, paid to all alike, does the same, +∞ where somebody without weight would have to be paid.
public record Alignment(double share, int choosers, double cost, double uniformRate) {

    public static Alignment of(List<Choice> choices, Action intended) {
        double aligned = 0;
        double total = 0;
        double cost = 0;
        double rate = 0;
        int choosers = 0;
        for (var choice : choices) {
            double lack = choice.shortfall(intended);
            total += choice.weight();
            cost += lack;
            if (lack == 0) {
                aligned += choice.weight();
                choosers++;
            } else {
                rate = Math.max(rate, lack / choice.weight());
            }
        }
        return new Alignment(total == 0 ? 1 : aligned / total, choosers, cost, rate);
    }
}
