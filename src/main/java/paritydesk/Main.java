package paritydesk;

import paritydesk.cli.Commands;

/// The one place that chooses between desktop and commands.
///
/// It does not extend JavaFX's `Application`, so that the class path is enough and a command touches no graphics library.
public final class Main {
    private Main() {}

    static void main(String[] args) {
        System.exit(Commands.run(args, System.out, System.err));
    }
}
