package paritydesk.timeline;

import paritydesk.plan.Conversion;
import paritydesk.valuation.Column;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What every account pledges mostly, and what may happen to it, at one step and as the venues see it, in book order. Derivatives are not
/// part of it.
///
/// @param largest the asset of the holding that is worth most; empty without any
/// @param share that holding's part of what is pledged, a fraction before recognition; NaN without a price
/// @param price the migrating asset's price at which HF is 1, other prices standing still, in the reporting currency; of the largest
///     migrating holding. Not above zero where no fall of it does it, NaN without debt or without such a holding
/// @param headroom δ*: how far the migrating tokens' price alone may fall before HF is 1; +∞ without any, NaN unpriced
public record PledgeTable(
        int step, List<String> largest, Column share, Column price, Column headroom) {

    /// Accounts between two looks at whether somebody still waits.
    private static final int CHUNK = 256;

    public PledgeTable {
        largest = List.copyOf(largest);
    }

    /// At a step, with the health factors of it.
    public static PledgeTable of(Run run, Explain.AccountsAt at, Progress progress) {
        int step = at.step();
        int n = run.scenario().book().accounts().size();
        var largest = new String[n];
        var share = new double[n];
        var price = new double[n];
        var migrating = migrating(run);
        for (int a = 0; a < n; a++) {
            if (a % CHUNK == 0) {
                progress.check();
            }
            var position =
                    step < run.clock().bookFrom()
                            ? new AccountPosition(a, step, "", List.of(), List.of())
                            : run.liquidations().position(a, step);
            int held = position.largestHolding();
            var holding = held < 0 ? null : position.holdings().get(held);
            largest[a] = holding == null ? "" : holding.asset();
            share[a] = holding == null ? Double.NaN : holding.value() / position.collateral();
            price[a] = price(position, migrating);
        }
        var headroom =
                step < run.clock().bookFrom()
                        ? Column.of(n, _ -> Double.NaN)
                        : Headrooms.of(run.tables(), at.perceived(), step);
        return new PledgeTable(
                step, List.of(largest), Column.of(share), Column.of(price), headroom);
    }

    /// The old tokens of a plan.
    static Set<String> migrating(Run run) {
        var old = new HashSet<String>();
        for (Conversion conversion : run.scenario().plan().conversions()) {
            old.add(conversion.ratio().from());
        }
        return old;
    }

    private static double price(AccountPosition position, Set<String> migrating) {
        if (position.debts().isEmpty()) {
            return Double.NaN;
        }
        String asset = "";
        double most = 0;
        for (var holding : position.holdings()) {
            if (migrating.contains(holding.asset()) && holding.value() > most) {
                asset = holding.asset();
                most = holding.value();
            }
        }
        return asset.isEmpty() ? Double.NaN : position.liquidationPrice(asset);
    }
}
