package paritydesk.ui.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import paritydesk.checklist.Checklist;
import paritydesk.file.Cases;
import paritydesk.report.FirstPage;
import paritydesk.report.Memo;
import paritydesk.report.ReportForm;
import paritydesk.report.ReportTables;
import paritydesk.report.figure.Beside;
import paritydesk.report.figure.Compared;
import paritydesk.report.table.Cell;
import paritydesk.shock.Applied;
import paritydesk.shock.Library;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;
import paritydesk.ui.overview.OverviewModel;
import paritydesk.ui.session.Comparison;
import paritydesk.ui.session.Evaluation;
import paritydesk.ui.session.Session;
import paritydesk.ui.work.Background;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The figures of a run are the same on the screen, in the memo, in its tables and in the run's JSON.
class SameFiguresTest {

    private static final Map<String, Run> RUNS = new LinkedHashMap<>();

    private static Run run(String id) {
        return RUNS.computeIfAbsent(
                id,
                name ->
                        Timeline.run(
                                Cases.open(name).scenario().value().orElseThrow().withStudy(null),
                                Progress.NONE));
    }

    private static Memo memo(Run run) {
        return Memo.of(run, Checklist.of(run), Instant.EPOCH);
    }

    private static byte[] bytes(Memo memo, ReportForm form) throws IOException {
        var out = new ByteArrayOutputStream();
        form.parts(memo).getFirst().writing().to(out);
        return out.toByteArray();
    }

    /// The values of a table's column by the words in another.
    private static Map<String, Double> table(Memo memo, String id, int name, int value) {
        var values = new LinkedHashMap<String, Double>();
        ReportTables.of(memo).stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .orElseThrow()
                .rows()
                .each(
                        row -> {
                            var words = ((Cell.Words) row.get(name)).text();
                            if (row.get(value) instanceof Cell.Figure(double figure)) {
                                values.put(words, figure);
                            }
                        });
        return values;
    }

    @ParameterizedTest
    @ValueSource(strings = {"mkr-sky", "wsteth-cap-2026"})
    void everyHeadlineFigureIsTheSameNumberInTheTableAndTheJson(String id) throws IOException {
        var memo = memo(run(id));
        var json =
                JsonMapper.builder().build().readTree(bytes(memo, ReportForm.JSON)).at("/headline");
        var table = table(memo, "headline", 0, 1);
        var plain =
                Map.of(
                        "parity gap at the end", "/parityGapNow",
                        "parity gap at its worst", "/parityGapWorst",
                        "lowest collateral ratio", "/ratioLowest",
                        "accounts at risk", "/atRisk",
                        "debt at risk", "/atRiskDebt",
                        "accounts without a price", "/unpriced");
        plain.forEach(
                (name, at) ->
                        assertThat(table.get(name))
                                .as(name)
                                .isEqualTo(json.at(at).isNull() ? null : number(json, at)));
        for (var name :
                Map.of(
                                "FALSE",
                                "false liquidations",
                                "MASKED",
                                "masked insolvencies",
                                "TRUE",
                                "true liquidations")
                        .entrySet()) {
            var at = "/" + name.getKey();
            assertThat(table.get(name.getValue())).isEqualTo(number(json, at + "/accountsEver"));
            assertThat(table.get(name.getValue() + ", most debt"))
                    .isEqualTo(number(json, at + "/debtThen"));
            assertThat(table.get(name.getValue() + ", accounts then"))
                    .isEqualTo(number(json, at + "/accountsThen"));
        }
        assertThat(table).hasSizeGreaterThan(12);
    }

    private static double number(JsonNode json, String at) {
        return json.at(at).asDouble();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mkr-sky", "wsteth-cap-2026"})
    void theScreenSaysWhatTheFirstPageSays(String id) {
        var run = run(id);
        var session = new Session(Background.sameThread());
        var overview = new OverviewModel(session);
        session.show(new Evaluation(id, "hash", run, Duration.ZERO));
        var shown =
                overview.tiles().stream()
                        .map(
                                t ->
                                        (t.figure().value() + t.figure().unit())
                                                .replaceAll("[\\s\\p{Z}]", ""))
                        .toList();
        var page =
                FirstPage.of(memo(run)).figures().stream()
                        .map(f -> f.value().replaceAll("[\\s\\p{Z}]", ""))
                        .toList();
        // gap now, gap worst, ratio, at risk, false, masked, true, in this order on both
        assertThat(shown.subList(0, 7)).isEqualTo(page.subList(0, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mkr-sky", "wsteth-cap-2026"})
    void comparedRunsHaveTheFiguresOfTheScreenAndTheirDifferences(String id) throws IOException {
        var run = run(id);
        var crash = Applied.of(Library.of("crash").orElseThrow(), run.scenario());
        var struck = Timeline.run(Applied.apply(run.scenario(), List.of(crash)), Progress.NONE);
        var memo = memo(run).comparedWith(List.of(new Beside.Named("Crash", struck)));
        var screen = Comparison.of(List.of("A", "B"), List.of(run, struck));
        var lines = Compared.of(List.of(run, struck)).lines();
        var page = new String(bytes(memo, ReportForm.HTML), StandardCharsets.UTF_8);
        for (int i = 0; i < lines.size(); i++) {
            var row = screen.rows().get(i);
            assertThat(row.values())
                    .containsExactly(lines.get(i).text(0, "never"), lines.get(i).text(1, "never"));
            assertThat(row.changes()).containsExactly(lines.get(i).changed(1, "never"));
            var cells = new ArrayList<>(List.of(lines.get(i).figure().title()));
            cells.add(row.values().get(0));
            cells.add(row.values().get(1));
            cells.add(row.changes().get(0));
            assertThat(page.replaceAll("<[^>]*>\\s*", "|").replaceAll("\\|+", "|"))
                    .contains("|" + String.join("|", cells).replaceAll("\\|$", ""));
        }
        var table = new LinkedHashMap<String, Double>();
        ReportTables.of(memo).stream()
                .filter(t -> t.id().equals("comparison"))
                .findFirst()
                .orElseThrow()
                .rows()
                .each(
                        cells -> {
                            if (cells.get(0).equals(Cell.words("B"))
                                    && cells.get(6) instanceof Cell.Figure(double by)) {
                                table.put(((Cell.Words) cells.get(3)).text(), by);
                            }
                        });
        assertThat(table.get("accounts at risk"))
                .isEqualTo(struck.headline().atRisk() - (double) run.headline().atRisk())
                .isPositive();
        assertThat(table.get("lowest collateral ratio"))
                .isEqualTo(struck.headline().ratioLowest() - run.headline().ratioLowest());
    }
}
