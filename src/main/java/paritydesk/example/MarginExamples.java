package paritydesk.example;

import paritydesk.market.rate.Kinked;
import paritydesk.market.rate.RateModel;
import paritydesk.plan.Event;
import paritydesk.study.MarginQuestion;
import paritydesk.study.RateQuestion;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Questions about margin and what borrowing costs.
final class MarginExamples {

    private static final String NO_DERIVATIVE =
            "No account holds a derivative. Legs of kind LINEAR or OPTION in the book document make"
                    + " it apply.";
    private static final String NO_CONVERSION =
            "The plan converts nothing. A conversion in the plan document makes it apply.";
    private static final String NOBODY_OWES =
            "No account owes anything at that time. Accounts with debt in the book document make it"
                    + " apply.";
    private static final String NO_SETTLEMENT =
            "The plan settles nothing in cash. An event of kind SETTLEMENT in the plan document"
                    + " makes it apply.";
    private static final String NO_PREMIUM =
            "The market states no premium of a perpetual. A series of it in the market document,"
                    + " named after funding or premium, makes it apply.";
    private static final String NO_THRESHOLD =
            "The venue gives what is pledged there no liquidation threshold. A threshold in the"
                    + " venue document makes it apply.";

    private MarginExamples() {}

    static List<Example> of(CaseFacts facts) {
        boolean owes = facts.largest().isPresent();
        return List.of(
                ramp(facts),
                Example.where(facts.derivatives(), NO_DERIVATIVE, modes(facts)),
                Example.where(owes, NOBODY_OWES, calls(facts)),
                settlement(facts),
                Example.of(requirement(facts)),
                rescale(facts),
                Example.of(option(facts)),
                Example.where(owes, NOBODY_OWES, accrual(facts)),
                funding(facts));
    }

    /// To half of what stands, liquidating no more than a hundredth of the debt at a time.
    private static Example ramp(CaseFacts facts) {
        var asset = facts.collateralAsset();
        double stands =
                facts.largest()
                        .map(p -> p.holdings().get(p.largestHolding()).threshold())
                        .orElse(0.0);
        return Example.where(
                stands > 0,
                NO_THRESHOLD,
                new MarginQuestion.ThresholdRamp(
                        "threshold-ramp",
                        facts.venue(),
                        asset,
                        facts.at(),
                        BigDecimal.valueOf(Math.round(50 * stands), 2),
                        CaseFacts.round(facts.debt() / 100),
                        facts.interval(),
                        null));
    }

    private static MarginQuestion.MarginModes modes(CaseFacts facts) {
        return new MarginQuestion.MarginModes(
                "margin-modes",
                null,
                facts.at(),
                new BigDecimal("0.1"),
                List.of(-0.15, -0.1, -0.05, 0.0, 0.05, 0.1, 0.15),
                List.of(-0.25, 0.0, 0.25),
                0.01,
                0.003,
                facts.conversions().stream()
                        .map(c -> new MarginQuestion.RootOf(c.ratio().from(), c.ratio().to()))
                        .distinct()
                        .toList());
    }

    /// In round sums: nothing under a hundred-thousandth of the account's collateral.
    private static MarginQuestion.MarginCalls calls(CaseFacts facts) {
        double collateral = facts.largest().map(p -> p.collateral()).orElse(0.0);
        double least = Math.pow(10, Math.floor(Math.log10(Math.max(1e-3, collateral / 1e4))));
        return new MarginQuestion.MarginCalls(
                "margin-calls",
                facts.account(),
                null,
                BigDecimal.ZERO,
                CaseFacts.round(least),
                CaseFacts.round(least / 10));
    }

    private static Example settlement(CaseFacts facts) {
        Optional<Event> settled =
                facts.run().scenario().plan().events().stream()
                        .filter(Event.Settlement.class::isInstance)
                        .findFirst();
        return Example.where(
                settled.isPresent(),
                NO_SETTLEMENT,
                new MarginQuestion.CashSettlement(
                        "cash-settlement", settled.map(e -> e.head().id()).orElse("settlement")));
    }

    private static MarginQuestion.Requirement requirement(CaseFacts facts) {
        var asset = facts.subject();
        return new MarginQuestion.Requirement(
                "requirement", asset, 0.99, 20, 4, 0.25, 0.1, null, null, 0.08, null, null, 4);
    }

    private static Example rescale(CaseFacts facts) {
        var conversion = facts.conversion();
        return Example.where(
                conversion.isPresent(),
                NO_CONVERSION,
                new MarginQuestion.ContractRescale(
                        "contract-rescale",
                        conversion.map(c -> c.id()).orElse("conversion"),
                        BigDecimal.TEN,
                        facts.priced(
                                conversion.map(c -> c.ratio().from()).orElseGet(facts::subject)),
                        null));
    }

    /// A put a tenth out of the money, for two weeks.
    private static MarginQuestion.OptionMark option(CaseFacts facts) {
        var asset = facts.subject();
        return new MarginQuestion.OptionMark(
                "option-mark",
                false,
                asset,
                facts.at(),
                null,
                CaseFacts.round(0.9 * facts.priced(asset).doubleValue()),
                new BigDecimal("0.04"),
                BigDecimal.valueOf(facts.volatility(asset)),
                null);
    }

    /// A day on all that the book owes of one asset, where 82 % is lent out, by the market's own model where it states one.
    private static RateQuestion.AccrueDebt accrual(CaseFacts facts) {
        var asset = facts.owed().isEmpty() ? facts.subject() : facts.owed().getFirst();
        BigInteger borrows =
                CaseFacts.round(facts.owed(asset))
                        .movePointRight(facts.decimals(asset))
                        .toBigInteger();
        RateModel model =
                facts.run().scenario().market().rateModels().stream()
                        .map(m -> m.model())
                        .filter(Kinked.class::isInstance)
                        .findFirst()
                        .orElseGet(MarginExamples::kinked);
        return new RateQuestion.AccrueDebt(
                "accrue-debt",
                model,
                borrows.multiply(BigInteger.valueOf(18)).divide(BigInteger.valueOf(82)),
                borrows,
                null,
                null,
                null,
                86_400);
    }

    private static RateModel kinked() {
        return new Kinked(
                new BigDecimal("0.8"),
                BigDecimal.ZERO,
                new BigDecimal("0.04"),
                new BigDecimal("0.6"),
                new BigDecimal("0.1"),
                null);
    }

    private static Example funding(CaseFacts facts) {
        var premium =
                facts.run().scenario().market().series().stream()
                        .map(s -> s.id())
                        .filter(id -> id.contains("premium") || id.contains("funding"))
                        .findFirst();
        var asset = facts.subject();
        return Example.where(
                premium.isPresent(),
                NO_PREMIUM,
                new RateQuestion.PerpetualFunding(
                        "perpetual-funding",
                        asset,
                        premium.orElse("premium"),
                        CaseFacts.round(facts.most(asset)),
                        facts.begin(),
                        facts.end(),
                        Duration.ofHours(8),
                        null,
                        null,
                        null));
    }
}
