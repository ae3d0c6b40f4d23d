package paritydesk.scenario;

import paritydesk.asset.Figures;
import paritydesk.asset.Ratio;
import paritydesk.finding.Finding;
import paritydesk.market.Series;
import paritydesk.plan.Conversion;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The plan's ratio against the market's prices.
final class RatioChecks {

    private RatioChecks() {}

    /// `ρ` against `P_old / P_new` of two markets of their own; a branch of a fork is only a part of what is paid and is left out. Upside down it fits by less than a factor 2 where as written it
    /// misses by more than twice as much: written the wrong way round. More than 25 % off otherwise: a warning, since an old token
    /// may trade at a real discount.
    record AgainstMarket() implements ScenarioRule {

        private static final double FITS = Math.log(2);
        private static final double OFF = Math.log(1.25);

        @Override
        public void check(Scenario s, Documents names, Consumer<Finding> found) {
            var single = s.plan().conversions().stream().filter(c -> c.branch() == null).toList();
            for (var conversion : single) {
                implied(s, conversion)
                        .flatMap(market -> judge(conversion, market, names))
                        .ifPresent(found);
            }
        }

        /// New tokens that one old token buys on the markets, at the first instant at which both have a price.
        private static Optional<Double> implied(Scenario s, Conversion conversion) {
            var old = Feeds.ownMarket(s.market(), conversion.ratio().from());
            var fresh = Feeds.ownMarket(s.market(), conversion.ratio().to());
            if (old.isEmpty() || fresh.isEmpty() || old.equals(fresh)) {
                return Optional.empty();
            }
            var t =
                    Stream.of(s.options().from(), old.get().first(), fresh.get().first())
                            .max(Instant::compareTo)
                            .orElseThrow();
            double ratio = price(old.get(), t) / price(fresh.get(), t);
            return ratio > 0 && Double.isFinite(ratio) ? Optional.of(ratio) : Optional.empty();
        }

        private static double price(Series series, Instant t) {
            return series.standing(t).map(v -> v.doubleValue()).orElse(Double.NaN);
        }

        private static Optional<Finding> judge(
                Conversion conversion, double market, Documents names) {
            var ratio = conversion.ratio();
            var place = ScenarioRule.at(names.plan(), "conversions", conversion.id(), "ratio");
            double miss = Math.abs(Math.log(ratio.value() / market));
            double missInverted = Math.abs(Math.log(1 / ratio.value() / market));
            var pays = Figures.number(market, market < 1 ? 8 : 2);
            var reading =
                    "1 " + ratio.from() + " buys " + pays + " " + ratio.to() + " on the market";
            if (missInverted < FITS && miss > missInverted + FITS) {
                return Optional.of(
                        Finding.block(
                                "ratio-inverted",
                                place,
                                said(ratio),
                                "written the wrong way round: "
                                        + said(ratio)
                                        + "; the market says "
                                        + said(swapped(ratio)),
                                "swap numerator and denominator (" + reading + ")"));
            }
            return miss > OFF
                    ? Optional.of(
                            Finding.warn(
                                    "ratio-off-market",
                                    place,
                                    said(ratio),
                                    "is off the market by a factor of "
                                            + Figures.number(Math.exp(miss), 2)
                                            + ": "
                                            + reading,
                                    "check the ratio, the decimals and the series' units"))
                    : Optional.empty();
        }

        /// The ratio with the larger number on the right, as people say it.
        private static String said(Ratio ratio) {
            return (ratio.value() < 1 ? ratio.inverse() : ratio).sentence();
        }

        private static Ratio swapped(Ratio ratio) {
            return new Ratio(ratio.from(), ratio.to(), ratio.denominator(), ratio.numerator());
        }
    }
}
