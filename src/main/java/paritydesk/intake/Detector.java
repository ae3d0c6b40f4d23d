package paritydesk.intake;

import org.jspecify.annotations.Nullable;

import paritydesk.file.Findings;
import paritydesk.finding.Checked;
import paritydesk.finding.Finding;
import paritydesk.finding.Place;
import paritydesk.intake.source.Given;
import paritydesk.intake.source.Line;
import paritydesk.intake.source.Records;
import paritydesk.intake.source.Refusal;
import paritydesk.intake.source.Sniffer;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Looks at a file: how it is packed, encoded and parted, which column is what, and what of it only a person can say.
public final class Detector {

    private static final int SAMPLE = 500;
    private static final int SHOWN = 20;

    private Detector() {}

    /// How a file would be read, or why it cannot be.
    ///
    /// @param remembered gives the mapping that was kept for a fingerprint
    public static Checked<Detection> detect(
            Given given,
            Setting setting,
            Function<String, Optional<Mapping>> remembered,
            Instant now) {
        try {
            var sniffed = Sniffer.sniff(given, null);
            var columns = new ArrayList<String>();
            var sample = sample(given, sniffed.form(), columns);
            var print = Fingerprints.of(columns);
            var known = remembered.apply(print);
            if (known.isPresent()) {
                return Checked.of(
                        kept(given, known.get(), setting, columns, sample, now), List.of());
            }
            var suggestion = new Suggestion(given.name(), sniffed, columns, sample, setting);
            var mapping = suggestion.mapping(print);
            return Checked.of(
                    shown(
                            given,
                            mapping,
                            false,
                            setting,
                            columns,
                            suggestion.reasons(),
                            suggestion.questions(),
                            sample,
                            now),
                    List.of());
        } catch (Refusal refusal) {
            return Checked.none(refusal.finding());
        } catch (IOException e) {
            return Checked.none(unreadable(given, e));
        }
    }

    /// The same file under a mapping that somebody has changed: anew if the bytes are read in another way, with the questions that are
    /// still open.
    public static Checked<Detection> under(
            Given given, Mapping mapping, Detection before, Setting setting, Instant now) {
        try {
            var columns = new ArrayList<String>();
            var sample = sample(given, mapping.form(), columns);
            if (!columns.equals(before.columns())) {
                var sniffed = Sniffer.sniff(given, mapping.form());
                var suggestion = new Suggestion(given.name(), sniffed, columns, sample, setting);
                var anew = suggestion.mapping(Fingerprints.of(columns));
                return Checked.of(
                        shown(
                                given,
                                anew,
                                false,
                                setting,
                                columns,
                                suggestion.reasons(),
                                suggestion.questions(),
                                sample,
                                now),
                        List.of());
            }
            var open =
                    before.questions().stream()
                            .filter(q -> mapping.open().contains(q.about()))
                            .toList();
            return Checked.of(
                    shown(
                            given,
                            mapping,
                            before.remembered(),
                            setting,
                            columns,
                            before.reasons(),
                            open,
                            sample,
                            now),
                    List.of());
        } catch (Refusal refusal) {
            return Checked.none(refusal.finding());
        } catch (IOException e) {
            return Checked.none(unreadable(given, e));
        }
    }

    private static Finding unreadable(Given given, IOException e) {
        var why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return Finding.block(
                "unreadable",
                Place.of(given.name()),
                "",
                "could not be read: " + why,
                "check that the file is there and that you may read it");
    }

    private static List<Line> sample(
            Given given, paritydesk.intake.source.Form form, List<String> columns)
            throws IOException {
        try (var records = Records.open(given, form)) {
            columns.addAll(records.columns());
            var sample = new ArrayList<Line>();
            for (var line = records.next();
                    line != null;
                    line = sample.size() < SAMPLE ? records.next() : null) {
                sample.add(line);
            }
            return sample;
        }
    }

    private static Detection kept(
            Given given,
            Mapping mapping,
            Setting setting,
            List<String> columns,
            List<Line> sample,
            Instant now) {
        var reasons =
                List.of(
                        "Its columns are those of “"
                                + mapping.name()
                                + "”, whose mapping was remembered.");
        var heading = mapping.book();
        boolean dated = heading.asOfColumn() != null;
        var fresh = mapping.withForm(mapping.form()).withCorrections(List.of());
        var asked =
                dated ? fresh : fresh.withBook(heading.at(null, null)).withOpen(List.of("asOf"));
        var questions = dated ? List.<Question>of() : List.of(Suggestion.whenQuestion());
        return shown(given, asked, true, setting, columns, reasons, questions, sample, now);
    }

    private static Detection shown(
            Given given,
            Mapping mapping,
            boolean remembered,
            Setting setting,
            List<String> columns,
            List<String> reasons,
            List<Question> questions,
            List<Line> sample,
            Instant now) {
        var findings = new Findings(given.name());
        var first = sample.subList(0, Math.min(SHOWN, sample.size()));
        var rows = rows(first, mapping.withOpen(List.of()), setting, columns, findings, now);
        if (sample.isEmpty()) {
            findings.block(
                    "no-rows",
                    Place.of(given.name()),
                    "",
                    "has a header and no rows",
                    "export the book again: an empty book would pass every check");
        }
        return new Detection(
                mapping, remembered, columns, reasons, questions, first, rows, findings.list());
    }

    private static List<ReadRow> rows(
            List<Line> sample,
            Mapping mapping,
            Setting setting,
            List<String> columns,
            Findings findings,
            Instant now) {
        @Nullable RowReader reader =
                RowReader.of(mapping, columns, setting.tokens(mapping), findings, now);
        return reader == null ? List.of() : sample.stream().map(reader::read).toList();
    }
}
