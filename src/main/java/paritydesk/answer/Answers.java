package paritydesk.answer;

import paritydesk.study.AdoptionQuestion;
import paritydesk.study.ConcentrationQuestion;
import paritydesk.study.ConversionQuestion;
import paritydesk.study.ConverterQuestion;
import paritydesk.study.ErosionQuestion;
import paritydesk.study.ForkQuestion;
import paritydesk.study.GovernanceQuestion;
import paritydesk.study.IncentiveQuestion;
import paritydesk.study.LiquidationQuestion;
import paritydesk.study.LiquidityQuestion;
import paritydesk.study.MarginQuestion;
import paritydesk.study.OracleQuestion;
import paritydesk.study.PegQuestion;
import paritydesk.study.Question;
import paritydesk.study.RateQuestion;
import paritydesk.study.RebalanceQuestion;
import paritydesk.study.SimulationQuestion;
import paritydesk.study.SystemicQuestion;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;

import java.util.ArrayList;
import java.util.List;

/// Answers every question of a run's study. Pure: the same run gives the same answers, bit for bit.
public final class Answers {

    private Answers() {}

    /// In the order of the questions; empty without a study. Throws `Progress.CancelledException` once nobody waits.
    public static List<Answered> of(Run run, Progress progress) {
        var study = run.scenario().study();
        if (study == null) {
            return List.of();
        }
        var answers = new ArrayList<Answered>();
        for (var question : study.questions()) {
            progress.check();
            double whole = study.questions().size();
            var part = progress.part(answers.size() / whole, (answers.size() + 1) / whole);
            answers.add(new Answered(question, answer(question, run, part)));
            part.done(1);
        }
        return List.copyOf(answers);
    }

    static Answer answer(Question question, Run run) {
        return answer(question, run, Progress.NONE);
    }

    /// What a run says to one question, whether its study asks it or not.
    public static Answer answer(Question question, Run run, Progress progress) {
        return switch (question) {
            case AdoptionQuestion q -> AdoptionAnswers.answer(q, run);
            case ConcentrationQuestion q -> ConcentrationAnswers.answer(q, run);
            case ConversionQuestion q -> ConversionAnswers.answer(q, run);
            case ConverterQuestion q -> ConverterAnswers.answer(q, run);
            case ErosionQuestion q -> ErosionAnswers.answer(q, run);
            case ForkQuestion q -> ForkAnswers.answer(q, run);
            case GovernanceQuestion q -> GovernanceAnswers.answer(q, run);
            case IncentiveQuestion q -> IncentiveAnswers.answer(q, run);
            case LiquidationQuestion q -> LiquidationAnswers.answer(q, run);
            case LiquidityQuestion q -> LiquidityAnswers.answer(q, run);
            case MarginQuestion q -> MarginAnswers.answer(q, run);
            case OracleQuestion q -> OracleAnswers.answer(q, run);
            case PegQuestion q -> PegAnswers.answer(q, run);
            case RateQuestion q -> RateAnswers.answer(q, run);
            case RebalanceQuestion q -> RebalanceAnswers.answer(q, run);
            case SimulationQuestion q -> SimulationAnswers.answer(q, run, progress);
            case SystemicQuestion q -> SystemicAnswers.answer(q, run, progress);
        };
    }
}
