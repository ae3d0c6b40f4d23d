package paritydesk.plan;

import paritydesk.asset.Asset;
import paritydesk.finding.Finding;
import paritydesk.finding.Place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Rules about ids: each means one thing, and what is named is there.
final class NameRules {

    private NameRules() {}

    /// An id that two assets, conversions or events share.
    record Twice() implements PlanRule {
        @Override
        public void check(Plan plan, Place document, Consumer<Finding> found) {
            report(document.child("assets"), plan.assets().stream().map(Asset::id).toList(), found);
            report(
                    document.child("conversions"),
                    plan.conversions().stream().map(Conversion::id).toList(),
                    found);
            report(
                    document.child("events"),
                    plan.events().stream().map(e -> e.head().id()).toList(),
                    found);
            report(
                    document.child("adoption"),
                    plan.adoption().stream()
                            .map(a -> a.holderClass() + " under " + a.conversion())
                            .toList(),
                    found);
        }

        private static void report(Place place, List<String> ids, Consumer<Finding> found) {
            var seen = new HashSet<String>();
            ids.stream()
                    .filter(id -> !seen.add(id))
                    .distinct()
                    .forEach(
                            id ->
                                    found.accept(
                                            Finding.block(
                                                    "duplicate-id",
                                                    place.child(id),
                                                    id,
                                                    "stands there more than once, so that nothing"
                                                            + " says which one is meant",
                                                    "give each its own id")));
        }
    }

    /// An asset that a conversion, an event or a stated ratio names and the plan does not define.
    record UnknownAsset() implements PlanRule {
        @Override
        public void check(Plan plan, Place document, Consumer<Finding> found) {
            for (var conversion : plan.conversions()) {
                var place = document.child("conversions").child(conversion.id()).child("ratio");
                report(plan, place.child("from"), conversion.ratio().from(), found);
                report(plan, place.child("to"), conversion.ratio().to(), found);
            }
            for (var event : plan.events()) {
                Touched.by(event)
                        .asset()
                        .ifPresent(
                                id ->
                                        report(
                                                plan,
                                                PlanRule.field(document, event, "asset"),
                                                id,
                                                found));
            }
        }

        private static void report(Plan plan, Place place, String id, Consumer<Finding> found) {
            if (plan.asset(id).isEmpty()) {
                var known = plan.assets().stream().map(Asset::id).collect(Collectors.joining(", "));
                found.accept(
                        Finding.block(
                                "unknown-asset",
                                place,
                                id,
                                "the plan has no such asset",
                                "define it under assets, or name one of: " + known));
            }
        }
    }

    /// A conversion that an event or an adoption names and the plan does not define.
    record UnknownConversion() implements PlanRule {
        @Override
        public void check(Plan plan, Place document, Consumer<Finding> found) {
            for (var event : plan.events()) {
                Touched.by(event)
                        .conversion()
                        .ifPresent(
                                id ->
                                        report(
                                                plan,
                                                PlanRule.field(document, event, "conversion"),
                                                id,
                                                found));
            }
            for (int i = 0; i < plan.adoption().size(); i++) {
                var place = document.child("adoption").child(String.valueOf(i));
                report(plan, place.child("conversion"), plan.adoption().get(i).conversion(), found);
            }
        }

        private static void report(Plan plan, Place place, String id, Consumer<Finding> found) {
            if (plan.conversion(id).isEmpty()) {
                var known =
                        plan.conversions().stream()
                                .map(Conversion::id)
                                .collect(Collectors.joining(", "));
                found.accept(
                        Finding.block(
                                "unknown-conversion",
                                place,
                                id,
                                "the plan has no such conversion",
                                "name one of: " + known));
            }
        }
    }

    /// Two assets at one address of one chain: a migration between them would do nothing, or one of them was pasted wrongly.
    record SharedAddress() implements PlanRule {
        @Override
        public void check(Plan plan, Place document, Consumer<Finding> found) {
            var seen = new HashMap<String, String>();
            for (var asset : plan.assets()) {
                var address = asset.address();
                if (address == null) {
                    continue;
                }
                var other =
                        seen.putIfAbsent(
                                asset.chain() + " " + address.toLowerCase(Locale.ROOT), asset.id());
                if (other != null && !other.equals(asset.id())) {
                    found.accept(
                            Finding.block(
                                    "shared-address",
                                    document.child("assets").child(asset.id()).child("address"),
                                    address,
                                    other + " has the same address on the same chain",
                                    "take each address from the issuer's own list"));
                }
            }
        }
    }
}
