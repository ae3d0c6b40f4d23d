package paritydesk.ui.reports;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;

import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Formats, folder and what the memo holds; what was written is listed with its place.
public final class ReportsPane extends VBox {

    private final ReportsModel model;
    private final Consumer<Path> shows;

    /// @param shows opens a folder as the system does
    public ReportsPane(ReportsModel model, Consumer<Path> shows) {
        this.model = model;
        this.shows = shows;
        getStyleClass().add("reports");
        var title = label(Text.of("reports.memo"), "heading");
        var about = label(Text.of("reports.about"), "muted");
        about.setWrapText(true);
        getChildren().addAll(title, about, contents(), formats(), folder(), actions(), result());
    }

    /// The sections in the order of the memo.
    private static VBox contents() {
        var list = new VBox();
        list.getStyleClass().add("reports-contents");
        var parts =
                List.of(
                        Text.of("reports.part.verdict"),
                        Text.of("reports.part.basis"),
                        Text.of("reports.part.plan"),
                        Text.of("reports.part.pictures"),
                        Text.of("reports.part.drivers"),
                        Text.of("reports.part.accounts"),
                        Text.of("reports.part.oracle"),
                        Text.of("reports.part.checklist"),
                        Text.of("reports.part.sources"),
                        Text.of("reports.part.method"));
        for (int i = 0; i < parts.size(); i++) {
            var number = label(Integer.toString(i + 1), "faint");
            number.setMinWidth(24);
            list.getChildren().add(new HBox(number, label(parts.get(i), "text-13")));
        }
        return list;
    }

    private HBox formats() {
        var box = new HBox(label(Text.of("reports.formats"), "muted"));
        for (var format : Format.values()) {
            var check = new CheckBox(format.name());
            check.setId("report-" + format.name());
            check.selectedProperty().bindBidirectional(model.wanted(format));
            box.getChildren().add(check);
        }
        box.getStyleClass().add("reports-line");
        return box;
    }

    private HBox folder() {
        var path = new TextField();
        path.setId("report-folder");
        path.setEditable(false);
        path.setAccessibleText(Text.of("reports.folder"));
        model.folderProperty().subscribe(now -> path.setText(now.toString()));
        HBox.setHgrow(path, Priority.ALWAYS);
        var choose = new Button(Text.of("reports.choose"));
        choose.setOnAction(event -> choose());
        var box = new HBox(label(Text.of("reports.folder"), "muted"), path, choose);
        box.getStyleClass().add("reports-line");
        return box;
    }

    private HBox actions() {
        var write = new Button(Text.of("reports.write"));
        write.setId("report-write");
        write.getStyleClass().add("primary");
        write.disableProperty().bind(model.ready().not());
        write.setOnAction(event -> model.write());
        var fault = label("", "toned");
        fault.getStyleClass().add(Tone.BLOCKER.styleClass());
        fault.textProperty().bind(model.faultProperty());
        var box = new HBox(write, fault);
        box.getStyleClass().add("reports-line");
        return box;
    }

    private Node result() {
        var list = new VBox();
        list.setId("report-written");
        list.getStyleClass().add("reports-contents");
        model.written()
                .subscribe(
                        () -> {
                            list.getChildren()
                                    .setAll(
                                            model.written().stream()
                                                    .map(
                                                            file ->
                                                                    label(
                                                                            Tone.GOOD.mark()
                                                                                    + " "
                                                                                    + file,
                                                                            "text-13"))
                                                    .toList());
                            if (!model.written().isEmpty()) {
                                var open = new Button(Text.of("reports.open"));
                                open.setOnAction(
                                        event -> shows.accept(model.folderProperty().get()));
                                list.getChildren().add(open);
                            }
                        });
        return list;
    }

    private void choose() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(Text.of("reports.folder"));
        var chosen = chooser.showDialog(getScene().getWindow());
        if (chosen != null) {
            model.folderProperty().set(chosen.toPath());
        }
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
