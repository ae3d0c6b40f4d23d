package paritydesk.cli;

import paritydesk.asset.Figures;
import paritydesk.explore.Axis;
import paritydesk.file.ExploreJson;
import paritydesk.scenario.Scenario;
import paritydesk.shock.Applied;
import paritydesk.shock.Knob;
import paritydesk.shock.Library;
import paritydesk.shock.Shock;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The one or two parameters that a sweep walks, read from its options. What cannot be walked is refused with what could.
final class Walks {

    /// A grid of a hundred by a hundred: more is a mistyped count rather than a question.
    private static final int MOST_CELLS = 10_000;

    private final List<Struck> struck;

    /// A shock with what was said of its knobs.
    private record Struck(Shock shock, SweepCommand.Blow said, List<Told> told) {}

    /// What was said of one knob; a count of 0 holds it at `from`.
    private record Told(int knob, double from, double to, int count) {}

    Walks(List<SweepCommand.Blow> blows) {
        struck = blows.stream().map(Walks::read).toList();
        var counts = struck.stream().flatMap(s -> s.told().stream()).filter(t -> t.count() > 0);
        var walked = counts.map(Told::count).toList();
        if (walked.isEmpty() || walked.size() > 2) {
            throw new WrongUse(
                    "One or two parameters are walked, with --param NAME=LO:HI:N; here are "
                            + walked.size()
                            + ".");
        }
        if (struck.stream().anyMatch(s -> s.told().stream().noneMatch(t -> t.count() > 0))) {
            throw new WrongUse("Every shock of a sweep has a parameter that is walked.");
        }
        long cells = walked.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
        if (cells > MOST_CELLS) {
            throw new WrongUse(
                    "This asks for "
                            + Figures.number(cells)
                            + " runs; a sweep makes at most "
                            + Figures.number(MOST_CELLS)
                            + ".");
        }
    }

    /// Refuses a shock that changes the study's dynamics where none of the figures reads them.
    void readBy(List<paritydesk.explore.Output> outputs) {
        var silent = struck.stream().map(Struck::shock).filter(s -> s.documents().equals("study"));
        if (outputs.stream().noneMatch(paritydesk.explore.Output::readsStudy)) {
            silent.findFirst()
                    .ifPresent(
                            shock -> {
                                throw new WrongUse(
                                        shock.id()
                                                + " changes dynamics of a study, which none of the"
                                                + " figures reads; these do: "
                                                + Arrays.stream(paritydesk.explore.Output.values())
                                                        .filter(
                                                                paritydesk.explore.Output
                                                                        ::readsStudy)
                                                        .map(ExploreJson::name)
                                                        .collect(Collectors.joining(", "))
                                                + ".");
                            });
        }
    }

    /// The axes over a scenario, the first one across.
    List<Axis> on(Scenario scenario) {
        var axes = new ArrayList<Axis>();
        for (var one : struck) {
            var applied = applied(one, scenario);
            for (var told : one.told()) {
                if (told.count() == 0) {
                    applied = applied.with(told.knob(), told.from());
                }
            }
            for (var told : one.told()) {
                if (told.count() > 0) {
                    axes.add(new Axis(applied, told.knob(), told.from(), told.to(), told.count()));
                }
            }
        }
        return axes;
    }

    private static Applied applied(Struck one, Scenario scenario) {
        var shock = one.shock();
        var why = shock.missing(scenario);
        if (why.isPresent()) {
            throw new WrongUse(shock.id() + " does not apply: " + why.get());
        }
        var applied = Applied.of(shock, scenario);
        var target = one.said().target;
        if (target == null) {
            return applied;
        }
        var targets = shock.targets().of(scenario);
        if (!targets.contains(target)) {
            throw new WrongUse(
                    shock.id()
                            + " cannot strike “"
                            + target
                            + "”; it can strike "
                            + String.join(", ", targets)
                            + ".");
        }
        return applied.on(target);
    }

    private static Struck read(SweepCommand.Blow blow) {
        var shock =
                Library.of(blow.shock)
                        .orElseThrow(
                                () ->
                                        new WrongUse(
                                                "There is no shock “"
                                                        + blow.shock
                                                        + "”; there are "
                                                        + Library.ALL.stream()
                                                                .map(Shock::id)
                                                                .collect(Collectors.joining(", "))
                                                        + "."));
        var told = blow.params.stream().map(p -> told(shock, p)).toList();
        if (told.stream().map(Told::knob).distinct().count() < told.size()) {
            throw new WrongUse("A parameter of " + shock.id() + " is given twice.");
        }
        return new Struck(shock, blow, told);
    }

    private static Told told(Shock shock, String text) {
        int sign = text.indexOf('=');
        var parts = text.substring(sign + 1).split(":", -1);
        if (sign < 1 || (parts.length != 1 && parts.length != 3)) {
            throw new WrongUse("--param is NAME=LO:HI:N or NAME=VALUE, not “" + text + "”.");
        }
        int index = index(shock, text.substring(0, sign));
        var knob = shock.knobs().get(index);
        double from = value(knob, parts[0]);
        return parts.length == 1
                ? new Told(index, from, from, 0)
                : new Told(index, from, value(knob, parts[1]), count(parts[2]));
    }

    /// A shock with one knob held as `NAME=VALUE` says.
    static Applied held(Applied applied, String said) {
        int sign = said.indexOf('=');
        if (sign < 1) {
            throw new WrongUse("A value of a shock is NAME=VALUE, not “" + said + "”.");
        }
        int knob = index(applied.shock(), said.substring(0, sign));
        var value = value(applied.shock().knobs().get(knob), said.substring(sign + 1));
        return applied.with(knob, value);
    }

    private static int index(Shock shock, String name) {
        var ids = shock.knobs().stream().map(Knob::id).toList();
        if (!ids.contains(name)) {
            throw new WrongUse(
                    shock.id()
                            + " has no parameter “"
                            + name
                            + "”; it has "
                            + (ids.isEmpty() ? "none" : String.join(", ", ids))
                            + ".");
        }
        return ids.indexOf(name);
    }

    private static double value(Knob knob, String text) {
        double value = number(text);
        if (!(value >= knob.least() && value <= knob.most())) {
            throw new WrongUse(
                    knob.id() + " lies within " + knob.range() + ", not at “" + text + "”.");
        }
        return value;
    }

    /// NaN for what is no number, which lies in no range.
    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }

    private static int count(String text) {
        double count = number(text);
        if (!(count >= 1 && count <= MOST_CELLS && count == Math.rint(count))) {
            throw new WrongUse(
                    "N of --param NAME=LO:HI:N is a whole number from 1 to "
                            + Figures.number(MOST_CELLS)
                            + ", not “"
                            + text
                            + "”.");
        }
        return (int) count;
    }
}
