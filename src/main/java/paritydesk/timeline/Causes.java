package paritydesk.timeline;

import paritydesk.plan.Event;
import paritydesk.valuation.Driver;

import java.util.Arrays;

/// Finds what broke an account: the event of the step at which its perceived health factor first went under 1, or the ramp or blend
/// that was under way if policy or oracle took more than the market did since the step before; otherwise the market.
final class Causes {

    private Causes() {}

    static int[] of(Tables tables, int[] firstBreach) {
        var causes = new int[firstBreach.length];
        Arrays.fill(causes, -1);
        for (int a = 0; a < causes.length; a++) {
            if (firstBreach[a] >= 0) {
                causes[a] = cause(tables, a, firstBreach[a]);
            }
        }
        return causes;
    }

    private static int cause(Tables tables, int account, int step) {
        if (tables.clock.step(step).event() != null && step > tables.clock.bookFrom()) {
            return step;
        }
        int ramp = rampUnderWay(tables, step);
        if (ramp < 0 || step == tables.clock.bookFrom()) {
            return -1;
        }
        var drivers = Explanation.account(tables, account, step - 1, step, true);
        double byPlan = drivers.part(Driver.POLICY) + drivers.part(Driver.ORACLE);
        boolean planLed = byPlan < 0 && byPlan < drivers.part(Driver.MARKET);
        return planLed || thresholdFell(tables, step) ? ramp : -1;
    }

    /// Index of the step at which the latest ramp or blend still under way began; −1 without one.
    private static int rampUnderWay(Tables tables, int step) {
        if (tables.policies().stream().noneMatch(p -> p.moving(step))) {
            return -1;
        }
        for (int s = step; s >= 0; s--) {
            Event event = tables.clock.step(s).event();
            if (event != null
                    && !event.over().isZero()
                    && !tables.clock.at(step).isAfter(event.at().plus(event.over()))) {
                return s;
            }
        }
        return -1;
    }

    private static boolean thresholdFell(Tables tables, int step) {
        return tables.policies().stream()
                .anyMatch(p -> p.moving(step) && p.threshold(step) < p.threshold(step - 1));
    }
}
