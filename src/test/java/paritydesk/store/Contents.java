package paritydesk.store;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Everything in a workspace file as the statements that would make it again: equal lists are equal workspaces, row for row and byte
/// for byte. The file must not be open elsewhere.
public final class Contents {

    /// Longer statements are compared by their hash, so that a difference can still be read.
    private static final int LONG = 2_000;

    private Contents() {}

    public static List<String> of(Path file) {
        var name = WorkspaceFile.of(file).path().toString();
        var url =
                "jdbc:h2:file:" + name.substring(0, name.length() - WorkspaceFile.ENDING.length());
        var lines = new ArrayList<String>();
        try (var connection =
                        DriverManager.getConnection(url + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SCRIPT NOPASSWORDS NOSETTINGS")) {
            while (rows.next()) {
                var line = rows.getString(1);
                if (!line.startsWith("--")) {
                    lines.add(line.length() > LONG ? line.hashCode() + " " + line.length() : line);
                }
            }
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
        return lines;
    }
}
