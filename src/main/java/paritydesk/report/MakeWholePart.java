package paritydesk.report;

import paritydesk.asset.Counted;
import paritydesk.asset.Figures;
import paritydesk.memo.Chapter;

import java.util.ArrayList;

/// What would make those whole who are liquidated though they are sound, largest claims first.
final class MakeWholePart {

    private MakeWholePart() {}

    static Section of(Memo memo) {
        var content = new ArrayList<Markup>();
        var schedule = memo.behind().makeWhole();
        if (schedule.claims().isEmpty()) {
            content.add(
                    Markup.paragraph(
                            "No sound account is liquidated at a loss: there is nothing to make"
                                    + " whole."));
        } else {
            int shown = Math.min(memo.template().accounts(), schedule.claims().size());
            content.add(
                    Markup.paragraph(
                            Counted.of(
                                            schedule.claims().size(),
                                            "account is liquidated though it is sound",
                                            "accounts are liquidated though they are sound")
                                    + "; "
                                    + Figures.number(schedule.total(), 2)
                                    + " "
                                    + memo.currency()
                                    + " would make them whole. The "
                                    + (shown == schedule.claims().size()
                                            ? "schedule"
                                            : "largest " + shown)
                                    + " in "
                                    + memo.currency()
                                    + "; amounts owed are rounded down. All claims with every"
                                    + " digit are in the workbook and the CSV files."));
            content.add(table(memo, schedule, shown).markup());
            content.add(
                    Markup.say(
                            "p",
                            "note",
                            "Harm = seized × (fair ÷ oracle − 1) + (seized − repaid): what the"
                                    + " venue's price had wrong, and what liquidator and venue"
                                    + " gained. Units = owed ÷ fair price."));
        }
        return new Section(Chapter.MAKE_WHOLE, false, content);
    }

    private static Grid table(Memo memo, MakeWhole schedule, int shown) {
        var grid =
                new Grid(
                        "small",
                        Grid.line("account"),
                        Grid.line("on"),
                        Grid.figure("seized"),
                        Grid.figure("oracle"),
                        Grid.figure("fair"),
                        Grid.figure("repaid"),
                        Grid.figure("by price"),
                        Grid.figure("by bonus"),
                        Grid.figure("owed"),
                        Grid.figure("units"),
                        Grid.line("token"));
        for (var claim : schedule.claims().subList(0, shown)) {
            var run = memo.run();
            grid.row(
                    run.scenario().book().accounts().get(claim.account()).id(),
                    run.clock().when(claim.step()),
                    Figures.number(claim.seized(), 2),
                    Figures.number(claim.oracle(), 4),
                    Figures.number(claim.fair(), 4),
                    Figures.number(claim.repaid(), 2),
                    Figures.number(claim.oraclePart(), 2),
                    Figures.number(claim.bonusPart(), 2),
                    Figures.number(claim.owed(), 2),
                    Figures.number(claim.units(), 4),
                    claim.asset());
        }
        return grid;
    }
}
