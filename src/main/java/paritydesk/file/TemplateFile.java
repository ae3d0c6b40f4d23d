package paritydesk.file;

import org.jspecify.annotations.Nullable;

import paritydesk.finding.Checked;
import paritydesk.finding.Finding;
import paritydesk.finding.Place;
import paritydesk.memo.Chapter;
import paritydesk.memo.Letterhead;
import paritydesk.memo.Logo;
import paritydesk.memo.Paper;
import paritydesk.memo.Template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;

/// A memo's template as JSON, described by `template.schema.json`. Its logo is a PNG or SVG beside it, named by a plain file name, so that
/// a template never reaches out of its folder.
public final class TemplateFile {

    private static final int TITLE = 160;
    private static final int LINE = 120;
    private static final int LABEL = 40;
    private static final int FOOTER = 240;
    private static final Scalar<Chapter> CHAPTER = Scalar.named(chapters());

    private TemplateFile() {}

    /// Reads a template and the logo beside it.
    public static Checked<Template> read(Path file) {
        var read = Document.read(file);
        if (read.value().isEmpty()) {
            return Checked.of(null, read.findings());
        }
        var document = read.value().get();
        return read(document.name(), document.bytes(), name -> beside(file, name));
    }

    /// The same without a folder: a logo that it names is missing.
    public static Checked<Template> read(String name, byte[] bytes) {
        return read(name, bytes, TemplateFile::nowhere);
    }

    /// @param logos the bytes of a file beside the template, or why there are none
    static Checked<Template> read(
            String name, byte[] bytes, Function<String, Checked<byte[]>> logos) {
        var more = new ArrayList<Finding>();
        var read =
                JsonDocument.read(
                        name, bytes, DocumentKind.TEMPLATE, c -> template(c, logos, more));
        var all = new ArrayList<>(read.findings());
        all.addAll(more);
        boolean blocked = all.stream().anyMatch(Finding::blocks);
        return Checked.of(blocked ? null : read.value().orElse(null), all);
    }

    private static @Nullable Template template(
            Cursor c, Function<String, Checked<byte[]>> logos, List<Finding> more) {
        var id = c.id("id");
        var name = line(c, "name", TITLE);
        var title = c.has("title") ? line(c, "title", TITLE) : Template.PLAN;
        if (title.replace(Template.PLAN, "").matches(".*[{}].*")) {
            c.refuse(
                    "wrong-value",
                    "title",
                    "has braces around something else than plan",
                    "write {plan} where the plan's name belongs, or leave the braces out");
        }
        var head =
                c.has("letterhead")
                        ? c.object("letterhead", inner -> letterhead(inner, logos, more))
                        : null;
        c.require("sections", "the chapters of the memo in their order");
        var chapters = c.scalars("sections", CHAPTER);
        int accounts = c.integer("accounts", Template.STANDARD.accounts());
        var paper = c.optional("paper", Scalar.named(papers()), Paper.A4);
        return c.make(
                () ->
                        new Template(
                                id,
                                name,
                                title,
                                head == null ? Letterhead.NONE : head.get(),
                                chapters,
                                accounts,
                                paper));
    }

    private static @Nullable Letterhead letterhead(
            Cursor c, Function<String, Checked<byte[]>> logos, List<Finding> more) {
        var organisation = optional(c, "organisation", LINE);
        var address = c.texts("address");
        address.stream()
                .filter(l -> !fits(l, LINE))
                .findFirst()
                .ifPresent(l -> tooLong(c, "address", LINE));
        var logo = c.has("logo") ? logo(c, logos, more) : null;
        var classification = optional(c, "classification", LABEL);
        var committee = optional(c, "committee", LINE);
        var footer = optional(c, "footer", FOOTER);
        return c.make(
                () ->
                        new Letterhead(
                                organisation, address, logo, classification, committee, footer));
    }

    private static @Nullable Logo logo(
            Cursor c, Function<String, Checked<byte[]>> logos, List<Finding> more) {
        var name = c.id("logo");
        if (name.contains("/") || name.contains("\\") || name.equals("..")) {
            c.refuse(
                    "outside",
                    "logo",
                    "is not a file beside the template",
                    "write the name of a PNG or SVG in the same folder");
            return null;
        }
        var bytes = logos.apply(name);
        more.addAll(bytes.findings());
        if (bytes.value().isEmpty()) {
            return null;
        }
        var logo = LogoFile.read(name, bytes.value().get());
        more.addAll(logo.findings());
        return logo.value().orElse(null);
    }

    private static String line(Cursor c, String name, int most) {
        var text = c.text(name);
        if (!fits(text, most)) {
            tooLong(c, name, most);
        }
        return text;
    }

    private static String optional(Cursor c, String name, int most) {
        return c.has(name) ? line(c, name, most) : "";
    }

    private static boolean fits(String text, int most) {
        return text.length() <= most && text.chars().noneMatch(Character::isISOControl);
    }

    private static void tooLong(Cursor c, String name, int most) {
        c.refuse(
                "too-long",
                name,
                "is longer than " + most + " characters, or has a line break",
                "write one line of at most " + most + " characters");
    }

    private static SequencedMap<String, Chapter> chapters() {
        var all = new LinkedHashMap<String, Chapter>();
        Chapter.ALL.forEach(chapter -> all.put(chapter.id(), chapter));
        return all;
    }

    private static SequencedMap<String, Paper> papers() {
        var all = new LinkedHashMap<String, Paper>();
        for (var paper : Paper.values()) {
            all.put(paper.title(), paper);
        }
        return all;
    }

    /// A regular file in the template's own folder, whatever links say.
    private static Checked<byte[]> beside(Path template, String name) {
        try {
            var folder = template.toRealPath().getParent();
            var file = template.toAbsolutePath().resolveSibling(name).toRealPath();
            if (folder == null || !folder.equals(file.getParent())) {
                return none(name, "outside", "lies outside of the template's folder");
            }
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return none(name, "unreadable", "is no file");
            }
            if (Files.size(file) > Logo.MOST_BYTES) {
                return none(name, "too-large", "is larger than 512 KiB");
            }
            return Checked.of(Files.readAllBytes(file), List.of());
        } catch (IOException _) {
            return nowhere(name);
        }
    }

    private static Checked<byte[]> nowhere(String name) {
        return none(name, "unreadable", "is not beside the template, or cannot be read");
    }

    private static Checked<byte[]> none(String name, String code, String why) {
        return Checked.none(
                Finding.block(
                        code,
                        Place.of(name),
                        "",
                        why,
                        "put a PNG or SVG of at most 512 KiB there"));
    }
}
