package paritydesk.intake;

import org.jspecify.annotations.Nullable;

import paritydesk.intake.Roles.Role;
import paritydesk.intake.source.Line;
import paritydesk.intake.source.Sniffer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The first mapping of a file that was never seen: what its columns are called, what its cells look like, and a question for
/// everything that these leave open.
final class Suggestion {

    private static final Pattern ADDRESS =
            Pattern.compile("0x[0-9a-fA-F]{40}|[1-9A-HJ-NP-Za-km-z]{32,44}");
    private static final int MANY = 12;

    private final String document;
    private final Sniffer.Sniffed sniffed;
    private final List<String> columns;
    private final List<Line> sample;
    private final Setting setting;
    private final Optional<KnownSource> source;
    private final List<String> reasons = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();

    Suggestion(
            String document,
            Sniffer.Sniffed sniffed,
            List<String> columns,
            List<Line> sample,
            Setting setting) {
        this.document = document;
        this.sniffed = sniffed;
        this.columns = columns;
        this.sample = sample;
        this.setting = setting;
        this.source = KnownSource.of(columns);
    }

    List<String> reasons() {
        return List.copyOf(reasons);
    }

    List<Question> questions() {
        return List.copyOf(questions);
    }

    Mapping mapping(String print) {
        reasons.addAll(sniffed.reasons());
        source.ifPresent(
                known ->
                        reasons.add(
                                "Its columns are those of: "
                                        + known.name()
                                        + " — "
                                        + known.note()
                                        + "."));
        for (var open : sniffed.open()) {
            questions.add(FormQuestions.of(open));
        }
        var amounts =
                new AmountGuess(columns, sample, setting, source, this::column, questions)
                        .amounts();
        var numbers = numbers(amounts);
        var dates = dates();
        var name = source.map(KnownSource::name).orElse(document);
        var sides = sides(amounts);
        var heading = heading();
        var party = party();
        var mapping =
                new Mapping(
                        name,
                        print,
                        sniffed.form(),
                        numbers,
                        dates,
                        heading,
                        party,
                        amounts,
                        sides,
                        List.of(),
                        List.of(),
                        questions.stream().map(Question::about).distinct().toList());
        passedOver(mapping);
        return mapping;
    }

    private void passedOver(Mapping mapping) {
        var read = RowReader.named(mapping);
        var rest = columns.stream().filter(c -> !read.contains(c)).toList();
        if (!rest.isEmpty()) {
            reasons.add(
                    "Not read: "
                            + String.join(", ", rest.stream().limit(MANY).toList())
                            + (rest.size() > MANY ? " and " + (rest.size() - MANY) + " more" : "")
                            + ".");
        }
    }

    /// The column of a role with the most usual name, if there is one whose cells fit.
    private Optional<String> column(Role role) {
        return columns.stream()
                .filter(c -> Roles.of(c) == role && fits(role, c))
                .min(Comparator.comparingInt(Roles::rank));
    }

    private boolean fits(Role role, String column) {
        return role != Role.ADDRESS
                || cells(column).stream().limit(MANY).allMatch(c -> ADDRESS.matcher(c).matches());
    }

    private List<String> cells(String column) {
        int index = columns.indexOf(column);
        return sample.stream()
                .map(line -> line.cell(index).strip())
                .filter(c -> !c.isEmpty())
                .toList();
    }

    private @Nullable NumberStyle numbers(List<Amount> amounts) {
        var guess = ofAmounts(amounts);
        if (guess.none()) {
            guess = elsewhere().filter(NumberGuess::decides).orElse(guess);
        }
        var likely = guess.likely();
        var style = likely.getFirst();
        if (likely.size() > 1) {
            questions.add(
                    new Question(
                            "numbers",
                            "Is the sign in these numbers the decimal sign, or does it part"
                                    + " thousands?",
                            guess.unclear(),
                            likely.stream().map(NumberStyle::words).toList()));
        } else if (guess.mixed()) {
            questions.add(
                    new Question(
                            "numbers",
                            "The numbers are written in two ways. Most have "
                                    + style.words()
                                    + "; the others will be faults. Is that right?",
                            List.of(),
                            List.of(style.words())));
        } else {
            reasons.add("Numbers have " + style.words() + ".");
        }
        return style.equals(NumberStyle.PLAIN) ? null : style;
    }

    private NumberGuess ofAmounts(List<Amount> amounts) {
        var guess = new NumberGuess();
        for (var name : figures(amounts)) {
            int index = columns.indexOf(name);
            sample.stream()
                    .filter(line -> !line.isTyped(index))
                    .forEach(line -> guess.see(line.cell(index)));
        }
        return guess;
    }

    /// What columns of nothing but figures tell, where the amounts themselves tell nothing.
    private Optional<NumberGuess> elsewhere() {
        var guess = new NumberGuess();
        columns.stream()
                .map(this::cells)
                .filter(cells -> cells.stream().allMatch(NumberGuess::figure))
                .forEach(cells -> cells.forEach(guess::see));
        return guess.none() ? Optional.empty() : Optional.of(guess);
    }

