package paritydesk.simulation;

import paritydesk.study.PathDynamics;
import paritydesk.timeline.BookView;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Many paths over one run's book. Paths are cut into blocks of a fixed size, each path writes its own figures, and all sums run in
/// the order of paths, so that the answer has the same bits on any number of threads.
public final class MonteCarlo {

    /// More paths × steps than this would not fit beside a run.
    public static final long MOST_FIGURES = 40_000_000;

    private static final int BLOCK = 8;

    private final PathBase base;
    private final PathBook book;
    private final LendingColumns columns;
    private final PathModel model;

    private MonteCarlo(BookView view, PathGrid grid, long seed, PathDynamics dynamics, Run run) {
        base = new PathBase(view, grid);
        var still = new SlotRows(base.slots(), grid.size());
        base.apply(new PathFactors(base.assets().size(), grid.size()), still);
        book = new PathBook(view, grid, still);
        columns = new LendingColumns(book.columns, book.lending);
        model = new PathModel(seed, grid, dynamics, base.assets(), run.scenario().plan());
    }

    /// Over the steps `first` to `last` of the run, with its prices, terms and adoption as the middle of the paths.
    public static MonteCarlo along(Run run, int first, int last, PathDynamics dynamics) {
        var grid = PathGrid.along(run.clock(), first, last);
        return new MonteCarlo(BookView.of(run), grid, run.head().seed(), dynamics, run);
    }

    /// From one step of the run on, everything standing as it is there, over `length` in `steps` equal steps.
    public static MonteCarlo standing(
            Run run, int step, java.time.Duration length, int steps, PathDynamics dynamics) {
        var grid = PathGrid.standing(step, length, steps);
        return new MonteCarlo(BookView.of(run), grid, run.head().seed(), dynamics, run);
    }

    /// Draws `paths` paths. Throws `Progress.CancelledException` once nobody waits.
    public MonteCarloResult run(
            int paths, double confidence, boolean liquidations, Progress progress) {
        if (paths < 1 || (long) paths * base.steps() > MOST_FIGURES) {
            throw new IllegalArgumentException(
                    paths + " paths of " + base.steps() + " steps are too few or too many");
        }
        var figures = new Figures(paths, base.steps());
        int blocks = (paths + BLOCK - 1) / BLOCK;
        var finished = new AtomicInteger();
        try {
            IntStream.range(0, blocks)
                    .parallel()
                    .forEach(
                            b -> {
                                block(b, paths, liquidations, figures, progress);
                                progress.done(finished.incrementAndGet() / (double) blocks);
                            });
        } catch (CancellationException _) {
            throw new Progress.CancelledException();
        }
        return result(figures, confidence);
    }

    private void block(
            int block, int paths, boolean liquidations, Figures figures, Progress progress) {
        var kernel = new PathKernel(base, book, columns, liquidations);
        for (int p = block * BLOCK; p < Math.min(paths, (block + 1) * BLOCK); p++) {
            kernel.run(model, p, progress);
            figures.shortfall[p] = kernel.shortfall();
            figures.liquidated[p] = kernel.liquidated();
            for (int s = 0; s < base.steps(); s++) {
                figures.ratio[s][p] = kernel.ratio(s);
                figures.health[s][p] = kernel.health(s);
            }
        }
    }

    private MonteCarloResult result(Figures figures, double confidence) {
        return new MonteCarloResult(
                figures.shortfall.length,
                confidence,
                book.accounts(),
                book.unpriced,
                LossDistribution.of(figures.shortfall, confidence),
                LossDistribution.of(figures.liquidated, confidence),
                Fan.of(figures.ratio),
                Fan.of(figures.health));
    }

    /// What the paths leave, each at its own place.
    private static final class Figures {
        private final double[] shortfall;
        private final double[] liquidated;
        private final double[][] ratio;
        private final double[][] health;

        Figures(int paths, int steps) {
            shortfall = new double[paths];
            liquidated = new double[paths];
            ratio = new double[steps][paths];
            health = new double[steps][paths];
        }
    }

    @Override
    public String toString() {
        return Objects.toString(model);
    }
}
