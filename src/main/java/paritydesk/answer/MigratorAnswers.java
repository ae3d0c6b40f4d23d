package paritydesk.answer;

import org.jspecify.annotations.Nullable;

import paritydesk.plan.Conversion;
import paritydesk.plan.ConversionTerms;
import paritydesk.study.MarketReserves;
import paritydesk.study.PegQuestion;
import paritydesk.timeline.Run;
import paritydesk.valuation.Column;
import paritydesk.valuation.peg.Arbitrage;
import paritydesk.valuation.peg.Migrator;

import java.util.ArrayList;
import java.util.List;

/// Between which bounds a migrator holds the old token's price.
final class MigratorAnswers {

    private MigratorAnswers() {}

    /// Bounds and market price per step, and the equilibrium of two pools where it was asked for.
    record OldTokenBounds(
            Column floor,
            Column ceiling,
            Column market,
            int belowFloor,
            int aboveCeiling,
            double gapWorst,
            int gapWorstStep,
            @Nullable MarketRest rest)
            implements Answer {}

    /// Where both pools come to rest.
    record MarketRest(
            Migrator.Bound bound,
            double quantity,
            double oldPrice,
            double newPrice,
            double profit) {}

    static Answer bounds(PegQuestion.MigratorBounds q, Run run) {
        var conversion = run.scenario().plan().conversion(q.conversion()).orElse(null);
        if (conversion == null) {
            return new Answer.None("the plan has no conversion " + q.conversion());
        }
        var market = run.traded(conversion.ratio().from());
        var fresh = run.fair(conversion.ratio().to());
        if (market.argMin() < 0 || fresh.argMin() < 0) {
            return new Answer.None("the old token has no market, or the new one no price");
        }
        return bounds(q, run, terms(run, conversion), market, fresh);
    }

    private static Answer bounds(
            PegQuestion.MigratorBounds q,
            Run run,
            List<ConversionTerms> terms,
            Column market,
            Column fresh) {
        int steps = run.clock().size();
        var floor = new double[steps];
        var ceiling = new double[steps];
        var gap = new double[steps];
        int below = 0;
        int above = 0;
        for (int s = 0; s < steps; s++) {
            boolean open = terms.get(s).open();
            var migrator = migrator(q, terms.get(s));
            floor[s] = open ? migrator.floor(fresh.get(s)) : Double.NaN;
            ceiling[s] = open ? migrator.ceiling(fresh.get(s)) : Double.NaN;
            below += market.get(s) < floor[s] ? 1 : 0;
            above += market.get(s) > ceiling[s] ? 1 : 0;
            gap[s] = market.get(s) / floor[s] - 1;
        }
        int worst = Column.of(gap).argMin();
        return new OldTokenBounds(
                Column.of(floor),
                Column.of(ceiling),
                market,
                below,
                above,
                worst < 0 ? Double.NaN : gap[worst],
                worst,
                rest(q, run, terms));
    }

    private static @Nullable MarketRest rest(
            PegQuestion.MigratorBounds q, Run run, List<ConversionTerms> terms) {
        if (q.at() == null || q.oldPool() == null || q.newPool() == null) {
            return null;
        }
        var then = terms.get(run.clock().indexAt(q.at()));
        if (!then.open()) {
            return new MarketRest(
                    Migrator.Bound.NONE,
                    0,
                    reserves(q.oldPool()).price(),
                    reserves(q.newPool()).price(),
                    0);
        }
        double kept = 1 - Math.max(q.oldPool().fee(), q.newPool().fee());
        var rest = migrator(q, then).rest(reserves(q.oldPool()), reserves(q.newPool()), kept);
        return new MarketRest(
                rest.bound(), rest.quantity(), rest.oldPrice(), rest.newPrice(), rest.profit());
    }

    private static Arbitrage.Reserves reserves(MarketReserves pool) {
        return new Arbitrage.Reserves(pool.tokens(), pool.money());
    }

    private static Migrator migrator(PegQuestion.MigratorBounds q, ConversionTerms terms) {
        return new Migrator(
                terms.ratio().value(),
                terms.fee().doubleValue(),
                PegAnswers.or(q.interest(), 0),
                PegAnswers.years(q.waiting()),
                PegAnswers.or(q.cost(), 0),
                terms.direction() == Conversion.Direction.TWO_WAY);
    }

    /// The conversion's terms at every step, on its side of each event.
    private static List<ConversionTerms> terms(Run run, Conversion conversion) {
        var plan = run.scenario().plan();
        var now = ConversionTerms.initial(conversion, plan);
        for (var event : plan.events()) {
            if (event.at().isBefore(run.clock().at(0))) {
                now = now.after(event, conversion.id());
            }
        }
        var terms = new ArrayList<ConversionTerms>();
        for (var step : run.clock().steps()) {
            now = step.event() == null ? now : now.after(step.event(), conversion.id());
            terms.add(now);
        }
        return terms;
    }
}
