package paritydesk.intake;

import org.jspecify.annotations.Nullable;

import paritydesk.book.Leg;
import paritydesk.file.Parsed;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Function;

/// Makes the leg of one amount in a record: side, asset, quantity in whole tokens.
final class AmountReader {

    private static final BigDecimal UNLIKELY = BigDecimal.TEN.pow(15);
    private static final int MOST_DECIMALS = 36;

    private final Amount amount;
    private final boolean alone;
    private final Mapping mapping;
    private final Tokens tokens;
    private final Cells cells;

    /// @param alone whether it is the only one, so that an empty cell is a fault and not a leg that is not there
    AmountReader(Amount amount, boolean alone, Mapping mapping, Tokens tokens, Cells cells) {
        this.amount = amount;
        this.alone = alone;
        this.mapping = mapping;
        this.tokens = tokens;
        this.cells = cells;
    }

    /// The leg, or null where there is none or where something is wrong with it.
    @Nullable Leg leg() {
        var cell = cells.text(amount.column());
        if (cell.isEmpty() && !alone) {
            return null;
        }
        var figure = cells.number(amount.column());
        if (figure == null || (figure.signum() == 0 && !alone)) {
            return null;
        }
        var side = side(figure);
        var token = token();
        if (side == null || token == null || token.asset() == null) {
            return null;
        }
        var whole = whole(figure, token, side);
        return whole == null ? null : leg(side, token.asset(), whole, cell);
    }

    private @Nullable Leg leg(Side side, String asset, BigDecimal figure, String cell) {
        return switch (side) {
            case COLLATERAL, DEBT -> {
                var quantity = positive(figure, cell);
                yield quantity == null
                        ? null
                        : side == Side.DEBT
                                ? new Leg.Debt(asset, quantity)
                                : new Leg.Collateral(asset, quantity);
            }
            case LINEAR -> linear(asset, figure);
            case OPTION -> option(asset, figure);
        };
    }

    private @Nullable BigDecimal positive(BigDecimal figure, String cell) {
        return switch (amount.sign()) {
            case BOTH -> figure.abs();
            case POSITIVE -> {
                if (figure.signum() < 0) {
                    cells.bad(
                            "negative-quantity",
                            amount.column(),
                            cell,
                            "is below zero, where what is held or owed is written above zero",
                            "if the source writes what is owed below zero, say so in the mapping;"
                                    + " otherwise correct the amount");
                    yield null;
                }
                yield figure;
            }
            case NEGATIVE -> {
                if (figure.signum() > 0) {
                    cells.bad(
                            "positive-quantity",
                            amount.column(),
                            cell,
                            "is above zero, where what is owed is written below zero",
                            "if the source writes what is owed above zero, say so in the mapping;"
                                    + " otherwise correct the amount");
                    yield null;
                }
                yield figure.negate();
            }
        };
    }

    private @Nullable Side side(BigDecimal figure) {
        var column = amount.sideColumn();
        if (column != null) {
            var word = cells.text(column);
            if (word.isEmpty()) {
                cells.bad(
                        "missing-field",
                        column,
                        "",
                        "is empty",
                        "write whether it is held or owed");
                return null;
            }
            for (var known : mapping.sides()) {
                if (known.word().equalsIgnoreCase(word)) {
                    return known.side();
                }
            }
            cells.bad(
                    "unknown-leg",
                    column,
                    word,
                    "is no word that the mapping knows for a side",
                    "say in the mapping whether "
                            + word
                            + " is COLLATERAL, DEBT, LINEAR or OPTION");
            return null;
        }
        var fixed = amount.side();
        return fixed != null ? fixed : figure.signum() < 0 ? Side.DEBT : Side.COLLATERAL;
    }

    private Tokens.@Nullable Resolved token() {
        var fixed = amount.asset();
        var symbol = fixed == null ? cells.text(amount.assetColumn()) : fixed;
        var address = cells.text(amount.addressColumn());
        var found = tokens.find(symbol, cells.text(amount.chainColumn()), address);
        if (found.asset() != null) {
            return found;
        }
        var column = address.isEmpty() ? amount.assetColumn() : amount.addressColumn();
        cells.bad(
                found.code(),
                column == null ? amount.column() : column,
                address.isEmpty() ? symbol : address,
                found.problem(),
                found.remedy());
        return null;
    }

    private @Nullable BigDecimal whole(BigDecimal figure, Tokens.Resolved token, Side side) {
        if (side == Side.LINEAR || side == Side.OPTION) {
            return figure;
        }
        if (amount.unit() == Unit.WHOLE) {
            if (figure.abs().compareTo(UNLIKELY) >= 0) {
                cells.warn(
                        "unlikely-amount",
                        amount.column(),
                        cells.text(amount.column()),
                        "would be more than 1 000 000 000 000 000 whole tokens",
                        "check whether the source counts in the ledger's smallest units");
            }
            return figure;
        }
        int decimals = decimals(token);
        if (decimals < 0) {
            return null;
        }
        if (figure.stripTrailingZeros().scale() > 0) {
            cells.bad(
                    "not-whole",
                    amount.column(),
                    cells.text(amount.column()),
                    "has decimals where the ledger's smallest units are counted",
                    "say in the mapping that it counts whole tokens, or correct it");
            return null;
        }
        var whole = figure.movePointLeft(decimals).stripTrailingZeros();
        return whole.scale() < 0 ? whole.setScale(0) : whole;
    }

