package paritydesk.valuation;

import java.util.ArrayList;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/// Values a whole book at every step in one pass, without keeping accounts × steps. Accounts are cut into blocks of a fixed size
/// and the blocks' sums are added in their order, so the answer has the same bits on any number of threads.
public final class BookKernel {

    private static final int BLOCK = 2048;

    private final BookColumns book;
    private final UnitValues perceived;
    private final UnitValues economic;
    private final Repayment repayment;
    private final int from;
    private final int to;

    /// How much of a debt one liquidation may repay at an account's venue and a step.
    @FunctionalInterface
    public interface Repayment {
        double of(int account, int step, double healthFactor, double debt);
    }

    /// Values the steps `from` (inclusive) to `to` (exclusive).
    public BookKernel(
            BookColumns book,
            UnitValues perceived,
            UnitValues economic,
            Repayment repayment,
            int from,
            int to) {
        this.book = book;
        this.perceived = perceived;
        this.economic = economic;
        this.repayment = repayment;
        this.from = from;
        this.to = to;
    }

    /// Runs over all blocks in parallel. `done` hears the share of the book that is valued; throws `CancellationException` once
    /// `cancelled` says so.
    public Result run(DoubleConsumer done, BooleanSupplier cancelled) {
        int blocks = (book.accounts() + BLOCK - 1) / BLOCK;
        var sums = new ArrayList<BookSums>(java.util.Collections.nCopies(blocks, null));
        var table = new AccountSums(book.accounts());
        var finished = new AtomicInteger();
        IntStream.range(0, blocks)
                .parallel()
                .forEach(
                        b -> {
                            if (cancelled.getAsBoolean()) {
                                throw new CancellationException();
                            }
                            sums.set(b, block(b, table));
                            done.accept(finished.incrementAndGet() / (double) blocks);
                        });
        var total = new BookSums(to);
        for (var sum : sums) {
            total.add(sum);
        }
        return new Result(total, table);
    }

    private BookSums block(int block, AccountSums table) {
        var sums = new BookSums(to);
        var seen = new AccountValues(from, to);
        var fair = new AccountValues(from, to);
        int last = Math.min(book.accounts(), (block + 1) * BLOCK);
        for (int a = block * BLOCK; a < last; a++) {
            seen.fill(book, perceived, a);
            fair.fill(book, economic, a);
            account(a, seen, fair, sums, table);
        }
        return sums;
    }

    private void account(
            int a, AccountValues seen, AccountValues fair, BookSums sums, AccountSums table) {
        boolean owes = book.owes(a);
        for (int s = from; s < to; s++) {
            double healthSeen = seen.health(s);
            double healthFair = fair.health(s);
            var solvency = owes ? Solvency.of(healthSeen, healthFair) : unowing(seen, fair, s);
            table.see(a, s, healthSeen, healthFair, solvency);
            double due = healthSeen < 1 ? repayment.of(a, s, healthSeen, seen.debt[s]) : 0;
            sums.see(s, solvency, seen, fair, due);
        }
        if (from < to) {
            table.close(a, from, to - 1, seen);
        }
    }

    private static Solvency unowing(AccountValues seen, AccountValues fair, int step) {
        boolean priced =
                !Double.isNaN(seen.collateral[step]) && !Double.isNaN(fair.collateral[step]);
        return priced ? Solvency.NO_DEBT : Solvency.UNPRICED;
    }

    /// What a pass leaves: sums per step and figures per account.
    public record Result(BookSums book, AccountSums accounts) {}
}
