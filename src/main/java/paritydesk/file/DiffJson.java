package paritydesk.file;

import org.jspecify.annotations.Nullable;

import paritydesk.explore.Output;

import java.util.List;

/// A comparison of two scenarios, plans or runs: what changed in words, and the figures of both. Schema: diff in `assets/schemas`. The same
/// input gives the same bytes.
public final class DiffJson {

    private DiffJson() {}

    /// One of the two.
    ///
    /// @param fingerprint of its run; null where it was not valued
    public record Side(String name, @Nullable String fingerprint) {}

    /// A sentence and the document that it is about, such as `plan`.
    public record Change(String document, String sentence) {}

    /// One figure of both; NaN where there is none.
    public record Figure(Output output, double before, double after) {
        /// After less before.
        public double change() {
            return after - before;
        }
    }

    public static byte[] write(
            Side before, Side after, List<Change> changes, List<Figure> figures) {
        return AnswerJson.answer(
                "diff",
                pen -> {
                    pen.object("before", () -> side(pen, before));
                    pen.object("after", () -> side(pen, after));
                    pen.objects(
                            "changes",
                            changes,
                            (p, c) -> {
                                p.text("document", c.document());
                                p.text("sentence", c.sentence());
                            });
                    pen.objects("figures", figures, DiffJson::figure);
                });
    }

    private static void side(JsonPen pen, Side side) {
        pen.text("name", side.name());
        pen.text("fingerprint", side.fingerprint());
    }

    private static void figure(JsonPen pen, Figure figure) {
        pen.text("id", ExploreJson.name(figure.output()));
        pen.text("unit", figure.output().unit());
        pen.figure("before", figure.before());
        pen.figure("after", figure.after());
        pen.figure("change", figure.change());
    }
}
