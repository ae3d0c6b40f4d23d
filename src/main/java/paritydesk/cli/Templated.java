package paritydesk.cli;

import org.jspecify.annotations.Nullable;

import paritydesk.file.TemplateFile;
import paritydesk.file.Templates;
import paritydesk.memo.Chapter;
import paritydesk.memo.Paper;
import paritydesk.memo.Template;

import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// How a memo is to look.
final class Templated {

    @Option(
            names = "--template",
            paramLabel = "FILE|ID",
            description =
                    "Letterhead, chapters and paper (template.schema.json); “committee” and"
                            + " “note” come with the product.")
    private @Nullable String template;

    @Option(
            names = "--sections",
            split = ",",
            paramLabel = "NAME",
            description = "Chapters in their order, in the place of the template's.")
    private @Nullable List<String> sections;

    @Option(names = "--paper", paramLabel = "A4|LETTER", description = "Sheet of the PDF.")
    private @Nullable Paper paper;

    /// The template; what is wrong with it is said, and is wrong use.
    Template read(Streams streams) {
        var base = template == null ? Template.STANDARD : named(template, streams);
        var sheet = paper == null ? base : base.on(paper);
        if (sections == null) {
            return sheet;
        }
        try {
            return sheet.with(sections.stream().map(Templated::chapter).toList());
        } catch (IllegalArgumentException refused) {
            throw new WrongUse("--sections: " + refused.getMessage() + ".", refused);
        }
    }

    private static Template named(String name, Streams streams) {
        var shipped = Templates.shipped().stream().filter(t -> t.id().equals(name)).findFirst();
        if (shipped.isPresent()) {
            return shipped.get();
        }
        var file = Path.of(name);
        if (!Files.exists(file)) {
            throw new WrongUse(
                    "There is no template “"
                            + name
                            + "”; name a file, or one of "
                            + Templates.shipped().stream()
                                    .map(Template::id)
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        var read = TemplateFile.read(file);
        streams.say(read.findings());
        return read.value()
                .orElseThrow(() -> new WrongUse("The template “" + name + "” cannot be used."));
    }

    private static Chapter chapter(String name) {
        return Chapter.ALL.stream()
                .filter(c -> c.id().equals(name.strip()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new WrongUse(
                                        "There is no section “"
                                                + name
                                                + "”; there are "
                                                + Chapter.ALL.stream()
                                                        .map(Chapter::id)
                                                        .collect(Collectors.joining(", "))
                                                + "."));
    }
}
