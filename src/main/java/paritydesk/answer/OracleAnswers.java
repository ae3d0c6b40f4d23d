package paritydesk.answer;

import org.jspecify.annotations.Nullable;

import paritydesk.market.Quote;
import paritydesk.market.Series;
import paritydesk.market.feed.MovingAverage;
import paritydesk.market.feed.Overlap;
import paritydesk.study.OracleQuestion;
import paritydesk.timeline.Run;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What oracles answered on a run's timeline. Price caps are [CapAnswers]'.
final class OracleAnswers {

    private OracleAnswers() {}

    /// The answers of an oracle in a window.
    record OracleWindow(
            int decimals,
            BigDecimal first,
            BigDecimal last,
            BigDecimal least,
            BigDecimal most,
            int missing,
            List<AnswerChange> changes)
            implements Answer {}

    /// An answer from an instant on.
    record AnswerChange(Instant at, BigDecimal answer, BigInteger units) {}

    /// How one oracle ran from another.
    record FeedDeviation(
            double mean,
            double largest,
            @Nullable Instant largestAt,
            double shareInBand,
            double seconds)
            implements Answer {}

    /// How an average follows a step.
    record Convergence(
            double step, double secondsToWithin, double errorAfter, BigInteger averageUnits)
            implements Answer {}

    /// Prices from which a venue's price does harm, and how long the market was under them.
    record HarmLevels(
            BigDecimal venuePrice,
            BigDecimal par,
            BigDecimal breakEven,
            BigDecimal toxic,
            BigDecimal lowest,
            Instant lowestAt,
            int pointsUnderBreakEven,
            double hoursUnderBreakEven,
            int pointsUnderToxic,
            double hoursUnderToxic)
            implements Answer {}

    static Answer answer(OracleQuestion question, Run run) {
        return switch (question) {
            case OracleQuestion.OracleReading q -> window(q, run);
            case OracleQuestion.CapReading q -> CapAnswers.reading(q, run);
            case OracleQuestion.CapPush q -> CapAnswers.push(q, run);
            case OracleQuestion.FeedOverlap q -> overlap(q, run);
            case OracleQuestion.AverageConvergence q -> convergence(q);
            case OracleQuestion.PriceLevels q -> levels(q, run);
        };
    }

    private static Answer window(OracleQuestion.OracleReading q, Run run) {
        var oracle = run.scenario().market().oracle(q.oracle());
        if (oracle.isEmpty()) {
            return new Answer.None("the market has no oracle " + q.oracle());
        }
        var changes = new ArrayList<AnswerChange>();
        var answers = new ArrayList<BigDecimal>();
        int missing = 0;
        for (int s = 0; s < run.clock().size(); s++) {
            if (!inside(run.clock().at(s), q.from(), q.to())) {
                continue;
            }
            var answer = run.tables().oracleAnswer(q.oracle(), s);
            missing += answer.isEmpty() ? 1 : 0;
            if (answer.isPresent()) {
                var now = answer.get();
                if (answers.isEmpty() || answers.getLast().compareTo(now) != 0) {
                    changes.add(new AnswerChange(run.clock().at(s), now, now.unscaledValue()));
                }
                answers.add(now);
            }
        }
        return answers.isEmpty()
                ? new Answer.None(q.oracle() + " has no answer in that window")
                : new OracleWindow(
                        oracle.get().decimals(),
                        answers.getFirst(),
                        answers.getLast(),
                        answers.stream().min(Comparator.naturalOrder()).orElseThrow(),
                        answers.stream().max(Comparator.naturalOrder()).orElseThrow(),
                        missing,
                        changes);
    }

