package paritydesk.report;

import paritydesk.asset.Counted;
import paritydesk.asset.Figures;
import paritydesk.book.Account;
import paritydesk.memo.Chapter;
import paritydesk.timeline.AccountTable;
import paritydesk.timeline.BookPath;
import paritydesk.timeline.Headline;
import paritydesk.timeline.Run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Accounts at risk, largest debt first, and the classes through time at their peak.
final class AccountPart {

    private AccountPart() {}

    static Section of(Memo memo) {
        var risky = memo.behind().atRisk();
        var content = new ArrayList<Markup>();
        content.add(
                Markup.tag(
                        "div",
                        "keep",
                        Markup.say("h3", "", "What the venue sees and what is so"),
                        classes(memo).markup()));
        content.add(Markup.say("h3", "", "Largest debts at risk"));
        if (risky.isEmpty()) {
            content.add(
                    Markup.paragraph(
                            "No account's worst health factor falls under "
                                    + Figures.number(Headline.AT_RISK, 1)
                                    + "."));
        } else {
            int shown = Math.min(memo.template().accounts(), risky.size());
            content.add(
                    Markup.paragraph(
                            shown
                                    + " of "
                                    + Counted.of(risky.size(), "account")
                                    + " whose worst health factor, in either truth, is"
                                    + " under "
                                    + Figures.number(Headline.AT_RISK, 1)
                                    + "; amounts in "
                                    + memo.currency()
                                    + (shown < risky.size()
                                            ? ". All of them, with every digit, are in the"
                                                    + " workbook and the CSV files."
                                            : ".")));
            content.add(accounts(memo, risky.subList(0, shown)).markup());
        }
        return new Section(Chapter.ACCOUNTS, true, content);
    }

    static List<Integer> atRisk(Run run) {
        AccountTable table = run.accounts();
        return IntStream.range(0, table.debt().size())
                .filter(
                        i ->
                                table.healthWorst().get(i) < Headline.AT_RISK
                                        || table.economicWorst().get(i) < Headline.AT_RISK)
                .boxed()
                .sorted(
                        Comparator.comparingDouble((Integer i) -> -table.debt().get(i))
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static Grid accounts(Memo memo, List<Integer> indices) {
        var grid =
                new Grid(
                        "small",
                        Grid.line("account"),
                        Grid.line("venue"),
                        Grid.figure("debt"),
                        Grid.figure("collateral"),
                        Grid.figure("health now"),
                        Grid.figure("worst seen"),
                        Grid.figure("worst fair"),
                        Grid.line("worst on"),
                        Grid.words("class"),
                        Grid.words("because of"));
        AccountTable table = memo.run().accounts();
        for (int i : indices) {
            Account account = memo.run().scenario().book().accounts().get(i);
            int worst = table.worstStep().get(i);
            grid.row(
                    account.id(),
                    account.venue(),
                    Figures.number(table.debt().get(i), 0),
                    Figures.number(table.collateral().get(i), 0),
                    Figures.number(table.healthNow().get(i), 3),
                    Figures.number(table.healthWorst().get(i), 3),
                    Figures.number(table.economicWorst().get(i), 3),
                    worst < 0 ? "–" : memo.run().clock().when(worst),
                    AccountWords.classes(memo.run(), i),
                    AccountWords.cause(memo.run(), i).orElse("–"));
        }
        return grid;
    }

    private static Grid classes(Memo memo) {
        var grid =
                new Grid(
                        "",
                        Grid.words("class"),
                        Grid.words("venue sees"),
                        Grid.words("in truth"),
                        Grid.figure("accounts at some step"),
                        Grid.figure("most at the same step"),
                        Grid.figure("debt then"),
                        Grid.figure("repayable then"),
                        Grid.line("on"));
        BookPath book = memo.run().book();
        var head = memo.run().headline();
        row(memo, grid, "false", "under water", "sound", head.falsely(), book.falsely());
        row(memo, grid, "masked", "sound", "under water", head.masked(), book.masked());
        row(memo, grid, "true", "under water", "under water", head.truly(), book.truly());
        return grid;
    }

    private static void row(
            Memo memo,
            Grid grid,
            String name,
            String seen,
            String real,
            Headline.ClassPeak peak,
            BookPath.Count count) {
        boolean none = peak.accountsEver() == 0 || peak.step() < 0;
        grid.row(
                name,
                seen,
                real,
                Figures.number(peak.accountsEver()),
                none ? "0" : Figures.number(peak.accountsThen()),
                none ? "0" : Figures.number(peak.debtThen(), 0),
                none ? "0" : Figures.number(count.repayable().get(peak.step()), 0),
                none ? "–" : memo.run().clock().when(peak.step()));
    }
}
