package paritydesk.ui.timeline;

import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;

import paritydesk.report.figure.Strip;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;

/// The strips that the timeline shows, kept from one start to the next by their names.
final class KeptStrips {
    private static final String KEY = "timeline.strips";

    private final ObservableSet<Strip> strips;

    KeptStrips(ObservableMap<String, String> kept) {
        strips = FXCollections.observableSet(parse(kept.getOrDefault(KEY, "")));
        strips.subscribe(() -> kept.put(KEY, text()));
    }

    ObservableSet<Strip> strips() {
        return strips;
    }

    private String text() {
        return strips.stream().map(Strip::name).sorted().collect(Collectors.joining(","));
    }

    /// What was kept; names that no longer exist are left out, and without any it is all but the rates.
    private static EnumSet<Strip> parse(String text) {
        var names = Arrays.asList(text.split(",", -1));
        var found = EnumSet.noneOf(Strip.class);
        for (var strip : Strip.values()) {
            if (names.contains(strip.name())) {
                found.add(strip);
            }
        }
        return found.isEmpty() ? EnumSet.complementOf(EnumSet.of(Strip.RATES)) : found;
    }
}
