package paritydesk.intake;

import org.jspecify.annotations.Nullable;

import paritydesk.intake.Roles.Role;
import paritydesk.intake.source.Line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Finds the columns of amounts: one with a side for each row (long), or one for each side or token (wide).
final class AmountGuess {

    private static final Pattern BELOW = Pattern.compile("[-−(].*");
    private static final Pattern HUGE = Pattern.compile("[-−]?[0-9]{15,80}");

    /// The answer that a column is not read.
    static final String PASS_OVER = "none: pass it over";

    private final List<String> columns;
    private final List<Line> sample;
    private final Setting setting;
    private final Optional<KnownSource> source;
    private final Function<Role, Optional<String>> column;
    private final List<Question> questions;

    AmountGuess(
            List<String> columns,
            List<Line> sample,
            Setting setting,
            Optional<KnownSource> source,
            Function<Role, Optional<String>> column,
            List<Question> questions) {
        this.columns = columns;
        this.sample = sample;
        this.setting = setting;
        this.source = source;
        this.column = column;
        this.questions = questions;
    }

    List<Amount> amounts() {
        var found = new ArrayList<Amount>();
        column.apply(Role.CONTRACTS).flatMap(this::linear).ifPresent(found::add);
        var quantity = column.apply(Role.QUANTITY);
        var side = column.apply(Role.SIDE);
        if (quantity.isPresent() && side.isPresent()) {
            found.add(
                    amount(quantity.get(), null, side.get(), Sign.POSITIVE, longTerms(side.get())));
        } else {
            wide(found);
            if (found.isEmpty()) {
                quantity.ifPresent(c -> found.add(net(c)));
            }
        }
        if (found.isEmpty()) {
            questions.add(
                    new Question(
                            "amounts",
                            "Which columns hold what is pledged and what is owed?",
                            List.of(),
                            columns));
        }
        return List.copyOf(found);
    }

    private void wide(List<Amount> found) {
        for (var name : columns) {
            var role = Roles.of(name);
            if (role == Role.COLLATERAL || role == Role.DEBT) {
                found.add(
                        amount(
                                name,
                                role == Role.DEBT ? Side.DEBT : Side.COLLATERAL,
                                null,
                                sign(role, name),
                                null));
            } else if (role == Role.OTHER) {
                Roles.wide(name).flatMap(w -> token(name, w)).ifPresent(found::add);
            }
        }
    }

    /// A column that is called after a token; one that nobody knows is asked about, because a debt that is passed over is the worst
    /// of faults.
    private Optional<Amount> token(String name, Roles.Wide wide) {
        var known =
                Tokens.of(setting.assets(), setting.listed(), List.of()).find(wide.token(), "", "");
        boolean figures =
                cells(name).stream().anyMatch(c -> c.matches("[^a-zA-Z]*[0-9][^a-zA-Z]*"));
        if (!figures) {
            return Optional.empty();
        }
        if (known.asset() == null) {
            var choices =
                    new ArrayList<String>(setting.assets().stream().map(a -> a.id()).toList());
            choices.add(PASS_OVER);
            questions.add(
                    new Question(
                            "asset " + name,
                            "Column `"
                                    + name
                                    + "` may be amounts "
                                    + (wide.side() == Side.DEBT ? "owed" : "pledged")
                                    + " of a token that the plan does not know. Of which asset are"
                                    + " they?",
                            cells(name).stream().limit(3).toList(),
                            choices));
            return Optional.empty();
        }
        var sign = sign(wide.side() == Side.DEBT ? Role.DEBT : Role.COLLATERAL, name);
        return Optional.of(units(Amount.of(name, wide.side(), known.asset(), null).withSign(sign)));
    }

    private Sign sign(Role role, String name) {
        boolean below = cells(name).stream().anyMatch(c -> BELOW.matcher(c).matches());
        boolean above =
                cells(name).stream()
                        .anyMatch(c -> c.matches(".*[1-9].*") && !BELOW.matcher(c).matches());
        if (below && role == Role.DEBT && !above) {
            questions.add(
                    new Question(
                            "sign",
                            "What column `"
                                    + name
                                    + "` owes is written below zero. Is it to be turned round?",
                            cells(name).stream().limit(3).toList(),
                            List.of("NEGATIVE", "POSITIVE")));
            return Sign.NEGATIVE;
        }
        return Sign.POSITIVE;
    }

    /// One column of balances without a side.
    private Amount net(String name) {
        boolean below = cells(name).stream().anyMatch(c -> BELOW.matcher(c).matches());
        boolean known = source.map(KnownSource::signed).orElse(false);
        if (!known) {
            questions.add(
                    below
                            ? new Question(
                                    "sign",
                                    "Column `"
                                            + name
                                            + "` has figures below zero and no column tells the"
                                            + " side. Is what is below zero owed?",
                                    cells(name).stream()
                                            .filter(c -> BELOW.matcher(c).matches())
                                            .limit(3)
                                            .toList(),
                                    List.of("BOTH"))
                            : new Question(
                                    "side",
                                    "Is column `" + name + "` what is pledged, or what is owed?",
                                    List.of(),
                                    List.of("COLLATERAL", "DEBT", "BOTH")));
        }
        return amount(name, null, null, Sign.BOTH, null);
    }

