package paritydesk.file;

import org.jspecify.annotations.Nullable;

import paritydesk.finding.Checked;
import paritydesk.venue.LiquidationRule;
import paritydesk.venue.Terms;
import paritydesk.venue.Venue;
import paritydesk.venue.Venues;

import java.io.InputStream;

/// The risk parameters of the venues as JSON.
public final class VenuesFile {

    private VenuesFile() {}

    public static Checked<Venues> read(String name, byte[] bytes) {
        return JsonDocument.read(name, bytes, DocumentKind.VENUES, VenuesFile::venues);
    }

    public static Checked<Venues> read(String name, InputStream in) {
        return JsonDocument.read(name, in, DocumentKind.VENUES, VenuesFile::venues);
    }

    public static byte[] write(Venues venues) {
        return JsonPen.bytes(
                DocumentKind.VENUES,
                pen -> {
                    pen.text("id", venues.id());
                    pen.text("name", venues.name());
                    pen.objects("venues", venues.venues(), VenuesFile::write);
                });
    }

    private static @Nullable Venues venues(Cursor c) {
        var id = c.id("id");
        var name = c.text("name");
        c.require("venues", "the list of venues");
        var venues = c.list("venues", VenuesFile::venue, new Cursor.Key<>("id", Venue::id));
        return c.make(() -> RuleBooks.at(new Venues(id, name, venues)));
    }

    private static @Nullable Venue venue(Cursor c) {
        var id = c.id("id");
        var name = c.text("name");
        var rule = c.object("liquidation", VenuesFile::rule);
        c.require("assets", "the list of assets with their terms");
        var assets = c.list("assets", VenuesFile::terms, new Cursor.Key<>("asset", Terms::asset));
        return c.make(() -> new Venue(id, name, rule.get(), assets));
    }

    private static @Nullable LiquidationRule rule(Cursor c) {
        var ruleBook = c.text("ruleBook");
        var close = c.decimal("closeFactor");
        var full = c.decimal("fullCloseHealthFactor");
        var dust = c.decimal("dust");
        return c.make(() -> new LiquidationRule(ruleBook, close, full, dust));
    }

    private static @Nullable Terms terms(Cursor c) {
        var asset = c.id("asset");
        var oracle = c.id("oracle");
        var recognition = c.decimal("recognition");
        var threshold = c.decimal("liquidationThreshold");
        var loanToValue = c.decimal("loanToValue");
        var bonus = c.decimal("liquidationBonus");
        var supplyCap = c.optional("supplyCap", Scalar.DECIMAL);
        var debtCeiling = c.optional("debtCeiling", Scalar.DECIMAL);
        return c.make(
                () ->
                        new Terms(
                                asset,
                                oracle,
                                recognition,
                                threshold,
                                loanToValue,
                                bonus,
                                supplyCap,
                                debtCeiling));
    }

    private static void write(JsonPen pen, Venue venue) {
        pen.text("id", venue.id());
        pen.text("name", venue.name());
        pen.object("liquidation", () -> write(pen, venue.liquidation()));
        pen.objects("assets", venue.assets(), VenuesFile::write);
    }

    private static void write(JsonPen pen, LiquidationRule rule) {
        pen.text("ruleBook", rule.ruleBook());
        pen.decimal("closeFactor", rule.closeFactor());
        pen.decimal("fullCloseHealthFactor", rule.fullCloseHealthFactor());
        pen.decimal("dust", rule.dust());
    }

    private static void write(JsonPen pen, Terms terms) {
        pen.text("asset", terms.asset());
        pen.text("oracle", terms.oracle());
        pen.decimal("recognition", terms.recognition());
        pen.decimal("liquidationThreshold", terms.liquidationThreshold());
        pen.decimal("loanToValue", terms.loanToValue());
        pen.decimal("liquidationBonus", terms.liquidationBonus());
        pen.decimal("supplyCap", terms.supplyCap());
        pen.decimal("debtCeiling", terms.debtCeiling());
    }
}
