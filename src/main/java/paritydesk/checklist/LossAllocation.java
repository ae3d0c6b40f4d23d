package paritydesk.checklist;

import paritydesk.asset.Figures;
import paritydesk.timeline.Run;

/// A35: who bears a loss is written down, and a loss has been spread over those who would.
final class LossAllocation implements Check {

    private static final Item ITEM =
            new Item(
                    "A35",
                    "Loss allocation",
                    "Does the plan say who bears a loss, and has a loss been computed?",
                    Severity.INFO,
                    Threshold.atLeast(
                                    1,
                                    "computed",
                                    "Restaked tokens, 2026: losses socialised by vote, late")
                            .within(1, 10));

    @Override
    public Item item() {
        return ITEM;
    }

    @Override
    public Outcome judge(Run run) {
        var stated = run.scenario().plan().record().treatment().lossAllocation();
        var study = run.scenario().study();
        long computed =
                study == null
                        ? 0
                        : study.questions().stream()
                                .filter(
                                        q ->
                                                q
                                                        instanceof
                                                        paritydesk.study.SystemicQuestion
                                                                .LossSharing)
                                .count();
        boolean said = stated != null && !stated.isBlank();
        return ITEM.outcome(
                said && computed >= ITEM.threshold().limit() ? Verdict.PASS : Verdict.WARN,
                new Measure(computed, "computed", Figures.number(computed)),
                (said
                                ? "The plan says: “" + stated + "”. "
                                : "The plan does not say who bears a loss. ")
                        + (computed == 0
                                ? "The study spreads no loss over those who would bear it."
                                : "The study spreads "
                                        + Figures.number(computed)
                                        + (computed == 1 ? " loss." : " losses.")),
                Link.question("contagion", "LOSS_SHARING"));
    }
}
