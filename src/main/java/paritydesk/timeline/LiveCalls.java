package paritydesk.timeline;

import paritydesk.study.Dynamics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;

/// Calls for margin that are out: one at a time per account, due some time after it was made.
final class LiveCalls {

    private static final long NONE = Long.MIN_VALUE;

    private final Dynamics.Calls rule;
    private final long[] due;
    private final double[] amount;

    LiveCalls(Dynamics.Calls rule, int accounts) {
        this.rule = rule;
        due = new long[accounts];
        amount = new double[accounts];
        Arrays.fill(due, NONE);
    }

    /// What an account pays at `now` on the call that fell due; 0 where none did, or it is no longer needed.
    double fallingDue(int account, Instant now, double health) {
        if (due[account] == NONE || due[account] > now.toEpochMilli()) {
            return 0;
        }
        due[account] = NONE;
        return health < rule.target() ? amount[account] * rule.answered() : 0;
    }

    /// Calls an account that has fallen under the trigger; answers the amount, 0 where there is no call.
    double call(int account, Instant now, double health, double shortfall) {
        if (due[account] != NONE || !(health < rule.trigger())) {
            return 0;
        }
        double called = rounded(shortfall);
        if (called > 0) {
            due[account] = now.plus(rule.due()).toEpochMilli();
            amount[account] = called;
        }
        return called;
    }

    double target() {
        return rule.target();
    }

    private double rounded(double shortfall) {
        double least = or(rule.minimumTransfer());
        double unit = or(rule.rounding());
        if (shortfall < least || shortfall <= 0) {
            return 0;
        }
        return unit == 0 ? shortfall : Math.ceil(shortfall / unit) * unit;
    }

    private static double or(@org.jspecify.annotations.Nullable BigDecimal value) {
        return value == null ? 0 : value.doubleValue();
    }
}
