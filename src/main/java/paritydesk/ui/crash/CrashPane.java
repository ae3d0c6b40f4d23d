package paritydesk.ui.crash;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import paritydesk.ui.look.Text;
import paritydesk.ui.part.Buttons;

import java.io.File;
import java.io.IOException;

/// Tells of a fault with its code and shows the whole report before anything is written.
public final class CrashPane extends VBox {

    private final CrashReport report;
    private final Label said = new Label();

    public CrashPane(CrashReport report, Runnable close) {
        this.report = report;
        getStyleClass().add("dialog");
        setMaxSize(720, 480);
        var title = new Label(Text.of("crash.title"));
        title.getStyleClass().add("heading");
        var about = new Label(Text.of("crash.about", report.code()));
        about.setId("crash-about");
        about.setWrapText(true);
        var text = new TextArea(report.text());
        text.setId("crash-report");
        text.setEditable(false);
        text.setAccessibleText(Text.of("crash.report"));
        VBox.setVgrow(text, Priority.ALWAYS);
        var save = Buttons.of("crash-save", Text.of("crash.save"), this::save);
        var leave = Buttons.of("crash-close", Text.of("crash.close"), close);
        leave.getStyleClass().add("primary");
        said.setWrapText(true);
        var bar = new HBox(8, leave, save, said);
        bar.getStyleClass().add("dialog-buttons");
        getChildren().addAll(title, about, text, bar);
    }

    private void save() {
        var chooser = new FileChooser();
        chooser.setTitle(Text.of("crash.save"));
        chooser.setInitialFileName("paritydesk-fault-" + report.code() + ".txt");
        File chosen = chooser.showSaveDialog(getScene().getWindow());
        if (chosen == null) {
            return;
        }
        try {
            report.save(chosen.toPath());
            said.setText(Text.of("crash.saved", chosen.getName()));
        } catch (IOException failure) {
            said.setText(Text.of("crash.unsaved"));
        }
    }
}
