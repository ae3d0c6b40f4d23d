package paritydesk.ui.positions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A column of the table. `word` is its name in a filter, `numeric` whether it compares as a number.
public enum Field {
    ACCOUNT("account", false),
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

    static Optional<Field> of(String word) {
        var wanted = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(f -> f.word.equals(wanted)).findFirst();
    }
}
