package paritydesk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import paritydesk.checklist.Checklist;
import paritydesk.file.Cases;
import paritydesk.file.Templates;
import paritydesk.memo.Chapter;
import paritydesk.memo.Paper;
import paritydesk.memo.Template;
import paritydesk.report.figure.Beside;
import paritydesk.report.table.Cell;
import paritydesk.report.table.ReportTable;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Timeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.ForkJoinPool;

/// Memos that look as a template says, with runs beside their own.
class TemplatedMemoTest {

    private static final Template COMMITTEE = Templates.shipped().get(1);
    private static final Memo CASE = memo();

    @TempDir private Path folder;

    private static Memo memo() {
        var scenario = Cases.open("wsteth-cap-2026").scenario().value().orElseThrow();
        var run = Timeline.run(scenario, Progress.NONE);
        var other = Timeline.run(scenario.withStudy(null), Progress.NONE);
        return Memo.of(run, Checklist.of(run), Instant.parse("2026-03-12T09:00:00Z"))
                .in(COMMITTEE)
                .comparedWith(List.of(new Beside.Named("Other", other)));
    }

    private static byte[] bytes(Memo memo, ReportForm form) throws IOException {
        var out = new ByteArrayOutputStream();
        form.parts(memo).getFirst().writing().to(out);
        return out.toByteArray();
    }

    @Test
    void chaptersStandInTheOrderOfTheTemplateAndTheLetterheadOnEveryPage() throws IOException {
        var order = List.of(Chapter.ACCOUNTS, Chapter.COMPARISON, Chapter.VERDICT);
        var memo = CASE.in(COMMITTEE.with(order).on(Paper.LETTER));
        try (var pdf = Loader.loadPDF(bytes(memo, ReportForm.PDF))) {
            var titles = new ArrayList<String>();
            pdf.getDocumentCatalog()
                    .getDocumentOutline()
                    .children()
                    .forEach(item -> titles.add(item.getTitle()));
            assertThat(titles)
                    .containsExactly(
                            "1  Accounts at risk", "2  Scenarios compared", "3  Verdict and why");
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isCloseTo(612, within(1f));
            assertThat(pdf.getPage(0).getMediaBox().getHeight()).isCloseTo(792, within(1f));
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            var stripper = new PDFTextStripper();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(pdf))
                        .contains(COMMITTEE.letterhead().classification())
                        .contains("For the committee’s decision.")
                        .contains("page " + page + " of " + pdf.getNumberOfPages());
            }
        }
        var page = new String(bytes(memo, ReportForm.HTML), StandardCharsets.UTF_8);
        assertThat(page)
                .contains("data:image/svg+xml;base64,", "Risk management", "Risk committee")
                .doesNotContain("id=\"checklist\"");
    }

    @Test
    void aMemoListsAsManyAccountsAsItsTemplateSaysAndNamesTheRest() throws IOException {
        var five =
                new Template(
                        "t",
                        "t",
                        Template.PLAN,
                        COMMITTEE.letterhead(),
                        List.of(Chapter.ACCOUNTS),
                        5,
                        Paper.A4);
        var risky = CASE.behind().atRisk();
        assertThat(risky.size()).isGreaterThan(5);
        var page = new String(bytes(CASE.in(five), ReportForm.HTML), StandardCharsets.UTF_8);
        assertThat(page)
                .contains("5 of " + risky.size() + " accounts")
                .contains("in the workbook and the CSV files");
        var accounts = CASE.run().scenario().book().accounts();
        assertThat(page).contains(">" + accounts.get(risky.get(4)).id() + "<");
        assertThat(page).doesNotContain(">" + accounts.get(risky.get(5)).id() + "<");
    }

    @Test
    void filesAreTheSameBytesOnOneThreadAndOnMany() throws Exception {
        var forms = EnumSet.allOf(ReportForm.class);
        var one = folder.resolve("one");
        try (var alone = new ForkJoinPool(1)) {
            alone.submit(() -> ReportFolder.write(CASE, forms, one, "m", Progress.NONE)).get();
        }
        var many = folder.resolve("many");
        var again = memo();
        List<ReportFolder.Written> written;
        try (var pool = new ForkJoinPool(8)) {
            written =
                    pool.submit(() -> ReportFolder.write(again, forms, many, "m", Progress.NONE))
                            .get();
        }
        assertThat(written).hasSizeGreaterThan(12);
        for (var file : written) {
            var name = file.file().getFileName();
            assertThat(Files.readAllBytes(one.resolve(name)))
                    .as(name.toString())
                    .isEqualTo(Files.readAllBytes(file.file()));
            assertThat(paritydesk.file.Document.sha256(Files.readAllBytes(file.file())))
                    .isEqualTo(file.sha256());
        }
        try (var left = Files.list(many)) {
            assertThat(left).hasSize(written.size());
        }
    }

    /// Every cell of every sheet, as another program reads it, is the cell of the table.
    @Test
    void everySheetHasTheTypesAndValuesOfItsTable() throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes(CASE, ReportForm.XLSX)))) {
            var tables = ReportTables.of(CASE);
            assertThat(book.getNumberOfSheets()).isEqualTo(tables.size());
            for (int t = 0; t < tables.size(); t++) {
                var sheet = book.getSheetAt(t);
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                int[] at = {0};
                var table = tables.get(t);
                table.rows()
                        .each(
                                row -> {
                                    at[0]++;
                                    for (int c = 0; c < row.size(); c++) {
                                        var cell = sheet.getRow(at[0]).getCell(c);
                                        same(table, row.get(c), cell);
                                    }
                                });
                assertThat(sheet.getLastRowNum()).as(table.id()).isEqualTo(at[0]);
            }
        }
    }

    private static void same(ReportTable table, Cell cell, org.apache.poi.ss.usermodel.Cell read) {
        switch (cell) {
            case Cell.Words(var text) -> {
                assertThat(read.getCellType()).as(table.id()).isEqualTo(CellType.STRING);
                assertThat(read.getStringCellValue()).isEqualTo(text);
            }
            case Cell.Figure(double value) ->
                    assertThat(read.getNumericCellValue()).as(table.id()).isEqualTo(value);
            case Cell.Exact(var value) ->
                    assertThat(read.getNumericCellValue()).isEqualTo(value.doubleValue());
            case Cell.Moment(var at) -> {
                assertThat(DateUtil.isCellDateFormatted(read)).as(table.id()).isTrue();
                assertThat(read.getLocalDateTimeCellValue().toInstant(java.time.ZoneOffset.UTC))
                        .isCloseTo(at, within(1, java.time.temporal.ChronoUnit.SECONDS));
            }
            case Cell.Nothing() -> assertThat(read).as(table.id()).isNull();
        }
    }

    /// A column of figures has figures or nothing, so that a program computes on it.
    @Test
    void noColumnOfFiguresHasWords() {
        for (var table : ReportTables.of(CASE)) {
            table.rows()
                    .each(
                            row -> {
                                for (int c = 0; c < row.size(); c++) {
                                    var head = table.heads().get(c);
                                    assertThat(row.get(c) instanceof Cell.Words)
                                            .as(table.id() + ": " + head.title())
                                            .isIn(head.look() == ReportTable.Look.WORDS, false);
                                }
                            });
        }
    }
}
