package paritydesk.ui.ask;

import javafx.beans.property.IntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

import paritydesk.chart.BarList;
import paritydesk.chart.Chart;
import paritydesk.chart.Drawing;
import paritydesk.chart.Matrix;
import paritydesk.chart.Waterfall;
import paritydesk.file.AnswerView;
import paritydesk.ui.figure.Charts;
import paritydesk.ui.help.HelpMark;
import paritydesk.ui.look.Tone;
import paritydesk.ui.part.KeyValues;

/// One answer: its pictures, its figures with what they mean, its tables.
final class AnswerPane extends VBox {

    private static final double PANEL = 150;

    private final Wording words;

    /// @param round the round that is looked at, beyond the last for the last
    AnswerPane(Reply.Answered answered, IntegerProperty round) {
        words = new Wording(answered.run());
        getStyleClass().add("ask-answer");
        if (!answered.reel().frames().isEmpty()) {
            getChildren().add(new ReelPane(answered.reel(), round));
        }
        for (var drawing : answered.pictures()) {
            getChildren().add(picture(drawing));
        }
        figures(answered.view(), "");
        tables(answered.view());
        if (lookup("#answer-" + answered.reel().table()) instanceof TableView<?> table) {
            ReelPane.together(table, round);
        }
    }

    static Node picture(Drawing drawing) {
        var canvas = Charts.canvas();
        canvas.setDrawing(drawing);
        double height = height(drawing);
        canvas.setMinHeight(height);
        canvas.setPrefHeight(height);
        return canvas;
    }

    private static double height(Drawing drawing) {
        return switch (drawing) {
            case BarList bars -> bars.height();
            case Waterfall fall -> fall.height();
            case Matrix matrix -> matrix.height();
            case Chart chart -> 60 + PANEL * chart.panels().size();
            default -> 2 * PANEL;
        };
    }

    /// What a part is called: by its field, and where several are of one field by what it tells them apart with.
    static String named(AnswerView.Section section) {
        var own = section.help().endsWith("." + section.name());
        return own ? Wording.name(section.help(), section.name()) : Say.name(section.name());
    }

    private void figures(AnswerView view, String title) {
        if (!view.figures().isEmpty()) {
            var grid = new KeyValues(1);
            if (!title.isEmpty()) {
                grid.section(title);
            }
            for (var figure : view.figures()) {
                var name = Wording.name(figure.help(), figure.name());
                var help = HelpTexts.topic(figure.help(), name).map(HelpMark::new).orElse(null);
                grid.row(Tone.NEUTRAL, name, help, words.value(figure.help(), figure.value()));
            }
            grid.setMaxWidth(640);
            getChildren().add(grid);
        }
        for (var section : view.sections()) {
            if (!section.view().figures().isEmpty()) {
                figures(section.view(), named(section));
            }
        }
    }

    private void tables(AnswerView view) {
        for (var table : view.tables()) {
            var title = new Label(Wording.name(table.help(), table.name()));
            title.getStyleClass().add("subheading");
            getChildren().addAll(title, AnswerTable.of(table, words));
        }
        view.sections().forEach(s -> tables(s.view()));
    }
}
