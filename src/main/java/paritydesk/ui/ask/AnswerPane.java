package paritydesk.ui.ask;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import paritydesk.chart.BarList;
import paritydesk.chart.Chart;
import paritydesk.chart.Drawing;
import paritydesk.chart.Waterfall;
import paritydesk.file.AnswerView;
import paritydesk.ui.figure.Charts;
import paritydesk.ui.help.HelpMark;
import paritydesk.ui.look.Tone;
import paritydesk.ui.part.Columns;
import paritydesk.ui.part.KeyValues;
import paritydesk.ui.part.Sized;
import paritydesk.ui.part.TableCopies;

import java.util.List;

/// One answer: its pictures, its figures with what they mean, its tables.
final class AnswerPane extends VBox {

    private static final double ROW = 22;
    private static final int MOST_ROWS = 14;

    AnswerPane(AnswerView view, List<Drawing> pictures) {
        getStyleClass().add("ask-answer");
        for (var drawing : pictures) {
            getChildren().add(picture(drawing));
        }
        figures(view, "");
        tables(view);
    }

    private static Node picture(Drawing drawing) {
        var canvas = Charts.canvas();
        canvas.setDrawing(drawing);
        double height =
                switch (drawing) {
                    case BarList bars -> bars.height();
                    case Waterfall fall -> fall.height();
                    case Chart chart -> 60 + 150 * chart.panels().size();
                    default -> 300;
                };
        canvas.setRoom(height, height);
        return canvas;
    }

    private void figures(AnswerView view, String title) {
        if (!view.figures().isEmpty()) {
            var grid = new KeyValues(1);
            if (!title.isEmpty()) {
                grid.section(title);
            }
            for (var figure : view.figures()) {
                var name = Say.name(figure.name());
                var help = HelpTexts.topic(figure.help(), name).map(HelpMark::new).orElse(null);
                grid.row(Tone.NEUTRAL, name, help, Say.exact(figure.value()));
            }
            Sized.mostWidth(grid, 560);
            getChildren().add(grid);
        }
        view.sections()
                .forEach(
                        s -> {
                            if (!s.view().figures().isEmpty()) {
                                figures(s.view(), Say.name(s.name()));
                            }
                        });
    }

    private void tables(AnswerView view) {
        for (var table : view.tables()) {
            var title = new Label(Say.name(table.name()));
            title.getStyleClass().add("subheading");
            getChildren().addAll(title, table(table));
        }
        view.sections().forEach(s -> tables(s.view()));
    }

    private static Node table(AnswerView.Rows rows) {
        var table = new TableView<List<@Nullable Object>>();
        table.getStyleClass().add("compact");
        table.setAccessibleText(Say.name(rows.name()));
        for (int i = 0; i < rows.columns().size(); i++) {
            table.getColumns().add(column(rows, i));
        }
        TableCopies.on(table);
        table.getItems().setAll(rows.values());
        double height = Math.min(MOST_ROWS, rows.values().size()) * ROW + 40;
        Sized.height(table, height);
        return table;
    }

    private static TableColumn<List<@Nullable Object>, ?> column(AnswerView.Rows rows, int i) {
        var name = Say.name(rows.columns().get(i).name());
        boolean numbers =
                rows.values().stream().anyMatch(r -> Say.numeric(r.get(i)))
                        && rows.values().stream()
                                .allMatch(r -> r.get(i) == null || Say.numeric(r.get(i)));
        TableColumn<List<@Nullable Object>, ?> column =
                numbers
                        ? Columns.number(
                                name,
                                Say::number,
                                (List<@Nullable Object> r) ->
                                        r.get(i) instanceof Number n ? n.doubleValue() : Double.NaN)
                        : Columns.text(name, (List<@Nullable Object> r) -> Say.value(r.get(i)));
        Sized.column(column, numbers ? 118 : 176);
        return column;
    }
}
