package paritydesk.timeline;

import paritydesk.valuation.AccountValues;
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
/// liquidation bonus, what is liquidatable, their ratio and its pinch point, per step in the reporting currency [ours]. Of depth that is
/// stated up to a size no more than that size is sold: what may lie beyond it nobody has said.
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
        var ways = exits.stated(asset, step);
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

    /// What liquidators would take of each asset by the rules that are in force, from the holding that they would seize first. A holding
    /// that has migrated in part counts in both tokens.
    private static Map<String, double[]> liquidatable(Run run, Progress progress) {
        var tables = run.tables();
        int steps = tables.clock.size();
        var taken = new LinkedHashMap<String, double[]>();
        double[] pledged = tables.book.totals();
        for (int i = 0; i < pledged.length; i++) {
            if (pledged[i] != 0) {
                var asset = tables.slots.get(i).slot().asset();
                taken.computeIfAbsent(asset, _ -> new double[steps]);
                targets(tables, asset)
                        .forEach(to -> taken.computeIfAbsent(to, _ -> new double[steps]));
            }
        }
        int from = tables.clock.bookFrom();
        var seizing = tables.liquidations.new Seizing();
        var seen = new AccountValues(from, steps);
        for (int a = 0; a < tables.book.accounts(); a++) {
            if (a % CHUNK == 0) {
                progress.check();
                progress.done(a / (double) tables.book.accounts());
            }
            if (run.accounts().healthWorst().get(a) < 1) {
                seen.fill(tables.book, tables.perceived, a);
                for (int s = from; s < steps; s++) {
                    if (seen.health(s) < 1) {
                        int step = s;
                        seizing.of(
                                a,
                                step,
                                seen.health(step),
                                seen.debt(step),
                                (asset, value) -> add(taken, asset, step, value));
                    }
                }
            }
        }
        return taken;
    }

    /// Tokens that an asset turns into, in the order of its conversions.
    private static List<String> targets(Tables tables, String asset) {
        return tables.scenario
                .plan()
                .passageOf(asset)
                .map(p -> p.conversions().stream().map(c -> c.ratio().to()).toList())
                .orElse(List.of());
    }

    private static void add(Map<String, double[]> taken, String asset, int step, double value) {
        var column = taken.get(asset);
        if (column != null) {
            column[step] += value;
        }
    }
}
