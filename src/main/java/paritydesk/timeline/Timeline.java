package paritydesk.timeline;

import org.jspecify.annotations.Nullable;

import paritydesk.plan.Conversion;
import paritydesk.scenario.Fingerprint;
import paritydesk.scenario.Scenario;
import paritydesk.valuation.AccountSums;
import paritydesk.valuation.BookKernel;
import paritydesk.valuation.BookSums;
import paritydesk.valuation.Column;
import paritydesk.valuation.HealthBins;
import paritydesk.valuation.Slot;
import paritydesk.valuation.Solvency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/// Runs a scenario over its clock. Pure: the same scenario gives the same run, bit for bit, on any number of threads.
public final class Timeline {

    /// Version of the formulas; a figure may only change together with it.
    public static final String ENGINE_VERSION = "0.4.0";

    /// Share of the work that the book at rest is, where a study's dynamics follow.
    private static final double STILL = 0.3;

    private Timeline() {}

    /// Values `scenario`; throws `Progress.CancelledException` once nobody waits for it.
    public static Run run(Scenario scenario, Progress progress) {
        return run(scenario, null, progress);
    }

    /// What [#run] answers for `changed`, bit for bit, at the cost of what differs from `previous`: only steps from the first difference
    /// on are valued again. Both share the book as long as `changed` holds the very same book object.
    public static Run rerun(Run previous, Scenario changed, Progress progress) {
        return run(changed, previous, progress);
    }

    private static Run run(Scenario scenario, @Nullable Run previous, Progress progress) {
        progress.check();
        var earlier = previous == null ? null : previous.tables();
        var tables = new Tables(scenario, earlier, progress);
        progress.check();
        var study = scenario.study();
        boolean moves = study != null && study.dynamics() != null;
        var valued = value(tables, earlier, moves ? progress.part(0, STILL) : progress);
        progress.check();
        tables.keep(valued);
        int from = tables.clock.bookFrom();
        var parity = parity(tables);
        var book = book(valued.result().book(), from);
        var accounts = accounts(tables, valued.result().accounts(), previous, progress);
        progress.check();
        return new Run(
                new Run.RunHead(
                        valued.start().of(scenario), ENGINE_VERSION, scenario.options().seed()),
                scenario,
                tables.clock,
                prices(tables),
                parity,
                book,
                accounts,
                ExactReadings.of(tables),
                Headlines.of(parity, book, accounts),
                dynamics(tables, book, progress.part(STILL, 1)),
                tables);
    }

    private static @Nullable DynamicPath dynamics(
            Tables tables, BookPath still, Progress progress) {
        var study = tables.scenario.study();
        var dynamics = study == null ? null : study.dynamics();
        if (dynamics == null) {
            return null;
        }
        try {
            return LiveRun.run(tables, dynamics, still, progress);
        } catch (CancellationException _) {
            throw new Progress.CancelledException();
        }
    }

    private static Tables.Valued value(Tables tables, @Nullable Tables earlier, Progress progress) {
        var scenario = tables.scenario;
        var kernel =
                new BookKernel(
                        tables.book,
                        tables.perceived,
                        tables.economic,
                        tables.liquidations.repayment(),
                        tables.clock.bookFrom(),
                        tables.clock.size());
        var known = earlier == null ? null : earlier.valued().orElse(null);
        try {
            if (earlier == null || known == null) {
                var result = kernel.run(progress::done, progress::cancelled);
                return new Tables.Valued(result, new Fingerprint.Start(scenario, progress::check));
            }
            var same = tables.liquidations.same(earlier.liquidations);
            var result = kernel.rerun(known.result(), same, progress::done, progress::cancelled);
            boolean read = known.start().serves(scenario);
            return new Tables.Valued(
                    result,
                    read ? known.start() : new Fingerprint.Start(scenario, progress::check));
        } catch (CancellationException _) {
            throw new Progress.CancelledException();
        }
    }

    private static List<PricePath> prices(Tables tables) {
        var paths = new ArrayList<PricePath>();
        for (var venue : tables.scenario.venues().venues()) {
            for (var terms : venue.assets()) {
                var asset = terms.asset();
                tables.policy(venue.id(), asset)
                        .ifPresent(
                                p ->
                                        paths.add(
                                                new PricePath(
                                                        venue.id(),
                                                        asset,
                                                        Column.of(
                                                                tables.market
                                                                        .traded(asset)
                                                                        .clone()),
                                                        Column.of(
                                                                tables.market.fair(asset).clone()),
                                                        Column.of(p.price()),
                                                        Column.of(p.recognition()),
                                                        Column.of(p.threshold()))));
            }
        }
        return paths;
    }

