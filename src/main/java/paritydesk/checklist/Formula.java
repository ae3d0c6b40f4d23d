package paritydesk.checklist;

import com.ezylang.evalex.BaseException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.functions.basic.AbsFunction;
import com.ezylang.evalex.functions.basic.IfFunction;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.functions.basic.NotFunction;
import com.ezylang.evalex.operators.arithmetic.InfixDivisionOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import com.ezylang.evalex.operators.booleans.InfixAndOperator;
import com.ezylang.evalex.operators.booleans.InfixEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterOperator;
import com.ezylang.evalex.operators.booleans.InfixLessEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixLessOperator;
import com.ezylang.evalex.operators.booleans.InfixNotEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixOrOperator;
import com.ezylang.evalex.parser.ParseException;

import paritydesk.explore.Output;
import paritydesk.timeline.Run;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// A formula over named figures, such as `maskedDebt / max(1, trueDebt)`. It can compare, add, take off, multiply, divide, choose and join
/// conditions; there is nothing in it that reads a file, calls code, waits, or grows without bound: powers, roundings and
/// texts are left out on purpose.
public record Formula(String text) {

    private static final List<String> FIXED =
            List.of("accounts", "unpriced", "atRisk", "atRiskDebt", "gapNow");

    private static final int LONGEST = 1000;

    /// An exponent or a run of digits that no figure of a run needs.
    private static final Pattern HUGE =
            Pattern.compile("[0-9]{40}|[0-9.][eE][+-]?[0-9]{3}|[\"'\\[]");

    private static final ExpressionConfiguration LANGUAGE =
            ExpressionConfiguration.builder()
                    .functionDictionary(functions())
                    .operatorDictionary(operators())
                    .arraysAllowed(false)
                    .structuresAllowed(false)
                    .implicitMultiplicationAllowed(false)
                    .mathContext(MathContext.DECIMAL128)
                    .build();

    private static MapBasedFunctionDictionary functions() {
        var all = new MapBasedFunctionDictionary();
        all.addFunction("ABS", new AbsFunction());
        all.addFunction("IF", new IfFunction());
        all.addFunction("MAX", new MaxFunction());
        all.addFunction("MIN", new MinFunction());
        all.addFunction("NOT", new NotFunction());
        return all;
    }

    private static MapBasedOperatorDictionary operators() {
        var all = new MapBasedOperatorDictionary();
        all.addOperator("-", new PrefixMinusOperator());
        all.addOperator("+", new InfixPlusOperator());
        all.addOperator("-", new InfixMinusOperator());
        all.addOperator("*", new InfixMultiplicationOperator());
        all.addOperator("/", new InfixDivisionOperator());
        all.addOperator("==", new InfixEqualsOperator());
        all.addOperator("!=", new InfixNotEqualsOperator());
        all.addOperator(">", new InfixGreaterOperator());
        all.addOperator(">=", new InfixGreaterEqualsOperator());
        all.addOperator("<", new InfixLessOperator());
        all.addOperator("<=", new InfixLessEqualsOperator());
        all.addOperator("&&", new InfixAndOperator());
        all.addOperator("||", new InfixOrOperator());
        return all;
    }

    /// What a formula gives, or why it gives nothing.
    public record Answer(double value, String missing) {}

    /// Why the formula cannot be used, as a sentence's end; nothing where it can. `known` are the names of figures.
    public Optional<String> fault(Set<String> known) {
        if (text.length() > LONGEST || HUGE.matcher(text).find()) {
            return Optional.of("is too long, or holds a text or a number that is too large");
        }
        try {
            var expression = new Expression(text, LANGUAGE);
            expression.validate();
            return expression.getUsedVariables().stream()
                    .filter(n -> !contains(known, n))
                    .min(Comparator.comparingInt(this::position))
                    .map(
                            n ->
                                    "names “"
                                            + n
                                            + "”"
                                            + at(position(n))
                                            + ", which is no figure of a run");
        } catch (ParseException wrong) {
            return Optional.of(
                    "cannot be read"
                            + at(Math.max(1, wrong.getStartPosition()))
                            + ": "
                            + wrong.getMessage());
        }
    }

    /// Names in it that are no figures of a run, in the order in which they stand there.
    public List<String> strangers(Set<String> known) {
        try {
            return new Expression(text, LANGUAGE)
                    .getUsedVariables().stream()
                            .filter(n -> !contains(known, n))
                            .sorted(Comparator.comparingInt(this::position))
                            .toList();
        } catch (BaseException _) {
            return List.of();
        }
    }

    /// Where a name stands, counted from 1; 0 where it does not.
    private int position(String name) {
        var found = Pattern.compile("(?i)\\b" + Pattern.quote(name) + "\\b").matcher(text);
        return found.find() ? found.start() + 1 : 0;
    }

    private static String at(int position) {
        return position > 0 ? " at character " + position : "";
    }

    private static boolean contains(Set<String> known, String name) {
        return known.stream().anyMatch(name::equalsIgnoreCase);
    }

    Answer of(Map<String, Double> figures) {
        try {
            var expression = new Expression(text, LANGUAGE);
            for (var name : expression.getUsedVariables()) {
                var figure = figure(figures, name);
                if (!Double.isFinite(figure)) {
                    return new Answer(Double.NaN, name + " has no figure in this run.");
                }
                expression.with(name, BigDecimal.valueOf(figure));
            }
            var value = expression.evaluate();
            double number =
                    value.isBooleanValue()
                            ? (value.getBooleanValue() ? 1 : 0)
                            : value.getNumberValue().doubleValue();
            return Double.isFinite(number)
                    ? new Answer(number, "")
                    : new Answer(Double.NaN, "“" + text + "” gives no figure.");
        } catch (BaseException | ArithmeticException wrong) {
            return new Answer(
                    Double.NaN, "“" + text + "” has no answer: " + wrong.getMessage() + ".");
        }
    }

    private static double figure(Map<String, Double> figures, String name) {
        return figures.entrySet().stream()
                .filter(e -> e.getKey().equalsIgnoreCase(name))
                .mapToDouble(Map.Entry::getValue)
                .findFirst()
                .orElse(Double.NaN);
    }

    /// Names that a formula may use: figures of the run, and the figures of the computed items by their ids.
    public static Set<String> names() {
        var names = new TreeSet<String>(FIXED);
        for (var output : Output.values()) {
            names.add(name(output));
        }
        Checks.items().forEach(item -> names.add(item.id()));
        return names;
    }

    static Map<String, Double> figures(Run run, List<Outcome> computed) {
        var figures = new TreeMap<String, Double>();
        var head = run.headline();
        figures.put("accounts", (double) run.scenario().book().accounts().size());
        figures.put("unpriced", (double) head.unpriced());
        figures.put("atRisk", (double) head.atRisk());
        figures.put("atRiskDebt", head.atRiskDebt());
        figures.put("gapNow", head.gapNow());
        for (var output : Output.values()) {
            figures.put(name(output), output.of(run));
        }
        computed.forEach(o -> figures.put(o.item().id(), o.figure().value()));
        return figures;
    }

    /// `LOWEST_RATIO` is `lowestRatio`.
    private static String name(Output output) {
        var words = output.name().toLowerCase(Locale.ROOT).split("_");
        var name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(words[i].substring(1));
        }
        return name.toString();
    }
}
