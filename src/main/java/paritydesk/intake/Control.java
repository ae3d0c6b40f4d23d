package paritydesk.intake;

import paritydesk.book.Book;
import paritydesk.book.BookTotals;
import paritydesk.file.Parsed;
import paritydesk.finding.Finding;
import paritydesk.finding.Place;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A sum that the user knows from elsewhere: what all accounts hold of an asset (`collateral.MKR=1234.5`), owe of it (`debt.USDS=…`), or
/// how many there are (`accounts=10000`). It is held to the digits that were given.
public record Control(String of, BigDecimal expected) {

    private static final String ACCOUNTS = "accounts";

    /// A control as it is written; what is wrong with it otherwise.
    public static Parsed<Control> parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            return Parsed.bad(
                    "is no control total", "write it as collateral.MKR=1234.5 or accounts=10000");
        }
        var of = text.substring(0, equals).strip();
        var figure =
                Parsed.decimal(text.substring(equals + 1).strip().replaceAll("[_\\u2009]", ""));
        var value = figure.value();
        if (value == null) {
            return Parsed.bad(figure.problem(), figure.remedy());
        }
        boolean fits =
                of.equals(ACCOUNTS) || of.matches("(?i)(collateral|debt|linear|option)\\..+");
        if (!fits) {
            return Parsed.bad(
                    "is no total of a book",
                    "write accounts, or collateral, debt, linear or option and an asset:"
                            + " collateral.MKR");
        }
        int dot = of.indexOf('.');
        return Parsed.good(
                new Control(
                        dot < 0
                                ? of
                                : of.substring(0, dot).toLowerCase(Locale.ROOT) + of.substring(dot),
                        value));
    }

    /// A finding for each that the book does not meet. They block, unless they were accepted with a reason.
    ///
    /// @param reason why a difference is accepted, or empty
    public static List<Finding> check(
            String document, Book book, List<Control> controls, String reason) {
        var totals = BookTotals.of(book);
        var findings = new ArrayList<Finding>();
        for (var control : controls) {
            var actual = control.actual(totals);
            if (actual.setScale(Math.max(0, control.expected.scale()), RoundingMode.HALF_EVEN)
                            .compareTo(control.expected)
                    != 0) {
                var place = new Place(document, "total " + control.of);
                var text =
                        "is not the control total "
                                + shown(control.expected)
                                + "; the difference is "
                                + shown(actual.subtract(control.expected));
                findings.add(
                        reason.isBlank()
                                ? Finding.block(
                                        "control-total",
                                        place,
                                        shown(actual),
                                        text,
                                        "find the missing or doubled rows, or accept the difference"
                                                + " with a reason")
                                : Finding.warn(
                                        "control-total",
                                        place,
                                        shown(actual),
                                        text + "; accepted: " + reason,
                                        ""));
            }
        }
        return List.copyOf(findings);
    }

    private BigDecimal actual(BookTotals totals) {
        if (of.equals(ACCOUNTS)) {
            return BigDecimal.valueOf(totals.accounts());
        }
        int dot = of.indexOf('.');
        return totals.quantities()
                .getOrDefault(
                        new BookTotals.Key(of.substring(0, dot), of.substring(dot + 1)),
                        BigDecimal.ZERO);
    }

    private static String shown(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
