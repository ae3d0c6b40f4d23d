package paritydesk.store;

import java.io.IOException;
import java.nio.file.Path;

/// A process that does one thing to a workspace when it is told to, and is killed while it does.
final class Victim {

    private Victim() {}

    /// What, folder, seed, passphrase before and after (both invented by the harness). Says when it is ready, begins and ends.
    public static void main(String[] args) throws IOException {
        var doing = Doing.valueOf(args[0]);
        var work =
                doing.prepared(
                        Path.of(args[1]),
                        Long.parseLong(args[2]),
                        args.length > 3 ? args[3] : "",
                        args.length > 4 ? args[4] : "");
        System.out.println("ready");
        if (System.in.read() < 0) {
            return;
        }
        work.run();
        System.out.println("end");
        System.in.read();
    }
}
