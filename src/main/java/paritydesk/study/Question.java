package paritydesk.study;

/// One thing that a study wants to know of a run. The set is closed, one family per part of the model, so that whoever answers
/// handles each kind.
public sealed interface Question
        permits AdoptionQuestion,
                ConcentrationQuestion,
                ConversionQuestion,
                ConverterQuestion,
                ErosionQuestion,
                ForkQuestion,
                GovernanceQuestion,
                IncentiveQuestion,
                LiquidationQuestion,
                LiquidityQuestion,
                MarginQuestion,
                OracleQuestion,
                PegQuestion,
                RateQuestion,
                RebalanceQuestion,
                SimulationQuestion,
                SystemicQuestion {

    /// Tells the questions of a study apart; an answer names it.
    String id();
}