    private List<String> figures(List<Amount> amounts) {
        var names = new LinkedHashSet<String>();
        for (var amount : amounts) {
            names.add(amount.column());
            var terms = amount.terms();
            if (terms != null) {
                var entry = terms.entryPrice().column();
                if (entry != null) {
                    names.add(entry);
                }
            }
        }
        return List.copyOf(names);
    }

    private @Nullable DateStyle dates() {
        var guess = new DateGuess();
        column(Role.AS_OF).ifPresent(c -> cells(c).forEach(guess::see));
        column(Role.EXPIRY).ifPresent(c -> cells(c).forEach(guess::see));
        if (!guess.any()) {
            return null;
        }
        var likely = guess.likely();
        if (likely.size() != 1) {
            var orders =
                    likely.isEmpty()
                            ? List.of(
                                    DateStyle.Order.DAY_MONTH_YEAR, DateStyle.Order.MONTH_DAY_YEAR)
                            : likely;
            questions.add(
                    new Question(
                            "dates",
                            "Which comes first in these dates, the day or the month?",
                            guess.unclear(),
                            orders.stream().map(DateStyle.Order::words).toList()));
        }
        var order = likely.isEmpty() ? DateStyle.Order.DAY_MONTH_YEAR : likely.getFirst();
        if (likely.size() == 1) {
            reasons.add(
                    "Dates are written as "
                            + order.words()
                            + (guess.unzoned() ? ", without a time zone." : "."));
        }
        if (guess.unzoned()) {
            questions.add(
                    new Question(
                            "zone",
                            "The times state no zone. In which were they written?",
                            guess.unclear(),
                            List.of(
                                    "UTC",
                                    "Europe/London",
                                    "Europe/Zurich",
                                    "America/New_York",
                                    "Asia/Singapore",
                                    "Asia/Tokyo")));
        }
        var style = new DateStyle(order, guess.unzoned() ? "UTC" : null);
        return style.equals(DateStyle.PLAIN) ? null : style;
    }

    private Mapping.Heading heading() {
        var column = column(Role.AS_OF).filter(this::dated);
        if (column.isEmpty()) {
            questions.add(whenQuestion());
        }
        return Mapping.Heading.NONE.at(null, column.orElse(null));
    }

    static Question whenQuestion() {
        return new Question(
                "asOf",
                "No column says when the positions stood so. At which instant was it?",
                List.of(),
                List.of());
    }

    private boolean dated(String column) {
        var guess = new DateGuess();
        cells(column).forEach(guess::see);
        return guess.any();
    }

    private Mapping.Party party() {
        var account = column(Role.ACCOUNT);
        if (account.isEmpty()) {
            questions.add(
                    new Question("account", "Which column names the account?", List.of(), columns));
        }
        return new Mapping.Party(
                account.map(Word::column).orElse(Word.column(columns.getFirst())),
                column(Role.OWNER)
                        .filter(c -> !c.equals(account.orElse("")))
                        .map(Word::column)
                        .orElse(null),
                known(Role.VENUE, "venue", "At which venue are these accounts?", setting.venues()),
                known(
                        Role.HOLDER_CLASS,
                        "holderClass",
                        "To which holder class of the plan do these accounts belong?",
                        setting.holderClasses()));
    }

    /// A column, or else the one choice that there is, or else a question.
    private Word known(Role role, String about, String question, List<String> choices) {
        var column =
                column(role)
                        .filter(
                                c ->
                                        choices.isEmpty()
                                                || choices.containsAll(
                                                        cells(c).stream()
                                                                .distinct()
                                                                .limit(MANY)
                                                                .toList()));
        if (column.isPresent()) {
            return Word.column(column.get());
        }
        if (choices.size() == 1) {
            reasons.add(
                    "The "
                            + (role == Role.VENUE ? "venue" : "holder class")
                            + " is the only one there is, “"
                            + choices.getFirst()
                            + "”.");
        } else {
            questions.add(new Question(about, question, List.of(), choices));
        }
        return Word.fixed(choices.isEmpty() ? "unknown" : choices.getFirst());
    }

    private List<Mapping.SideWord> sides(List<Amount> amounts) {
        var words = new LinkedHashSet<String>();
        for (var amount : amounts) {
            var column = amount.sideColumn();
            if (column != null) {
                cells(column).stream().limit(1000).forEach(words::add);
            }
        }
        var known = new ArrayList<Mapping.SideWord>();
        var unknown = new ArrayList<String>();
        for (var word : words.stream().limit(MANY).toList()) {
            Roles.side(word)
                    .ifPresentOrElse(
                            side -> known.add(new Mapping.SideWord(word, side)),
                            () -> unknown.add(word));
        }
        for (var word : unknown) {
            questions.add(
                    new Question(
                            "side " + word,
                            "Is what is marked “" + word + "” held or owed?",
                            List.of(),
                            List.of("COLLATERAL", "DEBT", "LINEAR", "OPTION")));
        }
        return known;
    }
}
