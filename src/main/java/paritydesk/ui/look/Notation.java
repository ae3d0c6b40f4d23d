package paritydesk.ui.look;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// How figures are shown in tiles, tables and charts. A reading aid only: what is copied or exported stays as
/// [paritydesk.asset.Figures] writes it, and so does what is searched.
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

    /// Shows a written text on a label in the notation of its scene, and follows that.
    public static void show(Labeled label, String written) {
        label.textProperty().bind(of(label).map(now -> now.shown(written)));
    }

    /// The same for a text that changes.
    public static void show(Labeled label, ObservableValue<String> written) {
        label.textProperty().bind(of(label).flatMap(now -> written.map(now::shown)));
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
}
