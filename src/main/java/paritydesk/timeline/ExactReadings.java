package paritydesk.timeline;

import paritydesk.asset.Asset;
import paritydesk.market.Quote;
import paritydesk.market.Series;
import paritydesk.plan.Conversion;
import paritydesk.plan.ConversionTerms;
import paritydesk.plan.Plan;
import paritydesk.scenario.Scenario;
import paritydesk.valuation.StepDetection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// The exact side of a run: what the ladder pays, what the feeds answered at a switch, and how the old token's market stood to the
/// conversion over its own samples.
final class ExactReadings {

    private static final int FEWEST_FOR_STEP = 8;

    private ExactReadings() {}

    static Run.Exact of(Tables tables) {
        var scenario = tables.scenario;
        var switches = new ArrayList<SwitchReading>();
        tables.policies().forEach(p -> switches.addAll(p.switches()));
        switches.sort(java.util.Comparator.comparing(SwitchReading::at));
        var ladder = new ArrayList<LadderRung>();
        var comparisons = new ArrayList<SeriesComparison>();
        for (var conversion : scenario.plan().conversions()) {
            ladder.addAll(ladder(scenario.plan(), conversion));
            compare(scenario, conversion, comparisons);
        }
        var overlaps = new ArrayList<OverlapReading>();
        tables.policies().forEach(p -> overlaps.addAll(p.overlaps()));
        overlaps.sort(java.util.Comparator.comparing(OverlapReading::at));
        return new Run.Exact(switches, ladder, comparisons, overlaps);
    }

    private static List<LadderRung> ladder(Plan plan, Conversion conversion) {
        int decimals =
                plan.asset(conversion.ratio().to())
                        .map(Asset::decimals)
                        .orElse(Asset.MOST_DECIMALS);
        var rungs = new ArrayList<LadderRung>();
        var terms = ConversionTerms.initial(conversion, plan);
        BigDecimal last = null;
        for (var event : plan.events()) {
            terms = terms.after(event, conversion.id());
            if (!terms.open()) {
                continue;
            }
            var paid = terms.ratio().convert(BigDecimal.ONE, terms.fee(), decimals);
            if (last == null || paid.compareTo(last) != 0) {
                rungs.add(
                        new LadderRung(
                                conversion.id(), event.head().id(), event.at(), terms.fee(), paid));
            }
            last = paid;
        }
        return rungs;
    }

    private static void compare(
            Scenario scenario, Conversion conversion, List<SeriesComparison> comparisons) {
        var market = scenario.market();
        var oldQuote = market.quote(conversion.ratio().from()).orElse(null);
        var newQuote = market.quote(conversion.ratio().to()).orElse(null);
        if (conversion.branch() != null || !(newQuote instanceof Quote.Traded target)) {
            return;
        }
        var id =
                switch (oldQuote) {
                    case Quote.Converted q when q.traded() != null -> q.traded();
                    case Quote.Traded q -> q.series();
                    case null, default -> null;
                };
        if (id == null) {
            return;
        }
        var oldSeries = market.series(id);
        var newSeries = market.series(target.series());
        if (oldSeries.isPresent() && newSeries.isPresent()) {
            comparisons.add(compare(scenario.plan(), conversion, oldSeries.get(), newSeries.get()));
        }
    }

    /// Samples are the old series' points at which the new series stands and the converter is open.
    private static SeriesComparison compare(
            Plan plan, Conversion conversion, Series old, Series target) {
        var net = new ArrayList<Double>();
        var flat = new ArrayList<Double>();
        var at = new ArrayList<java.time.Instant>();
        for (var point : old.points()) {
            var terms = ConversionTerms.at(conversion, plan, point.at());
            var price = MarketPath.value(target, point.at());
            if (terms.open() && price.isPresent() && price.get().signum() > 0) {
                double promised = terms.ratio().value() * price.get().doubleValue();
                double gap = point.value().doubleValue() / promised;
                at.add(point.at());
                flat.add(gap - 1);
                net.add(gap / (1 - terms.fee().doubleValue()) - 1);
            }
        }
        var stats = net.stream().mapToDouble(Double::doubleValue).summaryStatistics();
        double mean = stats.getAverage();
        double squares = net.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
        int step = flat.size() < FEWEST_FOR_STEP ? -1 : StepDetection.of(flat);
        return new SeriesComparison(
                conversion.id(),
                old.id(),
                net.size(),
                mean,
                Math.sqrt(squares / (net.size() - 1)),
                stats.getMin(),
                stats.getMax(),
                flat.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN),
                step < 0 ? null : at.get(step - 1),
                step < 0 ? null : at.get(step));
    }
}
