package paritydesk.answer;

import org.jspecify.annotations.Nullable;

import paritydesk.plan.Adoption;
import paritydesk.study.AdoptionQuestion;
import paritydesk.timeline.Run;
import paritydesk.valuation.Column;

import java.time.Duration;
import java.time.Instant;

/// How fast holders migrate, along the run's clock.
final class AdoptionAnswers {

    private AdoptionAnswers() {}

    /// One adoption through the window, and when half and nine tenths of its ceiling have migrated.
    record AdoptionOverTime(
            double last,
            double ceiling,
            double lost,
            @Nullable Instant halfAt,
            @Nullable Instant mostAt,
            Column migrated,
            Column advantage)
            implements Answer {}

    /// Shares of a diffusion at the times asked for.
    record DiffusedShares(Column shares) implements Answer {}

    static Answer answer(AdoptionQuestion question, Run run) {
        return switch (question) {
            case AdoptionQuestion.AdoptionCurve q -> curve(q, run);
            case AdoptionQuestion.Diffusion q -> diffusion(q);
        };
    }

    private static Answer curve(AdoptionQuestion.AdoptionCurve q, Run run) {
        var stated = run.scenario().plan().adoptionOf(q.holderClass(), q.conversion());
        if (stated.isEmpty()) {
            return new Answer.None(
                    "the plan states no adoption of "
                            + q.conversion()
                            + " by the class "
                            + q.holderClass());
        }
        var adoption = stated.get();
        var migrated = run.tables().migrated(adoption);
        double ceiling = adoption.ceiling();
        return new AdoptionOverTime(
                migrated.last(),
                ceiling,
                1 - ceiling,
                reached(run, migrated, ceiling / 2),
                reached(run, migrated, ceiling * 0.9),
                migrated,
                run.tables().advantage(adoption));
    }

    /// The first step at which the share is there; null where that never happens in the window.
    private static @Nullable Instant reached(Run run, Column migrated, double share) {
        for (int s = 0; s < migrated.size(); s++) {
            if (migrated.get(s) >= share && share > 0) {
                return run.clock().at(s);
            }
        }
        return null;
    }

    private static Answer diffusion(AdoptionQuestion.Diffusion q) {
        var unit = Duration.ofDays(365);
        double ceiling = q.ceiling() == null ? 1 : q.ceiling().doubleValue();
        var bass =
                new Adoption.Bass(
                        q.id(),
                        q.id(),
                        Instant.EPOCH,
                        q.innovation().doubleValue(),
                        q.imitation().doubleValue(),
                        unit,
                        ceiling);
        return new DiffusedShares(
                Column.of(q.times().size(), i -> bass.after(q.times().get(i).doubleValue())));
    }
}
