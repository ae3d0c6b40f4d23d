package paritydesk.store;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

import paritydesk.store.StoreException.Reason;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import javax.sql.DataSource;

/// Brings a workspace to the tables that this program knows. The numbered files are named here and not searched for on the class
/// path, and a workspace that is already current is not handed to the migration library at all: both are start-up time.
final class Migrations {

    private static final String FOLDER = "migration/";

    /// All migrations in order; a released one never changes.
    private static final List<String> FILES =
            List.of(
                    "V1__workspace.sql",
                    "V2__option_legs.sql",
                    "V3__log.sql",
                    "V5__large_contents.sql");

    /// Version of the tables that this program makes.
    static final int CURRENT = number(FILES.getLast());

    private static final String HISTORY = "flyway_schema_history";

    private static final String TABLES =
            "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'PUBLIC'";
    private static final String OURS =
            " AND table_name IN ('"
                    + HISTORY
                    + "', 'DOCUMENT', 'BOOK', 'ACCOUNT', 'LEG', 'SCENARIO', 'SCENARIO_DOCUMENT',"
                    + " 'PLAN_REVISION', 'RUN', 'SIGN_OFF', 'LOG',"
                    + " 'LOG_HEAD', 'EVIDENCE', 'LARGE')";

    private static final String NEWEST =
            "SELECT coalesce(max(cast(\"version\" AS INT)), 0) FROM \""
                    + HISTORY
                    + "\" WHERE \"success\"";

    private Migrations() {}

    /// The version of a workspace that this program can open or bring up to date; 0 for one that was killed while its first tables
    /// were made. A database of somebody else and one from a newer program are refused; nothing is written.
    static int accepted(Path file, Connection connection) throws SQLException {
        int version = version(file, connection);
        if (version > CURRENT) {
            throw StoreException.of(
                    Reason.NEWER,
                    file,
                    "the workspace was made by a newer ParityDesk (its tables are version "
                            + version
                            + ", this program knows "
                            + CURRENT
                            + "); nothing was touched",
                    "open it with the newer program");
        }
        return version;
    }

    /// Brings the tables from a version to the present one.
    static void migrate(int version, DataSource source) throws SQLException {
        if (version == 0) {
            try (var connection = source.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("DROP ALL OBJECTS");
            }
        }
        // held open, so that the database is not closed and opened again with each of the library's
        // connections
        try (var keeper = source.getConnection()) {
            flyway(source).migrate();
            int now = number(keeper, NEWEST);
            if (now != CURRENT) {
                throw new SQLException("the tables are version " + now + " and not " + CURRENT);
            }
        }
    }

    /// The version of the tables; 0 for one that was killed while its first tables were made.
    private static int version(Path file, Connection connection) throws SQLException {
        int tables = number(connection, TABLES);
        if (tables == 0) {
            throw Failures.foreign(file);
        }
        if (number(connection, TABLES + OURS) != tables
                || number(connection, TABLES + " AND table_name = '" + HISTORY + "'") == 0) {
            throw Failures.foreign(file);
        }
        return number(connection, NEWEST);
    }

    private static int number(String file) {
        return Integer.parseInt(file.substring(1, file.indexOf("__")));
    }

    private static int number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Flyway flyway(DataSource source) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .table(HISTORY)
                .loggers("slf4j")
                .resourceProvider(new Named())
                .javaMigrationClassProvider(List::of)
                .load();
    }

    /// Serves the migrations by name.
    private static final class Named implements ResourceProvider {

        @Override
        public @Nullable LoadableResource getResource(String name) {
            return FILES.contains(name) ? new Script(name) : null;
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return FILES.stream()
                    .filter(f -> f.startsWith(prefix))
                    .filter(f -> Arrays.stream(suffixes).anyMatch(f::endsWith))
                    .<LoadableResource>map(Script::new)
                    .toList();
        }
    }

    /// One migration on the class path.
    private static final class Script extends LoadableResource {

        private final String name;

        Script(String name) {
            this.name = name;
        }

        @Override
        public Reader read() {
            var in = Migrations.class.getResourceAsStream(FOLDER + name);
            return new InputStreamReader(
                    Objects.requireNonNull(in, "the program lacks its migration " + name),
                    StandardCharsets.UTF_8);
        }

        @Override
        public String getAbsolutePath() {
            return FOLDER + name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return FOLDER + name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
