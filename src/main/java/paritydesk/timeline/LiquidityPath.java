package paritydesk.timeline;

import paritydesk.valuation.AccountValues;
import paritydesk.valuation.BookColumns;
import paritydesk.valuation.Column;
import paritydesk.valuation.liquidity.Coverage;
import paritydesk.valuation.liquidity.ExitCapacity;
import paritydesk.valuation.liquidity.MigratingLiquidity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whether the market can take what is liquidated: for every pledged asset with pools or depth, what can be sold within the
/// liquidation bonus, what is liquidatable, their ratio and its pinch point, per step in the reporting currency [ours].
public record LiquidityPath(List<AssetLiquidity> assets) {

    /// Accounts between two looks at whether somebody still waits.
    private static final int CHUNK = 256;

    public LiquidityPath {
        assets = List.copyOf(assets);
    }

    /// One asset. `within` is `β/(1 + β)` of the smallest bonus that any venue pays for it; `capacity` is the value that can be sold at an
    /// average of at least `1 − within` of the fair price; `liquidatable` what liquidators would take of it, as the venues see it.
    public record AssetLiquidity(String asset, double within, Coverage coverage) {}

    /// The asset whose least coverage is lowest; null where nothing is ever liquidatable.
    public Optional<AssetLiquidity> pinched() {
        return assets.stream()
                .filter(a -> a.coverage().pinchStep() >= 0)
                .min(Comparator.comparingDouble(a -> a.coverage().pinch()));
    }

    /// Coverage over a run's clock; no assets where the market states neither pools nor depth.
    public static LiquidityPath of(Run run) {
        return of(run, Progress.NONE);
    }

    /// The same; throws `Progress.CancelledException` within a few accounts once nobody waits.
    public static LiquidityPath of(Run run, Progress progress) {
        var exits = new MarketExits(run);
        var liquidatable = liquidatable(run, progress);
        var assets = new ArrayList<AssetLiquidity>();
        for (var pledged : liquidatable.entrySet()) {
            var asset = pledged.getKey();
            progress.check();
            if (exits.any(asset) || arrives(run, exits, asset)) {
                double within = ExitCapacity.withinBonus(bonus(run, asset));
                assets.add(
                        new AssetLiquidity(
                                asset,
                                within,
                                Coverage.of(
                                        capacity(run, exits, asset, within),
                                        Column.of(pledged.getValue()))));
            }
        }
        return new LiquidityPath(assets);
    }

    /// What can be sold at every step. With the study's liquidity that follows holders, the old token's capacity falls with adoption
    /// and the new one's gains what is retained of it, both taken within the same bound.
    private static Column capacity(Run run, MarketExits exits, String asset, double within) {
        var own = stated(run, exits, asset, within);
        var study = run.scenario().study();
        var moving =
                study == null || study.dynamics() == null ? null : study.dynamics().liquidity();
        if (moving == null) {
            return own;
        }
        var adoption = new LiveDepth(run.tables(), moving);
        var capacity = new double[run.clock().size()];
        for (int s = 0; s < capacity.length; s++) {
            double left = own.get(s);
            capacity[s] =
                    Double.isFinite(left)
                            ? new MigratingLiquidity(left, 0, moving.retention())
                                    .left(adoption.migrated(asset, s))
                            : left;
        }
        arrive(run, exits, asset, within, moving.retention(), adoption, capacity);
        return Column.of(capacity);
    }

    /// Adds what comes from every token that becomes `asset`, in equal parts where it becomes several.
    private static void arrive(
            Run run,
            MarketExits exits,
            String asset,
            double within,
            double retention,
            LiveDepth adoption,
            double[] capacity) {
        var conversions = run.scenario().plan().conversions();
        for (var conversion : conversions) {
            var from = conversion.ratio().from();
            if (!conversion.ratio().to().equals(asset) || !exits.any(from)) {
                continue;
            }
            long ways = conversions.stream().filter(c -> c.ratio().from().equals(from)).count();
            var old = stated(run, exits, from, within);
            for (int s = 0; s < capacity.length; s++) {
                if (Double.isFinite(old.get(s))) {
                    var moving = new MigratingLiquidity(old.get(s) / ways, 0, retention);
                    double before = Double.isNaN(capacity[s]) ? 0 : capacity[s];
                    capacity[s] = before + moving.arrived(adoption.migrated(from, s));
                }
            }
        }
    }

    /// Where nothing that exits depend on has moved since the step before, the capacity is that of the step before.
    private static Column stated(Run run, MarketExits exits, String asset, double within) {
        var capacity = new double[run.clock().size()];
        for (int s = 0; s < capacity.length; s++) {
            capacity[s] =
                    s > 0 && exits.alike(asset, s - 1, s)
                            ? capacity[s - 1]
                            : stated(exits, asset, within, s);
        }
        return Column.of(capacity);
    }

