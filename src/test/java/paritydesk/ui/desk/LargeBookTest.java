package paritydesk.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import paritydesk.book.Account;
import paritydesk.book.Book;
import paritydesk.book.Leg;
import paritydesk.file.BookCsv;
import paritydesk.file.Cases;
import paritydesk.file.Document;
import paritydesk.file.DocumentKind;
import paritydesk.file.Loaded;
import paritydesk.finding.Checked;
import paritydesk.store.RecentWorkspaces;
import paritydesk.store.Take;
import paritydesk.ui.work.Progress;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// A book too large to be verified before it is shown.
class LargeBookTest {

    private static final Progress NONE =
            new Progress() {
                @Override
                public void report(double share) {}

                @Override
                public boolean cancelled() {
                    return false;
                }
            };

    @TempDir private Path folder;

    private static Loaded large(@Nullable Book stated) throws IOException {
        var loaded = Cases.open("mkr-sky");
        var scenario = loaded.scenario().value().orElseThrow();
        var accounts = new ArrayList<Account>();
        for (int i = 0; i <= Desk.AT_ONCE; i++) {
            accounts.add(
                    new Account(
                            "A" + i,
                            "O" + i,
                            "aave-v3",
                            "collateral",
                            List.of(new Leg.Collateral("MKR", BigDecimal.ONE))));
        }
        var book = scenario.book().withAccounts(accounts);
        var bytes = new ByteArrayOutputStream();
        BookCsv.write(stated == null ? book : stated, bytes);
        var documents = new ArrayList<>(loaded.documents());
        documents.removeIf(d -> d.kind() == DocumentKind.BOOK);
        documents.add(Document.of(DocumentKind.BOOK, "book.csv", bytes.toByteArray()));
        return new Loaded(Checked.of(scenario.withBook(book), List.of()), documents);
    }

    private Desk desk() {
        return new Desk(
                folder.resolve("desk"),
                new RecentWorkspaces(folder.resolve("recent")),
                InstantSource.system());
    }

    @Test
    void gateIsShutUntilTheBookIsVerified() throws IOException {
        try (var desk = desk()) {
            var kept = desk.keep(large(null), Take.ALL_OR_NOTHING).value().orElseThrow();
            var shown = desk.value(kept, NONE);
            assertThat(desk.book()).isInstanceOf(BookState.Pending.class);
            assertThat(desk.judge(shown.run(), NONE).gate().blockers())
                    .anyMatch(b -> b.why().contains("still being held against the document"));
            assertThat(desk.verifyBook(NONE)).isEqualTo(BookState.SOUND);
            assertThat(desk.judge(shown.run(), NONE).gate().blockers())
                    .noneMatch(b -> b.why().contains("held against the document"));
        }
    }

    @Test
    void bookThatIsNotItsDocumentsKeepsTheGateShut() throws IOException {
        var another = Cases.open("mkr-sky").scenario().value().orElseThrow().book();
        try (var desk = desk()) {
            var kept = desk.keep(large(another), Take.ALL_OR_NOTHING).value().orElseThrow();
            var shown = desk.value(kept, NONE);
            assertThat(desk.verifyBook(NONE)).isInstanceOf(BookState.Damaged.class);
            assertThat(desk.judge(shown.run(), NONE).gate().open()).isFalse();
            assertThat(desk.ledger().broken().orElseThrow()).contains("not those of the document");
        }
    }
}
