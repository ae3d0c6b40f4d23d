package paritydesk.ui.positions;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// A condition that a row meets or not.
sealed interface Filter {

    boolean keeps(Rows rows, int row);

    /// All of them; without any, every row.
    record And(List<Filter> parts) implements Filter {
        public And {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean keeps(Rows rows, int row) {
            for (var part : parts) {
                if (!part.keeps(rows, row)) {
                    return false;
                }
            }
            return true;
        }
    }

    /// At least one of them.
    record Or(List<Filter> parts) implements Filter {
        public Or {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean keeps(Rows rows, int row) {
            for (var part : parts) {
                if (part.keeps(rows, row)) {
                    return true;
                }
            }
            return false;
        }
    }

    record Not(Filter part) implements Filter {
        @Override
        public boolean keeps(Rows rows, int row) {
            return !part.keeps(rows, row);
        }
    }

    /// How a figure stands to a bound.
    enum Sign {
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">="),
        EQUAL("="),
        OTHER("!=");

        private final String text;

        Sign(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }

        static Sign of(String text) {
            return switch (text) {
                case "<" -> LESS;
                case "<=", "≤" -> AT_MOST;
                case ">" -> MORE;
                case ">=", "≥" -> AT_LEAST;
                case "=" -> EQUAL;
                default -> OTHER;
            };
        }
    }

    /// A numeric field against a bound; a row without the figure is dropped.
    record Compare(Field field, Sign sign, double bound) implements Filter {
        @Override
        public boolean keeps(Rows rows, int row) {
            double value = rows.number(field, row);
            return switch (sign) {
                case LESS -> value < bound;
                case AT_MOST -> value <= bound;
                case MORE -> value > bound;
                case AT_LEAST -> value >= bound;
                case EQUAL -> value == bound;
                case OTHER -> value != bound && !Double.isNaN(value);
            };
        }
    }

    /// A numeric field between two bounds, both included; days include the whole of the last one.
    record Between(Field field, double low, double high) implements Filter {
        @Override
        public boolean keeps(Rows rows, int row) {
            double value = rows.number(field, row);
            return value >= low && value <= high;
        }
    }

    /// A field of words that is, or is not, what was typed; letter case does not count.
    record Named(Field field, boolean wanted, String text) implements Filter {
        @Override
        public boolean keeps(Rows rows, int row) {
            boolean is =
                    switch (field) {
                        case ASSET -> rows.holds(row, text);
                        case CLASS -> Words.named(text).filter(c -> rows.ever(row, c)).isPresent();
                        case NOW -> Words.named(text).filter(c -> rows.now(row) == c).isPresent();
                        case VENUE ->
                                rows.account(row).venue().equalsIgnoreCase(text)
                                        || rows.text(field, row).equalsIgnoreCase(text);
                        case WHY -> contains(rows.text(field, row), text);
                        default -> rows.text(field, row).equalsIgnoreCase(text);
                    };
            return is == wanted;
        }
    }

    /// Words that stand somewhere in account, owner, venue, holder, assets or cause.
    record Anywhere(String text) implements Filter {

        private static final List<Field> PLACES =
                List.of(
                        Field.ACCOUNT,
                        Field.OWNER,
                        Field.VENUE,
                        Field.HOLDER,
                        Field.ASSET,
                        Field.WHY);

        @Override
        public boolean keeps(Rows rows, int row) {
            for (var field : PLACES) {
                if (contains(rows.text(field, row), text)) {
                    return true;
                }
            }
            return false;
        }
    }

    /// Whether it asks for a column of some kind, such as one that hangs on the scrubber's step.
    default boolean asks(Predicate<Field> kind) {
        return switch (this) {
            case And and -> and.parts().stream().anyMatch(part -> part.asks(kind));
            case Or or -> or.parts().stream().anyMatch(part -> part.asks(kind));
            case Not not -> not.part().asks(kind);
            case Compare compare -> kind.test(compare.field());
            case Between between -> kind.test(between.field());
            case Named named -> kind.test(named.field());
            case Anywhere _ -> false;
        };
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