    private static double stated(MarketExits exits, String asset, double within, int step) {
        double price = exits.price(asset, step);
        var ways = exits.of(asset, step, List.of());
        return price > 0 && !ways.isEmpty()
                ? ExitCapacity.within(ways, price, within) * price
                : Double.NaN;
    }

    /// Whether liquidity of another token may come to this one.
    private static boolean arrives(Run run, MarketExits exits, String asset) {
        var study = run.scenario().study();
        return study != null
                && study.dynamics() != null
                && study.dynamics().liquidity() != null
                && run.scenario().plan().conversions().stream()
                        .anyMatch(c -> c.ratio().to().equals(asset) && exits.any(c.ratio().from()));
    }

    /// The smallest bonus of the venues that take an asset as collateral; who only lends it pays none for it.
    private static double bonus(Run run, String asset) {
        return run.scenario().venues().venues().stream()
                .flatMap(v -> v.terms(asset).stream())
                .filter(t -> t.liquidationThreshold().signum() > 0)
                .mapToDouble(t -> t.liquidationBonus().doubleValue())
                .min()
                .orElse(0);
    }

    /// What liquidators would take of each asset: the debt that may be repaid and the bonus on it, at most all collateral, from each
    /// pledged asset by its share as the venue sees it. A holding that has migrated in part counts in both tokens.
    private static Map<String, double[]> liquidatable(Run run, Progress progress) {
        var tables = run.tables();
        var taken = new LinkedHashMap<String, double[]>();
        double[] pledged = tables.book.totals();
        for (int i = 0; i < pledged.length; i++) {
            var slot = tables.slots.get(i);
            if (pledged[i] == 0) {
                continue;
            }
            taken.computeIfAbsent(slot.slot().asset(), _ -> new double[tables.clock.size()]);
            for (var to : targets(tables, slot)) {
                taken.computeIfAbsent(to, _ -> new double[tables.clock.size()]);
            }
        }
        var repayment = tables.liquidations.repayment();
        int from = tables.clock.bookFrom();
        var seen = new AccountValues(from, tables.clock.size());
        for (int a = 0; a < tables.book.accounts(); a++) {
            if (a % CHUNK == 0) {
                progress.check();
                progress.done(a / (double) tables.book.accounts());
            }
            if (run.accounts().healthWorst().get(a) < 1) {
                seen.fill(tables.book, tables.perceived, a);
                for (int s = from; s < tables.clock.size(); s++) {
                    double health = seen.health(s);
                    if (health < 1) {
                        double due = repayment.rule(a, s).repayable(a, health, seen.debt(s));
                        take(tables, a, s, due, seen.collateral(s), taken);
                    }
                }
            }
        }
        return taken;
    }

    private static void take(
            Tables tables,
            int account,
            int step,
            double due,
            double held,
            Map<String, double[]> taken) {
        if (!(due > 0) || !(held > 0)) {
            return;
        }
        BookColumns.Legs legs = tables.book.collateral();
        for (int l = legs.start(account); l < legs.start(account + 1); l++) {
            var path = tables.slots.get(legs.slot(l));
            double value = legs.quantity(l) * tables.perceived.collateral()[legs.slot(l)][step];
            double bonus =
                    tables.scenario
                            .venues()
                            .venue(path.slot().venue())
                            .flatMap(v -> v.terms(path.slot().asset()))
                            .map(t -> t.liquidationBonus().doubleValue())
                            .orElse(0.0);
            double share = value / held;
            spread(tables, path, step, Math.min(value, due * share * (1 + bonus)), taken);
        }
    }

    /// Tokens that a slot's holding turns into, in the order of its conversions.
    private static List<String> targets(Tables tables, SlotPath path) {
        return tables.scenario
                .plan()
                .passageOf(path.slot().asset())
                .map(p -> p.conversions().stream().map(c -> c.ratio().to()).toList())
                .orElse(List.of());
    }

    private static void spread(
            Tables tables, SlotPath path, int step, double value, Map<String, double[]> taken) {
        var asset = path.slot().asset();
        var targets = targets(tables, path);
        double kept = path.holding().kept(step);
        double old = kept == 0 ? 0 : kept * tables.market.fair(asset)[step];
        var received = new double[targets.size()];
        double all = old;
        for (int c = 0; c < received.length; c++) {
            double units = path.holding().received(c, step, true);
            received[c] = units > 0 ? units * tables.market.fair(targets.get(c))[step] : 0;
            all += received[c];
        }
        if (!(all > 0)) {
            add(taken, asset, step, value);
            return;
        }
        for (int c = 0; c < received.length; c++) {
            add(taken, targets.get(c), step, value * received[c] / all);
        }
        add(taken, asset, step, value * old / all);
    }

    private static void add(Map<String, double[]> taken, String asset, int step, double value) {
        var column = taken.get(asset);
        if (column != null) {
            column[step] += value;
        }
    }
}
