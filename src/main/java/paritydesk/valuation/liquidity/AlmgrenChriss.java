package paritydesk.valuation.liquidity;

import paritydesk.valuation.Column;

import java.util.List;
import java.util.stream.IntStream;

/// Selling X in N equal steps over a time T when temporary impact is `ε·sign + η·v`, permanent impact `γ` per unit and the price a
/// random walk of volatility σ (price units per √time): the schedule that minimises expected cost plus λ times its variance
/// [std: Almgren and Chriss 2000].
///
/// `η̃ = η − γτ/2`, `κ̃² = λσ²/η̃`, `κ = acosh(κ̃²τ²/2 + 1)/τ`, holdings `x_j = X·sinh(κ(T − t_j))/sinh(κT)`; λ = 0 sells evenly.
public record AlmgrenChriss(
        double quantity,
        double duration,
        int steps,
        double volatility,
        double temporaryImpact,
        double permanentImpact,
        double fixedCost) {

    private static final int MOST_STEPS = 100_000;

    public AlmgrenChriss {
        if (!(quantity >= 0) || !(duration > 0) || steps < 1 || steps > MOST_STEPS) {
            throw new IllegalArgumentException(
                    "a schedule has a quantity of 0 or more, a duration above 0 and 1 to 100000"
                            + " steps");
        }
        if (!(volatility >= 0) || !(permanentImpact >= 0) || !(fixedCost >= 0)) {
            throw new IllegalArgumentException(
                    "volatility, permanent impact and fixed cost are 0 or more");
        }
        if (!(temporaryImpact > permanentImpact * duration / steps / 2)
                || Double.isInfinite(
                        quantity + duration + volatility + temporaryImpact + fixedCost)) {
            throw new IllegalArgumentException(
                    "temporary impact is above half the permanent impact of one step");
        }
    }

    /// Schedule for one risk aversion: `holdings` at the start of every step and at the end, `sales` per step, cost expected against
    /// the price at the start and its variance (price units times quantity, and squared).
    public record Schedule(
            double riskAversion,
            double urgency,
            Column holdings,
            Column sales,
            double expectedCost,
            double variance) {

        /// Standard deviation of the cost.
        public double risk() {
            return Math.sqrt(variance);
        }

        /// `1/κ`: the time in which holdings fall by a factor e; +∞ where they fall evenly.
        public double halfLife() {
            return 1 / urgency;
        }
    }

    private double step() {
        return duration / steps;
    }

    /// η̃: temporary impact net of what permanent impact would have cost anyway.
    private double netImpact() {
        return temporaryImpact - permanentImpact * step() / 2;
    }

    /// κ, per unit of time.
    public double urgency(double riskAversion) {
        if (!(riskAversion >= 0) || Double.isInfinite(riskAversion)) {
            throw new IllegalArgumentException("risk aversion is 0 or more, not " + riskAversion);
        }
        double half = riskAversion * volatility * volatility / netImpact() * step() * step() / 2;
        // acosh(1 + h) without the loss of small h.
        return Math.log1p(half + Math.sqrt(half * (half + 2))) / step();
    }

    /// The schedule that is best at a risk aversion λ (per unit of cost).
    public Schedule schedule(double riskAversion) {
        double urgency = urgency(riskAversion);
        var holdings =
                Column.of(
                        steps + 1,
                        j -> j == steps ? 0 : quantity * remaining(urgency, duration - j * step()));
        var sales = Column.of(steps, j -> holdings.get(j) - holdings.get(j + 1));
        double squares = sales.stream().map(n -> n * n).sum();
        double cost =
                permanentImpact * quantity * quantity / 2
                        + fixedCost * quantity
                        + netImpact() / step() * squares;
        double held = holdings.stream().skip(1).map(x -> x * x).sum();
        return new Schedule(
                riskAversion,
                urgency,
                holdings,
                sales,
                cost,
                volatility * volatility * step() * held);
    }

    /// `sinh(κ·left)/sinh(κT)`, without overflow.
    private double remaining(double urgency, double left) {
        if (urgency * duration < 1e-8) {
            return left / duration;
        }
        return Math.exp(urgency * (left - duration))
                * Math.expm1(-2 * urgency * left)
                / Math.expm1(-2 * urgency * duration);
    }

    /// Schedules from selling evenly to `mostAversion`, by risk aversions that rise geometrically over six decades: expected cost
    /// rises and risk falls along it.
    public List<Schedule> frontier(double mostAversion, int points) {
        if (points < 2 || points > 10_000 || !(mostAversion > 0)) {
            throw new IllegalArgumentException(
                    "a frontier has 2 to 10000 points up to a risk aversion above 0");
        }
        return IntStream.range(0, points)
                .mapToDouble(
                        i ->
                                i == 0
                                        ? 0
                                        : mostAversion
                                                * Math.pow(
                                                        10, 6.0 * (i - points + 1) / (points - 1)))
                .mapToObj(this::schedule)
                .toList();
    }
}
