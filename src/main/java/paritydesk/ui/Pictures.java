package paritydesk.ui;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;

import paritydesk.ui.look.Dress;
import paritydesk.ui.look.Look;
import paritydesk.ui.look.Quiet;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

import javax.imageio.ImageIO;

/// Draws screens to PNG files without a window, for machines without a display and for tests.
public final class Pictures {
    /// The size of a laptop.
    public static final Format LAPTOP = new Format(1440, 900, 1);

    /// The size of a large monitor.
    public static final Format MONITOR = new Format(2560, 1440, 1);

    /// What a picture measures.
    ///
    /// @param width of the scene in pixels
    /// @param height of the scene in pixels
    /// @param scale pixels of the picture per pixel of the scene
    public record Format(int width, int height, double scale) {}

    private Pictures() {}

    /// Starts JavaFX without a display and dresses it. Once per process, instead of the desktop.
    public static void start() throws InterruptedException {
        Quiet.aboutPackaging();
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(
                () -> {
                    Look.start();
                    started.countDown();
                });
        started.await();
    }

    /// Draws a node tree that stands in no scene yet and writes it. On the JavaFX thread.
    ///
    /// The tree is taken out of its scene again, so that the same tree can be drawn in another format or scheme.
    public static void take(Parent root, Format format, ColorScheme scheme, Path file)
            throws IOException {
        take(root, format, Dress.of(scheme), file);
    }

    /// The same with text of a size and figures in a notation.
    public static void take(Parent root, Format format, Dress dress, Path file) throws IOException {
        Scene scene = new Scene(root, format.width(), format.height());
        Look.dress(scene, dress);
        root.applyCss();
        root.layout();
        root.applyCss();
        root.layout();
        WritableImage image = snapshot(root, format);
        scene.setRoot(new javafx.scene.Group());
        Files.createDirectories(file.toAbsolutePath().getParent());
        write(image, file);
    }

    private static WritableImage snapshot(Parent root, Format format) {
        SnapshotParameters how = new SnapshotParameters();
        how.setTransform(Transform.scale(format.scale(), format.scale()));
        return root.snapshot(how, null);
    }

    /// Writes a picture that was taken already as PNG.
    public static void write(WritableImage image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        ImageIO.write(picture, "png", file.toFile());
    }
}
