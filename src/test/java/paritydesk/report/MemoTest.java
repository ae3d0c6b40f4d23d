package paritydesk.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import paritydesk.book.Account;
import paritydesk.book.Book;
import paritydesk.checklist.Checklist;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Small;
import paritydesk.timeline.Timeline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

class MemoTest {

    private static final Memo CASE = MkrSky.memo();

    @Test
    void memoOfTheCaseHasPagesBookmarksAndIdentity() throws IOException {
        var bytes = pdf(CASE);
        keep("memo.pdf", bytes);
        try (var document = Loader.loadPDF(bytes)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isBetween(7, 18);
            var outline = document.getDocumentCatalog().getDocumentOutline();
            assertThat(outline.getOpenCount()).isEqualTo(12);
            var stripper = new PDFTextStripper();
            for (int page = 1; page <= pages; page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document))
                        .contains("page " + page + " of " + pages)
                        .contains(CASE.run().head().fingerprint());
            }
            stripper.setStartPage(1);
            assertThat(stripper.getText(document))
                    .contains("NO-GO", "1 MKR = 24\u202F000 SKY", "149495401440", "synthetic");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(CASE.statedAt());
        }
    }

    @Test
    void sameMemoHasTheSameBytes() throws IOException {
        assertThat(pdf(CASE)).isEqualTo(pdf(CASE));
        assertThat(html(CASE)).isEqualTo(html(CASE));
    }

    @Test
    void htmlNeedsNothingBesideIt() throws IOException {
        var page = html(CASE);
        keep("memo.html", page.getBytes(StandardCharsets.UTF_8));
        assertThat(page).contains("<svg").contains("data:font/ttf;base64,").contains("NO-GO");
        assertThat(page).doesNotContain("<script").doesNotContain("<link").doesNotContain("<img");
        assertThat(page).doesNotContainPattern("(src|href)=\"?https?:").doesNotContain("${");
    }

    @Test
    void picturesShareNoNames() throws IOException {
        var ids =
                Pattern.compile(" id=\"([^\"]+)\"")
                        .matcher(html(CASE))
                        .results()
                        .map(m -> m.group(1))
                        .toList();
        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void nameOfAnAccountStaysText() throws IOException {
        var name = "<script>alert('x')</script> & \"Söhne\" ${title}";
        var memo = named(name);
        assertThat(html(memo))
                .contains(
                        "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;Söhne&quot;"
                                + " ${title}")
                .doesNotContain("<script");
        try (var document = Loader.loadPDF(pdf(memo))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains("<script>alert('x')</script>");
        }
    }

    @Test
    void bookWithoutDebtHasAMemoToo() throws IOException {
        var run = Small.of().book(Small.account("a", 10, 0)).run();
        var memo = Memo.of(run, Checklist.of(run), Small.day(11));
        assertThat(html(memo)).contains("nobody owes anything that can be valued");
        assertThat(pdf(memo)).isNotEmpty();
    }

    private static Memo named(String name) {
        var small = Small.of();
        var account =
                new Account(name, name, Small.VENUE, "holders", Small.account("a", 10, 790).legs());
        var book = new Book("b", name, Small.START, true, name, List.of(account));
        var run = Timeline.run(small.scenario().withBook(book), Progress.NONE);
        return Memo.of(run, Checklist.of(run), Instant.EPOCH);
    }

    private static byte[] pdf(Memo memo) throws IOException {
        var out = new ByteArrayOutputStream();
        MemoPdf.write(memo, out);
        return out.toByteArray();
    }

    private static String html(Memo memo) throws IOException {
        var out = new ByteArrayOutputStream();
        MemoHtml.write(memo, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /// For people to look at.
    private static void keep(String name, byte[] bytes) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "memo"));
        Files.write(folder.resolve(name), bytes);
    }
}
