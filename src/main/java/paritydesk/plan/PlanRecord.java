package paritydesk.plan;

import org.jspecify.annotations.Nullable;

import paritydesk.asset.Ratio;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// What a plan has to state for people and for checks, beside what is computed from it. `facts` is null where it states none.
public record PlanRecord(
        List<StatedRatio> statedRatios,
        Treatment treatment,
        List<Approval> approvals,
        List<Source> sources,
        List<String> assumptions,
        @Nullable PlanFacts facts) {

    public PlanRecord {
        statedRatios = List.copyOf(statedRatios);
        approvals = List.copyOf(approvals);
        sources = List.copyOf(sources);
        assumptions = List.copyOf(assumptions);
        facts = facts == null || facts.isEmpty() ? null : facts;
    }

    /// A record that states no facts.
    public PlanRecord(
            List<StatedRatio> statedRatios,
            Treatment treatment,
            List<Approval> approvals,
            List<Source> sources,
            List<String> assumptions) {
        this(statedRatios, treatment, approvals, sources, assumptions, null);
    }

    public static PlanRecord empty() {
        return new PlanRecord(List.of(), Treatment.unstated(), List.of(), List.of(), List.of());
    }

    public PlanRecord with(PlanFacts facts) {
        return new PlanRecord(statedRatios, treatment, approvals, sources, assumptions, facts);
    }

    /// The facts, none of them where the plan states none.
    public PlanFacts stated() {
        return Objects.requireNonNullElseGet(facts, PlanFacts::none);
    }

    /// A ratio as some document of the project or the venue states it; all of them have to agree.
    public record StatedRatio(String where, Ratio ratio) {}

    /// How each side is treated, in words; null where the plan does not say.
    public record Treatment(
            @Nullable String longs,
            @Nullable String shorts,
            @Nullable String lenders,
            @Nullable String lossAllocation,
            @Nullable String cashInLieu) {
        public static Treatment unstated() {
            return new Treatment(null, null, null, null, null);
        }
    }

    public record Approval(String by, String role, Instant at, @Nullable String reference) {}

    /// Where a fact comes from. `at` is when it was read or published.
    public record Source(String title, @Nullable String link, @Nullable Instant at) {}
}
