package paritydesk.ui.overview;

import paritydesk.checklist.Link;
import paritydesk.timeline.Headline;
import paritydesk.timeline.Run;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;
import paritydesk.valuation.Solvency;

import java.util.EnumMap;
import java.util.List;

/// The accounts that broke by the gravest state that they were ever in: under water in both truths, in fair value alone, in the
/// venue's eyes alone. Each account counts once, so the rows add up to those that broke.
///
/// @param debt what the accounts owe at the last step, reporting currency
/// @param share of all debt that broke, 0 to 1
/// @param link to the step where most of the class's debt stood in it
public record Struck(Tone tone, String words, int accounts, double debt, double share, Link link) {

    /// Gravest first, all three where any account broke; empty where none did.
    static List<Struck> of(Run run) {
        var sums = new EnumMap<Kind, Struck>(Kind.class);
        double all = 0;
        for (int a = 0; a < run.accounts().everClasses().size(); a++) {
            double debt = run.accounts().debt().get(a);
            double owed = Double.isFinite(debt) ? debt : 0;
            for (var kind : Kind.values()) {
                if (run.accounts().ever(a, kind.solvency)) {
                    sums.merge(kind, kind.one(run.headline(), owed), Struck::and);
                    all += owed;
                    break;
                }
            }
        }
        if (sums.isEmpty()) {
            return List.of();
        }
        for (var kind : Kind.values()) {
            sums.putIfAbsent(kind, kind.none(run.headline()));
        }
        double total = all;
        return sums.values().stream().map(row -> row.outOf(total)).toList();
    }

    private Struck and(Struck other) {
        return new Struck(tone, words, accounts + other.accounts, debt + other.debt, 0, link);
    }

    private Struck outOf(double total) {
        return new Struck(tone, words, accounts, debt, total > 0 ? debt / total : 0, link);
    }

    /// Gravest first.
    private enum Kind {
        TRUE(Solvency.TRUE, Tone.TRUE),
        MASKED(Solvency.MASKED, Tone.MASKED),
        FALSE(Solvency.FALSE, Tone.FALSE);

        private final Solvency solvency;
        private final Tone tone;

        Kind(Solvency solvency, Tone tone) {
            this.solvency = solvency;
            this.tone = tone;
        }

        private Struck one(Headline headline, double debt) {
            return new Struck(tone, words(), 1, debt, 0, Link.step(peak(headline).step()));
        }

        private Struck none(Headline headline) {
            return new Struck(tone, words(), 0, 0, 0, Link.step(peak(headline).step()));
        }

        private String words() {
            return switch (this) {
                case TRUE -> Text.of("class.true");
                case MASKED -> Text.of("class.masked");
                case FALSE -> Text.of("class.false");
            };
        }

        private Headline.ClassPeak peak(Headline headline) {
            return switch (this) {
                case TRUE -> headline.truly();
                case MASKED -> headline.masked();
                case FALSE -> headline.falsely();
            };
        }
    }
}
