package paritydesk.timeline;

import paritydesk.plan.Conversion;
import paritydesk.plan.ConversionTerms;
import paritydesk.plan.Plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The terms of every conversion at every step, and the forks.
final class ConversionPath {

    private final Plan plan;
    private final Map<String, ConversionTerms[]> terms = new HashMap<>();
    private final Map<String, ForkPath> forks = new HashMap<>();

    ConversionPath(Plan plan, Clock clock) {
        this.plan = plan;
        for (var conversion : plan.conversions()) {
            terms.put(conversion.id(), path(conversion, clock));
            var from = conversion.ratio().from();
            ForkPath.of(from, plan, clock).ifPresent(fork -> forks.put(from, fork));
        }
    }

    ConversionTerms terms(String conversion, int step) {
        var path = terms.get(conversion);
        if (path == null) {
            throw new IllegalArgumentException("no conversion " + conversion);
        }
        return path[step];
    }

    Optional<Conversion> conversion(String id) {
        return plan.conversion(id);
    }

    /// The fork that splits an asset.
    Optional<ForkPath> fork(String asset) {
        return Optional.ofNullable(forks.get(asset));
    }

    private ConversionTerms[] path(Conversion conversion, Clock clock) {
        var current = ConversionTerms.initial(conversion, plan);
        for (var event : plan.events()) {
            if (event.at().isBefore(clock.at(0))) {
                current = current.after(event, conversion.id());
            }
        }
        var path = new ConversionTerms[clock.size()];
        for (int s = 0; s < path.length; s++) {
            var event = clock.step(s).event();
            if (event != null) {
                current = current.after(event, conversion.id());
            }
            path[s] = current;
        }
        return path;
    }
}
