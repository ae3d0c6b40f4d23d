package paritydesk.file;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Validates text against the published schemas.
final class Schemas {

    private static final Path FOLDER = Path.of("assets/schemas");

    private Schemas() {}

    static List<String> problems(DocumentKind kind, String text) {
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        var schema = registry.getSchema(text(kind));
        return schema.validate(text, InputFormat.JSON).stream().map(Error::toString).toList();
    }

    static String text(DocumentKind kind) {
        try {
            return Files.readString(FOLDER.resolve(kind.label() + ".schema.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
