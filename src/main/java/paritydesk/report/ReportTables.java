package paritydesk.report;

import org.jspecify.annotations.Nullable;

import paritydesk.book.Account;
import paritydesk.report.table.Cell;
import paritydesk.report.table.ReportTable;
import paritydesk.report.table.ReportTable.Head;
import paritydesk.timeline.BookPath;
import paritydesk.timeline.Run;
import paritydesk.timeline.Step;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;

/// The tables behind a memo, each with the figures that the memo, the screens and the run's JSON show, in full: what a committee's own
/// people compute on with.
public final class ReportTables {

    private final Memo memo;
    private final Run run;
    private final String currency;

    private ReportTables(Memo memo) {
        this.memo = memo;
        run = memo.run();
        currency = memo.currency();
    }

    /// In the order of the sheets.
    public static List<ReportTable> of(Memo memo) {
        var all = new ReportTables(memo);
        var tables = new ArrayList<ReportTable>();
        tables.add(all.about());
        tables.add(HeadlineTable.of(memo.run(), memo.currency()));
        tables.addAll(ComparisonTable.of(memo));
        tables.add(all.events());
        tables.add(all.steps());
        tables.add(all.parity());
        tables.add(all.prices());
        tables.addAll(LiquidityTables.of(memo.run(), memo.behind().liquidity(), memo.currency()));
        tables.add(all.accounts());
        tables.add(MakeWholeTable.of(memo.run(), memo.behind().makeWhole(), memo.currency()));
        tables.addAll(ChecklistTables.of(memo.checklist()));
        tables.add(all.sources());
        return tables;
    }

    private ReportTable about() {
        var clock = run.clock();
        return new ReportTable(
                "about",
                "About",
                List.of(Head.words("what"), Head.words("is")),
                to -> {
                    say(to, "plan", memo.plan());
                    say(to, "revision", String.valueOf(run.scenario().plan().head().revision()));
                    say(to, "book", run.scenario().book().name());
                    say(to, "market", run.scenario().market().name());
                    say(to, "reporting currency", currency);
                    say(to, "window from", clock.at(0).toString());
                    say(to, "window to", clock.at(clock.size() - 1).toString());
                    say(to, "stated at", memo.statedAt().toString());
                    say(to, "verdict", memo.checklist().gate().decision().label());
                    say(to, "run", run.head().fingerprint());
                    say(to, "engine", run.head().engineVersion());
                    say(to, "seed", String.valueOf(run.head().seed()));
                });
    }

    private static void say(Consumer<List<Cell>> to, String what, String is) {
        to.accept(List.of(Cell.words(what), Cell.words(is)));
    }

    private ReportTable events() {
        return new ReportTable(
                "events",
                "Events",
                List.of(
                        Head.moment("at"),
                        Head.words("id"),
                        Head.words("event"),
                        Head.words("effect"),
                        Head.words("source")),
                to ->
                        run.scenario()
                                .plan()
                                .events()
                                .forEach(
                                        e ->
                                                to.accept(
                                                        List.of(
                                                                Cell.moment(e.at()),
                                                                Cell.words(e.head().id()),
                                                                Cell.words(e.head().title()),
                                                                Cell.words(Words.effect(e)),
                                                                text(e.head().source())))));
    }

    private static Cell text(@Nullable String words) {
        return words == null ? Cell.NONE : Cell.words(words);
    }

    private ReportTable steps() {
        var heads = new ArrayList<>(STEP);
        for (var truth : List.of("seen", "fair")) {
            heads.add(Head.amount("collateral " + truth, currency));
            heads.add(Head.amount("debt " + truth, currency));
            heads.add(Head.ratio("collateral ratio " + truth));
            heads.add(Head.ratio("health factor " + truth));
        }
        for (var name : List.of("false", "masked", "true")) {
            heads.add(Head.whole(name + " accounts"));
            heads.add(Head.amount(name + " debt", currency));
            heads.add(Head.amount(name + " repayable", currency));
        }
        heads.add(Head.whole("unpriced accounts"));
        return new ReportTable(
                "steps", "Steps", heads, to -> everyStep(to, (row, s) -> step(row, s)));
    }

    private static final List<Head> STEP =
            List.of(Head.moment("at"), Head.words("side"), Head.words("event"));

    private void everyStep(Consumer<List<Cell>> to, ObjIntConsumer<List<Cell>> rest) {
        for (int s = run.clock().bookFrom(); s < run.clock().size(); s++) {
            var row = at(s);
            rest.accept(row, s);
            to.accept(row);
        }
    }

    private List<Cell> at(int s) {
        Step step = run.clock().steps().get(s);
        var event = step.event();
        var row = new ArrayList<Cell>();
        row.add(Cell.moment(step.at()));
        row.add(Cell.words(Words.lower(step.side())));
        row.add(event == null ? Cell.NONE : Cell.words(event.head().title()));
        return row;
    }

    private void step(List<Cell> row, int s) {
        var book = run.book();
        truth(row, book.perceived(), s);
        truth(row, book.economic(), s);
        for (var count : List.of(book.falsely(), book.masked(), book.truly())) {
            row.add(Cell.figure(count.accounts().get(s)));
            row.add(Cell.figure(count.debt().get(s)));
            row.add(Cell.figure(count.repayable().get(s)));
        }
        row.add(Cell.figure(book.unpriced().get(s)));
    }

