package paritydesk.ui.ask;

import paritydesk.file.QuestionForm;
import paritydesk.study.ForkQuestion;
import paritydesk.study.LiquidationQuestion;
import paritydesk.study.LiquidityQuestion;
import paritydesk.study.MarginQuestion;
import paritydesk.study.PegQuestion;
import paritydesk.study.Question;
import paritydesk.study.RebalanceQuestion;
import paritydesk.study.SimulationQuestion;

import java.util.List;

/// The questions that search for what it takes, where others compute what comes of it.
public final class Solvers {

    /// In the order in which they are listed.
    public static final List<Class<? extends Question>> KINDS =
            List.of(
                    SimulationQuestion.ReverseStress.class,
                    MarginQuestion.ThresholdRamp.class,
                    LiquidationQuestion.ParityHeadroom.class,
                    LiquidationQuestion.LiquidationPrices.class,
                    RebalanceQuestion.RebalanceWays.class,
                    LiquidityQuestion.SplitSale.class,
                    LiquidityQuestion.ExecutionPlan.class,
                    LiquidityQuestion.SaleDepth.class,
                    LiquidityQuestion.PriceTarget.class,
                    PegQuestion.PegDefence.class,
                    PegQuestion.PoolArbitrage.class,
                    ForkQuestion.ForkFinality.class);

    private Solvers() {}

    /// What a solver is called.
    public static String title(Class<? extends Question> kind) {
        return Wording.title(kind.getSimpleName());
    }

    /// The kind as documents write it.
    public static String kind(Class<? extends Question> kind) {
        return QuestionForm.kind(kind);
    }
}
