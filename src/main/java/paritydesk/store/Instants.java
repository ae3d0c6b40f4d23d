package paritydesk.store;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Objects;

/// Instants go to the database as instants. The library's own way leads through local time, which has an hour twice in autumn.
final class Instants extends AbstractArgumentFactory<Instant> {

    private Instants() {
        super(Types.TIMESTAMP_WITH_TIMEZONE);
    }

    static Jdbi in(Jdbi jdbi) {
        return jdbi.registerArgument(new Instants());
    }

    static Instant read(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, Instant.class));
    }

    @Override
    protected Argument build(Instant value, ConfigRegistry config) {
        return (position, statement, _) -> statement.setObject(position, value);
    }
}
