package paritydesk.answer;

import org.jspecify.annotations.Nullable;

import paritydesk.market.Oracle;
import paritydesk.market.feed.PriceCap;
import paritydesk.market.feed.Units;
import paritydesk.study.OracleQuestion;
import paritydesk.timeline.Run;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;

/// Price caps on a run's timeline.
final class CapAnswers {

    private static final int PLACES = 18;

    private CapAnswers() {}

    /// A cap against the live ratio.
    record CapFigures(
            BigDecimal snapshotRatio,
            Instant snapshotAt,
            BigDecimal growthPerYear,
            BigDecimal cap,
            @Nullable BigInteger capUnits,
            BigDecimal live,
            double gap,
            double healthCutOff,
            boolean cuts,
            @Nullable Double offFromLiveAtSnapshot) {}

    /// Where a cap stands.
    record CapStanding(CapFigures figures) implements Answer {}

    /// A wanted cap and what the limits leave of it.
    record CapLimited(CapFigures wanted, CapFigures limited, boolean heldBack) implements Answer {}

    static Answer reading(OracleQuestion.CapReading q, Run run) {
        if (!(run.scenario().market().oracle(q.oracle()).orElse(null)
                instanceof Oracle.CappedRatio capped)) {
            return new Answer.None("the market has no capped ratio " + q.oracle());
        }
        var cap = run.tables().oracleCap(q.oracle(), run.clock().indexAt(q.at()));
        return cap.flatMap(c -> standing(run, capped, c, q.at()))
                .<Answer>map(CapStanding::new)
                .orElseGet(() -> noRatio(q.at()));
    }

    static Answer push(OracleQuestion.CapPush q, Run run) {
        if (!(run.scenario().market().oracle(q.oracle()).orElse(null)
                instanceof Oracle.CappedRatio capped)) {
            return new Answer.None("the market has no capped ratio " + q.oracle());
        }
        int step = before(run, q.at());
        var stored = run.tables().oracleCap(q.oracle(), step).orElse(capped.cap());
        var wanted = new Oracle.Cap(q.wantedRatio(), q.wantedAt(), q.wantedGrowth());
        var limits = capped.limits();
        var limited =
                limits == null
                        ? wanted
                        : new Oracle.Cap(
                                limits.ratio(stored.snapshotRatio(), q.wantedRatio(), PLACES),
                                q.wantedAt(),
                                limits.growth(stored.growthPerYear(), q.wantedGrowth(), PLACES));
        var one = standing(run, capped, wanted, q.at());
        var other = standing(run, capped, limited, q.at());
        if (one.isEmpty() || other.isEmpty()) {
            return noRatio(q.at());
        }
        boolean held =
                wanted.snapshotRatio().compareTo(limited.snapshotRatio()) != 0
                        || wanted.growthPerYear().compareTo(limited.growthPerYear()) != 0;
        return new CapLimited(one.get(), other.get(), held);
    }

    private static Answer.None noRatio(Instant at) {
        return new Answer.None("there is no live ratio at " + at);
    }

    /// The last step before an instant; the first where there is none.
    private static int before(Run run, Instant at) {
        int step = run.clock().indexAt(at);
        while (step > 0 && !run.clock().at(step).isBefore(at)) {
            step--;
        }
        return step;
    }

    private static Optional<CapFigures> standing(
            Run run, Oracle.CappedRatio oracle, Oracle.Cap cap, Instant at) {
        var series = run.scenario().market().series(oracle.liveRatio());
        var live = series.flatMap(s -> s.standing(at)).filter(r -> r.signum() > 0);
        if (live.isEmpty()) {
            return Optional.empty();
        }
        var limit = cap.at(at).setScale(PLACES, RoundingMode.FLOOR);
        double cut = limit.doubleValue();
        double ratio = live.get().doubleValue();
        var then = series.flatMap(s -> s.standing(cap.snapshotAt())).filter(r -> r.signum() > 0);
        return Optional.of(
                new CapFigures(
                        cap.snapshotRatio(),
                        cap.snapshotAt(),
                        cap.growthPerYear(),
                        limit,
                        units(oracle, cap, at),
                        live.get(),
                        PriceCap.gap(cut, ratio),
                        PriceCap.healthCutOff(cut, ratio),
                        limit.compareTo(live.get()) < 0,
                        then.map(r -> off(cap.snapshotRatio(), r)).orElse(null)));
    }

    private static double off(BigDecimal snapshot, BigDecimal live) {
        return snapshot.divide(live, MathContext.DECIMAL64).subtract(BigDecimal.ONE).doubleValue();
    }

    /// In the adapter's integers; null without one, and for a growth that it cannot hold.
    private static @Nullable BigInteger units(
            Oracle.CappedRatio oracle, Oracle.Cap cap, Instant at) {
        var adapter = oracle.adapter();
        boolean whole = cap.growthPerYear().stripTrailingZeros().scale() <= 4;
        return adapter == null || !whole
                ? null
                : new PriceCap(
                                Units.down(cap.snapshotRatio(), adapter.ratioDecimals()),
                                cap.snapshotAt().getEpochSecond(),
                                cap.growthPerYear().movePointRight(4).intValueExact(),
                                adapter.ratioDecimals())
                        .maxRatio(at.getEpochSecond());
    }
}
