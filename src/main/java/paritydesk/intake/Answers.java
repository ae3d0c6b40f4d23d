package paritydesk.intake;

import paritydesk.file.Parsed;
import paritydesk.intake.Mapping.SideWord;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// Puts the answer to a question into a mapping.
public final class Answers {

    private Answers() {}

    /// The mapping with the question answered, or what is wrong with the answer.
    public static Parsed<Mapping> give(Mapping mapping, Question question, String answer) {
        var about = question.about();
        if (!question.choices().isEmpty()
                && !question.choices().contains(answer)
                && closed(about)) {
            return Parsed.bad("is none of the answers", "choose one of them");
        }
        if (answer.isBlank()) {
            return Parsed.bad("is empty", "write an answer");
        }
        try {
            var next = applied(mapping, question, answer.strip());
            var value = next.value();
            return value == null ? next : Parsed.good(value.answered(about));
        } catch (IllegalArgumentException e) {
            return Parsed.bad("cannot be: " + e.getMessage(), "choose another answer");
        }
    }

    private static boolean closed(String about) {
        return !List.of("zone", "encoding", "maintenanceRate", "venue", "holderClass", "delimiter")
                .contains(about);
    }

    private static Parsed<Mapping> applied(Mapping m, Question question, String answer) {
        var form = m.form();
        var about = question.about();
        return switch (about) {
            case "encoding" -> Parsed.good(m.withForm(form.withEncoding(answer)));
            case "delimiter" -> Parsed.good(m.withForm(form.withTable(answer, form.headerLine())));
            case "header" ->
                    Parsed.good(
                            m.withForm(
                                    form.withTable(
                                            form.delimiter() == null ? "," : form.delimiter(),
                                            Integer.parseInt(answer))));
            case "sheet" -> Parsed.good(m.withForm(form.withSheet(answer, form.headerLine())));
            case "entry" -> Parsed.good(m.withForm(form.withEntry(answer)));
            case "records" -> Parsed.good(m.withForm(form.withRecords(answer)));
            case "numbers" -> numbers(m, answer);
            case "dates" -> dates(m, answer);
            case "zone" -> Parsed.good(m.withDates(new DateStyle(m.dateStyle().order(), answer)));
            case "asOf" -> when(m, answer);
            case "account" ->
                    Parsed.good(
                            m.withParty(
                                    new Mapping.Party(
                                            Word.column(answer),
                                            m.party().owner(),
                                            m.party().venue(),
                                            m.party().holderClass())));
            case "venue" ->
                    Parsed.good(
                            m.withParty(
                                    new Mapping.Party(
                                            m.party().account(),
                                            m.party().owner(),
                                            Word.fixed(answer),
                                            m.party().holderClass())));
            case "holderClass" ->
                    Parsed.good(
                            m.withParty(
                                    new Mapping.Party(
                                            m.party().account(),
                                            m.party().owner(),
                                            m.party().venue(),
                                            Word.fixed(answer))));
            case "unit" -> Parsed.good(amounts(m, a -> a.withUnit(Unit.valueOf(answer))));
            case "sign" ->
                    Parsed.good(
                            amounts(
                                    m,
                                    a ->
                                            a.sign() == Sign.POSITIVE || answer.equals("BOTH")
                                                    ? a
                                                    : a.withSign(Sign.valueOf(answer))));
            case "side" ->
                    Parsed.good(
                            answer.equals("BOTH")
                                    ? m
                                    : amounts(
                                            m,
                                            a ->
                                                    a.side() == null && a.sideColumn() == null
                                                            ? a.withSide(Side.valueOf(answer))
                                                                    .withSign(Sign.POSITIVE)
                                                            : a));
            case "maintenanceRate" -> Parsed.good(amounts(m, a -> withRate(a, answer)));
            case "amounts" -> Parsed.good(Fields.assign(m, answer, Field.COLLATERAL));
            default -> named(m, about, answer);
        };
    }

    /// Questions about one word or column: `side Lent`, `asset FOO debt`.
    private static Parsed<Mapping> named(Mapping m, String about, String answer) {
        if (about.startsWith("side ")) {
            var words = new ArrayList<>(m.sides());
            words.add(new SideWord(about.substring(5), Side.valueOf(answer)));
            return Parsed.good(m.withSides(words));
        }
        if (about.startsWith("asset ")) {
            return Parsed.good(asset(m, about.substring(6), answer));
        }
        return Parsed.bad("is about nothing that is known", "detect the file anew");
    }

    private static Mapping asset(Mapping m, String column, String answer) {
        var others =
                new ArrayList<>(
                        m.amounts().stream().filter(a -> !a.column().equals(column)).toList());
        if (answer.equals(AmountGuess.PASS_OVER)) {
            return m.withAmounts(others);
        }
        var side = Roles.wide(column).map(Roles.Wide::side).orElse(Side.COLLATERAL);
        var before = m.amounts().stream().filter(a -> a.column().equals(column)).findFirst();
        others.add(
                before.map(a -> a.withAsset(answer, null))
                        .orElseGet(() -> Amount.of(column, side, answer, null)));
        return m.withAmounts(others);
    }

    private static Amount withRate(Amount amount, String rate) {
        var terms = amount.terms();
        return terms == null
                ? amount
                : new Amount(
                        amount.column(),
                        amount.side(),
                        amount.sideColumn(),
                        amount.asset(),
                        amount.assetColumn(),
                        amount.chainColumn(),
                        amount.addressColumn(),
                        amount.unit(),
                        amount.decimals(),
                        amount.decimalsColumn(),
                        amount.sign(),
                        new Terms(
                                terms.multiplier(),
                                terms.entryPrice(),
                                Word.fixed(rate),
                                terms.margin(),
                                terms.right(),
                                terms.strike(),
                                terms.expiry(),
                                terms.volatility()));
    }

    private static Mapping amounts(Mapping m, UnaryOperator<Amount> change) {
        return m.withAmounts(m.amounts().stream().map(change).toList());
    }

    private static Parsed<Mapping> numbers(Mapping m, String words) {
        for (var style : NumberGuess.STYLES) {
            if (style.words().equals(words)) {
                return Parsed.good(m.withNumbers(style));
            }
        }
        return Parsed.bad("is no number style", "choose one of them");
    }

    private static Parsed<Mapping> dates(Mapping m, String words) {
        for (var order : DateStyle.Order.values()) {
            if (order.words().equals(words)) {
                return Parsed.good(m.withDates(new DateStyle(order, m.dateStyle().zone())));
            }
        }
        return Parsed.bad("is no order of a date", "choose one of them");
    }

    private static Parsed<Mapping> when(Mapping m, String text) {
        var style =
                text.toUpperCase(Locale.ROOT).endsWith("Z")
                        ? DateStyle.PLAIN
                        : new DateStyle(DateStyle.Order.YEAR_MONTH_DAY, null);
        var parsed = style.parse(text);
        var at = parsed.value();
        return at == null
                ? Parsed.bad(parsed.problem(), parsed.remedy())
                : Parsed.good(m.withBook(m.book().at(at, null)));
    }
}
