package paritydesk.report;

import paritydesk.asset.Figures;
import paritydesk.memo.Chapter;
import paritydesk.plan.Plan;

import java.util.ArrayList;
import java.util.List;

/// The plan on one page: the ratio as a sentence, what one token pays at each fee, and every event with its time in UTC.
final class PlanPart {

    private PlanPart() {}

    static Section of(Memo memo) {
        var plan = memo.run().scenario().plan();
        var content = new ArrayList<Markup>();
        content.add(
                Markup.paragraph(
                        plan.head().name()
                                + ", "
                                + Words.lower(plan.head().kind())
                                + ", revision "
                                + plan.head().revision()
                                + ", "
                                + Words.lower(plan.head().status())
                                + "."));
        plan.conversions()
                .forEach(c -> content.add(Markup.say("p", "ratio", c.ratio().sentence())));
        content.add(together("What one token pays", ladder(memo, plan).markup()));
        content.add(Markup.say("h3", "", "Events"));
        content.add(events(memo, plan).markup());
        return new Section(Chapter.PLAN, true, content);
    }

    private static Grid ladder(Memo memo, Plan plan) {
        var grid =
                new Grid(
                        "",
                        Grid.words("from (UTC)"),
                        Grid.figure("fee"),
                        Grid.figure("one token pays"),
                        Grid.words("token"));
        for (var rung : memo.run().exact().ladder()) {
            var target = plan.conversion(rung.conversion()).map(c -> c.ratio().to()).orElse("");
            grid.row(
                    Figures.moment(rung.at()),
                    Words.percent(rung.fee()),
                    Figures.exact(rung.perToken()),
                    target);
        }
        return grid;
    }

    private static Grid events(Memo memo, Plan plan) {
        var clock = memo.run().clock();
        var grid =
                new Grid(
                        "events",
                        Grid.line("at (UTC)"),
                        Grid.words("event"),
                        Grid.words("effect"),
                        Grid.words("in window"));
        for (var event : plan.events()) {
            boolean inside =
                    !event.at().isBefore(clock.at(0))
                            && !event.at().isAfter(clock.at(clock.size() - 1));
            grid.row(
                    List.of(
                            Markup.text(Figures.moment(event.at()).replace(" UTC", "")),
                            Markup.text(event.head().title()),
                            Markup.text(Words.effect(event)),
                            Markup.text(inside ? "✓" : "")));
        }
        return grid;
    }

    private static Markup together(String heading, Markup block) {
        return Markup.tag("div", "keep", Markup.say("h3", "", heading), block);
    }
}
