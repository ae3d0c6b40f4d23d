package paritydesk.file;

import org.jspecify.annotations.Nullable;

import paritydesk.plan.PlanFacts;
import paritydesk.plan.PlanRecord;
import paritydesk.plan.PlanRecord.Approval;
import paritydesk.plan.PlanRecord.Source;
import paritydesk.plan.PlanRecord.StatedRatio;
import paritydesk.plan.PlanRecord.Treatment;

import java.util.Objects;

/// The part of a plan that states what no formula reads.
final class PlanRecordJson {

    private PlanRecordJson() {}

    static @Nullable PlanRecord read(Cursor c) {
        var ratios = c.list("statedRatios", PlanRecordJson::statedRatio, null);
        var treatment = c.optionalObject("treatment", PlanRecordJson::treatment);
        var approvals = c.list("approvals", PlanRecordJson::approval, null);
        var sources = c.list("sources", PlanRecordJson::source, null);
        var assumptions = c.texts("assumptions");
        var facts = c.optionalObject("facts", inner -> RecordReader.read(inner, PlanFacts.class));
        return c.make(
                () ->
                        new PlanRecord(
                                ratios,
                                Objects.requireNonNullElseGet(treatment, Treatment::unstated),
                                approvals,
                                sources,
                                assumptions,
                                facts));
    }

    private static @Nullable StatedRatio statedRatio(Cursor c) {
        var where = c.text("where");
        var ratio = c.object("ratio", PlanFile::ratio);
        return c.make(() -> new StatedRatio(where, ratio.get()));
    }

    private static @Nullable Treatment treatment(Cursor c) {
        var longs = c.optional("longs", Scalar.TEXT);
        var shorts = c.optional("shorts", Scalar.TEXT);
        var lenders = c.optional("lenders", Scalar.TEXT);
        var loss = c.optional("lossAllocation", Scalar.TEXT);
        var cash = c.optional("cashInLieu", Scalar.TEXT);
        return c.make(() -> new Treatment(longs, shorts, lenders, loss, cash));
    }

    private static @Nullable Approval approval(Cursor c) {
        var by = c.text("by");
        var role = c.text("role");
        var at = c.instant("at");
        var reference = c.optional("reference", Scalar.TEXT);
        return c.make(() -> new Approval(by, role, at, reference));
    }

    private static @Nullable Source source(Cursor c) {
        var title = c.text("title");
        var link = c.optional("link", Scalar.TEXT);
        var at = c.optional("at", Scalar.INSTANT);
        return c.make(() -> new Source(title, link, at));
    }

    static void write(JsonPen pen, PlanRecord record) {
        pen.objects("statedRatios", record.statedRatios(), PlanRecordJson::write);
        pen.object("treatment", () -> write(pen, record.treatment()));
        pen.objects("approvals", record.approvals(), PlanRecordJson::write);
        pen.objects("sources", record.sources(), PlanRecordJson::write);
        pen.texts("assumptions", record.assumptions());
        var facts = record.facts();
        if (facts != null) {
            pen.object("facts", () -> RecordWriter.fields(pen, facts));
        }
    }

    private static void write(JsonPen pen, StatedRatio stated) {
        pen.text("where", stated.where());
        pen.object("ratio", () -> PlanFile.write(pen, stated.ratio()));
    }

    private static void write(JsonPen pen, Treatment treatment) {
        pen.text("longs", treatment.longs());
        pen.text("shorts", treatment.shorts());
        pen.text("lenders", treatment.lenders());
        pen.text("lossAllocation", treatment.lossAllocation());
        pen.text("cashInLieu", treatment.cashInLieu());
    }

    private static void write(JsonPen pen, Approval approval) {
        pen.text("by", approval.by());
        pen.text("role", approval.role());
        pen.text("at", approval.at());
        pen.text("reference", approval.reference());
    }

    private static void write(JsonPen pen, Source source) {
        pen.text("title", source.title());
        pen.text("link", source.link());
        pen.text("at", source.at());
    }
}
