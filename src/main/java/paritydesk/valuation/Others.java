package paritydesk.valuation;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// The accounts outside groups, valued tile by tile and, within a tile, in blocks of a size that depends on the book alone; sums of
/// blocks are added in their order. Keeps every tile's figures for the next pass.
final class Others {

    private static final int LEAST_BLOCK = 512;
    private static final int MOST_BLOCKS = 64;

    /// Of so many accounts one is asked whether it differs; the answer changes the time that a tile takes and not its figures.
    private static final int SAMPLE = 16;

    private final BookKernel kernel;
    private final BookColumns book;
    private final Regular regular;
    private final @Nullable TileFigures[] tiles;
    private final int size;

    /// Takes the tiles of an earlier pass over.
    Others(BookKernel kernel, @Nullable Others before) {
        this.kernel = kernel;
        book = kernel.book;
        size = size(book);
        regular = new Regular(kernel.truths, book.slots().size(), kernel.to);
        tiles = new @Nullable TileFigures[Regular.tiles(kernel.to)];
        if (before != null) {
            int known = Math.min(tiles.length, before.tiles.length);
            System.arraycopy(before.tiles, 0, tiles, 0, known);
        }
    }

    private int accounts() {
        return book.pairs.others.length;
    }

    /// Blocks to a tile.
    static int blocks(BookColumns book) {
        return (book.pairs.others.length + size(book) - 1) / size(book);
    }

    private static int size(BookColumns book) {
        return Math.max(LEAST_BLOCK, (book.pairs.others.length + MOST_BLOCKS - 1) / MOST_BLOCKS);
    }

    /// Values one tile again, adds it to the sums, and answers how many accounts stand in each bin or below it.
    ///
    /// @param since what an earlier pass valued this very tile with; null where all accounts are to be valued
    int[] tile(int number, DenseSweep.@Nullable Earlier since, Table into, Work work) {
        var known = tiles[number];
        var earlier = known == null || since == null || mostly(since, number) ? null : since;
        var figures =
                known == null || earlier == null
                        ? new TileFigures(accounts())
                        : new TileFigures(known);
        int blocks = blocks(book);
        var parts = new ArrayList<BookSums>(Collections.nCopies(blocks, null));
        var next = new AtomicInteger();
        int workers = Math.min(blocks, ForkJoinPool.getCommonPoolParallelism() + 1);
        IntStream.range(0, workers)
                .parallel()
                .mapToObj(
                        _ ->
                                new DenseSweep(
                                        kernel, regular, into.accounts, number, figures, earlier))
                .map(sweep -> blocks(sweep, next, parts, work))
                .toList()
                .forEach(figures::count);
        parts.forEach(into.sums::add);
        tiles[number] = figures;
        return figures.below();
    }

    /// Whether so many accounts differ that it takes longer to forget their figures than to value all.
    private boolean mostly(DenseSweep.Earlier since, int tile) {
        int touched = 0;
        for (int i = 0; i < accounts(); i += SAMPLE) {
            touched += since.differences().touches(book, book.pairs.others[i], tile) ? 1 : 0;
        }
        return touched * SAMPLE > accounts() / 2;
    }

    /// Where a pass puts what it finds.
    record Table(BookSums sums, AccountSums accounts) {}

    private int[] blocks(DenseSweep worker, AtomicInteger next, List<BookSums> parts, Work work) {
        int blocks = parts.size();
        for (int b = next.getAndIncrement(); b < blocks; b = next.getAndIncrement()) {
            parts.set(b, worker.block(b * size, Math.min(accounts(), (b + 1) * size)));
            work.finish();
        }
        return worker.bins;
    }

    /// Puts the tiles of the accounts of a block together.
    void figures(int block, @Nullable Differences differences, AccountSums table) {
        int first = kernel.from / Regular.TILE;
        for (int i = block * size; i < Math.min(accounts(), (block + 1) * size); i++) {
            int a = book.pairs.others[i];
            if (differences == null || differences.touches(book, a)) {
                table.open(a);
                for (int t = first; t < tiles.length; t++) {
                    var tile = tiles[t];
                    if (tile != null) {
                        tile.addTo(table, i, a);
                    }
                }
            }
        }
    }

    Regular regular() {
        return regular;
    }
}
