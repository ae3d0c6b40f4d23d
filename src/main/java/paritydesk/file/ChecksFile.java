package paritydesk.file;

import org.jspecify.annotations.Nullable;

import paritydesk.checklist.DeskCheck;
import paritydesk.checklist.Formula;
import paritydesk.checklist.Item;
import paritydesk.checklist.Ledger;
import paritydesk.checklist.Severity;
import paritydesk.checklist.Threshold;
import paritydesk.finding.Checked;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/// A desk's own checks as JSON, described by `checks.schema.json`.
public final class ChecksFile {

    private ChecksFile() {}

    public static Checked<List<DeskCheck>> read(String name, byte[] bytes) {
        return JsonDocument.read(name, bytes, DocumentKind.CHECKS, ChecksFile::checks);
    }

    /// The desk's own checks as they stand in a ledger. They were good when they were taken, so a document that is not any more is
    /// a fault of this program and no reason to leave them out.
    public static List<DeskCheck> own(Ledger ledger) {
        return ledger.checks().isEmpty()
                ? List.of()
                : read("checks", ledger.checks().getBytes(StandardCharsets.UTF_8))
                        .value()
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "the desk's own checks cannot be read any more;"
                                                        + " take a corrected document"));
    }

    private static @Nullable List<DeskCheck> checks(Cursor c) {
        var lines =
                c.list(
                        "checks",
                        inner -> {
                            var line = RecordReader.read(inner, Line.class);
                            return line == null ? null : check(inner, line);
                        },
                        new Cursor.Key<>("id", (DeskCheck check) -> check.item().id()));
        return c.make(() -> List.copyOf(lines));
    }

    /// A check as it is written. `warn` is where a warning begins, `limit` where it fails; a formula that is a question is held to
    /// `AT_LEAST` 1.
    record Line(
            String id,
            String name,
            String text,
            Severity severity,
            String formula,
            Threshold.Sense sense,
            @Nullable Double warn,
            double limit,
            @Nullable String unit,
            String source) {}

    /// The nearest name where one is near, else what the language has.
    private static String remedy(List<String> strangers, Set<String> names) {
        return strangers.stream()
                .flatMap(n -> Similar.to(n, names).stream())
                .findFirst()
                .map(near -> "did you mean " + near + "?")
                .orElseGet(
                        () ->
                                "use + - * / comparisons && || MIN MAX ABS IF NOT over "
                                        + String.join(", ", names));
    }

    private static @Nullable DeskCheck check(Cursor c, Line line) {
        var names = Formula.names();
        if (!line.id().matches("D[0-9]{1,3}")) {
            c.refuse("wrong-value", "id", "is no id of a desk's check", "write D1, D2, …");
            return null;
        }
        var formula = new Formula(line.formula());
        var fault = formula.fault(names);
        if (fault.isPresent()) {
            c.refuse(
                    "wrong-formula",
                    "formula",
                    fault.get(),
                    remedy(formula.strangers(names), names));
            return null;
        }
        var unit = line.unit();
        var warn = line.warn();
        return c.make(
                () ->
                        new DeskCheck(
                                new Item(
                                        line.id(),
                                        line.name(),
                                        line.text(),
                                        line.severity(),
                                        new Threshold(
                                                line.sense(),
                                                warn == null ? line.limit() : warn,
                                                line.limit(),
                                                unit == null ? "" : unit,
                                                line.source())),
                                formula));
    }
}