    /// One path per conversion, and one for all branches of a fork under the first of them.
    private static List<ParityPath> parity(Tables tables) {
        var paths = new ArrayList<ParityPath>();
        var plan = tables.scenario.plan();
        for (var conversion : plan.conversions()) {
            boolean branch = conversion.branch() != null;
            if (!branch
                    || plan.conversionOf(conversion.ratio().from())
                            .equals(Optional.of(conversion))) {
                paths.add(parity(tables, conversion));
            }
        }
        return paths;
    }

    /// Parity of what the whole book pledged of the old token, seen by the venue with most of it; of nothing in particular at the first
    /// venue where the book holds none.
    private static ParityPath parity(Tables tables, Conversion conversion) {
        var asset = conversion.ratio().from();
        double[] pledged = tables.book.totals();
        int[] holding =
                IntStream.range(0, tables.slots.size())
                        .filter(
                                i ->
                                        pledged[i] > 0
                                                && tables.slots.get(i).slot().asset().equals(asset))
                        .toArray();
        if (holding.length == 0) {
            var venues = tables.scenario.venues().venues();
            var none = new Slot(venues.isEmpty() ? "" : venues.getFirst().id(), asset, "");
            return new ParityTable(tables, conversion, none.venue(), tables.holding(none)).path();
        }
        var paths = Arrays.stream(holding).mapToObj(i -> tables.slots.get(i).holding()).toList();
        double[] units = Arrays.stream(holding).mapToDouble(i -> pledged[i]).toArray();
        var mean = HoldingPath.mean(paths, units);
        return new ParityTable(tables, conversion, mainVenue(tables, holding, pledged), mean)
                .path();
    }

    private static String mainVenue(Tables tables, int[] holding, double[] pledged) {
        var units = new TreeMap<String, Double>();
        for (int i : holding) {
            units.merge(tables.slots.get(i).slot().venue(), pledged[i], Double::sum);
        }
        return Collections.max(units.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    private static BookPath book(BookSums sums, int from) {
        return new BookPath(
                truth(sums, true, from),
                truth(sums, false, from),
                sums.collateral(Solvency.NO_DEBT, from),
                count(sums, Solvency.SOUND, from),
                count(sums, Solvency.FALSE, from),
                count(sums, Solvency.MASKED, from),
                count(sums, Solvency.TRUE, from),
                sums.accounts(Solvency.UNPRICED, from),
                quantiles(sums, from));
    }

    private static List<BookPath.Quantile> quantiles(BookSums sums, int from) {
        return IntStream.range(0, HealthBins.levels())
                .mapToObj(i -> new BookPath.Quantile(HealthBins.level(i), sums.quantile(i, from)))
                .toList();
    }

    private static BookPath.Truth truth(BookSums sums, boolean perceived, int from) {
        return new BookPath.Truth(
                sums.collateral(perceived, from),
                sums.weighted(perceived, from),
                sums.debt(perceived, from),
                sums.requirement(perceived, from));
    }

    private static BookPath.Count count(BookSums sums, Solvency solvency, int from) {
        return new BookPath.Count(
                sums.accounts(solvency, from),
                sums.debt(solvency, from),
                sums.collateral(solvency, from),
                sums.repayable(solvency, from));
    }

    private static AccountTable accounts(
            Tables tables, AccountSums sums, @Nullable Run previous, Progress progress) {
        var now = Column.of(sums.healthNow);
        int last = tables.clock.size() - 1;
        boolean stands =
                previous != null
                        && now.equals(previous.accounts().healthNow())
                        && Headrooms.same(tables, previous.tables());
        return new AccountTable(
                Column.of(sums.healthStart),
                now,
                Column.of(sums.healthWorst),
                Column.of(sums.economicWorst),
                Column.of(sums.debt),
                Column.of(sums.collateral),
                new AccountTable.Steps(sums.worstStep),
                new AccountTable.Steps(sums.firstBreach),
                new AccountTable.Steps(Causes.of(tables, sums.firstBreach, progress)),
                new AccountTable.Steps(sums.classes),
                previous != null && stands
                        ? previous.accounts().headroom()
                        : Headrooms.of(tables, now, last),
                previous != null && stands
                        ? previous.accounts().uniformDrop()
                        : Headrooms.uniformDrops(now));
    }
}
