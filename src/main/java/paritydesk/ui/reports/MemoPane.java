package paritydesk.ui.reports;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

import paritydesk.report.FirstPage;
import paritydesk.report.Memo;
import paritydesk.report.figure.RunCharts;
import paritydesk.ui.figure.Charts;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.TextSize;
import paritydesk.ui.look.Tone;

/// The first page of the memo from the same words, figures and charts as the document: what is seen is what will be written.
final class MemoPane extends VBox {

    private static final double CHART = 300;

    /// What a figure means stands beside it from this width on, and below it in less.
    private static final double BESIDE = 440;

    MemoPane(ReportsModel model) {
        getStyleClass().add("memo-page");
        setId("report-preview");
        model.memo().subscribe(memo -> memo.ifPresentOrElse(this::show, this::judging));
    }

    private void judging() {
        getChildren().setAll(label(Text.of("checklist.judging"), "muted"));
    }

    private void show(Memo memo) {
        var page = FirstPage.of(memo);
        var tone = page.open() ? Tone.GOOD : Tone.BLOCKER;
        var decision = label(tone.mark() + " " + page.decision(), "text-22");
        decision.getStyleClass().addAll("strong", "toned", tone.styleClass());
        decision.setMinWidth(USE_PREF_SIZE);
        var words = label(page.words(), "text-13");
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        var verdict = new HBox(decision, words);
        verdict.getStyleClass().add("memo-verdict");
        var title = label(page.title(), "text-22");
        title.setWrapText(true);
        var foot = label(page.foot(), "hash");
        foot.setWrapText(true);
        var line = new Region();
        line.getStyleClass().add("hairline");
        var chart = Charts.canvas();
        var drawing = RunCharts.of(memo.run()).erosion(Text.of("reports.erosion"));
        chart.setDrawing(drawing);
        chart.setRoom(CHART, CHART);
        getChildren()
                .setAll(
                        label(Text.of("reports.preview"), "caption"),
                        title,
                        verdict,
                        figures(page),
                        chart,
                        line,
                        foot);
    }

    private static GridPane figures(FirstPage page) {
        var grid = new GridPane();
        grid.getStyleClass().add("memo-figures");
        var value = new ColumnConstraints();
        value.setHalignment(javafx.geometry.HPos.RIGHT);
        var meaning = new ColumnConstraints();
        meaning.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), value, meaning);
        for (var figure : page.figures()) {
            int row = 2 * page.figures().indexOf(figure);
            var name = label(figure.name(), "text-13");
            name.setMinWidth(USE_PREF_SIZE);
            var number = label(figure.value(), "strong");
            number.setMinWidth(USE_PREF_SIZE);
            var means = label(figure.meaning(), "muted");
            means.setWrapText(true);
            grid.addRow(row, name, number, means);
            grid.widthProperty()
                    .subscribe(
                            wide -> {
                                boolean beside =
                                        wide.doubleValue() / TextSize.of(grid).getValue().scale()
                                                >= BESIDE;
                                GridPane.setConstraints(
                                        means,
                                        beside ? 2 : 0,
                                        beside ? row : row + 1,
                                        beside ? 1 : 3,
                                        1);
                            });
            for (int line = 0; line < 2; line++) {
                var top = new RowConstraints();
                top.setValignment(VPos.TOP);
                grid.getRowConstraints().add(top);
            }
        }
        return grid;
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
