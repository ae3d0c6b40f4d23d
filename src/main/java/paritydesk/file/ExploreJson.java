package paritydesk.file;

import org.jspecify.annotations.Nullable;

import paritydesk.explore.Axis;
import paritydesk.explore.Output;
import paritydesk.explore.Sweep;
import paritydesk.scenario.Scenario;
import paritydesk.shock.Knob;
import paritydesk.shock.Shock;
import paritydesk.timeline.Timeline;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Shocks and explorations as JSON. Schemas: shocks and sweep in `assets/schemas`. The same input gives the same bytes.
public final class ExploreJson {

    private ExploreJson() {}

    /// The library; with a scenario each shock also says what it can strike there, or why it strikes nothing.
    public static byte[] shocks(List<Shock> library, @Nullable Scenario scenario) {
        return AnswerJson.answer(
                "shocks",
                pen -> {
                    pen.text("scenario", scenario == null ? null : scenario.name());
                    pen.objects("shocks", library, (p, s) -> shock(p, s, scenario));
                });
    }

    private static void shock(JsonPen pen, Shock shock, @Nullable Scenario scenario) {
        pen.text("id", shock.id());
        pen.text("name", shock.name());
        pen.text("group", shock.group().name().toLowerCase(Locale.ROOT));
        pen.text("about", shock.about());
        pen.text("event", shock.event());
        pen.text("changes", shock.documents());
        pen.text("strikes", shock.noun());
        pen.objects("knobs", shock.knobs(), ExploreJson::knob);
        if (scenario != null) {
            pen.texts("targets", shock.targets().of(scenario));
            pen.text("missing", shock.missing(scenario).orElse(null));
        }
    }

    private static void knob(JsonPen pen, Knob knob) {
        pen.text("id", knob.id());
        pen.text("name", knob.name());
        pen.text("unit", knob.unit());
        pen.figure("least", knob.least());
        pen.figure("most", knob.most());
        pen.figure("rest", knob.rest());
        pen.figure("start", knob.start());
    }

    /// A sweep of `scenario`; cells row by row, each with the values of the knobs that it stands for.
    public static byte[] sweep(Scenario scenario, Sweep sweep) {
        return AnswerJson.answer(
                "sweep",
                pen -> {
                    pen.object("run", () -> head(pen, scenario, sweep));
                    pen.object("across", () -> axis(pen, sweep.across()));
                    var up = sweep.up();
                    if (up != null) {
                        pen.object("up", () -> axis(pen, up));
                    }
                    pen.objects("outputs", sweep.outputs(), ExploreJson::output);
                    figures(pen, "base", sweep.base());
                    pen.objects(
                            "cells",
                            IntStream.range(0, sweep.cells().size()).boxed().toList(),
                            (p, i) -> cell(p, sweep, i));
                });
    }

    private static void head(JsonPen pen, Scenario scenario, Sweep sweep) {
        pen.text("scenario", scenario.name());
        pen.text("fingerprint", sweep.fingerprint());
        pen.text("engineVersion", Timeline.ENGINE_VERSION);
        pen.number("seed", Long.valueOf(scenario.options().seed()));
    }

    private static void axis(JsonPen pen, Axis axis) {
        var shock = axis.shock().shock();
        var walked = shock.knobs().get(axis.knob());
        pen.text("shock", shock.id());
        pen.text("target", axis.shock().target());
        pen.text("knob", walked.id());
        pen.text("unit", walked.unit());
        pen.objects(
                "held",
                IntStream.range(0, shock.knobs().size())
                        .filter(i -> i != axis.knob())
                        .boxed()
                        .toList(),
                (p, i) -> {
                    p.text("knob", shock.knobs().get(i).id());
                    p.text("unit", shock.knobs().get(i).unit());
                    p.figure("value", axis.shock().values().get(i));
                });
        pen.figures("values", axis.count(), axis::value);
    }

    private static void output(JsonPen pen, Output output) {
        pen.text("id", name(output));
        pen.text("unit", output.unit());
    }

    private static void cell(JsonPen pen, Sweep sweep, int i) {
        var up = sweep.up();
        var cell = sweep.cells().get(i);
        pen.figure("x", sweep.across().value(i % sweep.columns()));
        if (up != null) {
            pen.figure("y", up.value(i / sweep.columns()));
        }
        pen.text("fingerprint", cell.fingerprint());
        figures(pen, "figures", cell.values());
    }

    private static void figures(JsonPen pen, String name, List<Double> values) {
        pen.figures(name, values.size(), values::get);
    }

    /// How documents and commands name an output, such as `falseAccounts`.
    public static String name(Output output) {
        var words = output.name().toLowerCase(Locale.ROOT).split("_");
        var name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.toString();
    }
}
