package paritydesk.checklist;

import paritydesk.asset.Figures;
import paritydesk.timeline.Run;

import java.util.List;

/// A check that a desk wrote itself: a formula over the run's figures, and the line for what it gives. A formula that is a
/// question gives 1 for yes and 0 for no.
public record DeskCheck(Item item, Formula formula) {

    public Outcome judge(Run run, List<Outcome> computed) {
        var answer = formula.of(Formula.figures(run, computed));
        if (answer.missing().isEmpty()) {
            var threshold = item.threshold();
            var measure =
                    new Measure(
                            answer.value(),
                            threshold.unit(),
                            shown(answer.value(), threshold.unit()));
            return item.outcome(
                    threshold.judge(answer.value()),
                    measure,
                    formula.text() + " gives " + measure.text() + ".",
                    Link.OVERVIEW);
        }
        return item.outcome(Verdict.FAIL, Measure.NONE, answer.missing(), Link.OVERVIEW);
    }

    private static String shown(double value, String unit) {
        var number = Figures.number(value, Math.rint(value) == value ? 0 : 4);
        return unit.isEmpty() ? number : number + "\u202F" + unit;
    }
}
