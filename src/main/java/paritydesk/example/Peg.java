package paritydesk.example;

import paritydesk.market.Oracle;
import paritydesk.market.Quote;
import paritydesk.plan.Conversion;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// A token that should be worth `rate` of another: it is redeemed for it, its price is capped by a ratio to it, or a venue prices it at a par.
record Peg(String asset, String underlying, double rate) {

    /// The first of a case, what is pledged before anything else; empty where nothing is pegged.
    static Optional<Peg> of(CaseFacts facts) {
        return Stream.of(redeemed(facts), capped(facts), par(facts)).flatMap(s -> s).findFirst();
    }

    private static Stream<Peg> redeemed(CaseFacts facts) {
        return facts.conversions().stream()
                .filter(c -> c.converter() == Conversion.Converter.REDEMPTION)
                .map(Conversion::ratio)
                .map(
                        r ->
                                new Peg(
                                        r.from(),
                                        r.to(),
                                        r.numerator().doubleValue()
                                                / r.denominator().doubleValue()));
    }

    private static Stream<Peg> capped(CaseFacts facts) {
        return facts.run().scenario().market().oracles().stream()
                .filter(Oracle.CappedRatio.class::isInstance)
                .map(Oracle.CappedRatio.class::cast)
                .map(o -> capped(facts, o))
                .filter(Objects::nonNull);
    }

    private static @org.jspecify.annotations.Nullable Peg capped(
            CaseFacts facts, Oracle.CappedRatio oracle) {
        double rate = facts.run().series(oracle.liveRatio()).get(facts.step());
        return par(facts, oracle.asset(), rate);
    }

    /// A par that a venue's oracle gives to what trades at a price of its own.
    private static Stream<Peg> par(CaseFacts facts) {
        return facts.run().scenario().market().oracles().stream()
                .filter(o -> o instanceof Oracle.Pegged && facts.traded(o.asset()))
                .map(o -> par(facts, o.asset(), ((Oracle.Pegged) o).price().doubleValue()))
                .filter(Objects::nonNull);
    }

    /// Against the first asset whose price is fixed at one of the reporting currency.
    private static @org.jspecify.annotations.Nullable Peg par(
            CaseFacts facts, String asset, double rate) {
        return facts.run().scenario().market().quotes().stream()
                .filter(q -> q instanceof Quote.Fixed f && f.price().doubleValue() == 1)
                .map(Quote::asset)
                .filter(a -> !a.equals(asset) && rate > 0)
                .findFirst()
                .map(to -> new Peg(asset, to, rate))
                .orElse(null);
    }
}
