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

import java.util.Objects;

/// Dresses scenes: our one style sheet over AtlantaFX, in light or dark.
///
/// AtlantaFX's own light and dark differ only in their colour tokens; our sheet sets all of these from its two tables, so one base
/// sheet serves both and switching is a property of the scene.
public final class Look {
    /// The address of the style sheet, for a scene that dresses itself.
    public static final String SHEET =
            Objects.requireNonNull(
                            Look.class.getResource("/paritydesk/ui/paritydesk.css"), "style sheet")
                    .toExternalForm();

    private Look() {}

    /// Loads fonts and base style. Once, before the first scene.
    public static void start() {
        Fonts.load();
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    }

    /// Gives one scene our sheet and a colour table.
    public static void dress(Scene scene, ColorScheme scheme) {
        if (!scene.getStylesheets().contains(SHEET)) scene.getStylesheets().add(SHEET);
        scene.getPreferences().setColorScheme(scheme);
    }

    /// Dresses every window of the program, now and later: pop-ups, menus, tooltips and dialogs have scenes of their own. Follows the
    /// user's choice and, under [Theme#SYSTEM], the operating system's.
    public static void dressWindows(ObservableValue<Theme> theme) {
        InvalidationListener again =
                change -> Window.getWindows().forEach(window -> dress(window, theme.getValue()));
        theme.addListener(again);
        Platform.getPreferences().colorSchemeProperty().addListener(again);
        Window.getWindows()
                .addListener(
                        (ListChangeListener<Window>)
                                change -> {
                                    while (change.next())
                                        change.getAddedSubList()
                                                .forEach(window -> dress(window, theme.getValue()));
                                });
        again.invalidated(theme);
    }

    private static void dress(Window window, Theme theme) {
        Scene scene = window.getScene();
        if (scene != null) dress(scene, theme.scheme());
    }
}
