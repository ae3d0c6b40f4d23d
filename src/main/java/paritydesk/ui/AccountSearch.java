package paritydesk.ui;

import paritydesk.checklist.Link;
import paritydesk.timeline.Run;
import paritydesk.ui.look.Text;
import paritydesk.ui.session.Session;
import paritydesk.ui.shell.Command;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Finds accounts of the run by what is typed into the palette.
final class AccountSearch {

    private static final int FOUND = 8;

    private final Session session;
    private final Consumer<Link> follow;

    /// @param follow shows what was found
    AccountSearch(Session session, Consumer<Link> follow) {
        this.session = session;
        this.follow = follow;
    }

    /// Accounts whose id or owner has the typed letters in it.
    List<Command> find(String typed) {
        var wanted = typed.toLowerCase(Locale.ROOT);
        return session.run().stream()
                .flatMap(
                        run -> {
                            var accounts = run.scenario().book().accounts();
                            return IntStream.range(0, accounts.size())
                                    .filter(
                                            i ->
                                                    accounts.get(i)
                                                                    .id()
                                                                    .toLowerCase(Locale.ROOT)
                                                                    .contains(wanted)
                                                            || accounts.get(i)
                                                                    .owner()
                                                                    .toLowerCase(Locale.ROOT)
                                                                    .contains(wanted))
                                    .limit(FOUND)
                                    .mapToObj(
                                            i ->
                                                    Command.of(
                                                            accounts.get(i).id(),
                                                            Text.of("account.group"),
                                                            () ->
                                                                    follow.accept(
                                                                            new Link(
                                                                                    "positions",
                                                                                    -1,
                                                                                    accounts.get(i)
                                                                                            .id()))));
                        })
                .toList();
    }

    /// The place of an account in the book; −1 where it has none of that id.
    static int index(Run run, String id) {
        var accounts = run.scenario().book().accounts();
        return IntStream.range(0, accounts.size())
                .filter(i -> accounts.get(i).id().equals(id))
                .findFirst()
                .orElse(-1);
    }
}
