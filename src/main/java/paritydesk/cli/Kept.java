package paritydesk.cli;

import org.jspecify.annotations.Nullable;

import paritydesk.store.KeptScenario;
import paritydesk.store.Workspace;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;

/// What a workspace keeps, chosen by what a command was given.
final class Kept {

    private Kept() {}

    /// An existing workspace, for writing.
    static Workspace open(Path file) {
        if (Workspace.existing(file).isEmpty()) {
            throw new WrongUse("There is no workspace “" + file + "”.");
        }
        return Workspace.open(file, InstantSource.system());
    }

    /// The scenario of a name or id in its latest version, or the one opened last where nothing is wanted.
    static KeptScenario choose(Workspace open, @Nullable String wanted) {
        var all = open.scenarios();
        if (all.isEmpty()) {
            throw new WrongUse(
                    "The workspace “" + open.file() + "” is empty: import documents first.");
        }
        if (wanted == null) {
            return all.getFirst();
        }
        return all.stream()
                .filter(k -> Long.toString(k.id()).equals(wanted) || k.name().equals(wanted))
                .max(Comparator.comparingInt(KeptScenario::version))
                .orElseThrow(
                        () ->
                                new WrongUse(
                                        "The workspace has no scenario “"
                                                + wanted
                                                + "”; it has "
                                                + String.join(
                                                        ", ",
                                                        all.stream()
                                                                .map(
                                                                        k ->
                                                                                k.name() + " ("
                                                                                        + k.id()
                                                                                        + ")")
                                                                .toList())
                                                + "."));
    }
}
