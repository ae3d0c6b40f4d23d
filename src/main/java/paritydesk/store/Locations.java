package paritydesk.store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// Where things lie on this machine: `home` holds workspaces and exports, `config` what the program remembers about its user.
/// The system property `paritydesk.home`, or else the environment's `PARITYDESK_HOME`, puts both into one folder.
public record Locations(Path home, Path config) {

    private static final String NAME = "ParityDesk";

    public static Locations ofThisMachine() {
        return of(System.getProperties(), System.getenv());
    }

    public static Locations of(Properties properties, Map<String, String> environment) {
        var stated =
                properties.getProperty(
                        "paritydesk.home", environment.getOrDefault("PARITYDESK_HOME", ""));
        if (!stated.isBlank()) {
            return new Locations(Path.of(stated), Path.of(stated));
        }
        var user = Path.of(properties.getProperty("user.home", "."));
        return new Locations(user.resolve(NAME), config(user, properties, environment));
    }

    private static Path config(Path user, Properties properties, Map<String, String> environment) {
        var system = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return folder(environment, "APPDATA", user.resolve("AppData").resolve("Roaming"))
                    .resolve(NAME);
        }
        if (system.startsWith("mac")) {
            return user.resolve("Library").resolve("Application Support").resolve(NAME);
        }
        return folder(environment, "XDG_CONFIG_HOME", user.resolve(".config"))
                .resolve("paritydesk");
    }

    private static Path folder(Map<String, String> environment, String key, Path otherwise) {
        var stated = environment.getOrDefault(key, "");
        return stated.isBlank() ? otherwise : Path.of(stated);
    }

    /// The workspace that is opened where none is named.
    public Path workspace() {
        return home.resolve("workspace" + WorkspaceFile.ENDING);
    }

    /// Where the mappings of other programs' files are remembered.
    public Path mappings() {
        return config.resolve("mappings");
    }

    public RecentWorkspaces recent() {
        return new RecentWorkspaces(config.resolve("recent.properties"));
    }

    /// Where logs ended when this machine last read them.
    public Heads heads() {
        return recent().heads();
    }
}
