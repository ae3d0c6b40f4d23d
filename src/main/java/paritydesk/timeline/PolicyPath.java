package paritydesk.timeline;

import org.jspecify.annotations.Nullable;

import paritydesk.plan.Event;
import paritydesk.plan.Ramp;
import paritydesk.plan.SwitchMode;
import paritydesk.venue.Terms;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What one venue grants one asset at every step, and the oracle that it reads: recognition κ, threshold LT, price. Before the
/// window events apply as they stand in the plan; a guarded switch is put to the test only inside it.
final class PolicyPath {

    private final String venue;
    private final Terms initial;
    private final OraclePath oracles;
    private final double[] recognition;
    private final double[] threshold;
    private final double[] price;
    private final boolean[] moving;
    private final List<SwitchReading> switches = new ArrayList<>();

    private Ramp recognitionNow;
    private Ramp thresholdNow;
    private String oracle;
    private @Nullable String blendedFrom;
    private Instant blendStart = Instant.EPOCH;
    private Duration blendOver = Duration.ZERO;

    PolicyPath(String venue, Terms initial, List<Event> before, Clock clock, OraclePath oracles) {
        this.venue = venue;
        this.initial = initial;
        this.oracles = oracles;
        recognitionNow = Ramp.standing(initial.recognition().doubleValue());
        thresholdNow = Ramp.standing(initial.liquidationThreshold().doubleValue());
        oracle = initial.oracle();
        recognition = new double[clock.size()];
        threshold = new double[clock.size()];
        price = new double[clock.size()];
        moving = new boolean[clock.size()];
        before.forEach(event -> apply(event, -1));
        walk(clock);
    }

    Terms initial() {
        return initial;
    }

    double recognition(int step) {
        return recognition[step];
    }

    double threshold(int step) {
        return threshold[step];
    }

    /// The venue's price, NaN where its oracle has no answer.
    double price(int step) {
        return price[step];
    }

    /// Whether a ramp or blend of this asset is under way at a step.
    boolean moving(int step) {
        return moving[step];
    }

    double[] recognition() {
        return recognition.clone();
    }

    double[] threshold() {
        return threshold.clone();
    }

    double[] price() {
        return price.clone();
    }

    List<SwitchReading> switches() {
        return List.copyOf(switches);
    }

    private void walk(Clock clock) {
        for (int s = 0; s < clock.size(); s++) {
            var event = clock.step(s).event();
            if (event != null) {
                apply(event, s);
            }
            var t = clock.at(s);
            recognition[s] = recognitionNow.at(t);
            threshold[s] = thresholdNow.at(t);
            price[s] = priceAt(s, t);
            moving[s] = recognitionNow.moving(t) || thresholdNow.moving(t) || blendShare(t) < 1;
        }
    }

    /// `step` is −1 before the window.
    private void apply(Event event, int step) {
        switch (event) {
            case Event.RecognitionChange e when concerns(e.venue(), e.asset()) ->
                    recognitionNow = recognitionNow.next(e.to().doubleValue(), e.at(), e.over());
            case Event.ThresholdChange e when concerns(e.venue(), e.asset()) ->
                    thresholdNow = thresholdNow.next(e.to().doubleValue(), e.at(), e.over());
            case Event.OracleSwitch e when concerns(e.venue(), e.asset()) -> turn(e, step);
            default -> {}
        }
    }

    private boolean concerns(String atVenue, String asset) {
        return venue.equals(atVenue) && initial.asset().equals(asset);
    }

    private void turn(Event.OracleSwitch event, int step) {
        boolean refused = step >= 0 && read(event, step);
        if (refused) {
            return;
        }
        if (event.mode() instanceof SwitchMode.Blend blend) {
            blendedFrom = oracle;
            blendStart = event.at();
            blendOver = blend.over();
        } else {
            blendedFrom = null;
        }
        oracle = event.oracle();
    }

    /// Records both answers and says whether a guard refuses the switch.
    private boolean read(Event.OracleSwitch event, int step) {
        var before = oracles.answer(oracle, step);
        var after = oracles.answer(event.oracle(), step);
        if (before.isEmpty() || after.isEmpty() || before.get().signum() == 0) {
            return event.mode() instanceof SwitchMode.Guarded g && !g.overridden();
        }
        double deviation = after.get().doubleValue() / before.get().doubleValue() - 1;
        boolean refused =
                event.mode() instanceof SwitchMode.Guarded g
                        && !g.overridden()
                        && Math.abs(deviation) > g.guard().doubleValue();
        BigDecimal answer = after.get();
        switches.add(
                new SwitchReading(
                        event.head().id(),
                        event.at(),
                        venue,
                        event.asset(),
                        before.get(),
                        answer,
                        answer.unscaledValue(),
                        deviation,
                        refused));
        return refused;
    }

    private double priceAt(int step, Instant t) {
        double now = oracles.value(oracle, step);
        double share = blendShare(t);
        if (blendedFrom == null || share >= 1) {
            return now;
        }
        double old = oracles.value(blendedFrom, step);
        return old + (now - old) * share;
    }

    private double blendShare(Instant t) {
        if (blendedFrom == null || blendOver.isZero()) {
            return 1;
        }
        double share = Duration.between(blendStart, t).toMillis() / (double) blendOver.toMillis();
        return Math.clamp(share, 0, 1);
    }
}
