package paritydesk.ui.look;

import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.stage.Window;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Dresses scenes: our one style sheet over AtlantaFX, in light or dark.
///
/// AtlantaFX's own light and dark differ only in their colour tokens; our sheet sets all of these from its two tables, so one base
/// sheet serves both and switching is a property of the scene.
public final class Look {
    private Look() {}

    /// Loads fonts and base style. Once, before the first scene.
    public static void start() {
        Fonts.load();
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    }

    /// Gives one scene our sheet and a colour table, text as usual.
    public static void dress(Scene scene, ColorScheme scheme) {
        dress(scene, Dress.of(scheme));
    }

    /// Gives one scene our sheet at a size, a colour table and a notation.
    public static void dress(Scene scene, Dress dress) {
        var sheets = scene.getStylesheets();
        var wanted = Sheet.address(dress.size());
        if (!sheets.contains(wanted)) {
            for (var size : TextSize.values()) {
                sheets.remove(Sheet.address(size));
            }
            sheets.add(wanted);
        }
        scene.getPreferences().setColorScheme(dress.scheme());
        TextSize.property(scene).set(dress.size());
        Notation.property(scene).set(dress.notation());
        Notation.clock(scene).set(dress.clock());
    }

    /// Dresses every window of the program, now and later: pop-ups, menus, tooltips and dialogs have scenes of their own. Follows what
    /// the user chose and, under [Theme#SYSTEM], the operating system.
    public static void dressWindows(
            ObservableValue<Theme> theme,
            ObservableValue<TextSize> size,
            ObservableValue<Notation> notation,
            ObservableValue<UnaryOperator<String>> clock) {
        Supplier<Dress> now =
                () ->
                        new Dress(
                                theme.getValue().scheme(),
                                size.getValue(),
                                notation.getValue(),
                                clock.getValue());
        InvalidationListener again =
                change -> Window.getWindows().forEach(window -> dress(window, now.get()));
        theme.addListener(again);
        size.addListener(again);
        notation.addListener(again);
        clock.addListener(again);
        Platform.getPreferences().colorSchemeProperty().addListener(again);
        Window.getWindows()
                .addListener(
                        (ListChangeListener<Window>)
                                change -> {
                                    while (change.next())
                                        change.getAddedSubList()
                                                .forEach(window -> dress(window, now.get()));
                                });
        again.invalidated(theme);
    }

    private static void dress(Window window, Dress dress) {
        Scene scene = window.getScene();
        if (scene != null) dress(scene, dress);
    }
}
