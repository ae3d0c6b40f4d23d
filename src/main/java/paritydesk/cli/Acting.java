package paritydesk.cli;

import org.jspecify.annotations.Nullable;

import paritydesk.checklist.Act;
import paritydesk.checklist.Basis;
import paritydesk.checklist.Checklist;
import paritydesk.checklist.Ledger;
import paritydesk.checklist.Waived;
import paritydesk.file.GateJson;
import paritydesk.store.Refused;
import paritydesk.store.Workspace;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who acts on the gate of which workspace. A name that the desk does not know joins it with the role that is given, a known one needs
/// none; the rules are those of the desktop, because the log holds them.
final class Acting {

    @Option(
            names = "--workspace",
            required = true,
            paramLabel = "FILE",
            description = "The workspace whose log keeps it.")
    private Path workspace = Path.of("");

    @Option(
            names = "--as",
            required = true,
            paramLabel = "NAME",
            description = "Who acts; whoever is not of the desk yet joins it with --role.")
    private String name = "";

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description = "The role, needed the first time; another one than before replaces it.")
    private String role = "";

    @Option(
            names = "--comment",
            paramLabel = "TEXT",
            description = "Words that go with it; a reason where one is needed.")
    private String comment = "";

    String name() {
        return name.strip();
    }

    String comment() {
        return comment.strip();
    }

    /// What somebody does, in an open workspace.
    @FunctionalInterface
    interface Deed {
        Ledger on(Workspace open);
    }

    /// What an act tells of: the item acted on, and what it was done on; an act on no plan has no basis.
    record About(String item, @Nullable Basis basis) {}

    /// What a deed is about, in an open workspace.
    @FunctionalInterface
    interface Where {
        About in(Workspace open);
    }

    /// Does it and answers with what stands; a rule that forbids it is said, and the code is [Exit#BLOCKED].
    int act(Streams streams, Where where, Deed deed) {
        try (var open = Kept.open(workspace)) {
            var about = where.in(open);
            try {
                join(open);
                answer(deed.on(open), about, streams);
                return Exit.GOOD;
            } catch (Refused refused) {
                streams.say(String.valueOf(refused.getMessage()));
                answer(open.ledger(), about, streams);
                return Exit.BLOCKED;
            }
        }
    }

    private void join(Workspace open) {
        var known = open.ledger().role(name());
        var now = role.strip();
        if (!now.isEmpty() && !known.equals(Optional.of(now))) {
            open.act(new Act.Joined(name(), now));
        }
    }

    /// The answer as JSON, and what is still missing as a sentence.
    static void answer(Ledger ledger, About about, Streams streams) {
        var basis = about.basis();
        if (basis == null) {
            Output.write(null, GateJson.stands(ledger, List.of(), List.of()), streams);
            ledger.thresholds().all().stream()
                    .filter(m -> m.item().id().equals(about.item()) && !m.inForce())
                    .forEach(
                            m ->
                                    streams.say(
                                            m.item().id()
                                                    + ": "
                                                    + m.to().text()
                                                    + " is proposed; a second person has to"
                                                    + " confirm it."));
            return;
        }
        var now = Instant.now();
        var signed =
                Checklist.of(List.of(), ledger, basis, now).answers().stream()
                        .filter(a -> a.item().id().equals(about.item()))
                        .toList();
        var waived = Waived.of(about.item(), ledger, basis, now);
        var all = waived.any() ? List.of(waived) : List.<Waived>of();
        Output.write(null, GateJson.stands(ledger, signed, all), streams);
        signed.forEach(
                a -> streams.say(about.item() + ": " + (a.signed() ? "Signed." : a.missing())));
        var note = waived.enough() ? "Waived by two people." : waived.note(basis);
        if (!note.isEmpty()) {
            streams.say(about.item() + ": " + note);
        }
    }
}
