package paritydesk.file;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Which field of an object a refusal speaks of. Records say what is wrong in words (`loan-to-value of MKR is a fraction of 0 to 1, not
/// 1.2`); the field is the one whose name or whose figure stands in them, where that is one alone.
final class Blamed {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final int SHORTEST = 3;

    private Blamed() {}

    /// The field's name; empty where none or more than one is meant.
    static String field(Json.Fields fields, String why) {
        var said = " " + plain(why) + " ";
        var named =
                fields.values().keySet().stream()
                        .filter(f -> f.length() >= SHORTEST)
                        .filter(
                                f ->
                                        said.contains(
                                                " " + plain(HUMP.matcher(f).replaceAll(" ")) + " "))
                        .toList();
        var figures =
                fields.values().entrySet().stream()
                        .filter(f -> f.getValue() instanceof Json.Figure || digits(f.getValue()))
                        .filter(f -> why.endsWith(" " + f.getValue().shown()))
                        .map(f -> f.getKey())
                        .toList();
        var both = figures.stream().filter(named::contains).toList();
        return alone(both).isEmpty()
                ? alone(figures).isEmpty() ? alone(named) : alone(figures)
                : alone(both);
    }

    private static boolean digits(Json json) {
        return json instanceof Json.Text text && text.value().matches("-?[0-9.eE+-]+");
    }

    private static String alone(List<String> found) {
        return found.size() == 1 ? found.getFirst() : "";
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
    }
}
