package paritydesk.valuation;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Values a whole book at every step in one pass, without keeping accounts × steps. Accounts with one asset pledged and one owed are
/// summed in groups by the order of their ratios ([PairSweep], [PairFigures]); all others one by one ([DenseSweep]), in blocks of a
/// size that depends on the book alone, whose sums are added in their order. So the answer has the same bits on any number of
/// threads, and a step's sums depend on its own unit values (and those of its neighbours in one tile of 64) alone.
public final class BookKernel {

    final BookColumns book;
    final UnitValues[] truths;
    final Repayment repayment;
    final int from;
    final int to;

    /// How accounts may be liquidated: the rule of an account at a step, one and the same for all accounts with legs in the same slots.
    @FunctionalInterface
    public interface Repayment {
        Rule rule(int account, int step);
    }

    /// How much of a debt one liquidation may repay, from an account's health factor (under 1) and debt as the venue sees them. Asked
    /// millions of times.
    @FunctionalInterface
    public interface Rule {

        /// Nothing may be repaid.
        Rule NONE = (_, _, _) -> 0;

        double repayable(int account, double healthFactor, double debt);
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
        truths = new UnitValues[] {perceived, economic};
        this.repayment = repayment;
        this.from = from;
        this.to = to;
    }

    /// Runs in parallel. `done` hears the share of the work that is done; throws `CancellationException` once `cancelled` says so.
    public Result run(DoubleConsumer done, BooleanSupplier cancelled) {
        return run(null, Same.NOTHING, done, cancelled);
    }

    /// Where an account may be liquidated as in an earlier pass: at steps before `before`, and, where both passes have the same number of
    /// steps, at those from `from` on.
    public record Same(int before, int from) {

        /// Perhaps nowhere.
        public static final Same NOTHING = new Same(0, Integer.MAX_VALUE);

        /// Asks step by step, from both ends, of clocks with `own` and `other` steps.
        public static Same of(int own, int other, IntPredicate like) {
            int end = Math.min(own, other);
            int before = 0;
            while (before < end && like.test(before)) {
                before++;
            }
            if (before == own && own == other) {
                return new Same(own, 0);
            }
            int from = own;
            while (own == other && from > before && like.test(from - 1)) {
                from--;
            }
            return new Same(before, from);
        }
    }

    /// The same result, bit for bit, at the cost of what differs from an earlier one over the same columns. `same` says so of repayment;
    /// unit values are compared here.
    public Result rerun(Result earlier, Same same, DoubleConsumer done, BooleanSupplier cancelled) {
        return run(earlier, same, done, cancelled);
    }

    private Result run(
            @Nullable Result earlier, Same same, DoubleConsumer done, BooleanSupplier cancelled) {
        var sums = new BookSums(to);
        var before = earlier == null ? null : earlier.pass.filter(p -> p.serves(this)).orElse(null);
        var table =
                earlier == null || before == null
                        ? new AccountSums(book.accounts())
                        : new AccountSums(earlier.accounts);
        if (from >= to) {
            IntStream.range(0, book.accounts()).forEach(table::close);
            return new Result(sums, table, null);
        }
        var pass = new Pass(this, before, same);
        if (earlier != null && before != null) {
            sums.copy(earlier.book, 0, pass.start());
            sums.copy(earlier.book, pass.stop(), to);
        }
        var near = earlier == null || before == null ? null : earlier.book;
        pass.run(sums, table, near, new Work(pass.pieces(), done, cancelled));
        return new Result(sums, table, pass);
    }

    /// What a pass leaves: sums per step and figures per account, and what the next pass can go on from.
    public static final class Result {
        private final BookSums book;
        private final AccountSums accounts;
        private final Optional<Pass> pass;

        Result(BookSums book, AccountSums accounts, @Nullable Pass pass) {
            this.book = book;
            this.accounts = accounts;
            this.pass = Optional.ofNullable(pass);
        }

        public BookSums book() {
            return book;
        }

        public AccountSums accounts() {
            return accounts;
        }
    }
}