    private static Answer overlap(OracleQuestion.FeedOverlap q, Run run) {
        for (var id : List.of(q.old(), q.next())) {
            if (run.scenario().market().oracle(id).isEmpty()) {
                return new Answer.None("the market has no oracle " + id);
            }
        }
        var readings = new ArrayList<Overlap.Reading>();
        var at = new ArrayList<Instant>();
        for (int s = 0; s < run.clock().size(); s++) {
            var t = run.clock().at(s);
            if (inside(t, q.from(), q.to())) {
                var next = s + 1 < run.clock().size() ? run.clock().at(s + 1) : t;
                var until = q.to() != null && next.isAfter(q.to()) ? q.to() : next;
                readings.add(
                        new Overlap.Reading(
                                value(run, q.old(), s),
                                value(run, q.next(), s),
                                Duration.between(t, until).toMillis() / 1000.0));
                at.add(t);
            }
        }
        var found = Overlap.of(readings, q.band().doubleValue());
        return found.at() < 0
                ? new Answer.None("the two never answer at once in that window")
                : new FeedDeviation(
                        found.mean(),
                        found.largest(),
                        at.get(found.at()),
                        found.shareInBand(),
                        found.seconds());
    }

    private static double value(Run run, String oracle, int step) {
        return run.tables()
                .oracleAnswer(oracle, step)
                .map(BigDecimal::doubleValue)
                .orElse(Double.NaN);
    }

    private static Answer convergence(OracleQuestion.AverageConvergence q) {
        double step = q.before().subtract(q.after()).doubleValue();
        double over = q.over().toMillis() / 1000.0;
        var since = q.since() == null ? q.over() : q.since();
        var units =
                MovingAverage.next(
                        wad(q.after()), wad(q.before()), since.toSeconds(), q.over().toSeconds());
        return new Convergence(
                step,
                MovingAverage.timeToWithin(step, q.within().doubleValue(), over),
                MovingAverage.stepError(step, since.toMillis() / 1000.0, over),
                units);
    }

    private static BigInteger wad(BigDecimal value) {
        return value.movePointRight(18).toBigInteger();
    }

    private static Answer levels(OracleQuestion.PriceLevels q, Run run) {
        var market = run.scenario().market();
        var terms = run.scenario().venues().venue(q.venue()).flatMap(v -> v.terms(q.asset()));
        if (terms.isEmpty()) {
            return new Answer.None(q.venue() + " does not list " + q.asset());
        }
        var series = market.series(q.series() == null ? own(run, q.asset()) : q.series());
        var price = run.tables().oracleAnswer(terms.get().oracle(), 0);
        if (series.isEmpty() || price.isEmpty()) {
            return new Answer.None("there is no price of " + q.asset() + " to compare");
        }
        var threshold = terms.get().liquidationThreshold();
        var bonus = BigDecimal.ONE.add(terms.get().liquidationBonus());
        var par = q.par() == null ? price.get() : q.par();
        var breakEven = par.multiply(threshold).stripTrailingZeros();
        var toxic = breakEven.multiply(bonus).stripTrailingZeros();
        var points =
                series.get().points().stream()
                        .filter(p -> inside(p.at(), q.from(), q.to()))
                        .toList();
        if (points.isEmpty()) {
            return new Answer.None(series.get().id() + " has no point in that window");
        }
        var lowest = points.stream().min(Comparator.comparing(Series.Point::value)).orElseThrow();
        return new HarmLevels(
                price.get(),
                par,
                breakEven,
                toxic,
                lowest.value(),
                lowest.at(),
                count(points, breakEven),
                hours(points, breakEven),
                count(points, toxic),
                hours(points, toxic));
    }

    private static String own(Run run, String asset) {
        return switch (run.scenario().market().quote(asset).orElse(null)) {
            case Quote.Traded q -> q.series();
            case Quote.Converted q -> Optional.ofNullable(q.traded()).orElse("");
            case Quote.Fixed _ -> "";
            case null -> "";
        };
    }

    private static int count(List<Series.Point> points, BigDecimal level) {
        return (int) points.stream().filter(p -> p.value().compareTo(level) < 0).count();
    }

    /// Each point stands until the next one; the last for no time.
    private static double hours(List<Series.Point> points, BigDecimal level) {
        double hours = 0;
        for (int i = 0; i + 1 < points.size(); i++) {
            if (points.get(i).value().compareTo(level) < 0) {
                hours +=
                        Duration.between(points.get(i).at(), points.get(i + 1).at()).toMillis()
                                / 3_600_000.0;
            }
        }
        return hours;
    }

    static boolean inside(Instant t, @Nullable Instant from, @Nullable Instant to) {
        return (from == null || !t.isBefore(from)) && (to == null || t.isBefore(to));
    }
}
