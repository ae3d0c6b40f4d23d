package paritydesk.example;

import paritydesk.asset.Ratio;
import paritydesk.market.converter.Converter;
import paritydesk.market.converter.Redenomination;
import paritydesk.plan.Conversion;
import paritydesk.study.ConversionQuestion;
import paritydesk.study.ConverterQuestion;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Questions about conversions, to the last unit and with all that they cost.
final class ConversionExamples {

    private static final String NO_CONVERSION =
            "The plan converts nothing. A conversion in the plan document makes it apply.";
    private static final String NEVER_OPEN =
            "The converter is never open while both tokens have a price. An event that opens it in"
                    + " the plan document, or the prices in the market document, make it apply.";
    private static final Ratio SOME = Ratio.of("old", "new", 1, 1);

    private ConversionExamples() {}

    static List<Example> of(CaseFacts facts) {
        var conversion = facts.conversion();
        var ratio = conversion.map(Conversion::ratio).orElse(SOME);
        boolean converts = conversion.isPresent();
        return List.of(
                open(facts, conversion, plan(facts, conversion, ratio)),
                open(facts, conversion, loss(facts, conversion, ratio)),
                Example.where(converts, NO_CONVERSION, converter(facts, conversion, ratio)),
                Example.where(converts, NO_CONVERSION, contract(facts, ratio)));
    }

    private static Example open(
            CaseFacts facts, Optional<Conversion> conversion, paritydesk.study.Question question) {
        return Example.where(
                conversion.flatMap(facts::open).isPresent(),
                conversion.isEmpty() ? NO_CONVERSION : NEVER_OPEN,
                question);
    }

    private static String id(Optional<Conversion> conversion) {
        return conversion.map(Conversion::id).orElse("conversion");
    }

    private static BigInteger one(CaseFacts facts, String asset) {
        return BigInteger.TEN.pow(facts.decimals(asset));
    }

    private static ConverterQuestion.PlanQuote plan(
            CaseFacts facts, Optional<Conversion> conversion, Ratio ratio) {
        return new ConverterQuestion.PlanQuote(
                "plan-quote",
                id(conversion),
                one(facts, ratio.from()),
                conversion.flatMap(facts::open).orElseGet(facts::at));
    }

    /// All that the largest holder has of the old token.
    private static ConversionQuestion.LossWaterfall loss(
            CaseFacts facts, Optional<Conversion> conversion, Ratio ratio) {
        return new ConversionQuestion.LossWaterfall(
                "loss-waterfall",
                id(conversion),
                CaseFacts.round(facts.most(ratio.from())),
                conversion.flatMap(facts::open).orElseGet(facts::at),
                new BigDecimal("0.9"),
                new BigDecimal("0.003"),
                facts.gas(),
                Duration.ofHours(1),
                new BigDecimal("0.05"),
                new BigDecimal("0.5"),
                null);
    }

    /// The plan's ratio and fee in integers.
    private static ConverterQuestion.ConverterQuote converter(
            CaseFacts facts, Optional<Conversion> conversion, Ratio ratio) {
        int scale =
                Math.max(
                        Math.max(0, ratio.numerator().scale()),
                        Math.max(0, ratio.denominator().scale()));
        var fee = conversion.map(Conversion::fee).orElse(BigDecimal.ZERO);
        return new ConverterQuestion.ConverterQuote(
                "converter-quote",
                new Converter.Scaled(
                        ratio.numerator().movePointRight(scale).toBigInteger(),
                        ratio.denominator().movePointRight(scale).toBigInteger(),
                        facts.decimals(ratio.from()),
                        facts.decimals(ratio.to()),
                        fee.movePointRight(18).toBigInteger()),
                one(facts, ratio.from()),
                false);
    }

    /// Ten contracts of one old token, struck at its price.
    private static ConverterQuestion.ContractChange contract(CaseFacts facts, Ratio ratio) {
        return new ConverterQuestion.ContractChange(
                "contract-change",
                ratio.numerator(),
                ratio.denominator(),
                8,
                8,
                new Redenomination.Terms(
                        BigDecimal.TEN,
                        BigDecimal.ONE,
                        CaseFacts.round(facts.priced(ratio.from()).doubleValue()),
                        new BigDecimal("0.001"),
                        new BigDecimal("0.1"),
                        BigDecimal.valueOf(10_000),
                        List.of()));
    }
}
