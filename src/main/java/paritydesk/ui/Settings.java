package paritydesk.ui;

import paritydesk.ui.look.Text;
import paritydesk.ui.look.Theme;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What the desktop remembers from one start to the next.
///
/// @param window where the window was
/// @param theme light, dark or the system's
/// @param screen id of the last screen, may be empty
/// @param inspectorOpen whether the inspector was open
/// @param inspectorWidth its width in pixels
/// @param recent workspaces opened, newest first
/// @param kept what screens remember, such as the columns of a table
public record Settings(
        Bounds window,
        Theme theme,
        String screen,
        boolean inspectorOpen,
        double inspectorWidth,
        List<String> recent,
        Map<String, String> kept) {
    /// A window's place on the screens, in pixels. NaN for `x` and `y` means: where the system puts it.
    public record Bounds(double x, double y, double width, double height, boolean maximized) {}

    /// The first start.
    public static final Settings FIRST =
            new Settings(
                    new Bounds(Double.NaN, Double.NaN, 1440, 900, false),
                    Theme.SYSTEM,
                    "",
                    true,
                    392,
                    List.of(),
                    Map.of());

    private static final int RECENT = 10;
    private static final String KEPT = "kept.";

    public Settings {
        recent = List.copyOf(recent.subList(0, Math.min(RECENT, recent.size())));
        kept = Map.copyOf(kept);
    }

    /// The same with a workspace at the head of the recent ones.
    public Settings opened(String workspace) {
        List<String> list = new java.util.ArrayList<>(recent);
        list.remove(workspace);
        list.addFirst(workspace);
        return new Settings(window, theme, screen, inspectorOpen, inspectorWidth, list, kept);
    }

    /// The file in the user's configuration folder, as each system has it; `-Dparitydesk.settings=…` sets another one.
    public static Path file() {
        String set = System.getProperty("paritydesk.settings");
        if (set != null) return Path.of(set);
        String home = System.getProperty("user.home");
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        Path folder;
        if (os.startsWith("windows")) folder = Path.of(environment("APPDATA", home), "ParityDesk");
        else if (os.startsWith("mac"))
            folder = Path.of(home, "Library", "Application Support", "ParityDesk");
        else folder = Path.of(environment("XDG_CONFIG_HOME", home + "/.config"), "paritydesk");
        return folder.resolve("desktop.properties");
    }

    /// What the file says; whatever is missing or nonsense in it falls back to the first start's value.
    public static Settings read(Path file) {
        Properties from = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            from.load(in);
        } catch (IOException | IllegalArgumentException e) {
            return FIRST;
        }
        Bounds bounds =
                new Bounds(
                        number(from, "window.x", Double.NaN),
                        number(from, "window.y", Double.NaN),
                        Math.clamp(number(from, "window.width", 1440), 800, 10_000),
                        Math.clamp(number(from, "window.height", 900), 560, 10_000),
                        Boolean.parseBoolean(from.getProperty("window.maximized")));
        List<String> recent =
                IntStream.range(0, RECENT)
                        .mapToObj(i -> from.getProperty("recent." + i, ""))
                        .filter(path -> !path.isEmpty())
                        .toList();
        return new Settings(
                bounds,
                theme(from.getProperty("theme", "")),
                from.getProperty("screen", ""),
                !"false".equals(from.getProperty("inspector.open")),
                Math.clamp(number(from, "inspector.width", 392), 264, 640),
                recent,
                kept(from));
    }

    private static Map<String, String> kept(Properties from) {
        return from.stringPropertyNames().stream()
                .filter(name -> name.startsWith(KEPT))
                .collect(
                        Collectors.toMap(
                                name -> name.substring(KEPT.length()),
                                name -> from.getProperty(name, "")));
    }

    /// Where a file that cannot be read is kept.
    public record Aside(Path kept, String reason) {}

    /// Puts a file that is there but cannot be read beside itself, so that the next [#write] does not lose it; nothing where it can be read
    /// or is not there.
    public static Optional<Aside> setAside(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String reason;
        try (Reader in = Files.newBufferedReader(file)) {
            new Properties().load(in);
            return Optional.empty();
        } catch (CharacterCodingException e) {
            reason = Text.of("settings.encoding");
        } catch (IllegalArgumentException e) {
            reason = String.valueOf(e.getMessage());
        }
        Path kept = free(file);
        Files.move(file, kept);
        return Optional.of(new Aside(kept, reason));
    }

    private static Path free(Path file) {
        for (int i = 1; ; i++) {
            Path kept = file.resolveSibling(file.getFileName() + ".broken-" + i);
            if (!Files.exists(kept)) return kept;
        }
    }

    /// Writes the file whole or not at all.
    public void write(Path file) throws IOException {
        Properties to = new Properties();
        to.setProperty("window.x", Double.toString(window.x()));
        to.setProperty("window.y", Double.toString(window.y()));
        to.setProperty("window.width", Double.toString(window.width()));
        to.setProperty("window.height", Double.toString(window.height()));
        to.setProperty("window.maximized", Boolean.toString(window.maximized()));
        to.setProperty("theme", theme.name());
        to.setProperty("screen", screen);
        to.setProperty("inspector.open", Boolean.toString(inspectorOpen));
        to.setProperty("inspector.width", Double.toString(inspectorWidth));
        for (int i = 0; i < recent.size(); i++) to.setProperty("recent." + i, recent.get(i));
        kept.forEach((name, value) -> to.setProperty(KEPT + name, value));
        StringWriter text = new StringWriter();
        to.store(text, null);
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, "desktop", ".part");
        try {
            Files.writeString(part, text.toString());
            move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(
                    part,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static double number(Properties from, String key, double otherwise) {
        try {
            return Double.parseDouble(from.getProperty(key, ""));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static Theme theme(String name) {
        for (Theme theme : Theme.values()) if (theme.name().equals(name)) return theme;
        return FIRST.theme();
    }

    private static String environment(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
