package paritydesk.cli;

import paritydesk.store.StoreException;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// Runs one command line. Nothing here ends the process or throws: what went wrong is a sentence on `err` and a code.
public final class Commands {

    private Commands() {}

    /// Exit code of `args`: [Exit#GOOD], [Exit#BLOCKED] or [Exit#WRONG_USE]. The command's JSON goes to `out`.
    public static int run(String[] args, PrintStream out, PrintStream err) {
        var streams = new Streams(out, err);
        var line = new CommandLine(new Root());
        line.addSubcommand(new ValidateCommand(streams));
        line.addSubcommand(new ImportCommand(streams));
        line.addSubcommand(new RunCommand(streams));
        line.addSubcommand(new CasesCommand(streams));
        line.addSubcommand(new ReconcileCommand(streams));
        line.addSubcommand(new ShocksCommand(streams));
        line.addSubcommand(new SweepCommand(streams));
        line.addSubcommand(new DiffCommand(streams));
        line.addSubcommand(new CheckCommand(streams));
        line.addSubcommand(new ReportCommand(streams));
        line.addSubcommand(audit(streams));
        line.addSubcommand(WorkspaceParts.line(streams));
        line.addSubcommand(people(streams));
        line.addSubcommand(new SignCommand(streams));
        line.addSubcommand(new WithdrawCommand(streams));
        line.addSubcommand(new WaiveCommand(streams));
        line.addSubcommand(new ThresholdCommand(streams));
        line.addSubcommand(
                new CommandLine(new ChecksCommand())
                        .addSubcommand(new ChecksCommand.Take(streams)));
        line.setOut(writer(out));
        line.setErr(writer(err));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((wrong, _) -> wrongUse(wrong, streams));
        line.setExecutionExceptionHandler((failure, _, _) -> failed(failure, streams));
        int code = line.execute(args);
        out.flush();
        return out.checkError()
                ? failed(new WrongUse("standard output was closed"), streams)
                : code;
    }

    private static CommandLine audit(Streams streams) {
        return new CommandLine(new AuditCommand())
                .addSubcommand(new AuditCommand.Verify(streams))
                .addSubcommand(new AuditCommand.Entries(streams))
                .addSubcommand(new AuditCommand.Accept(streams));
    }

    private static CommandLine people(Streams streams) {
        return new CommandLine(new PeopleCommand())
                .addSubcommand(new PeopleCommand.Add(streams))
                .addSubcommand(new PeopleCommand.Names(streams));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    private static int wrongUse(ParameterException wrong, Streams streams) {
        var name = wrong.getCommandLine().getCommandSpec().qualifiedName();
        streams.say(sentence(wrong));
        streams.say("“" + name + " --help” shows what is possible.");
        return Exit.WRONG_USE;
    }

    private static String sentence(ParameterException wrong) {
        var text = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("");
        var line = wrong.getCommandLine();
        if (wrong instanceof UnmatchedArgumentException unmatched
                && line.getParent() == null
                && !unmatched.getUnmatched().isEmpty()
                && !unmatched.isUnknownOption()) {
            return "There is no command “" + unmatched.getUnmatched().getFirst() + "”.";
        }
        return text.endsWith(".") ? text : text + ".";
    }

    private static int failed(Exception failure, Streams streams) {
        switch (failure) {
            case WrongUse wrong -> streams.say(String.valueOf(wrong.getMessage()));
            case StoreException store -> streams.say(store.finding().sentence());
            default ->
                    streams.say(
                            "This could not be done: "
                                    + failure.getClass().getSimpleName()
                                    + (failure.getMessage() == null
                                            ? ""
                                            : ", " + failure.getMessage()));
        }
        return Exit.WRONG_USE;
    }
}
