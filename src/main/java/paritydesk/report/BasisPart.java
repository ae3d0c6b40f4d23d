package paritydesk.report;

import paritydesk.asset.Counted;
import paritydesk.asset.Figures;
import paritydesk.market.Series;
import paritydesk.memo.Chapter;
import paritydesk.plan.Event;

import java.util.ArrayList;
import java.util.List;

/// What the numbers rest on: the book and whether it is real, what is assumed, what is bracketed, what has no price.
final class BasisPart {

    private BasisPart() {}

    static Section of(Memo memo) {
        var book = memo.run().scenario().book();
        var content = new ArrayList<Markup>();
        var label = book.synthetic() ? "Synthetic book. " : "Book. ";
        var names = book.name() + ", " + Counted.of(book.accounts().size(), "account") + " as of ";
        content.add(
                Markup.tag(
                        "p",
                        book.synthetic() ? "synthetic" : "",
                        Markup.say("b", "", label),
                        Markup.text(names + Figures.moment(book.asOf()) + ". " + book.note())));
        var assumptions = assumptions(memo);
        if (assumptions.isEmpty()) {
            content.add(Markup.paragraph("The documents mark nothing as assumed."));
        } else {
            content.add(Markup.say("h3", "", "Assumed"));
            content.add(Markup.tag("ul", "", assumptions));
        }
        return new Section(Chapter.BASIS, false, content);
    }

    private static List<Markup> assumptions(Memo memo) {
        var items = new ArrayList<Markup>();
        var plan = memo.run().scenario().plan();
        plan.record().assumptions().forEach(a -> items.add(Markup.say("li", "", a)));
        for (Event event : plan.events()) {
            var bracket = event.head().bracket();
            if (bracket != null) {
                items.add(
                        Markup.say(
                                "li",
                                "",
                                "“"
                                        + event.head().title()
                                        + "” is known to lie between "
                                        + Figures.moment(bracket.notBefore())
                                        + " and "
                                        + Figures.moment(bracket.notAfter())
                                        + "."));
            }
        }
        for (Series series : memo.run().scenario().market().series()) {
            if (series.provenance().assumption()) {
                items.add(
                        Markup.say(
                                "li",
                                "",
                                "Series "
                                        + series.id()
                                        + " ("
                                        + series.unit()
                                        + "): "
                                        + series.provenance().source()));
            }
        }
        return items;
    }
}
