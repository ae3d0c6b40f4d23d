package paritydesk.timeline;

import paritydesk.book.Leg;
import paritydesk.plan.Conversion;
import paritydesk.plan.Plan;

import java.util.List;

/// The conversions that take a least quantity, and what is too small for them.
record Minimums(List<Conversion> conversions) {

    Minimums(Plan plan) {
        this(plan.conversions().stream().filter(c -> c.minimum() != null).toList());
    }

    /// Ids of the conversions of its asset that a holding is too small for; one that just reaches the minimum is not.
    List<String> barred(Leg.Collateral leg) {
        if (conversions.isEmpty()) {
            return List.of();
        }
        return conversions.stream()
                .filter(c -> c.ratio().from().equals(leg.asset()))
                .filter(c -> c.minimum() != null && leg.quantity().compareTo(c.minimum()) < 0)
                .map(Conversion::id)
                .toList();
    }
}
