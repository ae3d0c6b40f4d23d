package paritydesk.answer;

import org.jspecify.annotations.Nullable;

import paritydesk.study.ConcentrationQuestion.AssetVolatility;
import paritydesk.study.ConcentrationQuestion.BookConcentration;
import paritydesk.timeline.Holdings.Holding;
import paritydesk.valuation.Column;
import paritydesk.valuation.concentration.Diversification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Risk of a book's assets at the volatilities and correlations of a question, and what a unit of value in each adds to it. Assets
/// without a volatility count as riskless. Tokens of one root move together unless the question says otherwise.
record AssetRisk(
        boolean known,
        double risk,
        double ratio,
        Map<String, Double> perUnit,
        List<String> without,
        @Nullable String problem) {

    static AssetRisk of(BookConcentration q, List<Holding> holdings, ExposureNames names) {
        if (q.volatilities().isEmpty()) {
            return new AssetRisk(false, 0, 0, Map.of(), List.of(), null);
        }
        var assets = ConcentrationAnswers.assets(holdings);
        var weights = new double[assets.size()];
        for (var holding : holdings) {
            weights[assets.indexOf(holding.asset())] += holding.value();
        }
        var volatility = new HashMap<String, Double>();
        for (AssetVolatility one : q.volatilities()) {
            volatility.put(one.asset(), one.yearly());
        }
        var yearly = Column.of(assets.size(), i -> volatility.getOrDefault(assets.get(i), 0.0));
        try {
            var split =
                    Diversification.of(Column.of(weights), yearly, correlations(q, assets, names));
            var perUnit = new HashMap<String, Double>();
            for (int i = 0; i < weights.length; i++) {
                perUnit.put(
                        assets.get(i),
                        weights[i] == 0 ? 0 : split.contributions().get(i) / weights[i]);
            }
            var without = assets.stream().filter(a -> !volatility.containsKey(a)).toList();
            return new AssetRisk(true, split.risk(), split.ratio(), perUnit, without, null);
        } catch (IllegalArgumentException e) {
            return new AssetRisk(false, 0, 0, Map.of(), List.of(), e.getMessage());
        }
    }

    double perUnit(String asset) {
        return perUnit.getOrDefault(asset, 0.0);
    }

    private static List<List<Double>> correlations(
            BookConcentration q, List<String> assets, ExposureNames names) {
        var rows = new ArrayList<List<Double>>();
        for (var one : assets) {
            var row = new ArrayList<Double>();
            for (var other : assets) {
                row.add(correlation(q, one, other, names));
            }
            rows.add(row);
        }
        return rows;
    }

    private static double correlation(
            BookConcentration q, String one, String other, ExposureNames names) {
        if (one.equals(other)) {
            return 1;
        }
        for (var given : q.correlations()) {
            var pair = Set.of(given.first(), given.second());
            if (pair.equals(Set.of(one, other))) {
                return given.correlation();
            }
        }
        return names.root(one).equals(names.root(other)) ? 1 : 0;
    }
}
