package paritydesk.example;

import paritydesk.study.Question;
import paritydesk.timeline.Run;

import java.util.ArrayList;
import java.util.List;

/// Every question that can be begun from a case, by family.
public final class Examples {

    private Examples() {}

    /// One of each kind, those of `families` in their order. Walks the book once.
    public static List<Example> of(Run run, List<Class<? extends Question>> families) {
        var facts = new CaseFacts(run);
        var all = new ArrayList<Example>();
        all.addAll(SaleExamples.of(facts));
        all.addAll(BookExamples.of(facts));
        all.addAll(ShockExamples.of(facts));
        all.addAll(MarginExamples.of(facts));
        all.addAll(ForkExamples.of(facts));
        all.addAll(RoleExamples.of(facts));
        all.addAll(PegExamples.of(facts));
        all.addAll(ConversionExamples.of(facts));
        all.addAll(OracleExamples.of(facts));
        return families.stream()
                .flatMap(f -> all.stream().filter(e -> f.isInstance(e.question())))
                .toList();
    }
}
