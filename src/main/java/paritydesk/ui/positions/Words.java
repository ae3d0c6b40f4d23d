package paritydesk.ui.positions;

import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;
import paritydesk.valuation.Solvency;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Names and signs of what the table shows.
public final class Words {
    private Words() {}

    /// The word of a class, also as it is typed in a filter.
    public static String of(Solvency solvency) {
        return switch (solvency) {
            case SOUND -> Text.of("class.sound");
            case FALSE -> Text.of("class.false");
            case MASKED -> Text.of("class.masked");
            case TRUE -> Text.of("class.true");
            case NO_DEBT -> Text.of("class.nodebt");
            case UNPRICED -> Text.of("class.unpriced");
        };
    }

    /// The class with this word; letter case does not count, and `no debt` may be typed without its space.
    static Optional<Solvency> named(String word) {
        var wanted = word.replace(" ", "");
        return Arrays.stream(Solvency.values())
                .filter(solvency -> of(solvency).replace(" ", "").equalsIgnoreCase(wanted))
                .findFirst();
    }

    /// The words of all classes, as they are typed in a filter.
    static List<String> classes() {
        return Arrays.stream(Solvency.values()).map(one -> of(one).replace(" ", "")).toList();
    }

    /// The colour and mark of a class.
    public static Tone tone(Solvency solvency) {
        return switch (solvency) {
            case SOUND -> Tone.GOOD;
            case FALSE -> Tone.FALSE;
            case MASKED -> Tone.MASKED;
            case TRUE -> Tone.TRUE;
            case NO_DEBT -> Tone.NEUTRAL;
            case UNPRICED -> Tone.CAUTION;
        };
    }

    /// A column's head.
    ///
    /// @param currency what amounts are in
    static String title(Field field, String currency) {
        return Text.of("positions.field." + field.word(), currency).strip();
    }
}