    private Amount amount(
            String name,
            @Nullable Side side,
            @Nullable String sideColumn,
            Sign sign,
            @Nullable Terms terms) {
        var symbol = symbol(side);
        var address = column.apply(Role.ADDRESS).filter(_ -> addressed()).orElse(null);
        var asset = symbol == null && address == null ? only(name) : null;
        return units(
                new Amount(
                        name,
                        side,
                        sideColumn,
                        asset,
                        symbol,
                        column.apply(Role.CHAIN).orElse(null),
                        address,
                        Unit.WHOLE,
                        null,
                        null,
                        sign,
                        terms));
    }

    /// Whether any token is known by its address; otherwise addresses tell nothing.
    private boolean addressed() {
        return setting.assets().stream().anyMatch(a -> a.address() != null)
                || !setting.listed().isEmpty();
    }

    /// Of several columns of symbols the one that is called after the side.
    private @Nullable String symbol(@Nullable Side side) {
        if (side != null) {
            var word = side == Side.DEBT ? "debt" : "collateral";
            for (var name : columns) {
                if (Roles.of(name) == Role.ASSET && Roles.plain(name).startsWith(word)) {
                    return name;
                }
            }
        }
        return column.apply(Role.ASSET).orElse(null);
    }

    private String only(String name) {
        var choices = setting.assets().stream().map(a -> a.id()).toList();
        questions.add(
                new Question(
                        "asset " + name,
                        "Of which asset are the amounts in column `" + name + "`?",
                        List.of(),
                        choices));
        return choices.isEmpty() ? "unknown" : choices.getFirst();
    }

    /// Whole tokens, unless the source is known to count otherwise; huge whole numbers are asked about.
    private Amount units(Amount amount) {
        var decimals = column.apply(Role.DECIMALS).orElse(null);
        boolean raw = source.map(KnownSource::raw).orElse(false);
        var filled = cells(amount.column()).stream().filter(c -> !c.equals("0")).limit(50).toList();
        boolean huge =
                !filled.isEmpty()
                        && filled.stream().filter(c -> HUGE.matcher(c).matches()).count() * 2
                                > filled.size();
        if (!raw && (huge || decimals != null)) {
            questions.add(
                    new Question(
                            "unit",
                            "Does column `"
                                    + amount.column()
                                    + "` count whole tokens, or the ledger's smallest units?",
                            filled.stream().limit(3).toList(),
                            List.of("RAW", "WHOLE")));
        }
        return raw || huge || decimals != null
                ? new Amount(
                        amount.column(),
                        amount.side(),
                        amount.sideColumn(),
                        amount.asset(),
                        amount.assetColumn(),
                        amount.chainColumn(),
                        amount.addressColumn(),
                        Unit.RAW,
                        null,
                        decimals,
                        amount.sign(),
                        amount.terms())
                : amount;
    }

    private Optional<Amount> linear(String name) {
        var entry = column.apply(Role.ENTRY_PRICE);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        var rate = column.apply(Role.MAINTENANCE_RATE);
        if (rate.isEmpty()) {
            questions.add(
                    new Question(
                            "maintenanceRate",
                            "No column tells the maintenance margin. Which share of the notional is"
                                    + " it?",
                            List.of(),
                            List.of("0.005", "0.01", "0.02", "0.05")));
        }
        return Optional.of(
                amount(
                        name,
                        Side.LINEAR,
                        null,
                        Sign.BOTH,
                        terms(entry.get(), rate.map(Word::column).orElse(Word.fixed("0.01")))));
    }

    private @Nullable Terms longTerms(String sideColumn) {
        var entry = column.apply(Role.ENTRY_PRICE);
        var rate = column.apply(Role.MAINTENANCE_RATE);
        return entry.isEmpty() || rate.isEmpty() || sideColumn.isEmpty()
                ? null
                : terms(entry.get(), Word.column(rate.get()));
    }

    private Terms terms(String entry, Word rate) {
        return new Terms(
                word(Role.MULTIPLIER),
                Word.column(entry),
                rate,
                word(Role.MARGIN),
                word(Role.RIGHT),
                word(Role.STRIKE),
                word(Role.EXPIRY),
                word(Role.VOLATILITY));
    }

    private @Nullable Word word(Role role) {
        return column.apply(role).map(Word::column).orElse(null);
    }

    private List<String> cells(String name) {
        int index = columns.indexOf(name);
        return sample.stream()
                .map(line -> line.cell(index).strip())
                .filter(c -> !c.isEmpty())
                .toList();
    }
}
