package paritydesk.ui;

import javafx.beans.property.ObjectProperty;

import paritydesk.ui.look.Notation;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.TextSize;
import paritydesk.ui.look.Theme;
import paritydesk.ui.preference.Stride;
import paritydesk.ui.preference.Zone;
import paritydesk.ui.shell.Command;
import paritydesk.ui.shell.ShellModel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Every preference as a command, so that the palette sets it.
final class PreferenceCommands {

    private PreferenceCommands() {}

    static List<Command> of(ShellModel shell) {
        var group = Text.of("preferences.title");
        var set = shell.preferences();
        var commands = new ArrayList<Command>();
        commands.add(
                Command.of(Text.of("preferences.open"), group, () -> shell.show("preferences"))
                        .keys("Shortcut+COMMA"));
        commands.add(
                sized(shell, Text.of("preferences.larger"), TextSize::larger)
                        .keys("Shortcut+PLUS"));
        commands.add(
                sized(shell, Text.of("preferences.smaller"), TextSize::smaller)
                        .keys("Shortcut+MINUS"));
        commands.add(
                sized(shell, Text.of("preferences.usual"), size -> TextSize.NORMAL)
                        .keys("Shortcut+0"));
        offer(
                commands,
                Text.of("preferences.theme"),
                set.themeProperty(),
                List.of(Theme.values()),
                Theme::title);
        offer(
                commands,
                Text.of("preferences.figures"),
                set.notationProperty(),
                List.of(Notation.values()),
                Notation::title);
        offer(
                commands,
                Text.of("preferences.zone"),
                set.zoneProperty(),
                Zone.offered(),
                Zone::title);
        offer(
                commands,
                Text.of("preferences.stride"),
                set.strideProperty(),
                List.of(Stride.values()),
                Stride::title);
        return commands;
    }

    private static Command sized(ShellModel shell, String title, UnaryOperator<TextSize> next) {
        var size = shell.preferences().textSizeProperty();
        return Command.of(
                title, Text.of("preferences.text"), () -> size.set(next.apply(size.get())));
    }

    /// One command for each value that is not the present one.
    private static <T> void offer(
            List<Command> commands,
            String name,
            ObjectProperty<T> property,
            List<T> values,
            Function<T, String> title) {
        for (var value : values) {
            commands.add(
                    Command.of(
                                    Text.of("preferences.set", name, title.apply(value)),
                                    Text.of("preferences.title"),
                                    () -> property.set(value))
                            .when(() -> !value.equals(property.get())));
        }
    }
}
