package paritydesk.timeline;

import paritydesk.plan.Adoption;
import paritydesk.plan.Adoption.Hazard;
import paritydesk.plan.Conversion;
import paritydesk.plan.ConversionTerms;
import paritydesk.valuation.Column;

import java.time.Duration;
import java.time.Instant;

/// One adoption along the clock: m(t) at every step, and the advantage Δ(t) of migrating where it drives m(t). A stated adoption is a
/// matter of time alone; a hazard is integrated from the first step of the window on, over what each step pays.
final class AdoptionPath {

    private static final double YEAR_SECONDS = 365.0 * 24 * 3600;

    private final Adoption adoption;
    private final double[] migrated;
    private final double[] advantage;
    private final Clock clock;

    private AdoptionPath(Adoption adoption, Clock clock) {
        this.adoption = adoption;
        this.clock = clock;
        migrated = new double[clock.size()];
        advantage = new double[clock.size()];
    }

    static AdoptionPath of(Adoption adoption, Tables tables) {
        var path = new AdoptionPath(adoption, tables.clock);
        switch (adoption) {
            case Adoption.Stated stated -> path.state(stated);
            case Hazard hazard ->
                    tables.scenario
                            .plan()
                            .conversion(hazard.conversion())
                            .ifPresent(conversion -> path.follow(hazard, conversion, tables));
        }
        return path;
    }

    private void state(Adoption.Stated stated) {
        java.util.Arrays.fill(advantage, Double.NaN);
        for (int s = 0; s < migrated.length; s++) {
            migrated[s] = stated.migrated(clock.at(s));
        }
    }

    private void follow(Hazard hazard, Conversion conversion, Tables tables) {
        double[] old = tables.market.traded(conversion.ratio().from());
        double[] fresh = tables.market.traded(conversion.ratio().to());
        for (int s = 0; s < migrated.length; s++) {
            var terms = tables.conversions.terms(conversion.id(), s);
            var ahead =
                    ConversionTerms.at(
                            conversion,
                            tables.scenario.plan(),
                            clock.at(s).plus(hazard.lookAhead()));
            advantage[s] = advantage(terms, ahead, old[s], fresh[s]);
            migrated[s] = s == 0 ? 0 : grown(hazard, conversion, tables, s);
        }
    }

    /// What migrating now brings over not migrating: `ρ(1 − φ)P_new/P_old − 1`, no price counting as no difference, plus the fee that
    /// waiting costs.
    private static double advantage(
            ConversionTerms terms, ConversionTerms ahead, double old, double fresh) {
        double fee = terms.fee().doubleValue();
        double later = ahead.open() ? ahead.fee().doubleValue() : 1;
        double gap = terms.paid() * fresh / old - 1;
        return (Double.isFinite(gap) ? gap : 0) + Math.max(later - fee, 0);
    }

    /// The advantage of the step before counts until this one.
    private double grown(Hazard hazard, Conversion conversion, Tables tables, int step) {
        var since = later(clock.at(step - 1), hazard.opens());
        var until = clock.at(step);
        boolean open = tables.conversions.terms(conversion.id(), step - 1).open();
        if (!open || !since.isBefore(until)) {
            return migrated[step - 1];
        }
        double years = Duration.between(since, until).toMillis() / 1000.0 / YEAR_SECONDS;
        return hazard.after(migrated[step - 1], advantage[step - 1], years);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    double migrated(int step) {
        return migrated[step];
    }

    /// m at the book's own instant: what its holders have migrated before is not in the book.
    double before(Instant asOf) {
        return switch (adoption) {
            case Adoption.Stated stated -> stated.migrated(asOf);
            case Hazard _ ->
                    clock.bookFrom() < migrated.length && !asOf.isBefore(clock.at(0))
                            ? migrated[clock.bookFrom()]
                            : 0;
        };
    }

    Column migrated() {
        return Column.of(migrated.clone());
    }

    /// Δ(t) of a hazard; all NaN for a stated adoption.
    Column advantage() {
        return Column.of(advantage.clone());
    }
}
