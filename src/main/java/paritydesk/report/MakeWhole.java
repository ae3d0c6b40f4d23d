package paritydesk.report;

import paritydesk.asset.Asset;
import paritydesk.timeline.HarmTable;
import paritydesk.timeline.Liquidations;
import paritydesk.timeline.Run;
import paritydesk.valuation.Solvency;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What would make borrowers whole who are liquidated though they are sound: one claim per account of the class FALSE, its harm as
/// [HarmTable] has it, never below zero. Money is paid in hundredths of the reporting currency and tokens in the asset's own units, both
/// rounded down, against the claimant, as a ledger rounds; the figures they come from stand beside them [ours].
public record MakeWhole(List<Claim> claims, BigDecimal total) {

    private static final int CENTS = 2;

    public MakeWhole {
        claims = List.copyOf(claims);
    }

    /// One account. `asset` is the token that was seized, `seized` its value at the venue's price `oracle` per unit, `fair` what a unit is
    /// worth. `owed` in the reporting currency, `units` the same in the seized token at `fair`.
    public record Claim(
            int account,
            int step,
            String asset,
            double seized,
            double oracle,
            double fair,
            double repaid,
            double oraclePart,
            double bonusPart,
            BigDecimal owed,
            BigDecimal units) {}

    /// Over all steps of a run, largest claims first.
    public static MakeWhole of(Run run) {
        return of(run, HarmTable.of(run));
    }

    /// The same from the harm of that run.
    static MakeWhole of(Run run, HarmTable harm) {
        var claims = new ArrayList<Claim>();
        for (var row : harm.rows()) {
            if (row.solvency() == Solvency.FALSE && row.harm().total() > 0) {
                claims.add(claim(run, row));
            }
        }
        claims.sort(
                (a, b) -> {
                    int order = b.owed().compareTo(a.owed());
                    return order == 0 ? Integer.compare(a.account(), b.account()) : order;
                });
        return new MakeWhole(
                claims, claims.stream().map(Claim::owed).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static Claim claim(Run run, HarmTable.Row row) {
        var liquidations = run.liquidations();
        var asset = largest(liquidations.seized(row.account(), row.step()));
        var held =
                liquidations.position(row.account(), row.step()).holdings().stream()
                        .filter(h -> h.asset().equals(asset))
                        .findFirst()
                        .orElseThrow();
        var owed = BigDecimal.valueOf(row.harm().owed()).setScale(CENTS, RoundingMode.DOWN);
        int places =
                run.scenario().plan().asset(asset).map(Asset::decimals).orElse(Asset.MOST_DECIMALS);
        return new Claim(
                row.account(),
                row.step(),
                asset,
                row.seized(),
                held.oracle(),
                held.fair(),
                row.repaid(),
                row.harm().oraclePart(),
                row.harm().bonusPart(),
                owed,
                units(owed, held.fair(), places));
    }

    /// The asset with most of what was taken, the first by name of equals.
    private static String largest(List<Liquidations.Seized> taken) {
        return taken.stream()
                .sorted(Comparator.comparing(Liquidations.Seized::asset))
                .max(Comparator.comparingDouble(Liquidations.Seized::value))
                .orElseThrow()
                .asset();
    }

    /// Nothing can be paid in a token that is worth nothing.
    private static BigDecimal units(BigDecimal owed, double price, int places) {
        return price > 0
                ? owed.divide(BigDecimal.valueOf(price), places, RoundingMode.DOWN)
                : BigDecimal.ZERO;
    }
}
