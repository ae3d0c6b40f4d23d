package paritydesk.ui.overview;

import paritydesk.asset.Figures;
import paritydesk.checklist.Link;
import paritydesk.scenario.Names;
import paritydesk.timeline.Headline;
import paritydesk.timeline.Run;
import paritydesk.ui.help.Topic;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;
import paritydesk.ui.part.Figure;
import paritydesk.ui.session.Breach;

import java.util.List;
import java.util.stream.IntStream;

/// The headline of a run as tiles.
final class Headlines {

    private static final char NARROW = '\u202F';

    private final Run run;
    private final Headline headline;

    private Headlines(Run run) {
        this.run = run;
        this.headline = run.headline();
    }

    static List<Tile> of(Run run) {
        var of = new Headlines(run);
        return List.of(
                of.gapNow(),
                of.gapWorst(),
                of.ratio(),
                of.atRisk(),
                of.peak(
                        Text.of("overview.false"),
                        Text.of("overview.false.help"),
                        Tone.FALSE,
                        run.headline().falsely(),
                        Topic.id("class-false")),
                of.peak(
                        Text.of("overview.masked"),
                        Text.of("overview.masked.help"),
                        Tone.MASKED,
                        run.headline().masked(),
                        Topic.id("class-masked")),
                of.peak(
                        Text.of("overview.true"),
                        Text.of("overview.true.help"),
                        Tone.TRUE,
                        run.headline().truly(),
                        Topic.id("class-true")),
                of.firstBreach());
    }

    private Tile gapNow() {
        int last = run.clock().size() - 1;
        return tile(
                Text.of("overview.gap.now"),
                signed(headline.gapNow()),
                Double.isNaN(headline.gapNow()) ? "" : "%",
                where(headline.gapNowConversion(), last),
                Tone.NEUTRAL,
                Text.of("overview.gap.help"),
                Link.step(last),
                Topic.id("parity-gap"));
    }

    private Tile gapWorst() {
        return tile(
                Text.of("overview.gap.worst"),
                signed(headline.gapWorst()),
                headline.gapWorstStep() < 0 ? "" : "%",
                where(headline.gapWorstConversion(), headline.gapWorstStep()),
                Tone.NEUTRAL,
                Text.of("overview.gap.help"),
                Link.step(headline.gapWorstStep()),
                Topic.id("parity-gap"));
    }

    /// Whose gap it is, and when.
    private String where(String conversion, int step) {
        return conversion.isEmpty()
                ? Text.of("overview.gap.none")
                : new Names(run.scenario()).conversion(conversion) + " · " + day(step);
    }

    private Tile ratio() {
        return tile(
                Text.of("overview.ratio"),
                Figures.number(headline.ratioLowest(), 3),
                "",
                day(headline.ratioLowestStep()) + " · " + lowerTruth(),
                Tone.NEUTRAL,
                Text.of("overview.ratio.help"),
                Link.step(headline.ratioLowestStep()),
                Topic.id("ratio-lowest"));
    }

    /// The truth that is lower where the ratio is lowest.
    private String lowerTruth() {
        int step = headline.ratioLowestStep();
        if (step < 0) {
            return "–";
        }
        double seen = run.book().perceived().ratio().get(step);
        double fair = run.book().economic().ratio().get(step);
        return seen <= fair ? Text.of("overview.perceived") : Text.of("overview.economic");
    }

    private long breachedAt(int step) {
        var first = run.accounts().firstBreach();
        return IntStream.range(0, first.size()).filter(i -> first.get(i) == step).count();
    }

    private Tile atRisk() {
        return tile(
                Text.of("overview.risk"),
                Figures.number(headline.atRisk()),
                "",
                debt(headline.atRiskDebt()),
                headline.atRisk() > 0 ? Tone.CAUTION : Tone.GOOD,
                Text.of("overview.risk.help", Figures.number(Headline.AT_RISK, 1)),
                Link.POSITIONS,
                Topic.id("at-risk"));
    }

    private Tile peak(String label, String help, Tone tone, Headline.ClassPeak peak, String topic) {
        boolean none = peak.accountsEver() == 0;
        return tile(
                label,
                Figures.number(peak.accountsEver()),
                "",
                none
                        ? Text.of("overview.never")
                        : Text.of(
                                "overview.peak",
                                Figures.number(peak.accountsThen()),
                                Figures.compact(peak.debtThen()),
                                run.scenario().market().currency(),
                                day(peak.step())),
                none ? Tone.NEUTRAL : tone,
                help,
                Link.step(peak.step()),
                topic);
    }

    private Tile firstBreach() {
        int first = -1;
        var breaches = run.accounts().firstBreach();
        for (int i = 0; i < breaches.size(); i++) {
            int step = breaches.get(i);
            if (step >= 0 && (first < 0 || step < breaches.get(first))) {
                first = i;
            }
        }
        var label = Text.of("overview.first");
        var help = Text.of("overview.first.help");
        var topic = Topic.id("first-breach");
        if (first < 0) {
            return tile(
                    label,
                    "–",
                    "",
                    Text.of("overview.never"),
                    Tone.GOOD,
                    help,
                    Link.POSITIONS,
                    topic);
        }
        var breach = Breach.of(run, first);
        return tile(
                label,
                day(breach.step()),
                "",
                breach.words() + " · " + accounts(breachedAt(breach.step())),
                Tone.NEUTRAL,
                help,
                Link.step(breach.step()),
                topic);
    }

    private static String accounts(long count) {
        return Text.counted("overview.accounts", count);
    }

    private static Tile tile(
            String label,
            String value,
            String unit,
            String note,
            Tone tone,
            String help,
            Link link,
            String topic) {
        return new Tile(new Figure(label, value, unit, note, tone, help), link, topic);
    }

    private static String signed(double fraction) {
        var text = Figures.signedPercent(fraction, 2);
        int unit = text.indexOf(NARROW + "%");
        return unit < 0 ? text : text.substring(0, unit);
    }

    private String debt(double value) {
        return Text.of("overview.debt", Figures.compact(value), run.scenario().market().currency());
    }

    private String day(int step) {
        return step < 0 ? "–" : run.clock().when(step);
    }
}
