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
import java.util.Optional;

/// What one venue grants one asset at every step, and the oracle that it reads: recognition κ, threshold LT, price. Before the
/// window events apply as they stand in the plan; a guarded switch is put to the test only inside it.
final class PolicyPath {

    private final String venue;
    private final Terms initial;
    private final OraclePath oracles;
    private final double[] recognition;
    private final double[] threshold;
    private final double[] price;
    private final @Nullable Event[] moving;
    private final List<SwitchReading> switches = new ArrayList<>();

    private Ramp recognitionNow;
    private Ramp thresholdNow;
    private Feed feed;

    /// The latest ramp or blend.
    private @Nullable Event mover;

    /// The oracle in force, on its way from the one before while a blend lasts. What came before may itself still be on its way, so
    /// that a blend within a blend starts where the price stands.
    private record Feed(String oracle, @Nullable Feed before, Instant start, Duration over) {
        static Feed of(String oracle) {
            return new Feed(oracle, null, Instant.EPOCH, Duration.ZERO);
        }

        /// Share of the new answer at `t`, 1 once the blend is over.
        double share(Instant t) {
            if (before == null || over.isZero()) {
                return 1;
            }
            double share = Duration.between(start, t).toMillis() / (double) over.toMillis();
            return Math.clamp(share, 0, 1);
        }

        /// Whether what happened up to `t` since the step before may be the blend's doing: its end included.
        boolean moving(Instant t) {
            return before != null && t.isAfter(start) && !t.isAfter(start.plus(over));
        }

        double price(OraclePath oracles, int step, Instant t) {
            double now = oracles.value(oracle, step);
            double share = share(t);
            if (before == null || share >= 1) {
                return now;
            }
            double old = before.price(oracles, step, t);
            return old + (now - old) * share;
        }
    }

    PolicyPath(String venue, Terms initial, List<Event> before, Clock clock, OraclePath oracles) {
        this.venue = venue;
        this.initial = initial;
        this.oracles = oracles;
        recognitionNow = Ramp.standing(initial.recognition().doubleValue());
        thresholdNow = Ramp.standing(initial.liquidationThreshold().doubleValue());
        feed = Feed.of(initial.oracle());
        recognition = new double[clock.size()];
        threshold = new double[clock.size()];
        price = new double[clock.size()];
        moving = new @Nullable Event[clock.size()];
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

    /// The ramp or blend of this asset that is under way at a step, if any.
    Optional<Event> moving(int step) {
        return Optional.ofNullable(moving[step]);
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
            price[s] = feed.price(oracles, s, t);
            boolean under = recognitionNow.moving(t) || thresholdNow.moving(t) || feed.moving(t);
            moving[s] = under ? mover : null;
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
            default -> {
                return;
            }
        }
        if (!event.over().isZero()) {
            mover = event;
        }
    }

    private boolean concerns(String atVenue, String asset) {
        return venue.equals(atVenue) && initial.asset().equals(asset);
    }

    private void turn(Event.OracleSwitch event, int step) {
        boolean refused = step >= 0 && read(event, step);
        if (!refused) {
            feed =
                    event.mode() instanceof SwitchMode.Blend blend
                            ? new Feed(event.oracle(), feed, event.at(), blend.over())
                            : Feed.of(event.oracle());
        }
    }

    /// The exact answer in force, or during a blend the price as it stands.
    private Optional<BigDecimal> standing(int step, Instant t) {
        double price = feed.price(oracles, step, t);
        return blending(t) && !Double.isNaN(price)
                ? Optional.of(BigDecimal.valueOf(price))
                : oracles.answer(feed.oracle(), step);
    }

    private boolean blending(Instant t) {
        return feed.share(t) < 1;
    }

    /// Records both answers and says whether a guard refuses the switch.
    private boolean read(Event.OracleSwitch event, int step) {
        var before = standing(step, event.at());
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
}
