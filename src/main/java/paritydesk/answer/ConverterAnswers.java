package paritydesk.answer;

import paritydesk.market.converter.Converter;
import paritydesk.market.converter.Redenomination;
import paritydesk.plan.ConversionTerms;
import paritydesk.study.ConverterQuestion;
import paritydesk.timeline.Run;

import java.math.BigDecimal;
import java.math.BigInteger;

/// Conversions and wrappers to the last unit.
final class ConverterAnswers {

    private ConverterAnswers() {}

    /// What a conversion pays.
    record ConverterPayment(
            BigInteger taken, BigInteger out, BigInteger fee, BigInteger dust, double rate)
            implements Answer {
        static ConverterPayment of(Converter.Paid paid, double rate) {
            return new ConverterPayment(paid.taken(), paid.out(), paid.fee(), paid.dust(), rate);
        }
    }

    /// Every view of a wrapper.
    record WrapperViews(
            BigInteger assets,
            BigInteger shares,
            BigInteger deposit,
            BigInteger mint,
            BigInteger withdraw,
            BigInteger redeem,
            double rate)
            implements Answer {}

    /// A contract's terms after the change.
    record ContractAfter(
            Redenomination.Terms terms,
            BigDecimal exerciseBefore,
            BigDecimal exerciseAfter,
            Redenomination.Dust dust,
            double parity)
            implements Answer {}

    static Answer answer(ConverterQuestion question, Run run) {
        return switch (question) {
            case ConverterQuestion.ConverterQuote q -> quote(q);
            case ConverterQuestion.PlanQuote q -> quote(q, run);
            case ConverterQuestion.WrapperQuote q -> views(q);
            case ConverterQuestion.ContractChange q -> change(q);
        };
    }

    private static Answer quote(ConverterQuestion.ConverterQuote q) {
        var converter = q.converter();
        var paid = q.back() ? converter.back(q.amount()) : converter.forth(q.amount());
        double rate = q.back() ? 1 / converter.rate() : converter.rate();
        return paid.<Answer>map(p -> ConverterPayment.of(p, rate))
                .orElseGet(() -> new Answer.None("the converter does not go back for this amount"));
    }

    private static Answer quote(ConverterQuestion.PlanQuote q, Run run) {
        var plan = run.scenario().plan();
        var conversion = plan.conversion(q.conversion()).orElse(null);
        if (conversion == null) {
            return new Answer.None("the plan has no conversion " + q.conversion());
        }
        var terms = ConversionTerms.at(conversion, plan, q.at());
        if (!terms.open()) {
            return new Answer.None("the converter is closed at " + q.at());
        }
        var ratio = terms.ratio();
        int places = Math.max(ratio.numerator().scale(), ratio.denominator().scale());
        var converter =
                new Converter.Scaled(
                        whole(ratio.numerator(), places),
                        whole(ratio.denominator(), places),
                        decimals(run, ratio.from()),
                        decimals(run, ratio.to()),
                        terms.fee().movePointRight(18).toBigInteger());
        var paid = converter.forth(q.amount()).orElseThrow();
        return ConverterPayment.of(paid, converter.rate());
    }

    private static BigInteger whole(BigDecimal value, int places) {
        return value.movePointRight(Math.max(0, places)).toBigIntegerExact();
    }

    private static int decimals(Run run, String asset) {
        return run.scenario()
                .plan()
                .asset(asset)
                .orElseThrow(() -> new IllegalStateException("a conversion of nothing"))
                .decimals();
    }

    private static Answer views(ConverterQuestion.WrapperQuote q) {
        var wrapper = q.wrapper();
        var amount = q.amount();
        return new WrapperViews(
                wrapper.convertToAssets(amount),
                wrapper.convertToShares(amount),
                wrapper.previewDeposit(amount),
                wrapper.previewMint(amount),
                wrapper.previewWithdraw(amount),
                wrapper.previewRedeem(amount),
                wrapper.rate());
    }

    private static Answer change(ConverterQuestion.ContractChange q) {
        var change =
                new Redenomination(
                        q.numerator(), q.denominator(), q.priceDecimals(), q.unitDecimals());
        var after = change.apply(q.terms());
        return new ContractAfter(
                after,
                q.terms().exercise(),
                after.exercise(),
                change.dust(q.terms(), after),
                change.parity(q.terms(), after));
    }
}
