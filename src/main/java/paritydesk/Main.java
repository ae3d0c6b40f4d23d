package paritydesk;

import paritydesk.cli.Commands;
import paritydesk.ui.Start;

/// The one place that chooses between desktop and commands.
///
/// It does not extend JavaFX's `Application`, so that the class path is enough and a command touches no graphics library.
public final class Main {
    private Main() {}

    static void main(String[] args) {
        System.exit(
                args.length == 0
                        ? Start.desktop(System.out)
                        : Commands.run(args, System.out, System.err));
    }
}
