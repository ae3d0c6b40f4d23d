package paritydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.ColorScheme;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import paritydesk.ui.look.Tokens;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Holds the rules of the look: one table of colours per scheme, readable, and no colour or size outside the sheet.
final class StyleTest {
    private static final Path SHEET = Path.of("src/main/resources/paritydesk/ui/paritydesk.css");
    private static final Path CODE = Path.of("src/main/java/paritydesk/ui");
    private static final List<String> GROUNDS =
            List.of("surface-1", "surface-2", "surface-3", "raised");
    private static final List<String> TEXTS =
            List.of(
                    "text",
                    "text-muted",
                    "text-faint",
                    "accent-text",
                    "perceived-text",
                    "economic-text",
                    "false-text",
                    "masked-text",
                    "true-text",
                    "good-text",
                    "caution-text",
                    "blocker-text");
    private static final List<String> LINES =
            List.of(
                    "perceived",
                    "economic",
                    "false",
                    "masked",
                    "true",
                    "good",
                    "caution",
                    "blocker",
                    "accent",
                    "line-strong");

    @Test
    void lightAndDarkDefineTheSameTokens() {
        assertThat(Tokens.of(ColorScheme.LIGHT).colours().keySet())
                .isEqualTo(Tokens.of(ColorScheme.DARK).colours().keySet())
                .hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @EnumSource(ColorScheme.class)
    void everyTextIsReadableOnEverySurfaceItStandsOn(ColorScheme scheme) {
        assertThat(tooFaint(scheme, TEXTS, GROUNDS, 4.5)).isEmpty();
        assertThat(tooFaint(scheme, List.of("on-accent"), List.of("accent", "accent-strong"), 4.5))
                .isEmpty();
        assertThat(tooFaint(scheme, List.of("text"), List.of("surface-4"), 4.5)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ColorScheme.class)
    void everyLineAndBarStandsOutFromItsGround(ColorScheme scheme) {
        assertThat(tooFaint(scheme, LINES, List.of("surface-1", "surface-2", "raised"), 3))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ColorScheme.class)
    void textOnItsOwnTintIsReadable(ColorScheme scheme) {
        Tokens tokens = Tokens.of(scheme);
        List<String> faint = new ArrayList<>();
        for (String name : TEXTS) {
            String tint = name.replace("-text", "-tint");
            if (!name.endsWith("-text") || !tokens.colours().containsKey(tint)) continue;
            for (String ground : List.of("surface-1", "surface-2")) {
                Color under = over(tokens.get(tint), tokens.get(ground));
                double contrast = contrast(tokens.get(name), under);
                if (contrast < 4.5) faint.add(name + " on its tint: " + contrast);
            }
        }
        assertThat(faint).isEmpty();
    }

    @Test
    void everyTokenThatTheSheetUsesIsDefined() throws IOException {
        Set<String> known =
                Tokens.of(ColorScheme.LIGHT).colours().keySet().stream()
                        .map(name -> "-pd-" + name)
                        .collect(Collectors.toSet());
        known.addAll(Set.of("-pd-tone", "-pd-tone-tint", "-pd-tone-line"));
        assertThat(found("-pd-[a-z0-9-]+", sheet())).isSubsetOf(known);
    }

    @Test
    void rawColoursStandInTheTwoTablesOnly() throws IOException {
        String rules = sheet().substring(sheet().indexOf("/* ---- base"));
        assertThat(found("#[0-9a-fA-F]{3,8}\\b|rgba?\\(|hsba?\\(", rules)).isEmpty();
    }

    @Test
    void sixTextSizesAndNoOther() throws IOException {
        assertThat(found("-fx-font-size:\\s*([^;]+);", sheet()))
                .containsExactlyInAnyOrder("11px", "12px", "13px", "16px", "22px", "32px");
    }

    @Test
    void codeHasNeitherInlineStylesNorColours() throws IOException {
        List<String> faults = new ArrayList<>();
        Pattern banned =
                Pattern.compile(
                        "setStyle\\(|Color\\.(web|rgb|color|hsb|valueOf)\\(|Color\\.[A-Z]{3,}|\"#[0-9a-fA-F]{3,8}\"");
        try (Stream<Path> files = Files.walk(CODE)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                if (file.endsWith("Tokens.java") || file.endsWith("CanvasPen.java")) continue;
                Matcher hit = banned.matcher(Files.readString(file));
                while (hit.find()) faults.add(file + ": " + hit.group());
            }
        }
        assertThat(faults).isEmpty();
    }

    private static List<String> tooFaint(
            ColorScheme scheme, List<String> marks, List<String> grounds, double least) {
        Tokens tokens = Tokens.of(scheme);
        List<String> faint = new ArrayList<>();
        for (String mark : marks) {
            for (String ground : grounds) {
                double contrast = contrast(tokens.get(mark), tokens.get(ground));
                if (contrast < least) faint.add("%s on %s: %.2f".formatted(mark, ground, contrast));
            }
        }
        return faint;
    }

    /// WCAG 2 contrast ratio, 1 to 21.
    private static double contrast(Color a, Color b) {
        double la = luminance(a);
        double lb = luminance(b);
        return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed())
                + 0.7152 * linear(c.getGreen())
                + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static Color over(Color tint, Color ground) {
        return ground.interpolate(
                tint.deriveColor(0, 1, 1, 1 / tint.getOpacity()), tint.getOpacity());
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(hit -> hit.group(hit.groupCount()))
                .collect(Collectors.toSet());
    }

    private static String sheet() throws IOException {
        return Files.readString(SHEET);
    }
}
