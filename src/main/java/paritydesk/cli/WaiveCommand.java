package paritydesk.cli;

import paritydesk.checklist.Act;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Callable;

/// Lets the gate open although an item fails or is not signed.
@Command(
        name = "waive",
        mixinStandardHelpOptions = true,
        versionProvider = Root.Version.class,
        description = {
            "Waive an item of a kept scenario until the end of a day; it takes two people.",
            "--comment says why. What stands then goes to standard output (gate.schema.json)."
        })
final class WaiveCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ITEM", description = "The item, such as A22 or H5.")
    private String item = "";

    @Mixin private Acting acting = new Acting();

    @Mixin private OnScenario on = new OnScenario();

    @Option(
            names = "--until",
            required = true,
            paramLabel = "DAY",
            description = "The last day in UTC on which it holds, such as 2026-12-31.")
    private String until = "";

    private final Streams streams;

    WaiveCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        var id = item.toUpperCase(Locale.ROOT);
        var end = day(until).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return acting.act(
                streams,
                open -> on.about(open, id),
                open ->
                        open.act(
                                new Act.Waived(
                                        id, acting.name(), on.basis(open), acting.comment(), end)));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            throw new WrongUse("--until is a day such as 2026-12-31, not “" + text + "”.", wrong);
        }
    }
}
