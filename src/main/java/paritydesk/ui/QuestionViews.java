package paritydesk.ui;

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
import paritydesk.study.RateQuestion;
import paritydesk.study.RebalanceQuestion;
import paritydesk.study.SimulationQuestion;
import paritydesk.study.SystemicQuestion;
import paritydesk.ui.ask.AskModel;
import paritydesk.ui.session.Session;

import java.util.List;

/// The views that put questions to the run, each with the families of questions that it asks and the one that it opens on.
final class QuestionViews {

    private QuestionViews() {}

    static List<AskModel> of(Session session) {
        return List.of(
                new AskModel(
                        "liquidity",
                        session,
                        "SPLIT_SALE",
                        List.of(
                                LiquidityQuestion.class,
                                ConcentrationQuestion.class,
                                LiquidationQuestion.class)),
                new AskModel(
                        "contagion",
                        session,
                        "LIQUIDATION_CASCADE",
                        List.of(SimulationQuestion.class, SystemicQuestion.class)),
                new AskModel(
                        "margin",
                        session,
                        "THRESHOLD_RAMP",
                        List.of(
                                MarginQuestion.class,
                                RateQuestion.class,
                                RebalanceQuestion.class,
                                ErosionQuestion.class)),
                new AskModel("forks", session, "FORK_VALUE", List.of(ForkQuestion.class)),
                new AskModel(
                        "incentives",
                        session,
                        "HOLDER_CHOICE",
                        List.of(
                                IncentiveQuestion.class,
                                AdoptionQuestion.class,
                                GovernanceQuestion.class)),
                new AskModel(
                        "peg",
                        session,
                        "WRAPPED_PARITY",
                        List.of(
                                PegQuestion.class,
                                ConverterQuestion.class,
                                ConversionQuestion.class,
                                OracleQuestion.class)));
    }
}
