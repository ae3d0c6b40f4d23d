package paritydesk.file;

import paritydesk.asset.Counted;
import paritydesk.finding.Finding;
import paritydesk.finding.Place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a reader has found so far in one document. Of findings with one code the first hundred are kept and the rest counted: a
/// column in the wrong format is one problem, not a hundred thousand.
public final class Findings {

    private final String document;
    private final List<Finding> found = new ArrayList<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<String, Finding> cut = new LinkedHashMap<>();
    private boolean blocked;

    public Findings(String document) {
        this.document = document;
    }

    public String document() {
        return document;
    }

    public void add(Finding finding) {
        blocked |= finding.blocks();
        if (counts.merge(finding.code(), 1, Integer::sum) <= Limits.LIKE_FINDINGS) {
            found.add(finding);
        } else {
            cut.putIfAbsent(finding.code(), finding);
        }
    }

    public void block(String code, Place place, String value, String text, String remedy) {
        add(Finding.block(code, place, value, text, remedy));
    }

    public boolean blocked() {
        return blocked;
    }

    public List<Finding> list() {
        var all = new ArrayList<>(found);
        cut.forEach((code, first) -> all.add(rest(first, counts.getOrDefault(code, 0))));
        return List.copyOf(all);
    }

    private Finding rest(Finding first, int count) {
        return new Finding(
                first.level(),
                first.code(),
                Place.of(document),
                "",
                "has "
                        + Counted.of(count - Limits.LIKE_FINDINGS, "more finding", "more findings")
                        + " like those listed",
                "mend the ones listed and read it again");
    }
}
