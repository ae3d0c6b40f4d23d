package paritydesk.ui.positions;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import paritydesk.ui.look.Text;

import java.util.List;

/// The filter's language by example, for the inspector. An example is a button that puts itself into the filter.
public final class QueryHelp extends VBox {

    private record Example(String filter, String meaning) {}

    public QueryHelp(PositionsModel model) {
        getStyleClass().add("query-help");
        getChildren().add(said("muted", Text.of("query.help.terms")));
        for (var example :
                List.of(
                        new Example("hf < 1.05", Text.of("query.help.hf")),
                        new Example("worst < 1", Text.of("query.help.worst")),
                        new Example("now = masked", Text.of("query.help.now")),
                        new Example("class = masked", Text.of("query.help.class")),
                        new Example("class != true", Text.of("query.help.never")),
                        new Example("asset = " + model.token(), Text.of("query.help.asset")),
                        new Example("debt >= 10k", Text.of("query.help.debt")),
                        new Example("ratio < 150%", Text.of("query.help.ratio")),
                        new Example("when >= 2026-01-01", Text.of("query.help.when")),
                        new Example("why = \"price\"", Text.of("query.help.why")),
                        new Example(
                                "now = masked or not (hf > 1.2 or debt < 1k)",
                                Text.of("query.help.or")),
                        new Example("hf = 1..1.2", Text.of("query.help.range")),
                        new Example("O00001", Text.of("query.help.word")))) {
            var put = new Button(example.filter());
            put.getStyleClass().setAll("link");
            put.setOnAction(event -> model.filterProperty().set(example.filter()));
            getChildren().add(new VBox(put, said("caption", example.meaning())));
        }
        getChildren()
                .addAll(
                        said("caption", Text.of("query.help.columns", QueryWords.columns())),
                        said("caption", Text.of("query.help.classes")));
    }

    private static Label said(String style, String text) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
