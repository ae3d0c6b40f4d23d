package paritydesk.intake;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// One column of amounts and the leg that each of its cells makes. A long book has one such column, a wide one several.
///
/// @param column the column of the figures
/// @param side the kind of leg, the same for all; or
/// @param sideColumn the column whose words tell it
/// @param asset the token, the same for all; or
/// @param assetColumn the column with its symbol
/// @param chainColumn the column with its ledger
/// @param addressColumn the column with its address there, which goes before the symbol
/// @param unit whole tokens or the ledger's smallest units
/// @param decimals of the smallest units where neither column nor plan tells
/// @param decimalsColumn the column that tells them
/// @param sign what its sign means
/// @param terms of derivatives
public record Amount(
        String column,
        @Nullable Side side,
        @Nullable String sideColumn,
        @Nullable String asset,
        @Nullable String assetColumn,
        @Nullable String chainColumn,
        @Nullable String addressColumn,
        Unit unit,
        @Nullable Integer decimals,
        @Nullable String decimalsColumn,
        Sign sign,
        @Nullable Terms terms) {

    public Amount {
        if (side == null && sideColumn == null && sign != Sign.BOTH) {
            throw new IllegalArgumentException(
                    "column "
                            + column
                            + " needs a side, a column that tells it, or a sign of BOTH");
        }
        if (asset == null && assetColumn == null && addressColumn == null) {
            throw new IllegalArgumentException(
                    "column " + column + " needs an asset, or the column of its symbol or address");
        }
        if (decimals != null && (decimals < 0 || decimals > 36)) {
            throw new IllegalArgumentException("decimals of " + column + " must be 0 to 36");
        }
    }

    /// Whole tokens of one kind of leg, above zero.
    public static Amount of(
            String column, Side side, @Nullable String asset, @Nullable String assetColumn) {
        return new Amount(
                column,
                side,
                null,
                asset,
                assetColumn,
                null,
                null,
                Unit.WHOLE,
                null,
                null,
                Sign.POSITIVE,
                null);
    }

    public Amount withUnit(Unit other) {
        return new Amount(
                column,
                side,
                sideColumn,
                asset,
                assetColumn,
                chainColumn,
                addressColumn,
                other,
                decimals,
                decimalsColumn,
                sign,
                terms);
    }

    public Amount withSign(Sign other) {
        return new Amount(
                column,
                side,
                sideColumn,
                asset,
                assetColumn,
                chainColumn,
                addressColumn,
                unit,
                decimals,
                decimalsColumn,
                other,
                terms);
    }

    public Amount withAsset(@Nullable String fixed, @Nullable String symbols) {
        return new Amount(
                column,
                side,
                sideColumn,
                fixed,
                symbols,
                chainColumn,
                addressColumn,
                unit,
                decimals,
                decimalsColumn,
                sign,
                terms);
    }

    public Amount withSide(Side other) {
        return new Amount(
                column,
                other,
                null,
                asset,
                assetColumn,
                chainColumn,
                addressColumn,
                unit,
                decimals,
                decimalsColumn,
                sign,
                terms);
    }

    /// Unit and sign in words, as they are shown before anything is taken in: ``column `debt` is read as USDC owed, in whole tokens;
    /// positive = owed``.
    public String sentence() {
        var token =
                asset != null
                        ? asset
                        : "the token in `"
                                + (addressColumn == null ? assetColumn : addressColumn)
                                + "`";
        return "column `"
                + column
                + "` is read as "
                + token
                + " "
                + held()
                + ", in "
                + units()
                + "; "
                + signs();
    }

    private String held() {
        if (sideColumn != null) {
            return "held or owed as `" + sideColumn + "` says";
        }
        return switch (side) {
            case COLLATERAL -> "pledged";
            case DEBT -> "owed";
            case LINEAR -> "of a perpetual or future";
            case OPTION -> "of options";
            case null -> "held or owed";
        };
    }

    private String units() {
        if (side == Side.LINEAR || side == Side.OPTION) {
            return "contracts";
        }
        if (unit == Unit.WHOLE) {
            return "whole tokens";
        }
        var from =
                decimalsColumn != null
                        ? "with the decimals in `" + decimalsColumn + "`"
                        : decimals != null
                                ? "with " + decimals + " decimals"
                                : "with the token's decimals";
        return "the ledger's smallest units " + from;
    }

    private String signs() {
        if (side == Side.LINEAR || side == Side.OPTION) {
            return "negative = " + (side == Side.LINEAR ? "short" : "written");
        }
        var word = side == null ? "held or owed" : side == Side.DEBT ? "owed" : "held";
        return switch (sign) {
            case POSITIVE -> "positive = " + word + ", negative is a fault";
            case NEGATIVE -> "negative = " + word + ", positive is a fault";
            case BOTH -> "positive = held, negative = owed";
        };
    }

    String title() {
        return column.toLowerCase(Locale.ROOT);
    }
}
