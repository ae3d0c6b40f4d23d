package paritydesk.ui.ask;

import javafx.beans.property.IntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

import paritydesk.answer.Measure;
import paritydesk.chart.BarList;
import paritydesk.chart.Chart;
import paritydesk.chart.Drawing;
import paritydesk.chart.Matrix;
import paritydesk.chart.Waterfall;
import paritydesk.file.AnswerView;
import paritydesk.ui.figure.Charts;
import paritydesk.ui.help.HelpMark;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;
import paritydesk.ui.part.KeyValues;
import paritydesk.ui.part.Sized;

import java.util.ArrayList;
import java.util.List;

/// One answer: its pictures, its figures with what they mean, its tables.
final class AnswerPane extends VBox {

    private static final double PANEL = 150;
    private static final int MOST_BESIDE = 7;
    private static final int MOST_COLUMNS = 4;

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
        tables(answered.view(), "");
        if (lookup("#answer-" + answered.reel().table()) instanceof TableView<?> table) {
            ReelPane.together(table, round);
        }
    }

    static Node picture(Drawing drawing) {
        var canvas = Charts.canvas();
        canvas.setDrawing(drawing);
        double height = height(drawing);
        canvas.setRoom(height, height);
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
                row(grid, figure, List.of(words.value(figure.help(), figure.value())), "");
            }
            Sized.mostWidth(grid, 640);
            getChildren().add(grid);
        }
        for (var alike : alike(view.sections())) {
            if (alike.size() > MOST_COLUMNS) {
                getChildren().add(AnswerTable.of(alike, words));
            } else if (alike.size() > 1) {
                beside(alike);
            } else {
                figures(alike.getFirst().view(), named(alike.getFirst()));
            }
        }
    }

    /// Parts with the same figures stand side by side, so that they can be compared line by line.
    private void beside(List<AnswerView.Section> parts) {
        var grid = new KeyValues(parts.size());
        grid.head(parts.stream().map(AnswerPane::named).toArray(String[]::new));
        var fields = parts.getFirst().view().figures();
        for (int i = 0; i < fields.size(); i++) {
            int at = i;
            var field = fields.get(i);
            if (Wording.measure(field.help()) != Measure.CHOICE) {
                var values = parts.stream().map(p -> p.view().figures().get(at).value()).toList();
                var least = AnswerTable.least(values);
                row(
                        grid,
                        field,
                        values.stream().map(v -> words.cell(field.help(), v, least)).toList(),
                        words.unit(Wording.measure(field.help())));
            }
        }
        Sized.mostWidth(grid, Math.max(640, 240 + 104.0 * parts.size()));
        getChildren().add(grid);
    }

    private static void row(
            KeyValues grid, AnswerView.Figure field, List<String> values, String unit) {
        var name = Wording.name(field.help(), field.name());
        var help = HelpTexts.topic(field.help(), name).map(HelpMark::new).orElse(null);
        var head = unit.isEmpty() ? name : Text.of("wording.head", name, unit);
        grid.row(Tone.NEUTRAL, head, help, values.toArray(String[]::new));
    }

    /// Neighbours of one kind with the same figures and no parts of their own, together.
    private static List<List<AnswerView.Section>> alike(List<AnswerView.Section> sections) {
        var groups = new ArrayList<List<AnswerView.Section>>();
        for (var section : sections) {
            var last = groups.isEmpty() ? null : groups.getLast();
            if (last != null && last.size() < MOST_BESIDE && same(last.getFirst(), section)) {
                last.add(section);
            } else if (!section.view().figures().isEmpty()
                    || !section.view().sections().isEmpty()) {
                groups.add(new ArrayList<>(List.of(section)));
            }
        }
        return groups;
    }

    private static boolean same(AnswerView.Section one, AnswerView.Section other) {
        return !one.view().figures().isEmpty()
                && one.view().sections().isEmpty()
                && other.view().sections().isEmpty()
                && one.view().record().equals(other.view().record())
                && names(one).equals(names(other));
    }

    private static List<String> names(AnswerView.Section section) {
        return section.view().figures().stream().map(AnswerView.Figure::name).toList();
    }

    private void tables(AnswerView view, String part) {
        for (var table : view.tables()) {
            var name = Wording.name(table.help(), table.name());
            var title = new Label(part.isEmpty() ? name : Text.of("ask.dial.of", part, name));
            title.getStyleClass().add("subheading");
            getChildren().addAll(title, AnswerTable.of(table, words));
        }
        view.sections().forEach(s -> tables(s.view(), named(s)));
    }
}
