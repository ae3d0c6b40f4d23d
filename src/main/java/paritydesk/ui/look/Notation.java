package paritydesk.ui.look;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;

import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// How figures are shown on screen, and with [#words] how whole texts are: this is the one place that changes what was written for whoever
/// reads it. A reading aid only: what is copied or exported stays as [paritydesk.asset.Figures] writes it, and so does what is searched.
public enum Notation {
    /// `12 345.67`, as documents have it.
    THIN("\u202F", "."),
    /// `12,345.67`.
    COMMA(",", "."),
    /// `12’345.67`.
    APOSTROPHE("\u2019", "."),
    /// `12 345,67`.
    THIN_COMMA("\u202F", ","),
    /// `12.345,67`.
    POINT_COMMA(".", ",");

    private static final String KEY = "notation";
    private static final String CLOCK = "clock";

    /// A figure as it is written: groups of three parted by narrow spaces, or a point between digits. Not a part of a word, version or path.
    private static final Pattern FIGURE =
            Pattern.compile(
                    "(?<![\\p{L}\\d._/:-])(\\d{1,3}(?:\\u202F\\d{3})+|\\d+)(\\.\\d+)?(?![\\d_/:]|\\.\\d|-\\d)");

    private final String group;
    private final String point;

    Notation(String group, String point) {
        this.group = group;
        this.point = point;
    }

    /// A text with its figures in this notation.
    public String shown(String written) {
        return this == THIN ? written : FIGURE.matcher(written).replaceAll(this::shown);
    }

    private String shown(MatchResult figure) {
        var fraction = figure.group(2);
        return figure.group(1).replace("\u202F", group)
                + (fraction == null ? "" : point + fraction.substring(1));
    }

    /// An example, which is its name as well.
    public String title() {
        return shown("12\u202F345.67");
    }

    /// Shows a written text on a label as its scene reads: figures in its notation, instants with its second clock. Follows both.
    public static void show(Labeled label, String written) {
        label.textProperty().bind(words(label).map(now -> now.apply(written)));
    }

    /// The same for a text that changes.
    public static void show(Labeled label, ObservableValue<String> written) {
        label.textProperty().bind(words(label).flatMap(now -> written.map(now)));
    }

    /// What the scene of a node makes of a written text.
    public static ObservableValue<UnaryOperator<String>> words(Node node) {
        ObservableValue<UnaryOperator<String>> clock =
                node.sceneProperty()
                        .<UnaryOperator<String>>flatMap(Notation::clock)
                        .orElse(UnaryOperator.identity());
        return of(node).flatMap(
                        notation ->
                                clock.map(
                                        beside ->
                                                written -> notation.shown(beside.apply(written))));
    }

    /// The notation of the scene that a node stands in; [#THIN] while it stands in none.
    public static ObservableValue<Notation> of(Node node) {
        return node.sceneProperty().<Notation>flatMap(Notation::property).orElse(THIN);
    }

    /// The notation of a scene.
    @SuppressWarnings("unchecked") // only this method puts something there
    static ObjectProperty<Notation> property(Scene scene) {
        return (ObjectProperty<Notation>)
                scene.getProperties().computeIfAbsent(KEY, any -> new SimpleObjectProperty<>(THIN));
    }

    /// What a scene puts beside instants.
    @SuppressWarnings("unchecked") // only this method puts something there
    static ObjectProperty<UnaryOperator<String>> clock(Scene scene) {
        return (ObjectProperty<UnaryOperator<String>>)
                scene.getProperties()
                        .computeIfAbsent(
                                CLOCK,
                                any ->
                                        new SimpleObjectProperty<>(
                                                UnaryOperator.<String>identity()));
    }
}
