package paritydesk.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import paritydesk.book.Account;
import paritydesk.book.Book;
import paritydesk.checklist.Basis;
import paritydesk.checklist.Checklist;
import paritydesk.checklist.Checks;
import paritydesk.checklist.Ledger;
import paritydesk.checklist.SignOff;
import paritydesk.checklist.Thresholds;
import paritydesk.checklist.Waiver;
import paritydesk.market.Market;
import paritydesk.market.Series;
import paritydesk.memo.Chapter;
import paritydesk.memo.Letterhead;
import paritydesk.memo.Paper;
import paritydesk.memo.Template;
import paritydesk.plan.Event;
import paritydesk.plan.EventHead;
import paritydesk.plan.Plan;
import paritydesk.plan.PlanHead;
import paritydesk.plan.PlanRecord;
import paritydesk.plan.Reference;
import paritydesk.plan.SwitchMode;
import paritydesk.report.figure.Beside;
import paritydesk.scenario.Scenario;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Small;
import paritydesk.timeline.Timeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every text that people or documents bring into a report stays a text, whatever it looks like.
class HostileTextTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    private static Memo memo(String text) {
        var run = Timeline.run(scenario(text), Progress.NONE);
        var basis = Basis.of(run.scenario());
        var sign = new SignOff("H1", basis, text, text, NOON, text, null, false);
        var waiver = new Waiver("A8", basis, text, text, NOON, text, NOON.plusSeconds(9));
        var ledger =
                new Ledger(
                        Map.of(text, text),
                        List.of(sign),
                        List.of(waiver),
                        Thresholds.DEFAULT,
                        Ledger.NONE.own(),
                        Optional.empty(),
                        Optional.empty());
        var list = Checklist.of(Checks.judge(run, Progress.NONE), ledger, basis, NOON);
        var head = new Letterhead(text, List.of(text, text), null, text, text, text);
        return Memo.of(run, list, NOON)
                .in(new Template(text, text, text, head, Chapter.ALL, 10, Paper.A4))
                .comparedWith(List.of(new Beside.Named(text, run)));
    }

    private static Scenario scenario(String text) {
        var small = Small.of().with(cut(text));
        var was = small.scenario();
        var account =
                new Account(text, text, Small.VENUE, text, Small.account("a", 10, 700).legs());
        var book = new Book("b", text, Small.START, true, text, List.of(account));
        var head =
                new PlanHead(
                        "p",
                        1,
                        text,
                        PlanHead.Kind.TOKEN_SWAP,
                        PlanHead.Status.DRAFT,
                        new Reference.PromisedRatio(),
                        null);
        var record =
                new PlanRecord(
                        List.of(),
                        PlanRecord.Treatment.unstated(),
                        List.of(new PlanRecord.Approval(text, text, NOON, text)),
                        List.of(new PlanRecord.Source(text, text, NOON)),
                        List.of(text));
        var plan =
                new Plan(
                        head,
                        was.plan().assets(),
                        was.plan().conversions(),
                        was.plan().adoption(),
                        was.plan().events(),
                        record);
        var m = was.market();
        var said = new Series.Provenance(text, true);
        var price = Series.constant("new-usd", "USD", Small.START, BigDecimal.TEN, said);
        var market =
                new Market(
                        m.id(),
                        text,
                        m.currency(),
                        List.of(price),
                        m.quotes(),
                        m.oracles(),
                        List.of(),
                        List.of());
        return new Scenario(text, book, plan, market, was.venues(), was.options());
    }

    private static Event cut(String text) {
        var head = new EventHead(text, Small.day(3), 0, text, text, null);
        return new Event.OracleSwitch(head, Small.VENUE, "OLD", "low", new SwitchMode.Cut());
    }

    private static byte[] bytes(ReportForm.Part part) throws IOException {
        var out = new ByteArrayOutputStream();
        part.writing().to(out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1<b0x>&",
                "+1<b0x>",
                "-1\"<b0x>",
                "@SUM(A1)'<b0x>",
                "\t=1<b0x>",
                "\r=1<b0x>"
            })
    void noCellOfAFileIsAFormula(String text) throws IOException {
        var memo = memo(text);
        for (var part : ReportForm.CSV.parts(memo)) {
            var csv = new String(bytes(part), StandardCharsets.UTF_8);
            try (var parser = CSVParser.parse(csv, CSVFormat.RFC4180)) {
                for (var row : parser) {
                    for (var cell : row) {
                        boolean risky = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
                        assertThat(risky && !cell.matches("-[0-9.]+(E-?[0-9]+)?"))
                                .as(part.ending() + ": " + cell)
                                .isFalse();
                    }
                }
            }
        }
        int found = 0;
        var workbook = bytes(ReportForm.XLSX.parts(memo).getFirst());
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            for (var sheet : book) {
                for (var row : sheet) {
                    for (var cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                        found +=
                                cell.getCellType() == CellType.STRING
                                                && cell.getStringCellValue().equals(text)
                                        ? 1
                                        : 0;
                    }
                }
            }
        }
        // account, owner, holder class; plan, book, market; event; signature; series; comparison
        assertThat(found).isGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<b0x onload='x'>&amp;\"${title}", "</td></svg><b0x><script>x</script>"})
    void noTextBecomesMarkup(String text) throws IOException {
        var memo = memo(text);
        var page =
                new String(bytes(ReportForm.HTML.parts(memo).getFirst()), StandardCharsets.UTF_8);
        assertThat(page).doesNotContain("<b0x").doesNotContain("<script").contains("&lt;b0x");
        try (var pdf = Loader.loadPDF(bytes(ReportForm.PDF.parts(memo).getFirst()))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", "")).contains("<b0x");
        }
    }
}
