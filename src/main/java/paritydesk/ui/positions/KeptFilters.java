package paritydesk.ui.positions;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

import java.util.ArrayList;
import java.util.List;

/// Filters with a name, and the last ones used. They live in what the desktop remembers.
public final class KeptFilters {

    private static final String NAMED = "positions.filter.";
    private static final String RECENT = "positions.recent.";
    private static final int MOST_RECENT = 8;

    private final ObservableMap<String, String> kept;
    private final ObservableList<Named> named = FXCollections.observableArrayList();
    private final ObservableList<String> recent = FXCollections.observableArrayList();

    KeptFilters(ObservableMap<String, String> kept) {
        this.kept = kept;
        for (int i = 0; kept.containsKey(NAMED + i); i++) {
            var parts = kept.getOrDefault(NAMED + i, "").split("\t", 2);
            if (parts.length == 2) {
                named.add(new Named(parts[0], parts[1]));
            }
        }
        for (int i = 0; kept.containsKey(RECENT + i); i++) {
            recent.add(kept.getOrDefault(RECENT + i, ""));
        }
    }

    /// A filter under a name.
    public record Named(String name, String filter) {}

    ObservableList<Named> named() {
        return FXCollections.unmodifiableObservableList(named);
    }

    /// Newest first.
    ObservableList<String> recent() {
        return FXCollections.unmodifiableObservableList(recent);
    }

    /// Keeps a filter; one of the same name makes way. Without a name or a filter nothing happens.
    void keep(String name, String filter) {
        var clean = name.replace('\t', ' ').strip();
        if (clean.isEmpty() || filter.isBlank()) {
            return;
        }
        named.removeIf(one -> one.name().equalsIgnoreCase(clean));
        named.add(new Named(clean, filter.strip()));
        write(NAMED, named.stream().map(n -> n.name() + "\t" + n.filter()).toList());
    }

    void forget(Named one) {
        named.remove(one);
        write(NAMED, named.stream().map(n -> n.name() + "\t" + n.filter()).toList());
    }

    /// A filter was used on purpose, with Enter.
    void used(String filter) {
        var text = filter.strip();
        if (!text.isEmpty()) {
            recent.remove(text);
            recent.addFirst(text);
            if (recent.size() > MOST_RECENT) {
                recent.removeLast();
            }
            write(RECENT, List.copyOf(recent));
        }
    }

    private void write(String prefix, List<String> values) {
        var stale = new ArrayList<>(kept.keySet());
        stale.removeIf(key -> !key.startsWith(prefix));
        stale.forEach(kept::remove);
        for (int i = 0; i < values.size(); i++) {
            kept.put(prefix + i, values.get(i));
        }
    }
}
