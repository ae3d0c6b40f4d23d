package paritydesk.ui.positions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A column of the table. `word` is its name in a filter and in what is kept. `NOW` is the class at the scrubber's moment, `CLASS` every
/// class that the account was ever in; `HEALTH` and `FAIR` are of the scrubber's moment, collateral, debt, ratio, headroom, drop, price and
/// largest asset of the window's end.
public enum Field {
    ACCOUNT("account", Kind.WORDS, 68),
    NOW("now", Kind.CLASS, 80),
    CLASS("class", Kind.CLASS, 48),
    COLLATERAL("collateral", Kind.MONEY, 92),
    DEBT("debt", Kind.MONEY, 84),
    RATIO("ratio", Kind.FACTOR, 52),
    START("start", Kind.FACTOR, 68),
    HEALTH("hf", Kind.FACTOR, 60),
    FAIR("fair", Kind.FACTOR, 96),
    WORST("worst", Kind.FACTOR, 76),
    FAIR_WORST("fairworst", Kind.FACTOR, 112),
    EROSION("erosion", Kind.PICTURE, 80),
    WHEN("when", Kind.MOMENT, 100),
    WHY("why", Kind.WORDS, 92),
    HEADROOM("headroom", Kind.SHARE, 100),
    DROP("drop", Kind.SHARE, 100),
    PRICE("price", Kind.PRICE, 120),
    LARGEST("largest", Kind.WORDS, 88),
    SHARE("share", Kind.SHARE, 84),
    LEGS("legs", Kind.COUNT, 52),
    OWNER("owner", Kind.WORDS, 80),
    VENUE("venue", Kind.WORDS, 88),
    HOLDER("holder", Kind.WORDS, 88),
    ASSET("asset", Kind.WORDS, 96);

    /// The columns of a first start where the window is wide.
    static final List<Field> USUAL =
            List.of(
                    ACCOUNT,
                    NOW,
                    CLASS,
                    COLLATERAL,
                    DEBT,
                    RATIO,
                    HEALTH,
                    WORST,
                    EROSION,
                    WHEN,
                    WHY,
                    OWNER,
                    VENUE,
                    ASSET);

    private final String word;
    private final Kind kind;
    private final double width;

    Field(String word, Kind kind, double width) {
        this.word = word;
        this.kind = kind;
        this.width = width;
    }

    /// What a column holds. `SHARE` is a fraction shown in percent, `MOMENT` an instant in epoch seconds.
    enum Kind {
        WORDS,
        CLASS,
        MONEY,
        PRICE,
        FACTOR,
        SHARE,
        COUNT,
        MOMENT,
        PICTURE;

        boolean numeric() {
            return this != WORDS && this != CLASS && this != PICTURE;
        }
    }

    public String word() {
        return word;
    }

    Kind kind() {
        return kind;
    }

    /// Width in pixels that its head and usual values need.
    double width() {
        return width;
    }

    public boolean numeric() {
        return kind.numeric();
    }

    /// Whether its words are classes.
    boolean classes() {
        return kind == Kind.CLASS;
    }

    /// Whether it can be copied, sorted by and asked for: all but pictures.
    boolean written() {
        return kind != Kind.PICTURE;
    }

    /// Whether it hangs on the scrubber's step.
    boolean moving() {
        return this == HEALTH || this == FAIR || this == NOW;
    }

    static Optional<Field> of(String word) {
        var wanted = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(f -> f.word.equals(wanted)).findFirst();
    }
}
