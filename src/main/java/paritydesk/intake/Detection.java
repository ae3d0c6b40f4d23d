package paritydesk.intake;

import paritydesk.finding.Finding;
import paritydesk.intake.source.Line;

import java.util.List;

/// A file as it was looked at: how it would be read, why, what is open, and how its first rows come out.
///
/// @param remembered whether the mapping is one that was kept for this header
/// @param reasons what was detected, in sentences
/// @param sample the first records as they stand
/// @param rows the same as they would be read, as far as they can be
/// @param findings what is wrong with these
public record Detection(
        Mapping mapping,
        boolean remembered,
        List<String> columns,
        List<String> reasons,
        List<Question> questions,
        List<Line> sample,
        List<ReadRow> rows,
        List<Finding> findings) {

    public Detection {
        columns = List.copyOf(columns);
        reasons = List.copyOf(reasons);
        questions = List.copyOf(questions);
        sample = List.copyOf(sample);
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }
}
