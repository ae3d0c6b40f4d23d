package paritydesk.file;

import org.jspecify.annotations.Nullable;

import paritydesk.book.Account;
import paritydesk.book.Book;
import paritydesk.book.Leg;
import paritydesk.finding.Checked;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;

/// A book as JSON. An account with anything wrong in it is left out as a whole, because half of its legs would show another
/// risk; the good accounts stay beside the findings.
public final class BookJson {

    private static final Cursor.Key<Account> ACCOUNT = new Cursor.Key<>("id", Account::id);

    private BookJson() {}

    enum Kind {
        COLLATERAL,
        DEBT,
        LINEAR,
        OPTION
    }

    public static Checked<Book> read(String name, byte[] bytes) {
        return JsonDocument.read(name, bytes, DocumentKind.BOOK, BookJson::book);
    }

    public static Checked<Book> read(String name, InputStream in) {
        return JsonDocument.read(name, in, DocumentKind.BOOK, BookJson::book);
    }

    public static byte[] write(Book book) {
        return JsonPen.bytes(
                DocumentKind.BOOK,
                pen -> {
                    pen.text("id", book.id());
                    pen.text("name", book.name());
                    pen.text("asOf", book.asOf());
                    pen.flag("synthetic", book.synthetic());
                    pen.text("note", book.note());
                    pen.objects("accounts", book.accounts(), BookJson::write);
                });
    }

    private static @Nullable Book book(Cursor c) {
        var id = c.id("id");
        var name = c.text("name");
        var asOf = c.instant("asOf");
        boolean synthetic = c.flag("synthetic", false);
        var note = c.optional("note", Scalar.TEXT, "");
        c.require("accounts", "the list of accounts");
        var accounts = c.good("accounts", BookJson::account, ACCOUNT);
        return c.make(() -> new Book(id, name, asOf, synthetic, note, accounts));
    }

    private static @Nullable Account account(Cursor c) {
        var id = c.id("id");
        var owner = c.optional("owner", Scalar.ID, id);
        var venue = c.id("venue");
        var holderClass = c.id("holderClass");
        c.require("legs", "the list of legs");
        var legs = legs(c, c.list("legs", BookJson::leg, null));
        return c.make(() -> new Account(id, owner, venue, holderClass, legs));
    }

    private static List<Leg> legs(Cursor c, List<Leg> read) {
        var legs = new Legs();
        for (var leg : read) {
            var where = "leg in " + leg.asset();
            switch (legs.add(leg)) {
                case NEW -> {}
                case SUMMED ->
                        c.warn(
                                "duplicate-leg",
                                "legs",
                                leg.asset(),
                                "has a second " + where + "; both were added up",
                                "write one leg with the sum");
                case REPEATED ->
                        c.refuse(
                                "duplicate-row",
                                "legs",
                                "has the same " + where + " twice, to the last digit",
                                "remove one of the two");
            }
        }
        return legs.list();
    }

    private static @Nullable Leg leg(Cursor c) {
        var kind = c.kind(Kind.class);
        var asset = c.id("asset");
        var quantity = c.decimal("quantity");
        if (kind == Kind.LINEAR || kind == Kind.OPTION) {
            return derivative(c, kind, asset, quantity);
        }
        if (quantity.signum() < 0) {
            c.refuse("negative-quantity", "quantity", Decimals.NEGATIVE, Decimals.NEGATIVE_REMEDY);
        }
        return switch (kind) {
            case COLLATERAL -> c.make(() -> new Leg.Collateral(asset, quantity));
            case DEBT -> c.make(() -> new Leg.Debt(asset, quantity));
            case LINEAR, OPTION -> null;
            case null -> null;
        };
    }

    private static @Nullable Leg derivative(
            Cursor c, Kind kind, String asset, BigDecimal quantity) {
        var multiplier = c.decimal("multiplier");
        var entryPrice = c.decimal("entryPrice");
        var rate = c.decimal("maintenanceRate");
        var margin = c.optional("margin", Scalar.DECIMAL);
        if (kind == Kind.LINEAR) {
            return c.make(
                    () -> new Leg.Linear(asset, quantity, multiplier, entryPrice, rate, margin));
        }
        var right = c.required("right", Scalar.oneOf(Leg.Right.class));
        var strike = c.decimal("strike");
        var expiry = c.instant("expiry");
        var volatility = c.decimal("volatility");
        return c.make(
                () ->
                        new Leg.Option(
                                asset,
                                quantity,
                                multiplier,
                                entryPrice,
                                rate,
                                margin,
                                right,
                                strike,
                                expiry,
                                volatility));
    }

    private static void write(JsonPen pen, Account account) {
        pen.text("id", account.id());
        pen.text("owner", account.owner());
        pen.text("venue", account.venue());
        pen.text("holderClass", account.holderClass());
        pen.objects("legs", account.legs(), BookJson::write);
    }

    private static void write(JsonPen pen, Leg leg) {
        pen.text("kind", kind(leg));
        pen.text("asset", leg.asset());
        pen.decimal("quantity", leg.quantity());
        if (leg instanceof Leg.Linear linear) {
            pen.decimal("multiplier", linear.multiplier());
            pen.decimal("entryPrice", linear.entryPrice());
            pen.decimal("maintenanceRate", linear.maintenanceRate());
            pen.decimal("margin", linear.margin());
        } else if (leg instanceof Leg.Option option) {
            pen.decimal("multiplier", option.multiplier());
            pen.decimal("entryPrice", option.entryPrice());
            pen.decimal("maintenanceRate", option.maintenanceRate());
            pen.decimal("margin", option.margin());
            pen.text("right", option.right());
            pen.decimal("strike", option.strike());
            pen.text("expiry", option.expiry());
            pen.decimal("volatility", option.volatility());
        }
    }

    static Kind kind(Leg leg) {
        return switch (leg) {
            case Leg.Collateral _ -> Kind.COLLATERAL;
            case Leg.Debt _ -> Kind.DEBT;
            case Leg.Linear _ -> Kind.LINEAR;
            case Leg.Option _ -> Kind.OPTION;
        };
    }
}
