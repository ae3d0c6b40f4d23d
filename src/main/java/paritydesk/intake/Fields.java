package paritydesk.intake;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Which field each column of a mapping is read as, and the mapping in which one is read as another. What a column was before, it is no
/// longer; an amount takes asset, address, chain and side from the columns that have these fields.
public final class Fields {

    private Fields() {}

    public static Field of(Mapping mapping, String column) {
        var party = mapping.party();
        if (is(party.account(), column)) {
            return Field.ACCOUNT;
        }
        if (is(party.owner(), column)) {
            return Field.OWNER;
        }
        if (is(party.venue(), column)) {
            return Field.VENUE;
        }
        if (is(party.holderClass(), column)) {
            return Field.HOLDER_CLASS;
        }
        if (column.equals(mapping.book().asOfColumn())) {
            return Field.AS_OF;
        }
        return mapping.amounts().stream()
                .map(a -> of(a, column))
                .filter(f -> f != Field.NOT_READ)
                .findFirst()
                .orElse(Field.NOT_READ);
    }

    private static boolean is(@Nullable Word word, String column) {
        return word != null && column.equals(word.column());
    }

    private static Field of(Amount amount, String column) {
        if (column.equals(amount.column())) {
            return amount.side() == Side.DEBT
                    ? Field.DEBT
                    : amount.side() == null ? Field.BALANCE : Field.COLLATERAL;
        }
        if (column.equals(amount.sideColumn())) {
            return Field.SIDE;
        }
        if (column.equals(amount.addressColumn())) {
            return Field.ADDRESS;
        }
        if (column.equals(amount.assetColumn())) {
            return Field.ASSET;
        }
        if (column.equals(amount.chainColumn())) {
            return Field.CHAIN;
        }
        return column.equals(amount.decimalsColumn()) ? Field.DECIMALS : Field.NOT_READ;
    }

    public static Mapping assign(Mapping mapping, String column, Field field) {
        var cleared = cleared(mapping, column);
        var party = cleared.party();
        var word = Word.column(column);
        return switch (field) {
            case NOT_READ -> cleared;
            case ACCOUNT ->
                    cleared.withParty(
                                    new Mapping.Party(
                                            word,
                                            party.owner(),
                                            party.venue(),
                                            party.holderClass()))
                            .answered("account");
            case OWNER ->
                    cleared.withParty(
                            new Mapping.Party(
                                    party.account(), word, party.venue(), party.holderClass()));
            case VENUE ->
                    cleared.withParty(
                                    new Mapping.Party(
                                            party.account(),
                                            party.owner(),
                                            word,
                                            party.holderClass()))
                            .answered("venue");
            case HOLDER_CLASS ->
                    cleared.withParty(
                                    new Mapping.Party(
                                            party.account(), party.owner(), party.venue(), word))
                            .answered("holderClass");
            case AS_OF -> cleared.withBook(cleared.book().at(null, column)).answered("asOf");
            case COLLATERAL -> added(cleared, column, Side.COLLATERAL);
            case DEBT -> added(cleared, column, Side.DEBT);
            case BALANCE -> added(cleared, column, null);
            case SIDE, ASSET, ADDRESS, CHAIN, DECIMALS -> described(cleared, column, field);
        };
    }

    private static Mapping added(Mapping mapping, String column, @Nullable Side side) {
        var amounts = new ArrayList<>(mapping.amounts());
        var like = amounts.isEmpty() ? null : amounts.getFirst();
        var token = Roles.wide(column).map(Roles.Wide::token).orElse(null);
        var symbols = like == null ? null : like.assetColumn();
        amounts.add(
                new Amount(
                        column,
                        side,
                        null,
                        symbols == null && (like == null || like.addressColumn() == null)
                                ? Objects.requireNonNullElse(token, "unknown")
                                : null,
                        symbols,
                        like == null ? null : like.chainColumn(),
                        like == null ? null : like.addressColumn(),
                        Unit.WHOLE,
                        null,
                        like == null ? null : like.decimalsColumn(),
                        side == null ? Sign.BOTH : Sign.POSITIVE,
                        null));
        return mapping.withAmounts(amounts).answered("amounts").answered("asset " + column);
    }

    private static Mapping described(Mapping mapping, String column, Field field) {
        return mapping.withAmounts(
                mapping.amounts().stream().map(a -> described(a, column, field)).toList());
    }

    private static Amount described(Amount a, String column, Field field) {
        boolean asset = field == Field.ASSET;
        boolean side = field == Field.SIDE;
        return new Amount(
                a.column(),
                side ? null : a.side(),
                side ? column : a.sideColumn(),
                asset || field == Field.ADDRESS ? null : a.asset(),
                asset ? column : a.assetColumn(),
                field == Field.CHAIN ? column : a.chainColumn(),
                field == Field.ADDRESS ? column : a.addressColumn(),
                a.unit(),
                a.decimals(),
                field == Field.DECIMALS ? column : a.decimalsColumn(),
                side ? Sign.POSITIVE : a.sign(),
                a.terms());
    }

    /// The mapping without a column, as far as it can do without: an account's and a venue's place is taken by no column at all.
    private static Mapping cleared(Mapping mapping, String column) {
        var party = mapping.party();
        var heading = mapping.book();
        return mapping.withParty(
                        new Mapping.Party(
                                party.account(),
                                is(party.owner(), column) ? null : party.owner(),
                                is(party.venue(), column) ? Word.fixed("unknown") : party.venue(),
                                is(party.holderClass(), column)
                                        ? Word.fixed("unknown")
                                        : party.holderClass()))
                .withBook(
                        column.equals(heading.asOfColumn())
                                ? heading.at(heading.asOf(), null)
                                : heading)
                .withAmounts(amounts(mapping.amounts(), column));
    }

    private static List<Amount> amounts(List<Amount> amounts, String column) {
        return amounts.stream()
                .filter(a -> !a.column().equals(column))
                .map(a -> without(a, column))
                .toList();
    }

    private static Amount without(Amount a, String column) {
        boolean side = column.equals(a.sideColumn());
        boolean symbol = column.equals(a.assetColumn());
        boolean address = column.equals(a.addressColumn());
        boolean nothing =
                a.asset() == null
                        && (symbol || a.assetColumn() == null)
                        && (address || a.addressColumn() == null);
        return new Amount(
                a.column(),
                a.side(),
                side ? null : a.sideColumn(),
                nothing ? "unknown" : a.asset(),
                symbol ? null : a.assetColumn(),
                column.equals(a.chainColumn()) ? null : a.chainColumn(),
                address ? null : a.addressColumn(),
                a.unit(),
                a.decimals(),
                column.equals(a.decimalsColumn()) ? null : a.decimalsColumn(),
                side ? Sign.BOTH : a.sign(),
                a.terms());
    }
}
