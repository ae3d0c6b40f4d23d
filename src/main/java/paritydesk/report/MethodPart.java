package paritydesk.report;

import paritydesk.memo.Chapter;

import java.util.ArrayList;

/// The method in short: each figure with its formula.
final class MethodPart {

    private static final String[][] RULES = {
        {
            "Perceived collateral ratio",
            "Σ q·O·κ / D",
            "quantity times oracle price times recognition, over debt: what the venue sees under"
                    + " its live policy"
        },
        {
            "Economic collateral ratio",
            "Σ q·P·κ₀ / D",
            "the same at fair value under the policy before the migration"
        },
        {
            "Health factor",
            "Σ q·O·κ·LT / D",
            "under 1 an account can be liquidated; without debt it has none"
        },
        {
            "Parity",
            "Π = q_new·X_new / (q_old·X_ref)",
            "what conversion pays against the plan's reference; the gap is Π − 1"
        },
        {
            "Conversion",
            "q_new = floor(q_old·ρ·(1 − φ))",
            "rounded down at the new token's decimals, against the holder"
        },
        {
            "False, masked, true",
            "perceived < 1 ≤ economic; economic < 1 ≤ perceived; both < 1",
            "by health factor, at every step, on both sides of every event"
        },
        {
            "Drivers",
            "Σ L(V₁,V₀)/L(ΣV₁,ΣV₀) · ln(x₁/x₀)",
            "logarithmic mean Divisia index; nothing is left unexplained"
        },
    };

    private MethodPart() {}

    static Section of() {
        var grid = new Grid("", Grid.words("figure"), Grid.words("formula"), Grid.words("meaning"));
        for (var rule : RULES) {
            grid.row(rule);
        }
        var content = new ArrayList<Markup>();
        content.add(grid.markup());
        content.add(
                Markup.paragraph(
                        "A missing price is never zero: the position counts as unpriced and stays"
                            + " out of totals. Steps are taken at the window's regular instants, at"
                            + " every point of the market and on both sides of every event; nothing"
                            + " is interpolated across an event."));
        return new Section(Chapter.METHOD, false, content);
    }
}
