package paritydesk.ui.positions;

import org.jspecify.annotations.Nullable;

import paritydesk.book.Account;
import paritydesk.book.Leg;
import paritydesk.timeline.Explain.HealthAt;
import paritydesk.timeline.Run;
import paritydesk.ui.session.Breach;
import paritydesk.valuation.Column;
import paritydesk.valuation.Solvency;

import java.util.List;
import java.util.stream.Collectors;

/// The accounts of a run as columns; a row is an account's index in the book. Immutable: another step of the scrubber makes
/// other rows that share the rest.
final class Rows {

    private static final List<Solvency> GRAVE_FIRST =
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
    private final Column ratio;
    private final Column worst;
    private final @Nullable HealthAt health;

    private Rows(Run run, Column ratio, Column worst, @Nullable HealthAt health) {
        this.run = run;
        this.accounts = run.scenario().book().accounts();
        this.ratio = ratio;
        this.worst = worst;
        this.health = health;
    }

    static Rows of(Run run) {
        var table = run.accounts();
        return new Rows(run, table.collateral().over(table.debt()), table.healthWorst(), null);
    }

    /// The same rows with the health factors of one step.
    Rows at(HealthAt step) {
        return new Rows(run, ratio, worst, step);
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
        return switch (field) {
            case COLLATERAL -> run.accounts().collateral().get(row);
            case DEBT -> run.accounts().debt().get(row);
            case RATIO -> ratio.get(row);
            case HEALTH -> health == null ? Double.NaN : health.perceived().get(row);
            case WORST -> worst.get(row);
            case WHEN -> seconds(worstStep(row));
            case NOW -> GRAVE_FIRST.indexOf(now(row));
            case CLASS -> rank(row);
            case ACCOUNT, OWNER, VENUE, ASSET, WHY -> Double.NaN;
        };
    }

    /// The words of a field that is not a number.
    String text(Field field, int row) {
        return switch (field) {
            case ACCOUNT -> account(row).id();
            case OWNER -> account(row).owner();
            case VENUE -> account(row).venue();
            case ASSET -> assets(row);
            case WHY -> Breach.of(run, row).words();
            case NOW -> Words.of(now(row));
            case CLASS -> harms(row).stream().map(Words::of).collect(Collectors.joining(" "));
            case COLLATERAL, DEBT, RATIO, HEALTH, WORST, WHEN -> "";
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
