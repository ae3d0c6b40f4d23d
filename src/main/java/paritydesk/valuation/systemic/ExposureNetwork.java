package paritydesk.valuation.systemic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Venues and holders as nodes that owe each other [ours]. An account's collateral and debt at its venue are netted: a surplus is
/// owed by the venue to the holder, a lack by the holder to the venue. `gross` is Σ(collateral + debt) per node, its economic weight.
public record ExposureNetwork(Claims claims, List<Double> gross, int venues, int joined) {

    /// The node that stands for all holders without one of their own.
    public static final String OTHERS = "…";

    public ExposureNetwork {
        gross = List.copyOf(gross);
    }

    /// One account at fair value: `collateral` and `debt` not negative.
    public record Stake(String venue, String owner, double collateral, double debt) {
        public Stake {
            if (!(collateral >= 0) || !(debt >= 0)) {
                throw new IllegalArgumentException(
                        "a stake of " + owner + " at " + venue + " is not negative");
            }
        }
    }

    /// Venues first, in order of appearance, then the `most` holders of largest gross stakes, then all others as one (`joined` of them).
    public static ExposureNetwork of(List<Stake> stakes, int most) {
        if (most < 0) {
            throw new IllegalArgumentException("no fewer than 0 holders have nodes: " + most);
        }
        var venues = new LinkedHashMap<String, Integer>();
        var owners = new LinkedHashMap<String, Double>();
        for (var stake : stakes) {
            venues.putIfAbsent(stake.venue(), venues.size());
            owners.merge(stake.owner(), stake.collateral() + stake.debt(), Double::sum);
        }
        var named =
                owners.entrySet().stream()
                        .sorted(
                                Map.Entry.<String, Double>comparingByValue(
                                                Comparator.reverseOrder())
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .limit(most)
                        .map(Map.Entry::getKey)
                        .toList();
        var nodes = new ArrayList<>(venues.keySet());
        var place = new LinkedHashMap<String, Integer>();
        for (var owner : named) {
            place.put(owner, nodes.size());
            nodes.add(owner);
        }
        int joined = owners.size() - named.size();
        if (joined > 0) {
            nodes.add(OTHERS);
        }
        return fill(stakes, nodes, venues, place, joined);
    }

    private static ExposureNetwork fill(
            List<Stake> stakes,
            List<String> nodes,
            Map<String, Integer> venues,
            Map<String, Integer> place,
            int joined) {
        int n = nodes.size();
        var owed = new double[n][n];
        var gross = new double[n];
        for (var stake : stakes) {
            int venue = venues.getOrDefault(stake.venue(), 0);
            int owner = place.getOrDefault(stake.owner(), n - 1);
            double net = stake.collateral() - stake.debt();
            if (net > 0) {
                owed[venue][owner] += net;
            } else {
                owed[owner][venue] -= net;
            }
            gross[venue] += stake.collateral() + stake.debt();
            gross[owner] += stake.collateral() + stake.debt();
        }
        return new ExposureNetwork(
                Claims.of(nodes, owed),
                java.util.Arrays.stream(gross).boxed().toList(),
                venues.size(),
                joined);
    }

    /// What a node is owed by others less what it owes them, and `own` besides, not under 0: its equity.
    public double[] equity(double[] own) {
        var equity = own.clone();
        for (int i = 0; i < equity.length; i++) {
            for (int j = 0; j < equity.length; j++) {
                equity[i] += claims.of(j, i) - claims.of(i, j);
            }
            equity[i] = Math.max(0, equity[i]);
        }
        return equity;
    }
}
