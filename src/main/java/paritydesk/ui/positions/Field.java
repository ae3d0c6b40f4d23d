package paritydesk.ui.positions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A column of the table. `word` is its name in a filter and in what is kept. Figures are of the scrubber's moment, but for those of the
/// whole window, whose heads say so: `CLASS` (every class that the account was ever in), the worst health factors, when the worst was,
/// the first breach and its cause.
public enum Field {
    ACCOUNT("account", Kind.WORDS, 68),
    NOW("now", Kind.CLASS, 72),
    CLASS("class", Kind.CLASS, 92),
    COLLATERAL("collateral", Kind.MONEY, 96),
    DEBT("debt", Kind.MONEY, 88),
    RATIO("ratio", Kind.FACTOR, 48),
    START("start", Kind.FACTOR, 92),
    HEALTH("hf", Kind.FACTOR, 48),
    FAIR("fair", Kind.FACTOR, 96),
    WORST("worst", Kind.FACTOR, 128),
    FAIR_WORST("fairworst", Kind.FACTOR, 152),
    EROSION("erosion", Kind.PICTURE, 84),
    WHEN("when", Kind.MOMENT, 124),
    FIRST("first", Kind.MOMENT, 128),
    WHY("why", Kind.WORDS, 84),
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
                    FIRST,
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
        return switch (this) {
            case NOW, COLLATERAL, DEBT, RATIO, HEALTH, FAIR, DROP -> true;
            case HEADROOM, PRICE, LARGEST, SHARE -> true;
            case ACCOUNT, CLASS, START, WORST, FAIR_WORST, EROSION -> false;
            case WHEN, FIRST, WHY, LEGS, OWNER, VENUE, HOLDER, ASSET -> false;
        };
    }

    /// Whether it is read from what the account pledges one by one, which takes longer and is done where somebody looks at it.
    boolean pledged() {
        return this == HEADROOM || this == PRICE || this == LARGEST || this == SHARE;
    }

    static Optional<Field> of(String word) {
        var wanted = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(f -> f.word.equals(wanted)).findFirst();
    }
}
