package paritydesk.valuation;

/// Other ways to the same result, for timing.
public final class KernelTwins {

    private KernelTwins() {}

    /// The kernel without groups: every account is valued at every step.
    public static BookKernel dense(BookKernel kernel) {
        return new BookKernel(
                kernel.book.ungrouped(),
                kernel.truths[0],
                kernel.truths[1],
                kernel.repayment,
                kernel.from,
                kernel.to);
    }

    /// The plain twin, on one thread.
    public static BookKernel.Result plain(BookKernel kernel) {
        return new PlainKernel(
                        kernel.book,
                        kernel.truths[0],
                        kernel.truths[1],
                        kernel.repayment,
                        kernel.from,
                        kernel.to)
                .run();
    }

    /// Slot and quantity of the first collateral leg and of the first debt leg of an account.
    public static int pledgedSlot(BookColumns book, int account) {
        return book.collateral.slot[book.collateral.start[account]];
    }

    public static int owedSlot(BookColumns book, int account) {
        return book.debt.slot[book.debt.start[account]];
    }

    public static double pledged(BookColumns book, int account) {
        return book.pledgedOf(account);
    }

    public static double owed(BookColumns book, int account) {
        return book.owedOf(account);
    }
}
