package paritydesk.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import paritydesk.timeline.Progress;
import paritydesk.timeline.Timeline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/// No check without a plan that it passes and one that it does not, which differ by what the check looks for and in nothing that any
/// other check sees, but for those that are named.
class PairsTest {

    @Test
    void everyCheckHasItsPair() {
        assertThat(Pairs.all().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Checks.items().stream().map(Item::id).toList());
    }

    @TestFactory
    Stream<DynamicTest> planThatFailsFailsThatCheckAlone() {
        return Pairs.all().entrySet().stream()
                .map(
                        e ->
                                DynamicTest.dynamicTest(
                                        e.getKey(), () -> hold(e.getKey(), e.getValue())));
    }

    private static void hold(String id, Pairs.Pair pair) {
        var before = verdicts(pair.pass().get());
        var after = verdicts(pair.fail().get());
        assertThat(of(before, id).verdict()).as(of(before, id).why()).isEqualTo(Verdict.PASS);
        assertThat(of(after, id).verdict()).as(of(after, id).why()).isEqualTo(pair.worst());
        var others = new TreeSet<String>();
        after.forEach(
                (other, outcome) -> {
                    boolean passed = of(before, other).verdict() == Verdict.PASS;
                    boolean bad =
                            outcome.verdict() == Verdict.WARN || outcome.verdict() == Verdict.FAIL;
                    if (passed && bad && !other.equals(id)) {
                        others.add(other);
                    }
                });
        assertThat(others)
                .as(() -> others.stream().map(o -> of(after, o).why()).toList().toString())
                .isEqualTo(new TreeSet<>(pair.follows()));
    }

    private static Outcome of(Map<String, Outcome> outcomes, String id) {
        return Objects.requireNonNull(outcomes.get(id), id);
    }

    private static Map<String, Outcome> verdicts(Bend bend) {
        var found = new LinkedHashMap<String, Outcome>();
        var run = Timeline.run(bend.scenario(), Progress.NONE);
        Checks.judge(run, Progress.NONE).forEach(o -> found.put(o.item().id(), o));
        return found;
    }
}
