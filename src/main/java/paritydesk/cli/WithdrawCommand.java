package paritydesk.cli;

import paritydesk.checklist.Act;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.Locale;
import java.util.concurrent.Callable;

/// Takes back what somebody said of an item.
@Command(
        name = "withdraw",
        mixinStandardHelpOptions = true,
        versionProvider = Root.Version.class,
        description = {
            "Take back what somebody signed, waived or proposed of an item.",
            "--comment says why. What stands then goes to standard output (gate.schema.json)."
        })
final class WithdrawCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ITEM", description = "The item, such as H1 or A22.")
    private String item = "";

    @Mixin private Acting acting = new Acting();

    @Mixin private OnScenario on = new OnScenario();

    private final Streams streams;

    WithdrawCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        var id = item.toUpperCase(Locale.ROOT);
        return acting.act(
                streams,
                open -> on.about(open, id),
                open -> open.act(new Act.Withdrawn(id, acting.name(), acting.comment())));
    }
}
