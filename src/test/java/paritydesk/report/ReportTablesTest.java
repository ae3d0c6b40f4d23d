package paritydesk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import paritydesk.checklist.Checklist;
import paritydesk.file.PlainCsv;
import paritydesk.file.RunJson;
import paritydesk.plan.Event;
import paritydesk.plan.SwitchMode;
import paritydesk.report.table.Cell;
import paritydesk.report.table.ReportTable;
import paritydesk.report.table.TableCsv;
import paritydesk.report.table.TableXlsx;
import paritydesk.timeline.HarmTable;
import paritydesk.timeline.Small;
import paritydesk.valuation.Solvency;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// The tables behind a memo: the run's own figures, in every form.
class ReportTablesTest {

    private static final Instant AT = Instant.parse("2026-01-27T09:00:00Z");
    private static final Memo CASE = MkrSky.memo();

    private static byte[] written(ReportForm.Part part) throws IOException {
        var out = new ByteArrayOutputStream();
        part.writing().to(out);
        return out.toByteArray();
    }

    private static byte[] bytes(Memo memo, ReportForm form) throws IOException {
        return written(form.parts(memo).getFirst());
    }

    private static ReportTable table(Memo memo, String id) {
        return ReportTables.of(memo).stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<List<Cell>> rows(ReportTable table) {
        var rows = new ArrayList<List<Cell>>();
        table.rows().each(rows::add);
        return rows;
    }

    /// Ten OLD worth 1 000 against 700: the feed falls to 80 though nothing has happened.
    private static Memo liquidated() {
        var cut =
                new Event.OracleSwitch(
                        Small.head("cut", 3), Small.VENUE, "OLD", "low", new SwitchMode.Cut());
        var run = Small.of().book(Small.account("=HYPERLINK(1)", 10, 700)).with(cut).run();
        return Memo.of(run, Checklist.of(run), AT);
    }

    @Test
    void everyRowHasACellUnderEveryHead() {
        for (var table : ReportTables.of(CASE)) {
            for (var row : rows(table)) {
                assertThat(row).as(table.id()).hasSameSizeAs(table.heads());
            }
        }
    }

    @Test
    void accountsAndStepsAreTheRunsOwn() {
        var run = CASE.run();
        var accounts = rows(table(CASE, "accounts"));
        assertThat(accounts).hasSize(run.scenario().book().accounts().size());
        assertThat(accounts.get(7).get(5)).isEqualTo(Cell.figure(run.accounts().debt().get(7)));
        var steps = rows(table(CASE, "steps"));
        assertThat(steps).hasSize(run.clock().size() - run.clock().bookFrom());
        int last = run.clock().size() - 1;
        assertThat(steps.getLast().get(6))
                .isEqualTo(Cell.figure(run.book().perceived().health().get(last)));
        assertThat(steps.getLast().get(11))
                .isEqualTo(Cell.figure(run.book().falsely().accounts().get(last)));
    }

    /// The schedule's arithmetic closes to the harm of the run.
    @Test
    void scheduleIsTheHarmOfSoundAccountsRoundedDown() {
        var run = liquidated().run();
        var schedule = MakeWhole.of(run);
        var harm = HarmTable.of(run).total(Solvency.FALSE);
        assertThat(schedule.claims()).hasSize(1);
        var claim = schedule.claims().getFirst();
        assertThat(claim.asset()).isEqualTo("OLD");
        assertThat(claim.oraclePart())
                .isCloseTo(claim.seized() * (claim.fair() / claim.oracle() - 1), within(1e-9));
        assertThat(claim.bonusPart()).isCloseTo(claim.seized() - claim.repaid(), within(1e-9));
        assertThat(claim.owed())
                .isEqualTo(BigDecimal.valueOf(harm.total()).setScale(2, RoundingMode.DOWN));
        assertThat(schedule.total()).isEqualTo(claim.owed());
        // in tokens at their fair price of 100, 18 places, never more than is owed
        assertThat(claim.units().multiply(BigDecimal.valueOf(claim.fair())))
                .isLessThanOrEqualTo(claim.owed())
                .isCloseTo(claim.owed(), Offset.offset(new BigDecimal("1e-12")));
    }

    @Test
    void nobodyIsOwedAnythingWhereNobodyIsSoundAndLiquidated() {
        var run = Small.of().book(Small.account("a", 10, 900)).run();
        assertThat(MakeWhole.of(run).claims()).isEmpty();
        assertThat(MakeWhole.of(run).total()).isZero();
    }

    @Test
    void anotherProgramReadsTheWorkbookWithItsTypes() throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes(CASE, ReportForm.XLSX)))) {
            var tables = ReportTables.of(CASE);
            assertThat(book.getNumberOfSheets()).isEqualTo(tables.size());
            var steps = book.getSheet("Steps");
            assertThat(steps.getPaneInformation().isFreezePane()).isTrue();
            assertThat(steps.getPaneInformation().getHorizontalSplitPosition())
                    .isEqualTo((short) 1);
            int rows = CASE.run().clock().size() - CASE.run().clock().bookFrom();
            assertThat(steps.getLastRowNum()).isEqualTo(rows);
            var first = steps.getRow(1);
            assertThat(DateUtil.isCellDateFormatted(first.getCell(0))).isTrue();
            assertThat(first.getCell(0).getLocalDateTimeCellValue())
                    .isEqualTo(
                            LocalDateTime.ofInstant(
                                    CASE.run().clock().at(CASE.run().clock().bookFrom()),
                                    ZoneOffset.UTC));
            assertThat(first.getCell(3).getNumericCellValue())
                    .isEqualTo(
                            CASE.run()
                                    .book()
                                    .perceived()
                                    .collateral()
                                    .get(CASE.run().clock().bookFrom()));
            for (var table : tables) {
                noFormulas(book.getSheetAt(tables.indexOf(table)));
            }
        }
    }

    private static void noFormulas(XSSFSheet sheet) {
        sheet.forEach(
                row ->
                        row.forEach(
                                cell ->
                                        assertThat(cell.getCellType())
                                                .isNotEqualTo(CellType.FORMULA)));
    }

    @Test
    void aNameThatLooksLikeAFormulaIsText() throws IOException {
        var memo = liquidated();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes(memo, ReportForm.XLSX)))) {
            var cell = book.getSheet("Accounts").getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo("=HYPERLINK(1)");
        }
        var out = new ByteArrayOutputStream();
        TableCsv.write(table(memo, "accounts"), out);
        assertThat(out.toString(StandardCharsets.UTF_8).lines().skip(1).findFirst().orElseThrow())
                .startsWith("'=HYPERLINK(1),");
        for (var risky : List.of("=1", "+1", "-1", "@x", "\tx")) {
            assertThat(PlainCsv.text(risky)).isEqualTo("'" + risky);
        }
        assertThat(PlainCsv.text("a=1")).isEqualTo("a=1");
    }

    /// A negative figure is a figure, and no text that has to be made safe.
    @Test
    void csvKeepsEveryDigitAndTheSign() throws IOException {
        var out = new ByteArrayOutputStream();
        TableCsv.write(
                new ReportTable(
                        "t",
                        "T",
                        List.of(
                                ReportTable.Head.amount("a", "USD"),
                                ReportTable.Head.exact("b", "USD"),
                                ReportTable.Head.moment("c"),
                                ReportTable.Head.ratio("d")),
                        to ->
                                to.accept(
                                        List.of(
                                                Cell.figure(-1 / 3.0),
                                                Cell.exact(new BigDecimal("1e-18")),
                                                Cell.moment(AT),
                                                Cell.figure(Double.NaN)))),
                out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        """
                        a (USD),b (USD),c (UTC),d
                        -0.3333333333333333,0.000000000000000001,2026-01-27T09:00:00Z,
                        """);
    }

    @Test
    void everyFormIsTheSameBytesForTheSameTime() throws IOException {
        var again = MkrSky.memo();
        for (var form : ReportForm.values()) {
            var first = form.parts(CASE);
            var second = form.parts(again);
            for (int part = 0; part < first.size(); part++) {
                assertThat(written(first.get(part)))
                        .as(form + first.get(part).ending())
                        .isEqualTo(written(second.get(part)));
            }
        }
    }

    @Test
    void jsonIsTheRunAsItIsWrittenElsewhere() throws IOException {
        var out = new ByteArrayOutputStream();
        RunJson.write(CASE.run(), out);
        assertThat(bytes(CASE, ReportForm.JSON)).isEqualTo(out.toByteArray());
    }

    @Test
    void workbookStatesItsTimeAndNotTheClocks() throws IOException {
        var out = new ByteArrayOutputStream();
        TableXlsx.write(List.of(table(CASE, "about")), "1", AT, out);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(book.getProperties().getCoreProperties().getCreated().toInstant())
                    .isEqualTo(AT);
        }
    }
}
