package paritydesk.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import paritydesk.market.pool.Pool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The market schema's part on pools is that of the records, and every field of them is explained. What it should be is left in
/// `target/schemas` when it is not.
class PoolSchemaTest {

    @Test
    void marketSchemaHasThePoolsOfTheRecords() throws IOException {
        var schema = new RecordSchema("");
        RecordShape.kinds(Pool.class).values().forEach(kind -> schema.tagged(kind, ""));
        var definitions = schema.definitions();

        assertThat(schema.missing()).as("components without a help text").isEmpty();
        var should = Path.of("target/schemas/pools.json");
        Files.createDirectories(should.getParent());
        Files.writeString(should, definitions);
        assertThat(Files.readString(Path.of("assets/schemas/market.schema.json")))
                .as("copy it from " + should)
                .contains(definitions);
    }
}
