package paritydesk.valuation;

/// The plain twin of [BookKernel]: account by account and step by step, in the words of the definitions. Tests hold the fast one to
/// it; everything about single accounts has the same bits, sums over accounts agree but for the order of adding.
final class PlainKernel {

    private final BookColumns book;
    private final UnitValues perceived;
    private final UnitValues economic;
    private final BookKernel.Repayment repayment;
    private final int from;
    private final int to;

    PlainKernel(
            BookColumns book,
            UnitValues perceived,
            UnitValues economic,
            BookKernel.Repayment repayment,
            int from,
            int to) {
        this.book = book;
        this.perceived = perceived;
        this.economic = economic;
        this.repayment = repayment;
        this.from = from;
        this.to = to;
    }

    BookKernel.Result run() {
        var sums = new BookSums(to);
        var table = new AccountSums(book.accounts());
        var seen = new AccountValues(from, to);
        var fair = new AccountValues(from, to);
        var bins = new int[HealthBins.BINS][to];
        for (int a = 0; a < book.accounts(); a++) {
            seen.fill(book, perceived, a);
            fair.fill(book, economic, a);
            table.open(a);
            boolean owes = book.owes(a);
            for (int s = from; s < to; s++) {
                var solvency =
                        owes ? Solvency.of(seen.health(s), fair.health(s)) : unowing(seen, fair, s);
                step(a, s, solvency, seen, fair, sums, table, bins);
            }
            if (from < to) {
                table.close(a, from, to, seen);
            } else {
                table.close(a);
            }
        }
        quantiles(sums, bins);
        return new BookKernel.Result(sums, table, null);
    }

    private void step(
            int a,
            int s,
            Solvency solvency,
            AccountValues seen,
            AccountValues fair,
            BookSums sums,
            AccountSums table,
            int[][] bins) {
        double health = seen.health(s);
        table.see(a, s, health, fair.health(s), solvency);
        double due = health < 1 ? repayment.rule(a, s).repayable(a, health, seen.debt[s]) : 0;
        sums.see(s, solvency, seen, fair, due);
        if (solvency != Solvency.NO_DEBT && solvency != Solvency.UNPRICED) {
            bins[HealthBins.of(health)][s]++;
        }
    }

    private void quantiles(BookSums sums, int[][] bins) {
        for (int s = from; s < to; s++) {
            int step = s;
            for (int i = 0; i < HealthBins.levels(); i++) {
                double figure =
                        HealthBins.quantile(
                                HealthBins.level(i),
                                sums.owing(step),
                                edge -> {
                                    long below = 0;
                                    for (int b = 0; b <= edge; b++) {
                                        below += bins[b][step];
                                    }
                                    return below;
                                },
                                0);
                sums.quantile(i, step, figure);
            }
        }
    }

    /// The class of an account that neither owes nor has derivatives.
    static Solvency unowing(AccountValues seen, AccountValues fair, int step) {
        boolean priced =
                !Double.isNaN(seen.collateral[step]) && !Double.isNaN(fair.collateral[step]);
        return priced ? Solvency.NO_DEBT : Solvency.UNPRICED;
    }
}
