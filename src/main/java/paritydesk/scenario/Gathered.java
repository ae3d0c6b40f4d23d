package paritydesk.scenario;

import paritydesk.book.Account;
import paritydesk.finding.Place;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/// Accounts with the same problem, by what the problem is about: a count and the first of them.
final class Gathered<K> {

    private final Map<K, Group> groups = new LinkedHashMap<>();

    void add(K key, Account account) {
        groups.merge(key, new Group(account.id(), 1), (a, b) -> new Group(a.first, a.count + 1));
    }

    void forEach(BiConsumer<K, Group> action) {
        groups.forEach(action);
    }

    /// How many accounts, and the id of the first in the book's order.
    record Group(String first, int count) {

        Place place(Documents names) {
            return new Place(names.book(), "account " + first);
        }

        /// `1 account` or `37 accounts, the first of them A00012`.
        String sentence() {
            return count == 1 ? "1 account" : count + " accounts, the first of them " + first;
        }
    }
}
