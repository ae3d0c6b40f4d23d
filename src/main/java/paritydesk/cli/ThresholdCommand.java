package paritydesk.cli;

import org.jspecify.annotations.Nullable;

import paritydesk.checklist.Act;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Locale;
import java.util.concurrent.Callable;

/// Moves the line of a computed item, or takes it back to its default.
@Command(
        name = "threshold",
        mixinStandardHelpOptions = true,
        versionProvider = Root.Version.class,
        description = {
            "Move the line of a computed item within its bounds; a blocker's takes two people.",
            "--comment says why. What stands then goes to standard output (gate.schema.json)."
        })
final class ThresholdCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ITEM", description = "The computed item, such as A28.")
    private String item = "";

    @Mixin private Acting acting = new Acting();

    @Option(
            names = "--limit",
            paramLabel = "FIGURE",
            description = "Where it fails, in the item's own unit.")
    private @Nullable Double limit;

    @Option(
            names = "--warn",
            paramLabel = "FIGURE",
            description = "Where it warns (default: where it fails).")
    private @Nullable Double warn;

    @Option(names = "--reset", description = "The default again.")
    private boolean reset;

    private final Streams streams;

    ThresholdCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        var act = act(item.toUpperCase(Locale.ROOT));
        return acting.act(
                streams, _ -> new Acting.About(act.subject(), null), open -> open.act(act));
    }

    private Act act(String id) {
        var most = limit;
        if (reset == (most != null) || (reset && warn != null)) {
            throw new WrongUse("Give --limit (and --warn), or --reset.");
        }
        return most == null
                ? new Act.ThresholdReset(id, acting.name(), acting.comment())
                : new Act.ThresholdSet(
                        id, acting.name(), warn == null ? most : warn, most, acting.comment());
    }
}
