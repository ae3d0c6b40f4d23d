package paritydesk.ui.timeline;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import paritydesk.ui.look.Text;
import paritydesk.ui.part.KeyValues;
import paritydesk.ui.session.Comparison;

import java.util.ArrayList;
import java.util.List;

/// The run shown beside those that are pinned, with differences.
final class ComparePane extends VBox {

    private final VBox table = new VBox();

    ComparePane(TimelineModel model) {
        getStyleClass().add("panel");
        var title = new Label(Text.of("compare.title"));
        title.getStyleClass().add("subheading");
        var pin = new Button(Text.of("compare.pin"));
        pin.setId("compare-pin");
        pin.setOnAction(event -> model.pin());
        var unpin = new Button(Text.of("compare.unpin"));
        unpin.setId("compare-unpin");
        unpin.setOnAction(event -> model.unpin());
        var hint = new Label(Text.of("compare.hint"));
        hint.getStyleClass().add("caption");
        hint.setWrapText(true);
        table.setId("compare-table");
        getChildren().addAll(title, hint, table, new HBox(8, pin, unpin));
        model.comparisonProperty()
                .subscribe(
                        now -> {
                            hint.setVisible(now.isEmpty());
                            hint.setManaged(now.isEmpty());
                            unpin.setDisable(now.isEmpty());
                            table.getChildren().clear();
                            now.ifPresent(shown -> table.getChildren().add(grid(shown)));
                        });
    }

    private static KeyValues grid(Comparison shown) {
        var grid = new KeyValues(shown.names().size());
        grid.head(shown.names().toArray(String[]::new));
        for (var row : shown.rows()) {
            grid.row(row.name(), row.values().toArray(String[]::new));
            if (row.changes().stream().anyMatch(c -> !c.isEmpty())) {
                List<String> changes = new ArrayList<>(List.of(""));
                changes.addAll(row.changes());
                grid.row(Text.of("compare.change"), changes.toArray(String[]::new));
            }
        }
        return grid;
    }
}
