package paritydesk.answer;

import org.jspecify.annotations.Nullable;

import paritydesk.study.GovernanceQuestion;
import paritydesk.study.MarketReserves;
import paritydesk.timeline.ParityPath;
import paritydesk.timeline.Run;
import paritydesk.valuation.Column;
import paritydesk.valuation.governance.Quorum;
import paritydesk.valuation.governance.TokenDepth;

import java.util.List;
import java.util.Optional;

/// Liquidity of the token that decides, and what a decision takes.
final class GovernanceAnswers {

    private static final List<Double> DEPTHS = List.of(0.01, 0.02, 0.05);

    private GovernanceAnswers() {}

    /// Depth of a market and days to liquidate.
    record TokenMarket(
            double price, List<TokenDepthAt> depth, @Nullable Double days, boolean liquidates)
            implements Answer {
        TokenMarket {
            depth = List.copyOf(depth);
        }
    }

    /// What can be sold and bought with an average price within a share of the spot.
    record TokenDepthAt(double within, double sellable, double buyable) {}

    /// Votes through the migration, and the price of deciding alone.
    record VotesSplit(
            double freeFloat,
            Column votes,
            Column margin,
            double marginWorst,
            int marginWorstStep,
            int stepsWithoutQuorum,
            @Nullable Double safeFrom,
            double controlVotes,
            @Nullable Double quorumCost,
            @Nullable Double controlCost)
            implements Answer {}

    static Answer answer(GovernanceQuestion question, Run run) {
        return switch (question) {
            case GovernanceQuestion.TokenLiquidity q -> liquidity(q);
            case GovernanceQuestion.QuorumRisk q -> quorum(q, run);
        };
    }

    private static Answer liquidity(GovernanceQuestion.TokenLiquidity q) {
        var depth = depth(q.pool());
        double days = TokenDepth.days(q.quantity(), q.participation(), q.dailyVolume());
        var within = q.within().isEmpty() ? DEPTHS : q.within();
        return new TokenMarket(
                q.pool().money() / q.pool().tokens(),
                within.stream()
                        .map(w -> new TokenDepthAt(w, depth.sellable(w), depth.buyable(w)))
                        .toList(),
                finite(days),
                Double.isFinite(days));
    }

    private static Answer quorum(GovernanceQuestion.QuorumRisk q, Run run) {
        var migrated = migrated(q, run);
        if (migrated.isEmpty()) {
            return new Answer.None(
                    q.holderClass() == null
                            ? "the plan has no conversion " + q.conversion()
                            : "the plan says nothing of how " + q.holderClass() + " migrates");
        }
        var quorum = new Quorum(q.supply(), q.locked(), q.turnout(), q.quorum(), q.oldWeight());
        return quorum(q, quorum, migrated.get());
    }

    /// That of the book, or of a holder class as the plan states it.
    private static Optional<Column> migrated(GovernanceQuestion.QuorumRisk q, Run run) {
        if (q.holderClass() == null) {
            return run.parity().stream()
                    .filter(p -> p.conversionId().equals(q.conversion()))
                    .map(ParityPath::migrated)
                    .findFirst();
        }
        return run.scenario()
                .plan()
                .adoptionOf(q.holderClass(), q.conversion())
                .map(run.tables()::migrated);
    }

    private static Answer quorum(GovernanceQuestion.QuorumRisk q, Quorum quorum, Column migrated) {
        var votes =
                Column.of(
                        migrated.size(),
                        i ->
                                Double.isNaN(migrated.get(i))
                                        ? Double.NaN
                                        : quorum.votes(Math.clamp(migrated.get(i), 0, 1)));
        var margin = quorum.margins(migrated);
        int worst = margin.argMin();
        if (worst < 0) {
            return new Answer.None("how much has migrated is not known");
        }
        double control = Math.max(q.quorum(), PegAnswers.latest(votes));
        var pool = q.pool();
        return new VotesSplit(
                quorum.freeFloat(),
                votes,
                margin,
                margin.get(worst),
                worst,
                (int) margin.stream().filter(m -> m < 0).count(),
                finite(quorum.safeFrom()),
                control,
                pool == null ? null : finite(depth(pool).cost(q.quorum())),
                pool == null ? null : finite(depth(pool).cost(control)));
    }

    private static TokenDepth depth(MarketReserves pool) {
        return new TokenDepth(pool.tokens(), pool.money(), 1 - pool.fee());
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? Double.valueOf(value) : null;
    }
}
