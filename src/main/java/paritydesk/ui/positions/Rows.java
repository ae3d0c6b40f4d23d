package paritydesk.ui.positions;

import org.jspecify.annotations.Nullable;

import paritydesk.book.Account;
import paritydesk.book.Leg;
import paritydesk.scenario.Names;
import paritydesk.timeline.Explain.AccountsAt;
import paritydesk.timeline.PledgeTable;
import paritydesk.timeline.Run;
import paritydesk.ui.session.Breach;
import paritydesk.valuation.Solvency;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The accounts of a run as columns; a row is an account's index in the book. Immutable: another step of the scrubber makes
/// other rows that share the rest.
final class Rows {

    static final List<Solvency> GRAVE_FIRST =
            List.of(
                    Solvency.FALSE,
                    Solvency.MASKED,
                    Solvency.TRUE,
                    Solvency.SOUND,
                    Solvency.NO_DEBT,
                    Solvency.UNPRICED);

    private static final List<Solvency> HARM =
            List.of(Solvency.FALSE, Solvency.MASKED, Solvency.TRUE);

    private final Run run;
    private final List<Account> accounts;
    private final Map<String, String> venues = new HashMap<>();
    private final @Nullable AccountsAt health;
    private final @Nullable PledgeTable pledges;

    private Rows(Run run, @Nullable AccountsAt health, @Nullable PledgeTable pledges) {
        this.run = run;
        this.accounts = run.scenario().book().accounts();
        var names = new Names(run.scenario());
        run.scenario().venues().venues().forEach(v -> venues.put(v.id(), names.venue(v.id())));
        this.health = health;
        this.pledges = pledges;
    }

    static Rows of(Run run) {
        return new Rows(run, null, null);
    }

    /// The same rows at one step.
    Rows at(AccountsAt step) {
        return new Rows(run, step, pledges);
    }

    /// The same rows with what is pledged mostly.
    Rows with(PledgeTable found) {
        return new Rows(run, health, found);
    }

    /// The accounts at the scrubber's step, once they are known.
    Optional<AccountsAt> moment() {
        return Optional.ofNullable(health);
    }

    /// Whether what accounts pledge is known of a step.
    boolean pledgesAt(int step) {
        return pledges != null && pledges.step() == step;
    }

    Run run() {
        return run;
    }

    int size() {
        return accounts.size();
    }

    Account account(int row) {
        return accounts.get(row);
    }

    /// The figure of a numeric field; NaN where there is none. `WHEN` is in epoch seconds.
    double number(Field field, int row) {
        var table = run.accounts();
        return switch (field) {
            case COLLATERAL -> health == null ? Double.NaN : health.collateral().get(row);
            case DEBT -> health == null ? Double.NaN : health.debt().get(row);
            case RATIO -> health == null ? Double.NaN : health.ratio(row);
            case START -> table.healthStart().get(row);
            case HEALTH -> health == null ? Double.NaN : health.perceived().get(row);
            case FAIR -> health == null ? Double.NaN : health.economic().get(row);
            case WORST -> table.healthWorst().get(row);
            case FAIR_WORST -> table.economicWorst().get(row);
            case WHEN -> seconds(worstStep(row));
            case FIRST -> seconds(table.firstBreach().get(row));
            case HEADROOM -> pledges == null ? Double.NaN : pledges.headroom().get(row);
            case DROP -> health == null ? Double.NaN : health.uniformDrop(row);
            case PRICE -> pledges == null ? Double.NaN : pledges.price().get(row);
            case SHARE -> pledges == null ? Double.NaN : pledges.share().get(row);
            case LEGS -> account(row).legs().size();
            case NOW -> GRAVE_FIRST.indexOf(now(row));
            case CLASS -> rank(row);
            case ACCOUNT, OWNER, VENUE, HOLDER, ASSET, WHY, LARGEST, EROSION -> Double.NaN;
        };
    }

    /// The words of a field that is not a number.
    String text(Field field, int row) {
        return switch (field) {
            case ACCOUNT -> account(row).id();
            case OWNER -> account(row).owner();
            case VENUE -> venues.getOrDefault(account(row).venue(), account(row).venue());
            case HOLDER -> account(row).holderClass();
            case LARGEST -> pledges == null ? "" : pledges.largest().get(row);
            case ASSET -> assets(row);
            case WHY -> Breach.of(run, row).words();
            case NOW -> Words.of(now(row));
            case CLASS -> harms(row).stream().map(Words::of).collect(Collectors.joining(" "));
            case COLLATERAL,
                    DEBT,
                    RATIO,
                    START,
                    HEALTH,
                    FAIR,
                    WORST,
                    FAIR_WORST,
                    WHEN,
                    FIRST,
                    HEADROOM,
                    DROP,
                    PRICE,
                    SHARE,
                    LEGS,
                    EROSION ->
                    "";
        };
    }

    /// The class at the step that the health factors are of; unpriced until they are known.
    Solvency now(int row) {
        return health == null
                ? Solvency.UNPRICED
                : Solvency.of(health.perceived().get(row), health.economic().get(row));
    }

    /// The classes under water, in either truth, that the account was ever in: false, masked, true.
    List<Solvency> harms(int row) {
        return HARM.stream().filter(solvency -> run.accounts().ever(row, solvency)).toList();
    }

    boolean ever(int row, Solvency solvency) {
        return run.accounts().ever(row, solvency);
    }

    /// Rows that were ever false first, then masked, then true; among them those that were in more classes.
    private int rank(int row) {
        int rank = 0;
        for (var solvency : HARM) {
            rank = 2 * rank + (run.accounts().ever(row, solvency) ? 0 : 1);
        }
        return rank;
    }

    boolean holds(int row, String asset) {
        for (Leg leg : account(row).legs()) {
            if (leg.asset().equalsIgnoreCase(asset)) {
                return true;
            }
        }
        return false;
    }

    /// Step of the worst health factor, −1 where there is none.
    int worstStep(int row) {
        return run.accounts().worstStep().get(row);
    }

    private String assets(int row) {
        return account(row).legs().stream()
                .map(Leg::asset)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private double seconds(int step) {
        return step < 0 ? Double.NaN : run.clock().at(step).getEpochSecond();
    }
}
