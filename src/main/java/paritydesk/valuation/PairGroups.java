package paritydesk.valuation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/// How a book is cut for the kernel, once when the book becomes columns: accounts with one collateral leg and one debt leg, in groups of
/// the same two slots, and all `others` in book order. A pair of slots with too few accounts is not worth a group.
final class PairGroups {

    private static final int NONE = -1;

    final List<PairGroup> groups;

    /// The group of each account, −1 for the others, and its place in the group's order.
    final int[] group;

    final int[] place;
    final int[] others;

    private PairGroups(List<PairGroup> groups, int[] group, int[] place, int[] others) {
        this.groups = groups;
        this.group = group;
        this.place = place;
        this.others = others;
    }

    static PairGroups of(BookColumns book, int fewest) {
        var pairs = new HashMap<Long, Integer>();
        var number = new int[book.accounts()];
        for (int a = 0; a < number.length; a++) {
            long pair = pair(book, a);
            number[a] = pair == NONE ? NONE : pairs.computeIfAbsent(pair, _ -> pairs.size());
        }
        int[][] members = members(number, pairs.size(), fewest);
        var place = new int[number.length];
        var groups =
                Arrays.stream(members).parallel().map(some -> group(book, some, place)).toList();
        int[] others = IntStream.range(0, number.length).filter(a -> number[a] == NONE).toArray();
        return new PairGroups(groups, number, place, others);
    }

    /// The accounts of every pair of slots that is worth a group; turns the number of an account's pair into that of its group.
    private static int[][] members(int[] number, int pairs, int fewest) {
        var sizes = new int[pairs];
        IntStream.of(number).filter(p -> p != NONE).forEach(p -> sizes[p]++);
        int[] kept = IntStream.range(0, pairs).filter(p -> sizes[p] >= fewest).toArray();
        var group = new int[pairs];
        Arrays.fill(group, NONE);
        var members = new int[kept.length][];
        for (int g = 0; g < kept.length; g++) {
            group[kept[g]] = g;
            members[g] = new int[sizes[kept[g]]];
        }
        var next = new int[kept.length];
        for (int a = 0; a < number.length; a++) {
            number[a] = number[a] == NONE ? NONE : group[number[a]];
            if (number[a] != NONE) {
                members[number[a]][next[number[a]]++] = a;
            }
        }
        return members;
    }

    private static PairGroup group(BookColumns book, int[] members, int[] place) {
        var k = new double[members.length];
        for (int i = 0; i < k.length; i++) {
            k[i] = book.pledgedOf(members[i]) / book.owedOf(members[i]);
        }
        int[] order = RatioOrder.of(k);
        var account = new int[k.length];
        var pledged = new double[k.length];
        var owed = new double[k.length];
        for (int i = 0; i < k.length; i++) {
            account[i] = members[order[i]];
            place[account[i]] = i;
            pledged[i] = book.pledgedOf(account[i]);
            owed[i] = book.owedOf(account[i]);
        }
        return new PairGroup(
                book.collateral.slot[book.collateral.start[account[0]]],
                book.debt.slot[book.debt.start[account[0]]],
                account,
                pledged,
                owed);
    }

    private static long pair(BookColumns book, int account) {
        if (!book.isPair(account)) {
            return NONE;
        }
        boolean plain = plain(book.pledgedOf(account)) && plain(book.owedOf(account));
        long c = book.collateral.slot[book.collateral.start[account]];
        long d = book.debt.slot[book.debt.start[account]];
        return plain ? c << 32 | d : NONE;
    }

    private static boolean plain(double quantity) {
        return quantity >= PairGroup.LEAST && quantity <= PairGroup.MOST;
    }
}
