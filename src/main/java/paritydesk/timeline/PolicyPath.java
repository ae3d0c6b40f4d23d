package paritydesk.timeline;

import org.jspecify.annotations.Nullable;

import paritydesk.market.feed.Overlap;
import paritydesk.plan.Event;
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
    private final double[] owed;
    private final @Nullable Event[] moving;
    private final List<SwitchReading> switches = new ArrayList<>();
    private final List<Beside> besides = new ArrayList<>();
    private final List<OverlapReading> overlaps;

    private final PausableRamp recognitionNow;
    private final PausableRamp thresholdNow;
    private Feed feed;

    /// The latest ramp or blend.
    private @Nullable Event mover;

    /// The oracle in force, on its way from the one before while a blend lasts. What came before may itself still be on its way, so
    /// that a blend within a blend starts where the price stands.
    /// During an overlap (`beside`) the one before is read to the end.
    private record Feed(
            String oracle, @Nullable Feed before, Instant start, Duration over, boolean beside) {
        static Feed of(String oracle) {
            return new Feed(oracle, null, Instant.EPOCH, Duration.ZERO, false);
        }

        /// Share of the new answer at `t`, 1 once the blend or overlap is over.
        double share(Instant t) {
            if (before == null || over.isZero()) {
                return 1;
            }
            if (beside) {
                return t.isBefore(start.plus(over)) ? 0 : 1;
            }
            double share = Duration.between(start, t).toMillis() / (double) over.toMillis();
            return Math.clamp(share, 0, 1);
        }

        /// Whether what happened up to `t` since the step before may be the blend's doing: its end included.
        boolean moving(Instant t) {
            if (beside) {
                return t.equals(start.plus(over));
            }
            return before != null && t.isAfter(start) && !t.isAfter(start.plus(over));
        }

        /// The price at a step: of what is pledged, or of what is owed.
        double price(OraclePath oracles, int step, Instant t, boolean owed) {
            double now = owed ? oracles.owed(oracle, step) : oracles.value(oracle, step);
            double share = share(t);
            if (before == null || share >= 1) {
                return now;
            }
            double old = before.price(oracles, step, t, owed);
            return share <= 0 ? old : old + (now - old) * share;
        }

        /// The oracle that alone gives the price at `t`; empty while two are blended.
        Optional<String> alone(Instant t) {
            double share = share(t);
            if (share >= 1 || before == null) {
                return Optional.of(oracle);
            }
            return share <= 0 && beside ? before.alone(t) : Optional.empty();
        }
    }

    /// An overlap that begins inside the window, with what is read meanwhile.
    private record Beside(Event.OracleSwitch event, Feed old, SwitchMode.Overlap mode, int step) {}

    PolicyPath(String venue, Terms initial, List<Event> before, Clock clock, OraclePath oracles) {
        this.venue = venue;
        this.initial = initial;
        this.oracles = oracles;
        recognitionNow = new PausableRamp(initial.recognition().doubleValue());
        thresholdNow = new PausableRamp(initial.liquidationThreshold().doubleValue());
        feed = Feed.of(initial.oracle());
        recognition = new double[clock.size()];
        threshold = new double[clock.size()];
        price = new double[clock.size()];
        owed = new double[clock.size()];
        moving = new @Nullable Event[clock.size()];
        before.forEach(event -> apply(event, -1));
        walk(clock);
        overlaps = besides.stream().map(beside -> measured(beside, clock)).toList();
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

    /// The venue's price of what is owed: the same, but with an oracle that is cautious to both sides.
    double[] owedPrice() {
        return owed.clone();
    }

    List<SwitchReading> switches() {
        return List.copyOf(switches);
    }

    List<OverlapReading> overlaps() {
        return overlaps;
    }

    private OverlapReading measured(Beside beside, Clock clock) {
        var event = beside.event();
        var until = event.at().plus(beside.mode().over());
        var readings = new ArrayList<Overlap.Reading>();
        for (int s = beside.step(); s < clock.size() && clock.at(s).isBefore(until); s++) {
            var t = clock.at(s);
            var next = s + 1 < clock.size() ? clock.at(s + 1) : t;
            readings.add(
                    new Overlap.Reading(
                            beside.old().price(oracles, s, t, false),
                            oracles.value(event.oracle(), s),
                            Duration.between(t, next).toMillis() / 1000.0));
        }
        return new OverlapReading(
                event.head().id(),
                event.at(),
                until,
                venue,
                event.asset(),
                Overlap.of(readings, beside.mode().band().doubleValue()));
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
            price[s] = feed.price(oracles, s, t, false);
            owed[s] = feed.price(oracles, s, t, true);
            boolean under = recognitionNow.moving(t) || thresholdNow.moving(t) || feed.moving(t);
            moving[s] = under ? mover : null;
        }
    }

    /// `step` is −1 before the window.
    private void apply(Event event, int step) {
        switch (event) {
            case Event.RecognitionChange e when concerns(e.venue(), e.asset()) ->
                    recognitionNow.change(e.to().doubleValue(), e.at(), e.over(), null);
            case Event.ThresholdChange e when concerns(e.venue(), e.asset()) ->
                    thresholdNow.change(e.to().doubleValue(), e.at(), e.over(), e.scale());
            case Event.Freeze e when pausesRamps(e) -> {
                recognitionNow.pause(e.at(), e.stopped());
                thresholdNow.pause(e.at(), e.stopped());
            }
            case Event.OracleSwitch e when concerns(e.venue(), e.asset()) -> turn(e, step);
            case Event.CapUpdate e when step > 0 && e.oracle().equals(feed.oracle()) ->
                    updated(e, step);
            default -> {
                return;
            }
        }
        if (!event.over().isZero()) {
            mover = event;
        }
    }

    private boolean pausesRamps(Event.Freeze event) {
        var asset = event.asset();
        return event.activity() == Event.Activity.RAMPS
                && event.venue().equals(venue)
                && (asset == null || asset.equals(initial.asset()));
    }

    private boolean concerns(String atVenue, String asset) {
        return venue.equals(atVenue) && initial.asset().equals(asset);
    }

    private void turn(Event.OracleSwitch event, int step) {
        boolean refused = step >= 0 && read(event, step);
        if (step >= 0 && event.mode() instanceof SwitchMode.Overlap mode) {
            besides.add(new Beside(event, feed, mode, step));
        }
        if (!refused) {
            feed =
                    switch (event.mode()) {
                        case SwitchMode.Blend blend ->
                                new Feed(event.oracle(), feed, event.at(), blend.over(), false);
                        case SwitchMode.Overlap beside ->
                                new Feed(event.oracle(), feed, event.at(), beside.over(), true);
                        case SwitchMode.Cut _, SwitchMode.Guarded _ -> Feed.of(event.oracle());
                    };
        }
    }

    /// The exact answer in force, or during a blend the price as it stands.
    private Optional<BigDecimal> standing(int step, Instant t) {
        var alone = feed.alone(t);
        if (alone.isPresent()) {
            return oracles.answer(alone.get(), step);
        }
        double price = feed.price(oracles, step, t, false);
        return Double.isNaN(price)
                ? oracles.answer(feed.oracle(), step)
                : Optional.of(BigDecimal.valueOf(price));
    }

    /// Records what an update of the cap did to the answer.
    private void updated(Event.CapUpdate event, int step) {
        var before = oracles.answer(event.oracle(), step - 1);
        var after = oracles.answer(event.oracle(), step);
        if (before.isPresent() && after.isPresent() && before.get().signum() != 0) {
            record(event, before.get(), after.get(), false);
        }
    }

    private void record(Event event, BigDecimal before, BigDecimal after, boolean refused) {
        switches.add(
                new SwitchReading(
                        event.head().id(),
                        event.at(),
                        venue,
                        initial.asset(),
                        before,
                        after,
                        after.unscaledValue(),
                        after.doubleValue() / before.doubleValue() - 1,
                        refused));
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
        record(event, before.get(), after.get(), refused);
        return refused;
    }
}
