package paritydesk.simulation;

import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.jspecify.annotations.Nullable;

import paritydesk.timeline.Progress;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/// The smallest shock that makes venues lack more than a tolerance [ours]. A shock is a point x ≥ 0, `size` its Euclidean length; axis k
/// multiplies a price by e^(−scale·x_k).
///
/// Along one direction the first crossing is bracketed on a grid and closed in by bisection, which finds the smallest shock there
/// exactly where what is lacking never falls as the shock grows, and the first of the grid's crossings elsewhere. Over directions
/// the distance is minimised by Nelder and Mead's simplex from every axis and from the middle; the best of all is taken.
public final class ReverseStress {

    /// Shocks beyond this many scales are no longer looked for.
    public static final double FARTHEST = 20;

    private static final int GRID = 80;
    private static final int HALVINGS = 40;
    private static final int ROUGH = 25;
    private static final int ITERATIONS = 80;
    private static final double UNREACHED = 1e6;

    /// Shocks that one start tries, about: each direction that the simplex looks at takes a bracket and its halvings.
    private static final double EXPECTED = 2.0 * ITERATIONS * (ROUGH + 6);

    private final int axes;
    private final double tolerance;
    private final ToDoubleFunction<double[]> lacking;
    private final Progress progress;
    private double asked;
    private Runnable told = () -> {};

    /// `lacking` is what venues lack after a shock x of `axes` components.
    public ReverseStress(
            int axes, double tolerance, ToDoubleFunction<double[]> lacking, Progress progress) {
        if (axes < 1) {
            throw new IllegalArgumentException("a shock has an axis");
        }
        this.axes = axes;
        this.tolerance = tolerance;
        this.lacking = lacking;
        this.progress = progress;
    }

    /// A shock x with its size and what it leaves lacking, above the tolerance.
    public record Found(double size, java.util.List<Double> shock, double lacking) {
        public Found {
            shock = java.util.List.copyOf(shock);
        }
    }

    /// The smallest shock; null where none up to [#FARTHEST] does it.
    public @Nullable Found smallest() {
        double[] best = null;
        double size = Double.POSITIVE_INFINITY;
        int starts = axes == 1 ? 1 : axes + 1;
        for (int start = 0; start < starts; start++) {
            double behind = start;
            asked = 0;
            told = () -> progress.done((behind + Math.min(1, asked / EXPECTED)) / starts);
            double[] direction = searched(start(start));
            double distance = distance(direction);
            if (distance < size) {
                size = distance;
                best = direction;
            }
        }
        return best == null || size > FARTHEST ? null : found(best, size);
    }

    private Found found(double[] direction, double size) {
        double[] shock = times(direction, size);
        return new Found(size, Arrays.stream(shock).boxed().toList(), lacking.applyAsDouble(shock));
    }

    /// The middle of all axes first, then each axis with a little of the others.
    private double[] start(int number) {
        double[] start = new double[axes];
        Arrays.fill(start, number == 0 ? 1 : 0.05);
        if (number > 0) {
            start[number - 1] = 1;
        }
        return direction(start);
    }

    /// The best direction that the simplex finds from one, or an axis that it ends beside.
    private double[] searched(double[] start) {
        if (axes == 1) {
            return start;
        }
        var optimum =
                new SimplexOptimizer(1e-7, 1e-7)
                        .optimize(
                                MaxEval.unlimited(),
                                new org.hipparchus.optim.MaxIter(ITERATIONS),
                                new ObjectiveFunction(x -> roughly(direction(x))),
                                GoalType.MINIMIZE,
                                new InitialGuess(start),
                                new NelderMeadSimplex(axes, 0.3));
        return snapped(direction(optimum.getPoint()));
    }

    /// Components of next to nothing are nothing, where that is no farther.
    private double[] snapped(double[] direction) {
        double[] plain = direction(Arrays.stream(direction).map(v -> v < 0.01 ? 0 : v).toArray());
        return roughly(plain) <= roughly(direction) ? plain : direction;
    }

    /// Size of the first crossing along a direction on the grid, closed in; 1e6 beyond the farthest.
    private double distance(double[] direction) {
        double low = 0;
        for (int i = 0; i <= GRID; i++) {
            double at = FARTHEST * i / GRID;
            if (exceeds(direction, at)) {
                return i == 0 ? 0 : closedIn(direction, low, at, HALVINGS);
            }
            low = at;
        }
        return UNREACHED;
    }

    /// The same with doubled steps, which is enough to compare directions.
    private double roughly(double[] direction) {
        double low = 0;
        for (double at = FARTHEST / 256; at <= FARTHEST; at *= 2) {
            if (exceeds(direction, at)) {
                return closedIn(direction, low, at, ROUGH);
            }
            low = at;
        }
        return UNREACHED;
    }

    private double closedIn(double[] direction, double below, double above, int halvings) {
        double low = below;
        double high = above;
        for (int i = 0; i < halvings; i++) {
            double middle = (low + high) / 2;
            if (exceeds(direction, middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private boolean exceeds(double[] direction, double size) {
        progress.check();
        asked++;
        told.run();
        return lacking.applyAsDouble(times(direction, size)) > tolerance;
    }

    /// The direction of the absolute values, so that every point names one in which prices move as the axes say.
    private double[] direction(double[] point) {
        double length = Math.sqrt(Arrays.stream(point).map(v -> v * v).sum());
        return length == 0
                ? start(0)
                : Arrays.stream(point).map(v -> Math.abs(v) / length).toArray();
    }

    private static double[] times(double[] direction, double size) {
        return Arrays.stream(direction).map(v -> v * size).toArray();
    }
}
