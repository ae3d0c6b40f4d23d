package paritydesk.answer;

import paritydesk.asset.Asset;
import paritydesk.plan.Event;
import paritydesk.study.ConcentrationQuestion.AssetTrait;
import paritydesk.study.ConcentrationQuestion.BookConcentration;
import paritydesk.study.ConcentrationQuestion.Dimension;
import paritydesk.timeline.Holdings.Holding;
import paritydesk.timeline.Run;
import paritydesk.timeline.SwitchReading;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// What a holding hangs on, by dimension. Where nobody says who issues a token, which bridge it came over or which feed prices it, that is
/// a name of its own.
final class ExposureNames {

    /// No issuer, bridge or feed is known.
    static final String UNKNOWN = "—";

    private final Run run;
    private final int step;
    private final Map<String, AssetTrait> traits = new HashMap<>();
    private final Map<String, String> oracles = new HashMap<>();

    ExposureNames(BookConcentration question, Run run, int step) {
        this.run = run;
        this.step = step;
        question.traits().forEach(t -> traits.put(t.asset(), t));
    }

    String of(Holding holding, Dimension dimension) {
        return switch (dimension) {
            case ASSET -> holding.asset();
            case ROOT -> root(holding.asset());
            case ISSUER -> {
                var trait = traits.get(holding.asset());
                yield trait == null ? UNKNOWN : Objects.requireNonNullElse(trait.issuer(), UNKNOWN);
            }
            case BRIDGE -> {
                var trait = traits.get(holding.asset());
                yield trait == null ? UNKNOWN : Objects.requireNonNullElse(trait.bridge(), UNKNOWN);
            }
            case ORACLE -> oracle(holding.venue(), holding.asset());
            case VENUE -> holding.venue();
            case OWNER -> run.scenario().book().accounts().get(holding.account()).owner();
        };
    }

    String root(String asset) {
        return run.scenario().plan().asset(asset).map(Asset::root).orElse(asset);
    }

    /// The feed that the venue reads at the step: the one that it began with, or the latest it has switched to.
    private String oracle(String venue, String asset) {
        return oracles.computeIfAbsent(venue + '\n' + asset, _ -> live(venue, asset));
    }

    private String live(String venue, String asset) {
        var terms = run.scenario().venues().venue(venue).flatMap(v -> v.terms(asset));
        if (terms.isEmpty()) {
            return UNKNOWN;
        }
        var oracle = terms.get().oracle();
        for (var event : run.scenario().plan().events()) {
            if (event instanceof Event.OracleSwitch turn
                    && turn.venue().equals(venue)
                    && turn.asset().equals(asset)
                    && !turn.at().isAfter(run.clock().at(step))
                    && !refused(turn)) {
                oracle = turn.oracle();
            }
        }
        return oracle;
    }

    private boolean refused(Event.OracleSwitch turn) {
        return run.exact().switches().stream()
                .filter(s -> s.event().equals(turn.head().id()))
                .anyMatch(SwitchReading::refused);
    }
}
