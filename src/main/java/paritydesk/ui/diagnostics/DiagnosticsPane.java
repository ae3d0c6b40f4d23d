package paritydesk.ui.diagnostics;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import paritydesk.ui.look.Text;
import paritydesk.ui.part.KeyValues;

/// The diagnostics, and a button to read them anew.
public final class DiagnosticsPane extends VBox {

    private final DiagnosticsModel model;
    private final KeyValues figures = new KeyValues(1);

    public DiagnosticsPane(DiagnosticsModel model) {
        this.model = model;
        setId("diagnostics");
        var again = new Button(Text.of("diagnostics.again"));
        again.setOnAction(event -> show());
        var foot = new VBox(again);
        foot.getStyleClass().add("panel");
        getChildren().addAll(figures, foot);
        show();
    }

    private void show() {
        figures.clear();
        for (var group : model.read()) {
            figures.section(group.title());
            group.lines().forEach(line -> figures.row(line.tone(), line.name(), line.value()));
        }
    }
}
