package paritydesk.valuation.systemic;

import java.util.List;

/// What `nodes` owe each other: `owed.get(i).get(j)` is i's debt to j, not negative, nothing to itself.
public record Claims(List<String> nodes, List<List<Double>> owed) {

    public Claims {
        nodes = List.copyOf(nodes);
        owed = owed.stream().map(List::copyOf).toList();
        if (owed.size() != nodes.size()) {
            throw new IllegalArgumentException(
                    "claims of " + nodes.size() + " nodes have as many rows, not " + owed.size());
        }
        for (int i = 0; i < owed.size(); i++) {
            refuse(owed.get(i), i, nodes);
        }
    }

    /// Claims from plain rows.
    public static Claims of(List<String> nodes, double[][] owed) {
        return new Claims(nodes, java.util.Arrays.stream(owed).map(Claims::boxed).toList());
    }

    public int size() {
        return nodes.size();
    }

    public double of(int debtor, int creditor) {
        return owed.get(debtor).get(creditor);
    }

    /// All that a node owes to other nodes.
    public double total(int debtor) {
        return owed.get(debtor).stream().mapToDouble(Double::doubleValue).sum();
    }

    private static List<Double> boxed(double[] row) {
        return java.util.Arrays.stream(row).boxed().toList();
    }

    private static void refuse(List<Double> row, int i, List<String> nodes) {
        if (row.size() != nodes.size()) {
            throw new IllegalArgumentException(
                    nodes.get(i) + " owes to " + row.size() + " of " + nodes.size() + " nodes");
        }
        for (double claim : row) {
            if (!(claim >= 0) || claim == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException(
                        nodes.get(i) + " owes a finite amount above zero, not " + claim);
            }
        }
        if (row.get(i) != 0) {
            throw new IllegalArgumentException(nodes.get(i) + " owes nothing to itself");
        }
    }
}
