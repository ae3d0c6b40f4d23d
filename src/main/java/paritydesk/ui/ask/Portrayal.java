package paritydesk.ui.ask;

import paritydesk.answer.Answer;
import paritydesk.answer.Answers;
import paritydesk.chart.Drawing;
import paritydesk.file.AnswerView;
import paritydesk.study.AdoptionQuestion;
import paritydesk.study.ConcentrationQuestion;
import paritydesk.study.ForkQuestion;
import paritydesk.study.GovernanceQuestion;
import paritydesk.study.IncentiveQuestion;
import paritydesk.study.LiquidityQuestion;
import paritydesk.study.MarginQuestion;
import paritydesk.study.PegQuestion;
import paritydesk.study.Question;
import paritydesk.study.RateQuestion;
import paritydesk.study.RebalanceQuestion;
import paritydesk.study.SimulationQuestion;
import paritydesk.study.SystemicQuestion;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.ui.look.Text;

import java.util.List;
import java.util.Optional;

/// Pictures of one answer: made for the kind of question where the kind has a shape of its own, else by what the answer holds
/// ([Depiction]). A picture that needs figures beside those of the answer asks the engine for them, so this runs off the screen's thread.
final class Portrayal {

    private Portrayal() {}

    static List<Drawing> of(Question question, AnswerView view, Run run) {
        var told = new Readout(view, run);
        return switch (question) {
            case RateQuestion.AccrueDebt q -> MarginPictures.rates(q, told);
            case RateQuestion.PerpetualFunding _ -> MarginPictures.funding(told);
            case MarginQuestion.ThresholdRamp q -> MarginPictures.ramp(q, told);
            case MarginQuestion.MarginModes _ -> MarginPictures.modes(told);
            case RebalanceQuestion.RebalanceRun _ -> MarginPictures.rule(told);
            case GovernanceQuestion.QuorumRisk q -> AdoptionPictures.quorum(q, told);
            case MarginQuestion.Requirement _ -> MarginPictures.requirement(told);
            case ForkQuestion.ForkValue q -> ForkPictures.value(q, told);
            case ForkQuestion.ForkFarm _ -> ForkPictures.farm(told);
            case ForkQuestion.ForkFinality q -> ForkPictures.finality(q, told);
            case AdoptionQuestion.AdoptionCurve _ -> AdoptionPictures.curve(told);
            case AdoptionQuestion.Diffusion q -> AdoptionPictures.diffusion(q, told);
            case PegQuestion.WrappedParity _ -> PegPictures.band(told);
            case PegQuestion.PegPolicies q -> PegPictures.policies(q, told);
            case LiquidityQuestion.SplitSale q -> LiquidityPictures.split(q, told);
            case LiquidityQuestion.SaleDepth q -> LiquidityPictures.depth(q, told);
            case LiquidityQuestion.LossCurve q -> LossPictures.of(q, told);
            case LiquidityQuestion.LiquidCollateral q -> LiquidityPictures.book(q, told);
            case ConcentrationQuestion.BookConcentration q ->
                    LiquidityPictures.concentration(q, told);
            case IncentiveQuestion.HolderIncentive q -> IncentivePictures.holder(q, told);
            case IncentiveQuestion.ProviderIncentive q -> IncentivePictures.provider(q, told);
            case IncentiveQuestion.LiquidatorIncentive q -> IncentivePictures.liquidator(q, told);
            case ForkQuestion.DoubleVoting q -> IncentivePictures.validator(q, told);
            case PegQuestion.PegDefence q -> PegPictures.defence(q, told);
            default -> Depiction.of(view, run);
        };
    }

    /// What can be run through round by round; nothing where an answer has no rounds.
    static Reel reel(Question question, AnswerView view, Run run) {
        var told = new Readout(view, run);
        return switch (question) {
            case SimulationQuestion.LiquidationCascade q -> ContagionPictures.cascade(q, told);
            case SystemicQuestion.DistressSpread q -> ContagionPictures.distress(q, told);
            case SystemicQuestion.ClaimsClearing q -> ContagionPictures.clearing(q, told);
            default -> Reel.NONE;
        };
    }

    /// What has to be said of an answer before its figures, such as that it is about no account at all.
    static Optional<String> remark(AnswerView view, Run run) {
        return view.record().equals("ModeReadings")
                        && new Readout(view, run).figure("accounts") == 0
                ? Optional.of(Text.of("picture.modes.none"))
                : Optional.empty();
    }

    /// What the engine says to a question that a picture needs as well; nothing where it cannot say.
    static Optional<Readout> asked(Question question, Run run) {
        return Answers.answer(question, run, Progress.NONE) instanceof Record answer
                        && !(answer instanceof Answer.None)
                ? Optional.of(new Readout(AnswerView.of(answer), run))
                : Optional.empty();
    }
}
