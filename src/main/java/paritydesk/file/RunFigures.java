package paritydesk.file;

import paritydesk.explore.Output;
import paritydesk.finding.Checked;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a run file says of itself: its fingerprint, the documents that it came from, and its main figures.
///
/// @param documents SHA-256 by kind
/// @param values by output; NaN where the run has no such figure
public record RunFigures(
        String scenario,
        String fingerprint,
        Map<String, String> documents,
        Map<Output, Double> values) {

    /// The figures that a run file keeps as one number each.
    public static final List<Output> OUTPUTS =
            List.of(
                    Output.FALSE_ACCOUNTS,
                    Output.FALSE_DEBT,
                    Output.MASKED_ACCOUNTS,
                    Output.MASKED_DEBT,
                    Output.TRUE_ACCOUNTS,
                    Output.TRUE_DEBT,
                    Output.LOWEST_RATIO,
                    Output.WORST_GAP);

    private static final List<String> PLACES =
            List.of(
                    "/headline/FALSE/accountsEver",
                    "/headline/FALSE/debtThen",
                    "/headline/MASKED/accountsEver",
                    "/headline/MASKED/debtThen",
                    "/headline/TRUE/accountsEver",
                    "/headline/TRUE/debtThen",
                    "/headline/ratioLowest",
                    "/headline/parityGapWorst");

    public RunFigures {
        documents = Map.copyOf(documents);
        values = Map.copyOf(values);
    }

    /// Reads a document of the kind [DocumentKind#RUN]; findings where it is not JSON any more.
    public static Checked<RunFigures> read(Document run) {
        var found = new Findings(run.name());
        var root = RunSeal.root(run.bytes(), found);
        return Checked.of(root == null ? null : of(run), found.list());
    }

    private static RunFigures of(Document run) {
        var form = DocumentForm.of(DocumentKind.RUN, run.bytes());
        var values = new LinkedHashMap<Output, Double>();
        for (int i = 0; i < PLACES.size(); i++) {
            values.put(OUTPUTS.get(i), number(form.value(PLACES.get(i))));
        }
        var documents = new LinkedHashMap<String, String>();
        for (int i = 0; !form.value("/inputs/documents/" + i + "/kind").isEmpty(); i++) {
            var place = "/inputs/documents/" + i;
            documents.put(form.value(place + "/kind"), form.value(place + "/sha256"));
        }
        return new RunFigures(
                form.value("/inputs/name"), form.value("/fingerprint"), documents, values);
    }

    private static double number(String text) {
        try {
            return text.isEmpty() || text.equals("null") ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }

    /// Which documents two runs do not share, as sentences.
    public List<String> differences(RunFigures other) {
        var kinds = new TreeMap<>(documents);
        other.documents.forEach(kinds::putIfAbsent);
        var sentences = new ArrayList<String>();
        for (var kind : kinds.keySet()) {
            var was = documents.getOrDefault(kind, "");
            var now = other.documents.getOrDefault(kind, "");
            if (!was.equals(now)) {
                sentences.add("The " + kind + ": " + brief(was) + " → " + brief(now) + ".");
            }
        }
        if (sentences.isEmpty() && !fingerprint.equals(other.fingerprint)) {
            sentences.add(
                    "The input: " + brief(fingerprint) + " → " + brief(other.fingerprint) + ".");
        }
        return sentences;
    }

    private static String brief(String hash) {
        return hash.isEmpty() ? "—" : hash.substring(0, Math.min(12, hash.length()));
    }
}
