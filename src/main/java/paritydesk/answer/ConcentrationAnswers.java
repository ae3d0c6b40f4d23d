package paritydesk.answer;

import org.jspecify.annotations.Nullable;

import paritydesk.study.ConcentrationQuestion;
import paritydesk.study.ConcentrationQuestion.BookConcentration;
import paritydesk.study.ConcentrationQuestion.Dimension;
import paritydesk.timeline.Holdings;
import paritydesk.timeline.Holdings.Holding;
import paritydesk.timeline.Run;
import paritydesk.valuation.concentration.Concentration;
import paritydesk.valuation.concentration.Limit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How much of the book hangs on one name, and what that does to its risk.
final class ConcentrationAnswers {

    private static final int TOP = 10;

    private ConcentrationAnswers() {}

    /// Collateral at fair value by every dimension, breaches of limits, and risk where volatilities are given.
    record ConcentratedOn(
            double total,
            int unpriced,
            List<DimensionShares> by,
            List<LimitBreach> breaches,
            @Nullable BookRisk risk)
            implements Answer {
        ConcentratedOn {
            by = List.copyOf(by);
            breaches = List.copyOf(breaches);
        }
    }

    /// One dimension: its indices over all names, and the largest of them.
    record DimensionShares(
            Dimension by,
            int names,
            double herfindahl,
            double effectiveNumber,
            double topShare,
            double shannon,
            List<NameShare> largest) {
        DimensionShares {
            largest = List.copyOf(largest);
        }
    }

    /// One name: its collateral, its share of it, and of the risk where that is known.
    record NameShare(String name, double amount, double share, @Nullable Double riskShare) {}

    /// A name above its limit.
    record LimitBreach(Dimension by, String name, double share, double most, double excess) {}

    /// Yearly risk of the whole, in the reporting currency, and its diversification.
    record BookRisk(double risk, double ratio, List<String> withoutVolatility) {
        BookRisk {
            withoutVolatility = List.copyOf(withoutVolatility);
        }
    }

    static Answer answer(ConcentrationQuestion question, Run run) {
        return switch (question) {
            case BookConcentration q -> book(q, run);
        };
    }

    private static Answer book(BookConcentration q, Run run) {
        int step = run.clock().indexAt(q.at());
        var all = Holdings.at(run, step);
        var priced = all.stream().filter(h -> h.value() >= 0).toList();
        if (priced.isEmpty()) {
            return new Answer.None("the book holds no collateral with a price at " + q.at());
        }
        var names = new ExposureNames(q, run, step);
        var risk = AssetRisk.of(q, priced, names);
        if (risk.problem() != null) {
            return new Answer.None(risk.problem());
        }
        var by = new ArrayList<DimensionShares>();
        var breaches = new ArrayList<LimitBreach>();
        for (var dimension : Dimension.values()) {
            var found = concentration(priced, dimension, names);
            by.add(shares(q, dimension, found, riskShares(priced, dimension, names, risk)));
            breaches.addAll(breaches(q, dimension, found));
        }
        return new ConcentratedOn(
                priced.stream().mapToDouble(Holding::value).sum(),
                all.size() - priced.size(),
                by,
                breaches,
                risk.known() ? new BookRisk(risk.risk(), risk.ratio(), risk.without()) : null);
    }

    private static Concentration concentration(
            List<Holding> holdings, Dimension dimension, ExposureNames names) {
        return Concentration.of(
                holdings.stream().map(h -> Map.entry(names.of(h, dimension), h.value())).toList());
    }

    private static Map<String, Double> riskShares(
            List<Holding> holdings, Dimension dimension, ExposureNames names, AssetRisk risk) {
        var shares = new HashMap<String, Double>();
        if (risk.known()) {
            for (var holding : holdings) {
                shares.merge(
                        names.of(holding, dimension),
                        holding.value() * risk.perUnit(holding.asset()),
                        Double::sum);
            }
        }
        return shares;
    }

    private static DimensionShares shares(
            BookConcentration q,
            Dimension dimension,
            Concentration found,
            Map<String, Double> risk) {
        int top = q.top() == null ? TOP : q.top();
        return new DimensionShares(
                dimension,
                found.shares().size(),
                found.herfindahl(),
                found.effectiveNumber(),
                found.top(top),
                found.shannon(),
                found.shares().stream()
                        .limit(top)
                        .map(
                                s ->
                                        new NameShare(
                                                s.name(),
                                                s.amount(),
                                                s.share(),
                                                risk.get(s.name())))
                        .toList());
    }

    private static List<LimitBreach> breaches(
            BookConcentration q, Dimension dimension, Concentration found) {
        return q.limits().stream()
                .filter(limit -> limit.by() == dimension)
                .flatMap(
                        limit ->
                                new Limit(Optional.ofNullable(limit.of()), limit.most())
                                        .breaches(found).stream())
                .map(b -> new LimitBreach(dimension, b.name(), b.share(), b.most(), b.excess()))
                .toList();
    }

    /// The names of all assets, in order, for the rows of a matrix.
    static List<String> assets(List<Holding> holdings) {
        var assets = holdings.stream().map(Holding::asset).distinct().toArray(String[]::new);
        Arrays.sort(assets);
        return List.of(assets);
    }
}
