package paritydesk.valuation.liquidation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// What is liquidated when the price of the migrating token deviates by δ: `L(δ) = Σ repay·1[δ > δ*]` over the accounts that stand sound
/// without a deviation [ours]. Accounts under water already (δ* below zero) are not the deviation's doing and do not count.
public final class HeadroomCurve {

    private final double[] headroom;
    private final double[] liquidated;
    private final int already;

    private HeadroomCurve(double[] headroom, double[] liquidated, int already) {
        this.headroom = headroom;
        this.liquidated = liquidated;
        this.already = already;
    }

    /// Of accounts with these headrooms δ* and what one liquidation of each repays (reporting currency); NaN headrooms are unpriced and
    /// left out.
    public static HeadroomCurve of(double[] headroom, double[] repay) {
        if (headroom.length != repay.length) {
            throw new IllegalArgumentException("one repayment for each headroom");
        }
        int already = (int) Arrays.stream(headroom).filter(h -> h < 0).count();
        int[] order =
                IntStream.range(0, headroom.length)
                        .filter(i -> headroom[i] >= 0 && headroom[i] < 1)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> headroom[i]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        double[] at = new double[order.length];
        double[] sum = new double[order.length];
        double so = 0;
        for (int i = 0; i < order.length; i++) {
            so += repay[order[i]];
            at[i] = headroom[order[i]];
            sum[i] = so;
        }
        return new HeadroomCurve(at, sum, already);
    }

    /// Accounts that are under water without any deviation.
    public int already() {
        return already;
    }

    /// Accounts that some deviation under 1 liquidates.
    public int reachable() {
        return headroom.length;
    }

    /// Accounts that a deviation of δ liquidates: those with δ* under δ.
    public int accounts(double deviation) {
        int low = 0;
        int high = headroom.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (headroom[middle] < deviation) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// L(δ), in the reporting currency.
    public double liquidated(double deviation) {
        int count = accounts(deviation);
        return count == 0 ? 0 : liquidated[count - 1];
    }

    /// The largest δ of 0 to 1 with `L(δ) ≤ budget`: the guard that keeps liquidations within the budget.
    public double safe(double budget) {
        if (!(budget >= 0)) {
            throw new IllegalArgumentException("a budget is not below zero: " + budget);
        }
        for (int i = 0; i < headroom.length; i++) {
            if (liquidated(Math.nextUp(headroom[i])) > budget) {
                return headroom[i];
            }
        }
        return 1;
    }
}
