package paritydesk.ui.ask;

import paritydesk.book.Leg;
import paritydesk.file.QuestionForm;
import paritydesk.market.Quote;
import paritydesk.plan.Conversion;
import paritydesk.scenario.Scenario;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// A question of one scenario put to another: what it names by id becomes the counterpart there (old token for old token, venue for venue), and
/// instants outside the window become its end. What has no counterpart stays, and the answer says what is missing.
final class Adapted {

    private final Map<String, String> names = new HashMap<>();
    private final Scenario to;

    private Adapted(Scenario from, Scenario to) {
        this.to = to;
        pair(from, to, s -> conversions(s, c -> c.ratio().from()));
        pair(from, to, s -> conversions(s, c -> c.ratio().to()));
        pair(from, to, s -> conversions(s, Conversion::id));
        pair(from, to, s -> legs(s, Leg.Debt.class));
        pair(from, to, s -> legs(s, Leg.Collateral.class));
        pair(from, to, s -> s.venues().venues().stream().map(v -> v.id()).toList());
        pair(from, to, s -> s.market().oracles().stream().map(o -> o.id()).toList());
        pair(from, to, s -> s.market().pools().stream().map(p -> p.id()).toList());
        pair(from, to, s -> traded(s));
        pair(from, to, s -> s.book().accounts().stream().limit(50).map(a -> a.id()).toList());
    }

    static QuestionForm of(QuestionForm form, Scenario from, Scenario to) {
        var adapted = new Adapted(from, to);
        var next = form;
        for (var field : form.fields()) {
            switch (field.kind()) {
                case VALUE, VALUES -> {
                    var text = adapted.text(field.value());
                    if (!text.equals(field.value())) {
                        next = next.with(field.pointer(), text);
                    }
                }
                case HEADING, LIST, FLAG, CHOICE -> {}
            }
        }
        return next;
    }

    private String text(String value) {
        if (value.contains(", ")) {
            var parts = new ArrayList<String>();
            for (var part : value.split(", ")) {
                parts.add(text(part));
            }
            return String.join(", ", parts);
        }
        return names.getOrDefault(value, instant(value));
    }

    private String instant(String value) {
        try {
            var at = Instant.parse(value);
            boolean inside = !at.isBefore(to.book().asOf()) && !at.isAfter(to.options().to());
            return inside ? value : to.options().to().toString();
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    /// The n-th of one kind for the n-th of the other, the last for all beyond it; what both know keeps its name.
    private void pair(Scenario from, Scenario there, Function<Scenario, List<String>> kind) {
        var theirs = kind.apply(from);
        var ours = kind.apply(there);
        Set<String> known = new TreeSet<>(ours);
        for (int i = 0; i < theirs.size() && !ours.isEmpty(); i++) {
            if (!known.contains(theirs.get(i))) {
                names.putIfAbsent(theirs.get(i), ours.get(Math.min(i, ours.size() - 1)));
            }
        }
    }

    private static List<String> conversions(Scenario s, Function<Conversion, String> part) {
        return s.plan().conversions().stream().map(part).distinct().toList();
    }

    private static List<String> legs(Scenario s, Class<? extends Leg> kind) {
        return s.book().accounts().stream()
                .flatMap(a -> a.legs().stream())
                .filter(kind::isInstance)
                .map(Leg::asset)
                .distinct()
                .toList();
    }

    private static List<String> traded(Scenario s) {
        return s.market().quotes().stream()
                .map(q -> q instanceof Quote.Traded t ? t.series() : null)
                .filter(Objects::nonNull)
                .toList();
    }
}
