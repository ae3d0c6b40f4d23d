package paritydesk.file;

import paritydesk.timeline.AccountPosition;
import paritydesk.timeline.Explain;
import paritydesk.timeline.Headline;
import paritydesk.timeline.Run;
import paritydesk.valuation.Solvency;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// The accounts of a run: those at risk or ever under water or unpriced, or all of them.
final class RunJsonAccounts {

    private static final Set<Solvency> UNSOUND =
            EnumSet.of(Solvency.FALSE, Solvency.MASKED, Solvency.TRUE, Solvency.UNPRICED);

    private RunJsonAccounts() {}

    static void write(JsonPen pen, Run run, boolean all) {
        var book = run.scenario().book().accounts();
        var listed =
                IntStream.range(0, book.size()).filter(a -> all || atRisk(run, a)).boxed().toList();
        pen.object(
                "accounts",
                () -> {
                    pen.text("selection", all ? "ALL" : "AT_RISK");
                    pen.number("total", book.size());
                    pen.number("listed", listed.size());
                    pen.object("ever", () -> ever(pen, run));
                    pen.objects("rows", listed, (p, a) -> row(p, run, a));
                });
    }

    private static boolean atRisk(Run run, int account) {
        var table = run.accounts();
        return table.healthWorst().get(account) < Headline.AT_RISK
                || table.economicWorst().get(account) < Headline.AT_RISK
                || UNSOUND.stream().anyMatch(s -> table.ever(account, s));
    }

    private static void ever(JsonPen pen, Run run) {
        int size = run.accounts().everClasses().size();
        for (var solvency : Solvency.values()) {
            long count =
                    IntStream.range(0, size).filter(a -> run.accounts().ever(a, solvency)).count();
            pen.number(solvency.name(), Long.valueOf(count));
        }
    }

    private static void row(JsonPen pen, Run run, int index) {
        var account = run.scenario().book().accounts().get(index);
        var table = run.accounts();
        pen.text("id", account.id());
        pen.text("owner", account.owner());
        pen.text("venue", account.venue());
        pen.figure("collateral", table.collateral().get(index));
        pen.figure("debt", table.debt().get(index));
        pen.figure("healthStart", table.healthStart().get(index));
        pen.figure("healthNow", table.healthNow().get(index));
        pen.figure("healthWorst", table.healthWorst().get(index));
        pen.figure("economicWorst", table.economicWorst().get(index));
        pen.figure("headroom", table.headroom().get(index));
        pen.figure("uniformDrop", table.uniformDrop().get(index));
        liquidationPrices(pen, run, index);
        RunJsonHeadline.moment(pen, "worst", run, table.worstStep().get(index));
        RunJsonHeadline.moment(pen, "firstBreach", run, table.firstBreach().get(index));
        cause(pen, run, index);
        pen.texts("classes", classes(run, index));
    }

    /// Of each pledged asset at the last step, the others standing still.
    private static void liquidationPrices(JsonPen pen, Run run, int account) {
        int last = run.clock().size() - 1;
        var prices =
                last < run.clock().bookFrom()
                        ? List.<AccountPosition.LiquidationPrice>of()
                        : run.liquidations().position(account, last).liquidationPrices();
        pen.objects(
                "liquidationPrices",
                prices,
                (p, price) -> {
                    p.text("asset", price.asset());
                    p.figure("price", price.price());
                });
    }

    private static void cause(JsonPen pen, Run run, int account) {
        var breach = Explain.breach(run, account);
        var event = breach.flatMap(Explain.Breach::event);
        if (event.isPresent()) {
            pen.text("cause", event.get().head().id());
        } else {
            pen.nothing("cause");
        }
        var driver = breach.flatMap(Explain.Breach::driver);
        if (driver.isPresent()) {
            pen.text("causeDriver", driver.get().name());
        } else {
            pen.nothing("causeDriver");
        }
    }

    private static List<String> classes(Run run, int account) {
        return Arrays.stream(Solvency.values())
                .filter(s -> run.accounts().ever(account, s))
                .map(Enum::name)
                .toList();
    }
}
