package paritydesk.file;

import org.jspecify.annotations.Nullable;

import paritydesk.asset.Asset;
import paritydesk.asset.Ratio;
import paritydesk.finding.Checked;
import paritydesk.plan.Conversion;
import paritydesk.plan.Plan;
import paritydesk.plan.PlanHead;
import paritydesk.plan.PlanRecord;
import paritydesk.plan.Reference;

import java.io.InputStream;
import java.util.Objects;

/// A plan as JSON: read with findings, written with the same bytes for the same plan. There is a plan only when nothing in the
/// document blocks: a plan with an event left out is another plan.
public final class PlanFile {

    private PlanFile() {}

    public static Checked<Plan> read(String name, byte[] bytes) {
        return JsonDocument.read(name, bytes, DocumentKind.PLAN, PlanFile::plan);
    }

    public static Checked<Plan> read(String name, InputStream in) {
        return JsonDocument.read(name, in, DocumentKind.PLAN, PlanFile::plan);
    }

    public static byte[] write(Plan plan) {
        return JsonPen.bytes(DocumentKind.PLAN, pen -> write(pen, plan));
    }

    private static @Nullable Plan plan(Cursor c) {
        var id = c.id("id");
        int revision = c.integer("revision");
        var name = c.text("name");
        var kind = c.required("kind", Scalar.oneOf(PlanHead.Kind.class));
        var status = c.required("status", Scalar.oneOf(PlanHead.Status.class));
        var against = c.object("parityAgainst", PlanFile::reference);
        var superseded = c.optional("supersededBy", Scalar.ID);
        c.require("assets", "the list of assets");
        var assets = c.list("assets", PlanFile::asset, new Cursor.Key<>("id", Asset::id));
        c.require("conversions", "the list of conversions");
        var conversions =
                c.list("conversions", ConversionJson::read, new Cursor.Key<>("id", Conversion::id));
        var adoption = c.list("adoption", AdoptionJson::read, AdoptionJson.KEY);
        c.require("events", "the list of events");
        var events = c.list("events", EventJson::read, EventJson.KEY);
        var record = c.optionalObject("record", PlanRecordJson::read);
        return c.make(
                () ->
                        new Plan(
                                new PlanHead(
                                        id,
                                        revision,
                                        name,
                                        kind,
                                        status,
                                        against.get(),
                                        superseded),
                                assets,
                                conversions,
                                adoption,
                                events,
                                Objects.requireNonNullElseGet(record, PlanRecord::empty)));
    }

    private enum ReferenceKind {
        OLD_TOKEN,
        PROMISED_RATIO,
        INDEX
    }

    private static @Nullable Reference reference(Cursor c) {
        return switch (c.kind(ReferenceKind.class)) {
            case OLD_TOKEN -> c.make(Reference.OldToken::new);
            case PROMISED_RATIO -> c.make(Reference.PromisedRatio::new);
            case INDEX -> {
                var series = c.id("series");
                yield c.make(() -> new Reference.Index(series));
            }
            case null -> null;
        };
    }

    private static @Nullable Asset asset(Cursor c) {
        var id = c.id("id");
        var name = c.text("name");
        int decimals = c.integer("decimals");
        var root = c.optional("root", Scalar.ID, id);
        var chain = c.optional("chain", Scalar.TEXT);
        var address = c.optional("address", Scalar.TEXT);
        return c.make(() -> new Asset(id, name, decimals, root, chain, address));
    }

    static @Nullable Ratio ratio(Cursor c) {
        var from = c.id("from");
        var to = c.id("to");
        var numerator = c.decimal("numerator");
        var denominator = c.decimal("denominator");
        return c.make(() -> new Ratio(from, to, numerator, denominator));
    }

    private static void write(JsonPen pen, Plan plan) {
        var head = plan.head();
        pen.text("id", head.id());
        pen.number("revision", head.revision());
        pen.text("name", head.name());
        pen.text("kind", head.kind());
        pen.text("status", head.status());
        pen.object("parityAgainst", () -> write(pen, head.parityAgainst()));
        pen.text("supersededBy", head.supersededBy());
        pen.objects("assets", plan.assets(), PlanFile::write);
        pen.objects("conversions", plan.conversions(), ConversionJson::write);
        pen.objects("adoption", plan.adoption(), AdoptionJson::write);
        pen.objects("events", plan.events(), EventJson::write);
        pen.object("record", () -> PlanRecordJson.write(pen, plan.record()));
    }

    private static void write(JsonPen pen, Reference reference) {
        switch (reference) {
            case Reference.OldToken _ -> pen.text("kind", ReferenceKind.OLD_TOKEN);
            case Reference.PromisedRatio _ -> pen.text("kind", ReferenceKind.PROMISED_RATIO);
            case Reference.Index(String series) -> {
                pen.text("kind", ReferenceKind.INDEX);
                pen.text("series", series);
            }
        }
    }

    private static void write(JsonPen pen, Asset asset) {
        pen.text("id", asset.id());
        pen.text("name", asset.name());
        pen.number("decimals", asset.decimals());
        pen.text("root", asset.root());
        pen.text("chain", asset.chain());
        pen.text("address", asset.address());
    }

    static void write(JsonPen pen, Ratio ratio) {
        pen.text("from", ratio.from());
        pen.text("to", ratio.to());
        pen.decimal("numerator", ratio.numerator());
        pen.decimal("denominator", ratio.denominator());
    }
}
