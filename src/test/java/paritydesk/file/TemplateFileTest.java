package paritydesk.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import paritydesk.finding.Finding;
import paritydesk.memo.Chapter;
import paritydesk.memo.Logo;
import paritydesk.memo.Paper;
import paritydesk.memo.Template;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/// Templates of memos, and the logos beside them.
class TemplateFileTest {

    private static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 2\">";

    /// One black pixel.
    private static final byte[] PNG =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==");

    @TempDir private Path folder;

    private static String text(String letterhead, String rest) {
        return """
        {"format": "paritydesk/template", "version": 1, "id": "t", "name": "T",
         "letterhead": {%s}, "sections": ["verdict", "accounts"]%s}
        """
                .formatted(letterhead, rest);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("t.json"), text);
    }

    private List<String> codes(String text) throws IOException {
        return TemplateFile.read(write(text)).findings().stream().map(Finding::code).toList();
    }

    @Test
    void shippedTemplatesAreReadAndHoldToTheirSchema() throws IOException {
        assertThat(Templates.shipped())
                .extracting(Template::id)
                .containsExactly("standard", "committee", "note");
        for (var id : List.of("committee", "note")) {
            var text = Files.readString(Path.of("assets/templates", id + ".json"));
            assertThat(Schemas.problems(DocumentKind.TEMPLATE, text)).isEmpty();
        }
        assertThat(Templates.shipped().get(1).letterhead().logo()).isNotNull();
    }

    @Test
    void everyFieldIsTaken() throws IOException {
        Files.write(folder.resolve("logo.png"), PNG);
        var file =
                write(
                        text(
                                "\"organisation\": \"Venue\", \"address\": [\"One\", \"Two\"],"
                                        + " \"logo\": \"logo.png\", \"classification\": \"Secret\","
                                        + " \"committee\": \"Board\", \"footer\": \"Foot\"",
                                ", \"title\": \"On {plan}\", \"accounts\": 7, \"paper\":"
                                        + " \"Letter\""));
        var template = TemplateFile.read(file).value().orElseThrow();
        assertThat(template.title("A to B")).isEqualTo("On A to B");
        assertThat(template.chapters()).containsExactly(Chapter.VERDICT, Chapter.ACCOUNTS);
        assertThat(template.accounts()).isEqualTo(7);
        assertThat(template.paper()).isEqualTo(Paper.LETTER);
        assertThat(template.letterhead().address()).containsExactly("One", "Two");
        assertThat(template.letterhead().logo())
                .isEqualTo(
                        new Logo(
                                "logo.png",
                                Logo.Format.PNG,
                                Base64.getEncoder().encodeToString(PNG),
                                1,
                                1));
    }

    @ParameterizedTest
    @CsvSource({
        "'', ',\"accounts\": 0', refused",
        "'', ',\"paper\": \"A3\"', wrong-value",
        "'', ',\"title\": \"{book}\"', wrong-value",
        "'', ',\"colour\": \"red\"', unknown-field",
        "'\"logo\": \"../logo.png\"', '', outside",
        "'\"logo\": \"/etc/passwd\"', '', outside",
        "'\"logo\": \"none.png\"', '', unreadable",
        "'\"footer\": \"a\\nb\"', '', too-long",
        "'\"address\": [\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\"]', '', refused"
    })
    void whatIsWrongIsToldByItsCode(String letterhead, String rest, String code)
            throws IOException {
        assertThat(codes(text(letterhead, rest))).contains(code);
        assertThat(TemplateFile.read(write(text(letterhead, rest))).value()).isEmpty();
    }

    @Test
    void unknownAndDoubledSectionsAreRefused() throws IOException {
        var one = text("", "").replace("\"accounts\"]", "\"acounts\"]");
        assertThat(TemplateFile.read(write(one)).findings().getFirst().sentence())
                .contains("/sections/1")
                .contains("acounts")
                .contains("accounts");
        assertThat(codes(text("", "").replace("\"accounts\"]", "\"verdict\"]")))
                .contains("refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<image href=\"http://example.org/a.png\"/>",
                "<use href=\"#a\"/>",
                "<foreignObject/>",
                "<style>rect{fill:url(http://example.org)}</style>",
                "<rect onload=\"alert(1)\"/>",
                "<rect fill=\"url(http://example.org/a)\"/>",
                "<rect style=\"fill:red\"/>",
                "<text>a</text>"
            })
    void anSvgThatIsMoreThanADrawingIsRefused(String inside) throws IOException {
        Files.writeString(folder.resolve("logo.svg"), SVG + inside + "</svg>");
        assertThat(codes(text("\"logo\": \"logo.svg\"", ""))).containsOnly("not-a-drawing");
    }

    @Test
    void anSvgWithADocumentTypeIsNotParsed() throws IOException {
        Files.writeString(
                folder.resolve("logo.svg"),
                "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + SVG + "</svg>");
        assertThat(codes(text("\"logo\": \"logo.svg\"", ""))).containsExactly("not-a-picture");
    }

    @Test
    void anSvgKeepsItsShapesAlone() throws IOException {
        Files.writeString(
                folder.resolve("logo.svg"),
                SVG
                        + "<!-- note --><metadata xmlns=\"urn:editor\">x</metadata>"
                        + "<rect width=\"4\" height=\"2\" fill=\"url(#g)\" data-x=\"1\"/></svg>");
        var logo =
                Objects.requireNonNull(
                        TemplateFile.read(write(text("\"logo\": \"logo.svg\"", "")))
                                .value()
                                .orElseThrow()
                                .letterhead()
                                .logo());
        assertThat(logo.width()).isEqualTo(4);
        assertThat(new String(Base64.getDecoder().decode(logo.data()), StandardCharsets.UTF_8))
                .isEqualTo(SVG + "<rect fill=\"url(#g)\" height=\"2\" width=\"4\"></rect></svg>");
    }

    @Test
    void aDamagedOrHugePngIsRefused() throws IOException {
        var broken = PNG.clone();
        broken[45] ^= 1;
        Files.write(folder.resolve("a.png"), broken);
        assertThat(codes(text("\"logo\": \"a.png\"", ""))).containsExactly("not-a-png");
        Files.write(folder.resolve("a.png"), new byte[Logo.MOST_BYTES + 1]);
        assertThat(codes(text("\"logo\": \"a.png\"", ""))).containsExactly("too-large");
    }

    @Test
    void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
        var inside = Files.createDirectory(folder.resolve("in"));
        Files.write(folder.resolve("secret.png"), PNG);
        Files.createSymbolicLink(inside.resolve("logo.png"), folder.resolve("secret.png"));
        var file = inside.resolve("t.json");
        Files.writeString(file, text("\"logo\": \"logo.png\"", ""));
        assertThat(TemplateFile.read(file).findings())
                .extracting(Finding::code)
                .containsExactly("outside");
    }
}
