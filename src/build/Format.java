import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Checks or applies the format of every Java file under the given folders: `check src`, `apply src`.
///
/// A program of its own because the formatter understands only the syntax of the JDK that it runs on, and Maven may run on an
/// older one. Comments are left as they were written: formulas and tables in them are not text to be filled.
final class Format {
    private final Formatter formatter =
            new Formatter(
                    JavaFormatterOptions.builder().style(Style.AOSP).formatJavadoc(false).build());
    private final boolean apply;

    private Format(boolean apply) {
        this.apply = apply;
    }

    static void main(String[] args) throws IOException {
        var format = new Format("apply".equals(args[0]));
        var files = new ArrayList<Path>();
        for (var folder : Arrays.asList(args).subList(1, args.length)) {
            try (var walk = Files.walk(Path.of(folder))) {
                walk.filter(file -> file.toString().endsWith(".java")).sorted().forEach(files::add);
            }
        }
        List<String> off =
                files.parallelStream().flatMap(file -> format.look(file).stream()).toList();
        off.forEach(System.err::println);
        if (!off.isEmpty() && !format.apply) {
            System.err.println("Run: mvn -Pformat");
        }
        System.exit(off.isEmpty() || format.apply ? 0 : 1);
    }

    private List<String> look(Path file) {
        try {
            var text = Files.readString(file);
            var formatted = formatter.formatSourceAndFixImports(text);
            if (formatted.equals(text)) {
                return List.of();
            }
            if (apply) {
                Files.writeString(file, formatted);
            }
            return List.of((apply ? "formatted " : "not in the project's format: ") + file);
        } catch (FormatterException e) {
            return List.of("cannot be read as Java: " + file + ": " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
