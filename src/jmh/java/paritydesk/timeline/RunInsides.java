package paritydesk.timeline;

import paritydesk.valuation.BookColumns;
import paritydesk.valuation.BookKernel;
import paritydesk.valuation.UnitValues;

/// What a run works with, for timing its parts.
public final class RunInsides {

    private RunInsides() {}

    public static BookColumns book(Run run) {
        return run.tables().book;
    }

    public static UnitValues perceived(Run run) {
        return run.tables().perceived;
    }

    public static UnitValues economic(Run run) {
        return run.tables().economic;
    }

    public static BookKernel.Repayment repayment(Run run) {
        return run.tables().liquidations.repayment();
    }

    public static BookKernel kernel(Run run) {
        return new BookKernel(
                book(run),
                perceived(run),
                economic(run),
                repayment(run),
                run.clock().bookFrom(),
                run.clock().size());
    }
}
