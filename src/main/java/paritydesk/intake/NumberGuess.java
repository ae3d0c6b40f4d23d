package paritydesk.intake;

import paritydesk.intake.NumberStyle.Decimal;
import paritydesk.intake.NumberStyle.Grouping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

/// What the cells of a file tell about its number style. `1.5` and `1,234.5` decide; `1,234` alone does not, and then the styles under
/// which every cell is a number are the choices.
final class NumberGuess {

    static final List<NumberStyle> STYLES = styles();

    private static final Pattern FIGURE =
            Pattern.compile("[(+\\-−$€£]?\\s*[0-9][0-9.,'’_ \\u00A0\\u2009\\u202F]*[)]?");
    private static final Pattern SIGNED = Pattern.compile(".*[.,'’_ \\u00A0\\u2009\\u202F].*");
    private static final Pattern EITHER =
            Pattern.compile("[^0-9]?[1-9][0-9]{0,2}([.,])[0-9]{3}[)]?");

    private final LinkedHashMap<NumberStyle, Integer> fits = new LinkedHashMap<>();
    private final List<String> unclear = new ArrayList<>();
    private int count;

    private static List<NumberStyle> styles() {
        var all = new ArrayList<NumberStyle>();
        for (var decimal : Decimal.values()) {
            for (var grouping : Grouping.values()) {
                boolean clash = grouping.name().equals(decimal.name());
                if (!clash) {
                    all.add(new NumberStyle(decimal, grouping));
                }
            }
        }
        return List.copyOf(all);
    }

    /// Whether a cell is a number under any style.
    static boolean figure(String cell) {
        return STYLES.stream().anyMatch(style -> style.parse(cell.strip()).value() != null);
    }

    /// Whether no cell had a sign that tells anything.
    boolean none() {
        return count == 0;
    }

    /// Whether exactly one style fits every cell.
    boolean decides() {
        return !none() && !mixed() && likely().size() == 1;
    }

    /// A cell of a column of figures that the file keeps as text.
    void see(String cell) {
        var text = cell.strip();
        if (!FIGURE.matcher(text).matches() || !SIGNED.matcher(text).matches()) {
            return;
        }
        count++;
        if (EITHER.matcher(text).matches() && unclear.size() < 3) {
            unclear.add(text);
        }
        for (var style : STYLES) {
            if (style.parse(text).value() != null) {
                fits.merge(style, 1, Integer::sum);
            }
        }
    }

    /// The styles under which the most cells are numbers, the plainest first; one where the cells decide.
    List<NumberStyle> likely() {
        if (count == 0) {
            return List.of(NumberStyle.PLAIN);
        }
        int most = fits.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        var best = STYLES.stream().filter(s -> fits.getOrDefault(s, 0) == most).toList();
        var simplest = new LinkedHashMap<Decimal, NumberStyle>();
        best.forEach(style -> simplest.putIfAbsent(style.decimal(), style));
        return best.isEmpty() ? List.of(NumberStyle.PLAIN) : List.copyOf(simplest.values());
    }

    /// Cells that may be read two ways, for the question.
    List<String> unclear() {
        return List.copyOf(unclear);
    }

    /// Whether some cells fit none of the likeliest styles.
    boolean mixed() {
        int most = fits.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return count > 0 && most < count;
    }
}
