package paritydesk.ui.ask;

import paritydesk.book.Leg;
import paritydesk.file.FormField;
import paritydesk.file.QuestionForm;
import paritydesk.market.Quote;
import paritydesk.plan.Conversion;
import paritydesk.scenario.Scenario;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/// A question of one scenario put to another: what it names by id becomes the counterpart there (old token for old token, venue for venue), and
/// instants
/// lie as far into the window. What has no counterpart stays, and the answer says what is missing.
final class Adapted {

    /// What a question may name, in the order in which counterparts are sought.
    private static final List<Function<Scenario, List<String>>> KINDS =
            List.of(
                    s -> conversions(s, c -> c.ratio().from()),
                    s -> conversions(s, c -> c.ratio().to()),
                    s -> conversions(s, Conversion::id),
                    s -> legs(s, Leg.Debt.class),
                    s -> legs(s, Leg.Collateral.class),
                    s -> s.venues().venues().stream().map(v -> v.id()).toList(),
                    s -> s.market().oracles().stream().map(o -> o.id()).toList(),
                    s -> s.market().pools().stream().map(p -> p.id()).toList(),
                    Adapted::traded,
                    s -> s.book().accounts().stream().limit(50).map(a -> a.id()).toList(),
                    s -> s.plan().assets().stream().map(a -> a.id()).toList());

    private final Map<String, String> names = new HashMap<>();
    private final Scenario from;
    private final Scenario to;

    private Adapted(Scenario from, Scenario to) {
        this.from = from;
        this.to = to;
        KINDS.forEach(kind -> pair(kind, true));
        KINDS.forEach(kind -> pair(kind, false));
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
        return told(adapted.own(next));
    }

    /// What no name carries over: the example's own id, and of a wrapped token the rate at which the plan exchanges it, without the costs of
    /// the other case.
    private QuestionForm own(QuestionForm form) {
        var next = form.with("/id", form.kind().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (!form.record().equals("WrappedParity")) {
            return next;
        }
        var asset = Dials.value(next, "/asset");
        var rate =
                to.plan().conversions().stream()
                        .map(Conversion::ratio)
                        .filter(r -> r.from().equals(asset))
                        .findFirst()
                        .map(r -> r.numerator().divide(r.denominator(), MathContext.DECIMAL64))
                        .orElse(BigDecimal.ONE);
        return next.with("/rate", rate.toPlainString()).with("/redemption/cost", "");
    }

    /// Without elements that two of the other scenario's names have become one in: each asset is named once, and no pair is of one asset.
    private static QuestionForm told(QuestionForm form) {
        var seen = new HashSet<String>();
        for (var field : form.fields()) {
            var element = field.pointer();
            if (field.kind() == FormField.Kind.HEADING && element.matches(".*/\\d+")) {
                var first = Dials.value(form, element + "/first");
                var names = Dials.value(form, element + "/asset") + first;
                var second = Dials.value(form, element + "/second");
                boolean pair = !second.isEmpty() && first.equals(second);
                var key = element.replaceAll("\\d+$", "") + names + ' ' + second;
                if (pair || (!names.isEmpty() && !seen.add(key))) {
                    return told(form.without(element));
                }
            }
        }
        return form;
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
            return at(Instant.parse(value)).toString();
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    /// As far into the window there as it was here, to the minute.
    private Instant at(Instant value) {
        var begin = to.book().asOf();
        var end = to.options().to();
        var here = Duration.between(from.book().asOf(), from.options().to()).toMillis();
        var into = Duration.between(from.book().asOf(), value).toMillis();
        double share = here == 0 ? 0 : Math.clamp(into / (double) here, 0, 1);
        var there = Duration.between(begin, end).toMillis();
        var moved = begin.plusMillis(Math.round(share * there)).truncatedTo(ChronoUnit.MINUTES);
        return moved.isBefore(begin) ? begin : moved;
    }

    /// The n-th of one kind for the n-th of the other, else one that stands for nothing yet; the last for all beyond, unless `apart`. What both
    /// know keeps its name.
    private void pair(Function<Scenario, List<String>> kind, boolean apart) {
        var theirs = kind.apply(from);
        var ours = kind.apply(to);
        Set<String> known = new TreeSet<>(ours);
        for (int i = 0; i < theirs.size() && !ours.isEmpty(); i++) {
            var name = theirs.get(i);
            if (!known.contains(name) && !names.containsKey(name)) {
                var nth = ours.get(Math.min(i, ours.size() - 1));
                Stream.concat(Stream.of(nth), ours.stream())
                        .filter(other -> !apart || free(other, theirs))
                        .findFirst()
                        .ifPresent(other -> names.put(name, other));
            }
        }
    }

    private boolean free(String name, List<String> theirs) {
        return !names.containsValue(name) && !theirs.contains(name);
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
