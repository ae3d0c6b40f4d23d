package paritydesk.checklist;

import paritydesk.asset.Figures;
import paritydesk.plan.Conversion;
import paritydesk.timeline.Run;

import java.util.TreeMap;
import java.util.TreeSet;

/// A24: which other markets read the feed of a migrating token, or take it as collateral: what the plan does there nobody has looked at
/// yet.
final class SharedFeeds implements Check {

    private static final Item ITEM =
            new Item(
                    "A24",
                    "Markets that share feed or collateral",
                    "Which other markets read the same feed or take the same token?",
                    Severity.WARN,
                    Threshold.atMost(
                            0, "shared", "Listed so that each is asked; no market is forgotten"));

    @Override
    public Item item() {
        return ITEM;
    }

    @Override
    public Outcome judge(Run run) {
        var tokens = new TreeSet<String>();
        run.scenario().plan().conversions().stream()
                .map(Conversion::ratio)
                .forEach(
                        r -> {
                            tokens.add(r.from());
                            tokens.add(r.to());
                        });
        var listed = new TreeMap<String, TreeSet<String>>();
        var read = new TreeMap<String, TreeSet<String>>();
        for (var venue : run.scenario().venues().venues()) {
            for (var terms : venue.assets()) {
                var place = venue.id() + " (" + terms.asset() + ")";
                read.computeIfAbsent(terms.oracle(), _ -> new TreeSet<>()).add(place);
                if (tokens.contains(terms.asset())) {
                    listed.computeIfAbsent(terms.asset(), _ -> new TreeSet<>()).add(venue.id());
                }
            }
        }
        if (listed.isEmpty()) {
            return ITEM.notApplicable("No venue lists a token that the plan migrates.");
        }
        var shared = new TreeSet<String>();
        listed.forEach(
                (asset, venues) -> {
                    if (venues.size() > 1) {
                        shared.add(asset + " is taken by " + String.join(", ", venues));
                    }
                });
        read.forEach(
                (oracle, places) -> {
                    boolean ours =
                            places.stream()
                                    .anyMatch(
                                            p ->
                                                    tokens.stream()
                                                            .anyMatch(
                                                                    t ->
                                                                            p.endsWith(
                                                                                    "(" + t
                                                                                            + ")")));
                    if (ours && places.size() > 1) {
                        shared.add(oracle + " is read by " + String.join(", ", places));
                    }
                });
        return ITEM.outcome(
                shared.isEmpty() ? Verdict.PASS : Verdict.WARN,
                new Measure(shared.size(), "shared", Figures.number(shared.size())),
                shared.isEmpty()
                        ? "Each migrating token and its feed belong to one market of the venues"
                                + " document."
                        : String.join("; ", shared) + ".",
                Link.VENUES);
    }
}
