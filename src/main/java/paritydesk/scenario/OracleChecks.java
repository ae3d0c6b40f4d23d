package paritydesk.scenario;

import paritydesk.asset.Figures;
import paritydesk.finding.Finding;
import paritydesk.finding.Level;
import paritydesk.finding.Place;
import paritydesk.market.Oracle;
import paritydesk.market.Series;
import paritydesk.plan.Event;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Oracles that answer, but not what the venue means.
final class OracleChecks {

    private OracleChecks() {}

    /// An oracle that prices something else. Assets of one root (a wrapped token read as its underlying) warn, others block.
    record OtherAsset() implements ScenarioRule {
        @Override
        public void check(Scenario s, Documents names, Consumer<Finding> found) {
            for (var venue : s.venues().venues()) {
                for (var terms : venue.assets()) {
                    var use = new Use(venue.id(), terms.asset(), terms.oracle(), null);
                    look(s, use.asset(), use.oracle(), use.place(names), found);
                }
            }
            for (var event : s.plan().events()) {
                if (event instanceof Event.OracleSwitch e) {
                    var place = ScenarioRule.event(names, e, "oracle");
                    look(s, e.asset(), e.oracle(), place, found);
                }
            }
        }

        private static void look(
                Scenario s, String asset, String oracle, Place place, Consumer<Finding> found) {
            s.market()
                    .oracle(oracle)
                    .map(Oracle::asset)
                    .filter(priced -> !priced.equals(asset))
                    .ifPresent(
                            priced ->
                                    found.accept(
                                            new Finding(
                                                    oneRoot(s, asset, priced)
                                                            ? Level.WARN
                                                            : Level.BLOCK,
                                                    "oracle-of-another-asset",
                                                    place,
                                                    oracle,
                                                    "prices " + priced + " and not " + asset,
                                                    "name an oracle of "
                                                            + asset
                                                            + "; a feed in the wrong units"
                                                            + " mispriced cbETH in 2026")));
        }

        private static boolean oneRoot(Scenario s, String a, String b) {
            var root = s.plan().asset(a).map(x -> x.root());
            return root.isPresent() && root.equals(s.plan().asset(b).map(x -> x.root()));
        }
    }

    /// A computed feed before fee that a venue reads while a fee is charged: the collateral is over-valued by the fee.
    record IgnoresFee() implements ScenarioRule {
        @Override
        public void check(Scenario s, Documents names, Consumer<Finding> found) {
            for (var use : Feeds.uses(s)) {
                if (s.market().oracle(use.oracle()).orElse(null) instanceof Oracle.ConversionRatio o
                        && !o.netOfFee()) {
                    var fee = Feeds.highestFee(s, o.conversion(), use.from(), use.to());
                    if (fee.signum() > 0) {
                        found.accept(warn(use, fee, names));
                    }
                }
            }
        }

        private static Finding warn(Use use, BigDecimal fee, Documents names) {
            return Finding.warn(
                    "feed-ignores-fee",
                    use.place(names),
                    use.oracle(),
                    "leaves the fee of up to "
                            + Figures.percent(fee.doubleValue(), 2)
                            + " out of the price of "
                            + use.asset()
                            + " at "
                            + use.venue()
                            + ", so that collateral is over-valued and insolvency masked",
                    "compute it net of the fee, as Aave's MKR feed of January 2026 does"
                            + " (24 000 × 0.98)");
        }
    }

    /// A capped ratio that cuts a live ratio, or whose snapshot ratio was never the ratio of the snapshot's instant.
    record CapBelowLive() implements ScenarioRule {

        private static final String STOPPED =
                "; a cap 2.85 % under the live ratio liquidated 34 healthy accounts on Aave on"
                        + " 10 March 2026";

        @Override
        public void check(Scenario s, Documents names, Consumer<Finding> found) {
            for (var use : Feeds.uses(s)) {
                if (s.market().oracle(use.oracle()).orElse(null)
                        instanceof Oracle.CappedRatio capped) {
                    s.market()
                            .series(capped.liveRatio())
                            .ifPresent(
                                    live ->
                                            Stream.of(
                                                            cuts(s, capped, live, use, names),
                                                            mismatch(capped, live, names))
                                                    .flatMap(Optional::stream)
                                                    .forEach(found));
                }
            }
        }

        /// Until the plan's first update of the cap, which is judged by itself.
        private static Optional<Finding> cuts(
                Scenario s, Oracle.CappedRatio capped, Series live, Use use, Documents names) {
            var until =
                    s.plan().events().stream()
                            .filter(
                                    e ->
                                            e instanceof Event.CapUpdate u
                                                    && u.oracle().equals(capped.id()))
                            .map(Event::at)
                            .filter(t -> t.isBefore(use.to()))
                            .findFirst()
                            .orElse(use.to());
            return Stream.concat(
                            Stream.of(use.from()), live.points().stream().map(Series.Point::at))
                    .filter(t -> !t.isBefore(use.from()) && t.isBefore(until))
                    .flatMap(t -> CapChecks.gap(capped.cap(), live, t).stream())
                    .min((a, b) -> Double.compare(a.relative(), b.relative()))
                    .filter(gap -> gap.relative() < 0)
                    .map(gap -> below(gap, use, names));
        }

        private static Finding below(CapChecks.Gap gap, Use use, Documents names) {
            return Finding.block(
                    "cap-below-live",
                    use.place(names),
                    use.oracle(),
                    gap.text(),
                    "set snapshot ratio and instant from one moment, so that r0(1 + g·age) is at"
                            + " least the live ratio"
                            + STOPPED);
        }

        private static Optional<Finding> mismatch(
                Oracle.CappedRatio capped, Series live, Documents names) {
            var cap = capped.cap();
            return live.standing(cap.snapshotAt())
                    .filter(r -> CapChecks.differs(cap.snapshotRatio(), r))
                    .map(
                            r ->
                                    Finding.block(
                                            "snapshot-mismatch",
                                            ScenarioRule.at(
                                                    names.market(),
                                                    "oracles",
                                                    capped.id(),
                                                    "cap",
                                                    "snapshotRatio"),
                                            Figures.exact(cap.snapshotRatio()),
                                            "the ratio stood at "
                                                    + Figures.exact(r)
                                                    + " on "
                                                    + cap.snapshotAt()
                                                    + ": snapshot ratio and instant are not from"
                                                    + " the same moment",
                                            "read both at one block, and change them together"
                                                    + STOPPED));
        }
    }
}
