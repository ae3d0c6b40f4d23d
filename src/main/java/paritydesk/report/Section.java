package paritydesk.report;

import paritydesk.memo.Chapter;

import java.util.List;
import java.util.stream.Stream;

/// A numbered part of a memo. `fresh` starts on a page of its own.
record Section(Chapter chapter, boolean fresh, List<Markup> content) {

    Section {
        content = List.copyOf(content);
    }

    String id() {
        return chapter.id();
    }

    String title() {
        return chapter.title();
    }

    /// Heading and first block stay on one page, so no heading stands alone at the foot of one.
    Markup markup(int number) {
        var heading = Markup.say("h2", "", number + "\u2002" + title());
        return new Markup.Element(
                "div",
                fresh ? "section fresh" : "section",
                id(),
                Stream.concat(Stream.of(heading), content.stream()).toList());
    }
}
