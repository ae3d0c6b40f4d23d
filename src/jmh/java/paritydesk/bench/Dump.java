package paritydesk.bench;

import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.RunInsides;
import paritydesk.timeline.Timeline;
import paritydesk.valuation.Column;
import paritydesk.valuation.KernelTwins;
import paritydesk.valuation.UnitValues;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntToDoubleFunction;

/// Writes a run's columns, unit values and results as plain little-endian doubles, for the twin in NumPy to read and to be held to.
final class Dump {

    private final Path folder;

    private Dump(Path folder) {
        this.folder = folder;
    }

    static void write(int positions, Path folder) throws IOException {
        var run = Timeline.run(BenchScenario.of(positions, 2), Progress.NONE);
        new Dump(Files.createDirectories(folder)).write(run);
    }

    private void write(Run run) throws IOException {
        var book = RunInsides.book(run);
        int n = book.accounts();
        column("pledged", n, a -> KernelTwins.pledged(book, a));
        column("owed", n, a -> KernelTwins.owed(book, a));
        column("pledgedSlot", n, a -> KernelTwins.pledgedSlot(book, a));
        column("owedSlot", n, a -> KernelTwins.owedSlot(book, a));
        units("seen", RunInsides.perceived(run));
        units("fair", RunInsides.economic(run));
        var accounts = run.accounts();
        column("worst", accounts.healthWorst());
        column("fairWorst", accounts.economicWorst());
        column("worstStep", n, accounts.worstStep()::get);
        column("breach", n, accounts.firstBreach()::get);
        var sums = run.book();
        column("debtTotal", sums.perceived().debt());
        column("collateralTotal", sums.economic().collateral());
        column("falseAccounts", sums.falsely().accounts());
        column("falseDebt", sums.falsely().debt());
        column("trueDebt", sums.truly().debt());
        column("trueRepayable", sums.truly().repayable());
        column("maskedCollateral", sums.masked().collateral());
        column("quantile", sums.quantiles().getFirst().health());
    }

    private void units(String name, UnitValues units) throws IOException {
        table(name + "Collateral", units.collateral());
        table(name + "Weighted", units.weighted());
        table(name + "Debt", units.debt());
    }

    private void table(String name, double[][] rows) throws IOException {
        int steps = rows[0].length;
        column(name, rows.length * steps, i -> rows[i / steps][i % steps]);
    }

    private void column(String name, Column column) throws IOException {
        column(name, column.size(), column::get);
    }

    private void column(String name, int size, IntToDoubleFunction value) throws IOException {
        var bytes = ByteBuffer.allocate(size * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < size; i++) {
            bytes.putDouble(value.applyAsDouble(i));
        }
        Files.write(folder.resolve(name + ".f64"), bytes.array());
    }
}
