package paritydesk.cli;

import org.jspecify.annotations.Nullable;

import paritydesk.checklist.Basis;
import paritydesk.store.Workspace;

import picocli.CommandLine.Option;

/// The kept scenario that somebody signs: plan, book, market, parameters and window as the workspace has them.
final class OnScenario {

    @Option(
            names = "--scenario",
            paramLabel = "NAME|ID",
            description = "Which scenario of the workspace (default: the one opened last).")
    private @Nullable String scenario;

    Acting.About about(Workspace open, String item) {
        var kept = Kept.choose(open, scenario);
        return new Acting.About(item, Basis.of(open.scenario(kept.id())));
    }

    Basis basis(Workspace open) {
        return Basis.of(open.scenario(Kept.choose(open, scenario).id()));
    }
}
