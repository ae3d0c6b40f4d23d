package paritydesk.intake;

import org.jspecify.annotations.Nullable;

import paritydesk.asset.Asset;
import paritydesk.plan.Plan;
import paritydesk.scenario.Scenario;
import paritydesk.venue.Venue;
import paritydesk.venue.Venues;

import java.util.List;

/// What a book is read for: the assets that it may hold, the venues and holder classes that there are. Empty where a book is read by
/// itself.
public record Setting(
        List<Asset> assets, List<Token> listed, List<String> venues, List<String> holderClasses) {

    public static final Setting NONE = new Setting(List.of(), List.of(), List.of(), List.of());

    public Setting {
        assets = List.copyOf(assets);
        listed = List.copyOf(listed);
        venues = List.copyOf(venues);
        holderClasses = List.copyOf(holderClasses);
    }

    public static Setting of(Scenario scenario) {
        return of(scenario.plan(), scenario.venues());
    }

    /// What a plan and venues say, each of which may be missing.
    public static Setting of(@Nullable Plan plan, @Nullable Venues venues) {
        return new Setting(
                plan == null ? List.of() : plan.assets(),
                List.of(),
                venues == null ? List.of() : venues.venues().stream().map(Venue::id).toList(),
                plan == null ? List.of() : classes(plan));
    }

    private static List<String> classes(Plan plan) {
        return plan.adoption().stream().map(a -> a.holderClass()).distinct().toList();
    }

    public Setting withListed(List<Token> tokens) {
        return new Setting(assets, tokens, venues, holderClasses);
    }

    public Tokens tokens(Mapping mapping) {
        return Tokens.of(assets, listed, mapping.aliases());
    }
}