    private static void truth(List<Cell> row, BookPath.Truth truth, int s) {
        row.add(Cell.figure(truth.collateral().get(s)));
        row.add(Cell.figure(truth.debt().get(s)));
        row.add(Cell.figure(truth.ratio().get(s)));
        row.add(Cell.figure(truth.health().get(s)));
    }

    private ReportTable parity() {
        var heads = new ArrayList<>(STEP);
        heads.addAll(
                List.of(
                        Head.words("conversion"),
                        Head.share("fee"),
                        Head.share("migrated"),
                        Head.share("holding at market"),
                        Head.share("holding by oracle"),
                        Head.share("holding realisable"),
                        Head.share("conversion at market"),
                        Head.share("conversion by oracle"),
                        Head.share("conversion realisable")));
        return new ReportTable(
                "parity",
                "Parity",
                heads,
                to -> {
                    for (var path : run.parity()) {
                        everyStep(
                                to,
                                (row, s) -> {
                                    row.add(Cell.words(path.conversionId()));
                                    for (var column :
                                            List.of(
                                                    path.fee(),
                                                    path.migrated(),
                                                    path.holding().market(),
                                                    path.holding().oracle(),
                                                    path.holding().realisable(),
                                                    path.conversion().market(),
                                                    path.conversion().oracle(),
                                                    path.conversion().realisable())) {
                                        row.add(Cell.figure(column.get(s)));
                                    }
                                });
                    }
                });
    }

    private ReportTable prices() {
        var heads = new ArrayList<>(STEP);
        heads.addAll(
                List.of(
                        Head.words("venue"),
                        Head.words("asset"),
                        Head.amount("market", currency),
                        Head.amount("fair", currency),
                        Head.amount("oracle", currency),
                        Head.share("recognition"),
                        Head.share("liquidation threshold")));
        return new ReportTable(
                "prices",
                "Prices and policy",
                heads,
                to -> {
                    for (var path : run.prices()) {
                        everyStep(
                                to,
                                (row, s) -> {
                                    row.add(Cell.words(path.venue()));
                                    row.add(Cell.words(path.asset()));
                                    for (var column :
                                            List.of(
                                                    path.market(),
                                                    path.fair(),
                                                    path.oracle(),
                                                    path.recognition(),
                                                    path.threshold())) {
                                        row.add(Cell.figure(column.get(s)));
                                    }
                                });
                    }
                });
    }

    private ReportTable accounts() {
        return new ReportTable(
                "accounts",
                "Accounts",
                List.of(
                        Head.words("account"),
                        Head.words("owner"),
                        Head.words("venue"),
                        Head.words("holder class"),
                        Head.amount("collateral", currency),
                        Head.amount("debt", currency),
                        Head.ratio("health start"),
                        Head.ratio("health now"),
                        Head.ratio("worst seen"),
                        Head.ratio("worst fair"),
                        Head.moment("worst at"),
                        Head.moment("under 1 from"),
                        Head.words("no health because"),
                        Head.words("class"),
                        Head.words("because of"),
                        Head.share("parity headroom"),
                        Head.share("uniform drop")),
                to -> {
                    var holders = run.scenario().book().accounts();
                    for (int a = 0; a < holders.size(); a++) {
                        to.accept(account(holders.get(a), a));
                    }
                });
    }

    private List<Cell> account(Account account, int a) {
        var table = run.accounts();
        return List.of(
                Cell.words(account.id()),
                Cell.words(account.owner()),
                Cell.words(account.venue()),
                Cell.words(account.holderClass()),
                Cell.figure(table.collateral().get(a)),
                Cell.figure(table.debt().get(a)),
                Cell.figure(table.healthStart().get(a)),
                Cell.figure(table.healthNow().get(a)),
                Cell.figure(table.healthWorst().get(a)),
                Cell.figure(table.economicWorst().get(a)),
                moment(table.worstStep().get(a)),
                moment(table.firstBreach().get(a)),
                none(table.healthNow().get(a)),
                Cell.words(AccountWords.classes(run, a)),
                Cell.words(AccountWords.cause(run, a).orElse("")),
                Cell.figure(table.headroom().get(a)),
                Cell.figure(table.uniformDrop().get(a)));
    }

    /// Why an account has no health factor at the end.
    private static Cell none(double health) {
        if (Double.isNaN(health)) {
            return Cell.words("unpriced");
        }
        return Double.isInfinite(health) ? Cell.words("no debt") : Cell.NONE;
    }

    private Cell moment(int step) {
        return step < 0 ? Cell.NONE : Cell.moment(run.clock().at(step));
    }

    private ReportTable sources() {
        return new ReportTable(
                "sources",
                "Sources",
                List.of(
                        Head.words("series"),
                        Head.words("unit"),
                        Head.whole("points"),
                        Head.moment("first"),
                        Head.moment("last"),
                        Head.words("assumption"),
                        Head.words("source")),
                to ->
                        run.scenario()
                                .market()
                                .series()
                                .forEach(
                                        s ->
                                                to.accept(
                                                        List.of(
                                                                Cell.words(s.id()),
                                                                Cell.words(s.unit()),
                                                                Cell.figure(s.points().size()),
                                                                Cell.moment(s.first()),
                                                                Cell.moment(s.last()),
                                                                Cell.words(
                                                                        s.provenance().assumption()
                                                                                ? "assumed"
                                                                                : ""),
                                                                Cell.words(
                                                                        s.provenance()
                                                                                .source())))));
    }
}
