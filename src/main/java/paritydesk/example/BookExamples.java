package paritydesk.example;

import paritydesk.study.ConcentrationQuestion;
import paritydesk.study.ConcentrationQuestion.AssetVolatility;
import paritydesk.study.ConcentrationQuestion.ConcentrationLimit;
import paritydesk.study.ConcentrationQuestion.Dimension;
import paritydesk.study.ErosionQuestion;
import paritydesk.study.LiquidationQuestion;
import paritydesk.study.RebalanceQuestion;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Questions about the book and the largest account in it.
final class BookExamples {

    private static final String NOBODY_OWES =
            "No account owes anything at that time. Accounts with debt in the book document make it"
                    + " apply.";
    private static final String NOBODY_UNDER =
            "No account can be liquidated at any time looked at. Accounts under water in the book"
                    + " document, or a price that falls in the market document, make it apply.";
    private static final BigDecimal SLIPPAGE = new BigDecimal("0.01");

    private BookExamples() {}

    static List<Example> of(CaseFacts facts) {
        boolean owes = facts.largest().isPresent();
        return List.of(
                Example.of(concentration(facts)),
                Example.of(new LiquidationQuestion.UserHarm("user-harm", null, null)),
                liquidation(facts),
                Example.where(
                        owes,
                        NOBODY_OWES,
                        new LiquidationQuestion.LiquidationPrices(
                                "liquidation-prices", facts.account(), facts.at())),
                Example.where(
                        owes,
                        NOBODY_OWES,
                        new LiquidationQuestion.ParityHeadroom(
                                "parity-headroom",
                                facts.at(),
                                CaseFacts.round(facts.debt() / 100),
                                List.of(
                                        new BigDecimal("0.02"),
                                        new BigDecimal("0.05"),
                                        new BigDecimal("0.1")))),
                Example.where(owes, NOBODY_OWES, ways(facts)),
                Example.where(owes, NOBODY_OWES, rule(facts)),
                Example.where(owes, NOBODY_OWES, days(facts)));
    }

    private static ConcentrationQuestion.BookConcentration concentration(CaseFacts facts) {
        var held = Stream.concat(facts.pledged().stream(), facts.owed().stream()).distinct();
        return new ConcentrationQuestion.BookConcentration(
                "book-concentration",
                facts.at(),
                5,
                List.of(),
                List.of(
                        new ConcentrationLimit(Dimension.OWNER, null, 0.25),
                        new ConcentrationLimit(Dimension.ROOT, facts.root(facts.subject()), 0.8),
                        new ConcentrationLimit(Dimension.ORACLE, null, 0.9)),
                held.map(a -> new AssetVolatility(a, facts.volatility(a))).toList(),
                List.of());
    }

    /// The least healthy account where the book is worst, or in the middle of the window, or at its end.
    private static Example liquidation(CaseFacts facts) {
        var run = facts.run();
        int worst = run.book().perceived().health().argMin();
        int last = run.clock().size() - 1;
        Instant at = facts.at();
        Optional<String> account = Optional.empty();
        for (int step : new int[] {facts.step(), Math.max(worst, run.clock().bookFrom()), last}) {
            if (account.isEmpty() && step <= last) {
                account = facts.under(step);
                at = account.isPresent() ? run.clock().at(step) : at;
            }
        }
        return Example.where(
                account.isPresent(),
                NOBODY_UNDER,
                new LiquidationQuestion.LiquidateAccount(
                        "liquidate-account",
                        account.orElseGet(facts::account),
                        at,
                        null,
                        null,
                        null));
    }

    private static double health(CaseFacts facts) {
        double health = facts.largest().map(p -> p.health()).orElse(1.5);
        return health > 0 && Double.isFinite(health) ? health : 1.5;
    }

    /// A quarter more health than the account has.
    private static RebalanceQuestion.RebalanceWays ways(CaseFacts facts) {
        return new RebalanceQuestion.RebalanceWays(
                "rebalance-ways",
                facts.account(),
                facts.collateralAsset(),
                facts.at(),
                CaseFacts.round(1.25 * health(facts)),
                SLIPPAGE);
    }

    /// Back up by a tenth once a twentieth of the health is gone.
    private static RebalanceQuestion.RebalanceRun rule(CaseFacts facts) {
        return new RebalanceQuestion.RebalanceRun(
                "rebalance-run",
                facts.account(),
                facts.collateralAsset(),
                BigDecimal.valueOf(Math.round(95 * health(facts)), 2),
                BigDecimal.valueOf(Math.round(110 * health(facts)), 2),
                null,
                SLIPPAGE,
                null);
    }

    private static ErosionQuestion.DaysToBreach days(CaseFacts facts) {
        return new ErosionQuestion.DaysToBreach(
                "days-to-breach",
                facts.at(),
                Duration.ofDays(30),
                facts.volatility(facts.subject()),
                null,
                null,
                null,
                facts.interval(),
                10,
                List.of());
    }
}
