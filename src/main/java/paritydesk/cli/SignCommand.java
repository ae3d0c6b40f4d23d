package paritydesk.cli;

import org.jspecify.annotations.Nullable;

import paritydesk.checklist.Act;
import paritydesk.checklist.Evidence;
import paritydesk.file.Document;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

/// A name under a question of the checklist.
@Command(
        name = "sign",
        mixinStandardHelpOptions = true,
        versionProvider = Root.Version.class,
        description = {
            "Sign a question of the checklist on a kept scenario; a blocker needs two people.",
            "What stands then goes to standard output (gate.schema.json).",
            "A signature that a rule forbids exits with 1."
        })
final class SignCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ITEM", description = "The question, such as H1.")
    private String item = "";

    @Mixin private Acting acting = new Acting();

    @Mixin private OnScenario on = new OnScenario();

    @Option(
            names = "--evidence",
            paramLabel = "FILE",
            description = "A file to keep with it, at most 10 MiB.")
    private @Nullable Path evidence;

    private final Streams streams;

    SignCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        var id = item.toUpperCase(Locale.ROOT);
        var bytes = evidence == null ? new byte[0] : read(evidence);
        var named =
                evidence == null
                        ? null
                        : new Evidence(
                                String.valueOf(evidence.getFileName()),
                                bytes.length,
                                Document.sha256(bytes));
        var text = acting.comment().isEmpty() ? null : acting.comment();
        return acting.act(
                streams,
                open -> on.about(open, id),
                open -> {
                    var act = new Act.Signed(id, acting.name(), on.basis(open), text, named);
                    return named == null ? open.act(act) : open.sign(act, bytes);
                });
    }

    private static byte[] read(Path file) {
        try {
            if (Files.size(file) > Evidence.LIMIT) {
                throw new WrongUse("“" + file + "” is larger than 10 MiB.");
            }
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new WrongUse("“" + file + "” cannot be read.", failure);
        }
    }
}
