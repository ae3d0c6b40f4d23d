package paritydesk.ui.preference;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;

import paritydesk.ui.look.Notation;
import paritydesk.ui.look.TextSize;
import paritydesk.ui.look.Theme;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// What the user set. Each setting stands in what the desktop keeps, and follows it; what is kept but means nothing is the first start's.
public final class Preferences {
    private final ObservableMap<String, String> kept;
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.SYSTEM);
    private final ObjectProperty<TextSize> textSize;
    private final ObjectProperty<Notation> notation;
    private final ObjectProperty<Zone> zone;
    private final ObjectProperty<Stride> stride;

    /// @param kept what lasts from one start to the next
    public Preferences(ObservableMap<String, String> kept) {
        this.kept = kept;
        textSize = of("preferences.text", TextSize.NORMAL, TextSize::name, name(TextSize.values()));
        notation =
                of("preferences.figures", Notation.THIN, Notation::name, name(Notation.values()));
        zone = of("preferences.zone", Zone.NONE, Zone::text, text -> Optional.of(Zone.parse(text)));
        stride = of("preferences.stride", Stride.STEP, Stride::name, name(Stride.values()));
    }

    /// Light, dark or the system's; kept by the settings themselves.
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public ObjectProperty<TextSize> textSizeProperty() {
        return textSize;
    }

    /// How figures are shown.
    public ObjectProperty<Notation> notationProperty() {
        return notation;
    }

    /// The time zone beside UTC.
    public ObjectProperty<Zone> zoneProperty() {
        return zone;
    }

    /// What puts the clock of that zone beside the instants of a text.
    public ObservableValue<UnaryOperator<String>> clock() {
        return zone.map(now -> now::beside);
    }

    /// How far the arrow keys walk on the timeline.
    public ObjectProperty<Stride> strideProperty() {
        return stride;
    }

    private <T> ObjectProperty<T> of(
            String key, T first, Function<T, String> write, Function<String, Optional<T>> read) {
        var property = new SimpleObjectProperty<T>(first);
        Runnable take =
                () -> {
                    property.set(Optional.ofNullable(kept.get(key)).flatMap(read).orElse(first));
                };
        take.run();
        property.addListener((any, was, now) -> kept.put(key, write.apply(now)));
        kept.addListener(
                (MapChangeListener<String, String>)
                        change -> {
                            if (key.equals(change.getKey())) {
                                take.run();
                            }
                        });
        return property;
    }

    /// The value of a name; none where the name is unknown.
    private static <E extends Enum<E>> Function<String, Optional<E>> name(E[] values) {
        return text -> Arrays.stream(values).filter(value -> value.name().equals(text)).findFirst();
    }
}
