package paritydesk.file;

import paritydesk.timeline.Explain;
import paritydesk.timeline.Run;
import paritydesk.valuation.Driver;
import paritydesk.valuation.Drivers;
import paritydesk.valuation.Quotient;

import java.util.ArrayList;
import java.util.List;

/// Why the book's ratio and health factor moved, in both truths: from the book's first step to its last and to its lowest.
final class RunJsonDrivers {

    private RunJsonDrivers() {}

    private record Span(Quotient of, boolean perceived, String to, int from, int step) {}

    static void write(JsonPen pen, Run run) {
        pen.objects("drivers", spans(run), (p, span) -> write(p, run, span));
    }

    private static List<Span> spans(Run run) {
        int from = run.clock().bookFrom();
        int last = run.clock().size() - 1;
        var spans = new ArrayList<Span>();
        for (var of : Quotient.values()) {
            for (boolean perceived : new boolean[] {true, false}) {
                var truth = perceived ? run.book().perceived() : run.book().economic();
                int lowest = (of == Quotient.RATIO ? truth.ratio() : truth.health()).argMin();
                if (from < last) {
                    spans.add(new Span(of, perceived, "LAST", from, last));
                }
                if (lowest > from) {
                    spans.add(new Span(of, perceived, "LOWEST", from, lowest));
                }
            }
        }
        return spans;
    }

    private static void write(JsonPen pen, Run run, Span span) {
        var drivers =
                Explain.bookDrivers(run, span.from(), span.step(), span.perceived(), span.of());
        pen.text("of", span.of().name());
        pen.text("truth", span.perceived() ? "PERCEIVED" : "ECONOMIC");
        pen.text("until", span.to());
        RunJsonHeadline.moment(pen, "from", run, span.from());
        RunJsonHeadline.moment(pen, "to", run, span.step());
        pen.figure("start", drivers.start());
        pen.figure("end", drivers.end());
        pen.figure("total", drivers.total());
        pen.object("parts", () -> parts(pen, drivers));
        pen.figure("residual", drivers.residual());
        pen.flag("substituted", drivers.substituted());
    }

    private static void parts(JsonPen pen, Drivers drivers) {
        for (var driver : Driver.values()) {
            pen.figure(driver.name(), drivers.part(driver));
        }
    }
}
