package paritydesk.ui.figure;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.image.PixelFormat;
import javafx.stage.FileChooser;

import paritydesk.ui.chart.ChartCanvas;
import paritydesk.ui.look.Icon;
import paritydesk.ui.look.Text;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

import javax.imageio.ImageIO;

/// Takes a chart away: to the clipboard as picture or table, or to a file as PNG at twice its size, SVG or CSV.
public final class ExportMenu extends MenuButton {
    private final ChartCanvas canvas;
    private final String name;
    private final Consumer<Path> written;
    private final Consumer<IOException> failed;

    /// @param name of the file that is proposed, without its ending
    public ExportMenu(
            ChartCanvas canvas, String name, Consumer<Path> written, Consumer<IOException> failed) {
        this.canvas = canvas;
        this.name = name;
        this.written = written;
        this.failed = failed;
        setText(Text.of("chart.export"));
        setGraphic(Icon.DOWNLOAD.node());
        setTooltip(new Tooltip(Text.of("chart.export.help")));
        setMinWidth(USE_PREF_SIZE);
        getItems()
                .setAll(
                        item(Text.of("chart.picture"), canvas::copyPicture),
                        item(Text.of("chart.table"), canvas::copyTable),
                        new SeparatorMenuItem(),
                        item(Text.of("chart.png"), () -> save("png", this::png)),
                        item(Text.of("chart.svg"), () -> save("svg", () -> bytes(canvas.toSvg()))),
                        item(Text.of("chart.csv"), () -> save("csv", () -> bytes(canvas.toCsv()))));
    }

    private void save(String ending, Content content) {
        var chooser = new FileChooser();
        chooser.setTitle(Text.of("chart.export"));
        chooser.setInitialFileName(name + "." + ending);
        var file = chooser.showSaveDialog(getScene().getWindow());
        if (file == null) {
            return;
        }
        try {
            Files.write(file.toPath(), content.bytes());
            written.accept(file.toPath());
        } catch (IOException e) {
            failed.accept(e);
        }
    }

    private byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        var image = canvas.toImage(2);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MenuItem item(String words, Runnable does) {
        var item = new MenuItem(words);
        item.setOnAction(event -> does.run());
        return item;
    }

    @FunctionalInterface
    private interface Content {
        byte[] bytes() throws IOException;
    }
}