    private int decimals(Tokens.Resolved token) {
        var column = amount.decimalsColumn();
        if (column != null) {
            var stated = cells.number(column);
            if (stated == null) {
                return -1;
            }
            boolean fits =
                    stated.signum() >= 0
                            && stated.compareTo(BigDecimal.valueOf(MOST_DECIMALS)) <= 0
                            && stated.stripTrailingZeros().scale() <= 0;
            if (!fits) {
                cells.bad(
                        "wrong-value",
                        column,
                        cells.text(column),
                        "is no number of decimals",
                        "write a whole number from 0 to 36");
                return -1;
            }
            return differs(stated.intValueExact(), token, column);
        }
        var fixed = amount.decimals();
        int known = fixed == null ? token.decimals() : fixed;
        if (known < 0) {
            cells.bad(
                    "unknown-decimals",
                    amount.column(),
                    cells.text(amount.column()),
                    "counts smallest units of a token whose decimals nobody states",
                    "name a plan or a token list that has "
                            + token.asset()
                            + ", or write decimals in the mapping");
        }
        return known;
    }

    private int differs(int stated, Tokens.Resolved token, String column) {
        if (token.decimals() >= 0 && token.decimals() != stated) {
            cells.bad(
                    "other-decimals",
                    column,
                    String.valueOf(stated),
                    "is not the "
                            + token.decimals()
                            + " decimals that "
                            + token.asset()
                            + " has in the plan",
                    "correct the one that is wrong: the amount would be off by a power of ten");
            return -1;
        }
        return stated;
    }

    private @Nullable Leg linear(String asset, BigDecimal quantity) {
        var terms = amount.terms();
        if (terms == null) {
            cells.bad(
                    "missing-field",
                    amount.column(),
                    "",
                    "is a derivative without its terms",
                    "map its entry price and maintenance rate");
            return null;
        }
        var multiplier =
                terms.multiplier() == null
                        ? BigDecimal.ONE
                        : cells.number(terms.multiplier(), "multiplier");
        var entry = cells.number(terms.entryPrice(), "entry price");
        var rate = cells.number(terms.maintenanceRate(), "maintenance rate");
        var margin = margin(terms);
        if (multiplier == null || entry == null || rate == null || !cells.good()) {
            return null;
        }
        try {
            return new Leg.Linear(asset, quantity, multiplier, entry, rate, margin);
        } catch (IllegalArgumentException e) {
            return refused(e);
        }
    }

    private @Nullable Leg refused(IllegalArgumentException e) {
        cells.bad(
                "refused",
                amount.column(),
                cells.text(amount.column()),
                "does not hold together: " + e.getMessage(),
                "correct the row");
        return null;
    }

    private @Nullable BigDecimal margin(Terms terms) {
        var margin = terms.margin();
        return margin == null || cells.text(margin).isEmpty()
                ? null
                : cells.number(margin, "margin");
    }

    private @Nullable Leg option(String asset, BigDecimal quantity) {
        var terms = amount.terms();
        if (terms == null
                || terms.right() == null
                || terms.strike() == null
                || terms.expiry() == null
                || terms.volatility() == null) {
            cells.bad(
                    "missing-field",
                    amount.column(),
                    "",
                    "is an option without its terms",
                    "map its right, strike, expiry and volatility");
            return null;
        }
        var multiplier =
                terms.multiplier() == null
                        ? BigDecimal.ONE
                        : cells.number(terms.multiplier(), "multiplier");
        var entry = cells.number(terms.entryPrice(), "entry price");
        var rate = cells.number(terms.maintenanceRate(), "maintenance rate");
        var strike = cells.number(terms.strike(), "strike");
        var volatility = cells.number(terms.volatility(), "volatility");
        var right = parsed(terms.right(), "right", AmountReader::right);
        var expiry = parsed(terms.expiry(), "expiry", mapping.dateStyle()::parse);
        var margin = margin(terms);
        if (multiplier == null
                || entry == null
                || rate == null
                || strike == null
                || volatility == null
                || right == null
                || expiry == null
                || !cells.good()) {
            return null;
        }
        try {
            return new Leg.Option(
                    asset,
                    quantity,
                    multiplier,
                    entry,
                    rate,
                    margin,
                    right,
                    strike,
                    expiry,
                    volatility);
        } catch (IllegalArgumentException e) {
            return refused(e);
        }
    }

    private static Parsed<Leg.Right> right(String cell) {
        return switch (cell.toUpperCase(Locale.ROOT)) {
            case "C", "CALL" -> Parsed.good(Leg.Right.CALL);
            case "P", "PUT" -> Parsed.good(Leg.Right.PUT);
            default -> Parsed.bad("is neither a call nor a put", "write CALL or PUT");
        };
    }

    private <T> @Nullable T parsed(Word word, String what, Function<String, Parsed<T>> parse) {
        var cell = cells.filled(word, what);
        if (cell.isEmpty()) {
            return null;
        }
        var read = parse.apply(cell);
        if (read.value() == null) {
            var column = word.column();
            cells.bad(
                    "wrong-value",
                    column == null ? what : column,
                    cell,
                    read.problem(),
                    read.remedy());
        }
        return read.value();
    }
}
