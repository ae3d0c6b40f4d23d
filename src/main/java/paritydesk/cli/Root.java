package paritydesk.cli;

import paritydesk.timeline.Timeline;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What the program says of itself; the work is in the commands below it.
@Command(
        name = "paritydesk",
        mixinStandardHelpOptions = true,
        versionProvider = Root.Version.class,
        description = {
            "Tells what a change of a collateral token does to a book, before it happens.",
            "Without a command the desktop opens."
        },
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:good",
            "1:findings that block, or a gate that is shut",
            "2:wrong use: a bad option, a missing file, a workspace in use"
        },
        footer = {
            "",
            "Standard output carries one JSON document and nothing else; sentences and progress go"
                    + " to",
            "standard error. PARITYDESK_HOME names the folder of workspaces (default:"
                    + " ~/ParityDesk)."
        })
final class Root implements Runnable {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing");
    }

    /// Version of the program and of its formulas.
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            var built = Root.class.getPackage().getImplementationVersion();
            var version = built == null ? Timeline.ENGINE_VERSION : built;
            return new String[] {
                "ParityDesk " + version + " (engine " + Timeline.ENGINE_VERSION + ")"
            };
        }
    }
}
