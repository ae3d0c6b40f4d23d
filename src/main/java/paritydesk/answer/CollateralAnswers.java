package paritydesk.answer;

import org.jspecify.annotations.Nullable;

import paritydesk.study.LiquidityQuestion;
import paritydesk.timeline.AccountPosition;
import paritydesk.timeline.MarketExits;
import paritydesk.timeline.Run;
import paritydesk.valuation.liquidity.Exit;
import paritydesk.valuation.liquidity.ExitCapacity;
import paritydesk.valuation.liquidity.LiquidValue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Collateral at what it brings when it is sold. A pool that buys several of the assets serves only the one with the largest value:
/// what is sold into it first leaves it worse for the next, and no liquidity counts twice [ours].
final class CollateralAnswers {

    private CollateralAnswers() {}

    /// Liquidity-weighted collateral; money in the reporting currency. `fairValue`, `liquidValue` and `haircut` are of the assets for which
    /// a pool or a depth is stated; `unstated` are the others, `unstatedValue` is what they are worth, and it counts in `fairRatio` and not in
    /// `liquidRatio`, which is Σ V_liq over debt.
    record LiquidBook(
            double fairValue,
            double liquidValue,
            double haircut,
            double debt,
            double fairRatio,
            double liquidRatio,
            double unstatedValue,
            List<LiquidAsset> assets,
            List<String> unstated,
            List<String> unpriced)
            implements Answer {}

    /// One asset of it. `pools` are those that serve it; `days` at the stated participation and volume.
    record LiquidAsset(
            String asset,
            double quantity,
            double fairValue,
            double liquidValue,
            double haircut,
            double average,
            double marginal,
            double unsold,
            int rounds,
            double crowd,
            double crowdedHaircut,
            double lastHaircut,
            double days,
            List<String> pools) {}

    private record Holding(String asset, double quantity, double others, double value) {}

    static Answer answer(LiquidityQuestion.LiquidCollateral q, Run run) {
        int step = run.clock().indexAt(q.at());
        if (step < run.clock().bookFrom()) {
            return new Answer.None("the book does not exist yet at " + q.at());
        }
        var account = q.account();
        var accounts = run.scenario().book().accounts();
        var book =
                IntStream.range(0, accounts.size())
                        .mapToObj(a -> run.liquidations().position(a, step))
                        .toList();
        var asked =
                book.stream()
                        .filter(
                                p ->
                                        account == null
                                                || accounts.get(p.account()).id().equals(account))
                        .toList();
        if (asked.isEmpty()) {
            return new Answer.None(
                    account == null ? "the book is empty" : "the book has no account " + account);
        }
        var market = new MarketExits(run);
        var unpriced = new ArrayList<String>();
        var holdings = holdings(book, asked, market, step, unpriced);
        double debt = debt(asked);
        var horizon = LiquidValue.Horizon.of(q.days(), q.recoveryDays(), value(q.dailyRate()));
        var used = new HashSet<String>();
        var assets = new ArrayList<LiquidAsset>();
        var unstated = new ArrayList<String>();
        double nowhere = 0;
        for (var holding : holdings) {
            if (market.of(holding.asset(), step, List.of()).isEmpty()) {
                unstated.add(holding.asset());
                nowhere += holding.value();
            } else {
                assets.add(asset(q, holding, market, step, horizon, used));
            }
        }
        if (assets.isEmpty() && !unstated.isEmpty()) {
            return undepthed(unstated, q.at());
        }
        double fair = assets.stream().mapToDouble(LiquidAsset::fairValue).sum();
        double liquid = assets.stream().mapToDouble(LiquidAsset::liquidValue).sum();
        return new LiquidBook(
                fair,
                liquid,
                fair == 0 ? 0 : 1 - liquid / fair,
                debt,
                (fair + nowhere) / debt,
                liquid / debt,
                nowhere,
                assets,
                unstated,
                unpriced);
    }

    /// Nothing says what any of it brings, which is not the same as that it brings nothing.
    private static Answer.None undepthed(List<String> assets, Instant at) {
        return new Answer.None(
                "no depth is stated at "
                        + at
                        + " for "
                        + String.join(", ", assets)
                        + ": state pools or depth in the market document");
    }

    /// Assets by value, the largest first, with what the rest of the book holds of them. What has become another token by the step is
    /// that token.
    private static List<Holding> holdings(
            List<AccountPosition> book,
            List<AccountPosition> asked,
            MarketExits market,
            int step,
            List<String> unpriced) {
        var mine = pledged(asked);
        var all = pledged(book);
        var holdings = new ArrayList<Holding>();
        mine.forEach(
                (asset, quantity) -> {
                    double price = market.price(asset, step);
                    if (Double.isNaN(price)) {
                        unpriced.add(asset);
                    } else {
                        double others = all.getOrDefault(asset, quantity) - quantity;
                        holdings.add(
                                new Holding(
                                        asset, quantity, Math.max(0, others), quantity * price));
                    }
                });
        holdings.sort(
                Comparator.comparingDouble((Holding h) -> -h.value())
                        .thenComparing(Holding::asset));
        return holdings;
    }

    private static Map<String, Double> pledged(List<AccountPosition> positions) {
        var sums = new LinkedHashMap<String, Double>();
        for (var position : positions) {
            for (var held : position.holdings()) {
                sums.merge(held.asset(), held.quantity(), Double::sum);
            }
        }
        return sums;
    }

    private static double debt(List<AccountPosition> positions) {
        double sum = 0;
        for (var position : positions) {
            for (var owed : position.debts()) {
                sum += owed.quantity() * owed.fair();
            }
        }
        return sum;
    }

    private static LiquidAsset asset(
            LiquidityQuestion.LiquidCollateral q,
            Holding holding,
            MarketExits market,
            int step,
            LiquidValue.Horizon horizon,
            Set<String> used) {
        var exits = free(market.of(holding.asset(), step, List.of()), used);
        double price = market.price(holding.asset(), step);
        double crowd = holding.others() * value(q.crowd());
        var alone = LiquidValue.of(exits, holding.quantity(), price, horizon);
        var together = LiquidValue.crowded(exits, holding.quantity(), crowd, price);
        var last = LiquidValue.behind(exits, holding.quantity(), crowd, price);
        return new LiquidAsset(
                holding.asset(),
                holding.quantity(),
                holding.value(),
                alone.value(),
                alone.haircut(),
                alone.average(),
                alone.marginal(),
                alone.unsold(),
                alone.rounds(),
                crowd,
                together.haircut(),
                last.haircut(),
                days(q, holding),
                exits.stream().map(Exit::pool).toList());
    }

    private static List<Exit> free(List<Exit> exits, Set<String> used) {
        return exits.stream().filter(e -> used.add(e.pool())).toList();
    }

    private static double days(LiquidityQuestion.LiquidCollateral q, Holding holding) {
        var volume =
                q.volumes().stream().filter(v -> v.asset().equals(holding.asset())).findFirst();
        var participation = q.participation();
        return volume.isEmpty() || participation == null
                ? Double.NaN
                : ExitCapacity.days(
                        holding.quantity(),
                        participation.doubleValue(),
                        volume.get().perDay().doubleValue());
    }

    private static double value(@Nullable BigDecimal share) {
        return share == null ? 0 : share.doubleValue();
    }
}
