package paritydesk.ui.positions;

import paritydesk.answer.AccountOutlook;
import paritydesk.asset.Figures;
import paritydesk.timeline.HarmTable;
import paritydesk.timeline.Run;
import paritydesk.ui.help.Topic;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;
import paritydesk.ui.positions.AccountModel.Fact;
import paritydesk.ui.positions.AccountModel.LegLine;
import paritydesk.valuation.Solvency;

import java.util.ArrayList;
import java.util.List;

/// What the engine says of an account, in lines.
final class Outlooks {

    private static final double NONE = Double.NaN;

    private Outlooks() {}

    static AccountModel.Outlook of(Run run, AccountOutlook found) {
        return new AccountModel.Outlook(
                legs(run, found),
                risk(found, run.scenario().market().currency()),
                liquidation(run, found),
                spared(found));
    }

    private static List<LegLine> legs(Run run, AccountOutlook found) {
        var lines = new ArrayList<LegLine>();
        for (var held : found.position().holdings()) {
            lines.add(
                    new LegLine(
                            Text.of("leg.collateral", held.asset()),
                            held.quantity(),
                            held.oracle(),
                            held.fair(),
                            held.value(),
                            held.recognition(),
                            held.threshold()));
        }
        var at = found.position();
        for (var left : run.liquidations().uncounted(at.account(), at.step())) {
            lines.add(
                    new LegLine(
                            Text.of("leg.uncounted", left.asset()),
                            left.quantity(),
                            NONE,
                            left.fair(),
                            0,
                            0,
                            NONE));
        }
        for (var owed : found.position().debts()) {
            lines.add(
                    new LegLine(
                            Text.of("leg.debt", owed.asset()),
                            owed.quantity(),
                            owed.oracle(),
                            owed.fair(),
                            owed.value(),
                            NONE,
                            NONE));
        }
        var who = run.scenario().book().accounts().get(found.position().account());
        who.legs().stream()
                .filter(
                        leg ->
                                leg instanceof paritydesk.book.Leg.Linear
                                        || leg instanceof paritydesk.book.Leg.Option)
                .map(
                        leg ->
                                new LegLine(
                                        AccountModel.legName(leg),
                                        leg.quantity().doubleValue(),
                                        run.seen(who.venue(), leg.asset())
                                                .get(found.position().step()),
                                        run.fair(leg.asset()).get(found.position().step()),
                                        NONE,
                                        NONE,
                                        NONE))
                .forEach(lines::add);
        return lines;
    }

    private static List<Fact> risk(AccountOutlook found, String currency) {
        var lines = new ArrayList<Fact>();
        for (var price : found.position().liquidationPrices()) {
            lines.add(
                    new Fact(
                            Tone.NEUTRAL,
                            Text.of("account.price", price.asset(), currency),
                            price.price() > 0
                                    ? Figures.number(price.price(), 4)
                                    : Text.of("account.price.none"),
                            Topic.id("liquidation-price")));
        }
        var trial = found.trial();
        lines.add(
                new Fact(
                        Tone.NEUTRAL,
                        Text.of("account.headroom"),
                        Double.isInfinite(trial.headroom())
                                ? Text.of("account.headroom.none")
                                : Figures.percent(trial.headroom(), 2),
                        Topic.id("parity-headroom")));
        lines.add(
                new Fact(
                        Tone.NEUTRAL,
                        Text.of("account.drop"),
                        Figures.percent(trial.uniformDrop(), 2),
                        Topic.id("uniform-drop")));
        lines.add(
                new Fact(
                        Tone.NEUTRAL,
                        Text.of("account.rate"),
                        Figures.percent(found.debtRate(), 2),
                        Topic.id("carry-days")));
        lines.add(
                new Fact(
                        Tone.NEUTRAL,
                        Text.of("account.carry"),
                        Double.isInfinite(found.carryDays())
                                ? Text.of("account.never")
                                : Figures.number(found.carryDays(), 1),
                        Topic.id("carry-days")));
        return lines;
    }

    private static List<Fact> liquidation(Run run, AccountOutlook found) {
        var lines =
                new ArrayList<>(
                        switch (found.liquidation()) {
                            case AccountOutlook.Spared _ -> List.<Fact>of();
                            case AccountOutlook.Liquidated done ->
                                    done(done, run.scenario().market().currency());
                        });
        found.harm().ifPresent(row -> lines.addAll(harm(run, row)));
        return lines;
    }

    /// Why nobody may liquidate the account now.
    private static String spared(AccountOutlook found) {
        return switch (found.liquidation()) {
            case AccountOutlook.Liquidated _ -> "";
            case AccountOutlook.Spared _ when found.trial().health() >= 1 ->
                    Text.of("account.sound", Figures.number(found.trial().health(), 4));
            case AccountOutlook.Spared spared -> Text.of("account.spared", spared.why());
        };
    }

    private static List<Fact> done(AccountOutlook.Liquidated done, String currency) {
        return List.of(
                new Fact(
                        Tone.NEUTRAL,
                        Text.of("account.rulebook"),
                        done.ruleBook(),
                        Topic.id("liquidation-outcome")),
                new Fact(
                        Tone.NEUTRAL,
                        Text.of("account.repaid", done.debt()),
                        Figures.exact(done.repaid())),
                new Fact(
                        Tone.NEUTRAL,
                        Text.of("account.seized", done.collateral()),
                        Figures.exact(done.seized())),
                new Fact(
                        Tone.NEUTRAL,
                        Text.of("account.fee", done.collateral()),
                        Figures.exact(done.fee())),
                new Fact(
                        Tone.NEUTRAL,
                        Text.of("account.deficit", done.debt()),
                        Figures.exact(done.deficit())),
                new Fact(
                        Tone.NEUTRAL,
                        Text.of("account.bonus", currency),
                        Figures.number(done.bonusPart(), 2)),
                new Fact(
                        Tone.NEUTRAL,
                        Text.of("account.oraclepart", currency),
                        Figures.number(done.oraclePart(), 2)),
                new Fact(
                        Tone.NEUTRAL,
                        Text.of("account.after"),
                        Figures.number(done.healthAfter(), 4)));
    }

    /// The first liquidation of the window; what makes whole is owed for a false one alone.
    private static List<Fact> harm(Run run, HarmTable.Row row) {
        var currency = run.scenario().market().currency();
        var lines = new ArrayList<Fact>();
        lines.add(
                new Fact(
                        Words.tone(row.solvency()),
                        Text.of("account.first", Words.of(row.solvency())),
                        Figures.moment(run.clock().at(row.step())),
                        Topic.id("make-whole")));
        lines.add(
                new Fact(
                        Tone.NEUTRAL,
                        Text.of("account.harm", currency),
                        Figures.number(row.harm().total(), 2)));
        if (row.solvency() == Solvency.FALSE) {
            lines.add(
                    new Fact(
                            Tone.FALSE,
                            Text.of("account.makewhole", currency),
                            Figures.number(row.harm().owed(), 2),
                            Topic.id("make-whole")));
        }
        return lines;
    }
}
