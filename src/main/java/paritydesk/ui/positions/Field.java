package paritydesk.ui.positions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A column of the table. `word` is its name in a filter, `numeric` whether it compares as a number. `NOW` is the class at the
/// scrubber's moment, `CLASS` every class that the account was ever in.
public enum Field {
    ACCOUNT("account", false),
    NOW("now", false),
    CLASS("class", false),
    COLLATERAL("collateral", true),
    DEBT("debt", true),
    RATIO("ratio", true),
    HEALTH("hf", true),
    WORST("worst", true),
    WHEN("when", true),
    WHY("why", false),
    OWNER("owner", false),
    VENUE("venue", false),
    ASSET("asset", false);

    private final String word;
    private final boolean numeric;

    Field(String word, boolean numeric) {
        this.word = word;
        this.numeric = numeric;
    }

    public String word() {
        return word;
    }

    public boolean numeric() {
        return numeric;
    }

    /// Whether its words are classes.
    boolean classes() {
        return this == NOW || this == CLASS;
    }

    static Optional<Field> of(String word) {
        var wanted = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(f -> f.word.equals(wanted)).findFirst();
    }
}
