package paritydesk.answer;

import org.jspecify.annotations.Nullable;

import paritydesk.plan.Conversion;
import paritydesk.plan.ConversionTerms;
import paritydesk.study.ConversionQuestion;
import paritydesk.timeline.Run;
import paritydesk.valuation.conversion.BreakEven;
import paritydesk.valuation.conversion.LossWaterfall;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;

/// What a conversion costs a holder, at the run's own prices and terms.
final class ConversionAnswers {

    private static final BigDecimal YEAR = BigDecimal.valueOf(Duration.ofDays(365).toMillis());

    private ConversionAnswers() {}

    /// A waterfall with its unit prices, and the terms at which nothing would be lost.
    record Waterfall(
            BigDecimal referencePrice,
            BigDecimal newPrice,
            LossWaterfall parts,
            BigDecimal loss,
            BigDecimal residual,
            boolean noLoss,
            double breakEvenRatio,
            double breakEvenFee)
            implements Answer {}

    static Answer answer(ConversionQuestion question, Run run) {
        return switch (question) {
            case ConversionQuestion.LossWaterfall q -> waterfall(q, run);
        };
    }

    private static Answer waterfall(ConversionQuestion.LossWaterfall q, Run run) {
        var plan = run.scenario().plan();
        var conversion = plan.conversion(q.conversion()).orElse(null);
        if (conversion == null) {
            return new Answer.None("the plan has no conversion " + q.conversion());
        }
        var terms = ConversionTerms.at(conversion, plan, q.at());
        if (!terms.open()) {
            return new Answer.None("the converter is closed at " + q.at());
        }
        int step = run.clock().indexAt(q.at());
        double reference = run.reference(conversion.id()).get(step);
        double target = run.fair(conversion.ratio().to()).get(step);
        return Double.isNaN(reference) || Double.isNaN(target)
                ? new Answer.None("a price of the conversion is missing at " + q.at())
                : waterfall(q, run, conversion, terms, reference, target);
    }

    private static Answer waterfall(
            ConversionQuestion.LossWaterfall q,
            Run run,
            Conversion conversion,
            ConversionTerms terms,
            double reference,
            double target) {
        var ratio = terms.ratio();
        var parts =
                LossWaterfall.of(
                        q.quantity(),
                        new LossWaterfall.Terms(
                                ratio.numerator(),
                                ratio.denominator(),
                                terms.fee(),
                                decimals(run, conversion),
                                BigDecimal.valueOf(reference),
                                BigDecimal.valueOf(target)),
                        route(q));
        double fee = terms.fee().doubleValue();
        return new Waterfall(
                BigDecimal.valueOf(reference),
                BigDecimal.valueOf(target),
                parts,
                parts.loss(),
                parts.residual(),
                BreakEven.noLoss(
                        reference,
                        target,
                        ratio.value(),
                        fee,
                        or(q.tolerance(), BigDecimal.ZERO).doubleValue()),
                BreakEven.ratio(reference, target, fee),
                BreakEven.fee(reference, target, ratio.value()));
    }

    private static int decimals(Run run, Conversion conversion) {
        return run.scenario()
                .plan()
                .asset(conversion.ratio().to())
                .orElseThrow(() -> new IllegalStateException("a conversion into nothing"))
                .decimals();
    }

    private static LossWaterfall.Route route(ConversionQuestion.LossWaterfall q) {
        return new LossWaterfall.Route(
                or(q.migrated(), BigDecimal.ONE),
                or(q.slippage(), BigDecimal.ZERO),
                or(q.salvage(), BigDecimal.ZERO),
                or(q.cost(), BigDecimal.ZERO),
                interest(or(q.rate(), BigDecimal.ZERO), q.waiting()));
    }

    private static BigDecimal interest(BigDecimal yearly, @Nullable Duration waiting) {
        return waiting == null
                ? BigDecimal.ZERO
                : yearly.multiply(BigDecimal.valueOf(waiting.toMillis()))
                        .divide(YEAR, MathContext.DECIMAL128);
    }

    private static BigDecimal or(@Nullable BigDecimal value, BigDecimal otherwise) {
        return value == null ? otherwise : value;
    }
}
