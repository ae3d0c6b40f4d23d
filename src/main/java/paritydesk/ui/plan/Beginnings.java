package paritydesk.ui.plan;

import paritydesk.scenario.Scenario;
import paritydesk.ui.look.Text;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a part of a document begins with: an instant, and the first of everything that it could name.
final class Beginnings {

    private static final Map<String, String> FIGURES =
            Map.ofEntries(
                    Map.entry("snapshotRatio", "1"),
                    Map.entry("numerator", "1"),
                    Map.entry("denominator", "1"),
                    Map.entry("price", "1"),
                    Map.entry("cap", "1"),
                    Map.entry("within", "0.02"),
                    Map.entry("decimals", "18"),
                    Map.entry("ceiling", "0.95"),
                    Map.entry("innovation", "0.03"),
                    Map.entry("imitation", "0.38"),
                    Map.entry("ruleBook", "generic"),
                    Map.entry("closeFactor", "0.5"),
                    Map.entry("fullCloseHealthFactor", "0.95"),
                    Map.entry("recognition", "1"),
                    Map.entry("liquidationThreshold", "0.8"),
                    Map.entry("loanToValue", "0.75"),
                    Map.entry("liquidationBonus", "0.05"),
                    Map.entry("heartbeat", "PT24H"),
                    Map.entry("window", "PT1H"),
                    Map.entry("over", "PT1H"),
                    Map.entry("scale", "PT240H"),
                    Map.entry("amplification", "100"),
                    Map.entry("amplificationPrecision", "1"),
                    Map.entry("fee", "0"));

    private final Scenario scenario;
    private final Instant at;

    Beginnings(Scenario scenario, Instant at) {
        this.scenario = scenario;
        this.at = at;
    }

    Map<String, String> of(Addition addition) {
        var given = new HashMap<>(FIGURES);
        var id = free(addition);
        given.put("id", id);
        given.put("name", id);
        given.put("title", Text.of("plan.new", addition.title()));
        for (var time : new String[] {"at", "opens", "midpoint", "since", "snapshotAt"}) {
            given.put(time, at.toString());
        }
        given.put("method", Text.of("plan.method"));
        given.put("points", at + ", 1");
        given.put("holderClass", "holders");
        given.put("root", id);
        names(given, addition);
        if (addition.list().equals("events")) {
            List.of("over", "window", "scale", "cap", "price").forEach(given::remove);
        }
        if (addition.list().equals("series")) {
            given.put("unit", scenario.market().currency());
            given.put("source", Text.of("plan.source"));
        } else {
            given.put("unit", "PT24H");
        }
        return given;
    }

    private void names(Map<String, String> given, Addition addition) {
        var plan = scenario.plan();
        plan.conversions().stream()
                .findFirst()
                .ifPresent(
                        c -> {
                            given.put("conversion", c.id());
                            given.put("asset", c.ratio().from());
                        });
        var taken = taken(addition);
        plan.assets().stream()
                .map(a -> a.id())
                .filter(a -> !taken.contains(a))
                .findFirst()
                .ifPresent(
                        a -> {
                            if (!addition.list().equals("events")) {
                                given.put("asset", a);
                            }
                            given.putIfAbsent("asset", a);
                        });
        scenario.venues().venues().stream().findFirst().ifPresent(v -> given.put("venue", v.id()));
        var market = scenario.market();
        market.series().stream()
                .findFirst()
                .ifPresent(
                        s ->
                                Stream.of(
                                                "series",
                                                "underlying",
                                                "liveRatio",
                                                "capacity",
                                                "utilisation",
                                                "factors")
                                        .forEach(name -> given.put(name, s.id())));
        Stream.concat(
                        market.oracles().stream().filter(o -> o.asset().equals(given.get("asset"))),
                        market.oracles().stream())
                .findFirst()
                .ifPresent(
                        o ->
                                Stream.of("oracle", "old", "source", "sources")
                                        .forEach(name -> given.put(name, o.id())));
        market.pools().stream().findFirst().ifPresent(p -> given.put("pool", p.id()));
        var tokens = plan.assets();
        if (addition.list().equals("conversions") && tokens.size() > 1) {
            given.put("from", tokens.getFirst().id());
            given.put("to", tokens.get(1).id());
        }
    }

    /// Assets that have one already where each may have one.
    private Set<String> taken(Addition addition) {
        return switch (addition.list()) {
            case "quotes" ->
                    scenario.market().quotes().stream()
                            .map(q -> q.asset())
                            .collect(Collectors.toSet());
            case "depth" ->
                    scenario.market().depth().stream()
                            .map(d -> d.asset())
                            .collect(Collectors.toSet());
            default -> terms(addition.list());
        };
    }

    private Set<String> terms(String list) {
        if (!list.matches("venues/\\d+/assets")) {
            return Set.of();
        }
        int venue = Integer.parseInt(list.replaceAll("\\D", ""));
        return scenario.venues().venues().get(venue).assets().stream()
                .map(t -> t.asset())
                .collect(Collectors.toSet());
    }

    private String free(Addition addition) {
        var word = addition.kind().isEmpty() ? addition.what() : addition.kind();
        var id = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        var plan = scenario.plan();
        int n = addition.list().equals("events") ? plan.events().size() + 1 : 1;
        while (known(id + "-" + n)) {
            n++;
        }
        return id + "-" + n;
    }

    private boolean known(String id) {
        var market = scenario.market();
        return scenario.plan().event(id).isPresent()
                || scenario.plan().conversion(id).isPresent()
                || scenario.plan().asset(id).isPresent()
                || scenario.venues().venue(id).isPresent()
                || market.series(id).isPresent()
                || market.oracle(id).isPresent()
                || market.pool(id).isPresent();
    }
}
