package paritydesk.timeline;

import org.jspecify.annotations.Nullable;

import paritydesk.book.Account;
import paritydesk.market.Oracle;
import paritydesk.plan.Adoption;
import paritydesk.scenario.Fingerprint;
import paritydesk.scenario.Scenario;
import paritydesk.valuation.BookColumns;
import paritydesk.valuation.BookKernel;
import paritydesk.valuation.Column;
import paritydesk.valuation.Slot;
import paritydesk.valuation.UnitValues;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Everything that a run derives from its scenario before it looks at a single account: prices, terms, policy and holdings at every
/// step, the book as columns, and unit values. Kept with the run, so that an account can be explained without valuing the book
/// again.
public final class Tables {

    final Scenario scenario;
    final Clock clock;
    final ConversionPath conversions;
    final MarketPath market;
    final OraclePath oracles;
    final BookColumns book;
    final List<SlotPath> slots;
    private final List<String> holderClasses;
    final UnitValues perceived;
    final UnitValues economic;
    final Liquidations liquidations;
    private final Map<String, PolicyPath> policies = new LinkedHashMap<>();
    private final Map<String, double[]> indices = new HashMap<>();
    private final Map<Adoption, AdoptionPath> adoptions = new HashMap<>();

    private @Nullable Valued valued;

    /// What a run found out about the book, for the next run to go on from.
    record Valued(BookKernel.Result result, Fingerprint.Start start) {}

    /// Takes the columns of the book over from `earlier`, if there is one and they are the same; throws once `progress` is cancelled.
    Tables(Scenario scenario, @Nullable Tables earlier, Progress progress) {
        this.scenario = scenario;
        clock = new ClockBuilder(scenario).build();
        conversions = new ConversionPath(scenario.plan(), clock);
        market = new MarketPath(scenario, clock, conversions);
        progress.check();
        oracles = new OraclePath(scenario, clock, conversions);
        progress.check();
        buildPolicies();
        progress.check();
        book =
                earlier != null && sameBook(earlier.scenario)
                        ? earlier.book
                        : BookColumns.of(
                                scenario.book(),
                                new Minimums(scenario.plan())::barred,
                                progress::check);
        progress.check();
        holderClasses =
                earlier != null && earlier.book == book ? earlier.holderClasses : classes(scenario);
        slots = slotPaths();
        progress.check();
        perceived = units(true);
        economic = units(false);
        progress.check();
        liquidations = new Liquidations(this);
    }

    /// Whether another scenario has the very same book, and the conversions whose minimums are part of its slots.
    @SuppressWarnings(
            "ReferenceEquality") // comparing a hundred thousand accounts costs more than it saves
    private boolean sameBook(Scenario other) {
        return other.book() == scenario.book()
                && other.plan().conversions().equals(scenario.plan().conversions());
    }

    private static List<String> classes(Scenario scenario) {
        return scenario.book().accounts().stream().map(Account::holderClass).distinct().toList();
    }

    /// The classes of holders that the book has, in its order; looked up once for a book.
    public List<String> holderClasses() {
        return holderClasses;
    }

    Optional<Valued> valued() {
        return Optional.ofNullable(valued);
    }

    void keep(Valued found) {
        valued = found;
    }

    Optional<PolicyPath> policy(String venue, String asset) {
        return Optional.ofNullable(policies.get(key(venue, asset)));
    }

    List<PolicyPath> policies() {
        return List.copyOf(policies.values());
    }

    /// The first oracle that prices `asset`: the venue's own, else any of the market document; all NaN without one.
    double[] oraclePrice(String venue, String asset) {
        var own = policy(venue, asset);
        if (own.isPresent()) {
            return own.get().price();
        }
        var any =
                scenario.market().oracles().stream()
                        .filter(o -> o.asset().equals(asset))
                        .findFirst();
        var path = new double[clock.size()];
        for (int s = 0; s < path.length; s++) {
            path[s] = any.isEmpty() ? Double.NaN : oracles.value(any.get().id(), s);
        }
        return path;
    }

    /// The exact answer of an oracle of the market document at a step; empty without one.
    public Optional<BigDecimal> oracleAnswer(String oracle, int step) {
        return oracles.answer(oracle, step);
    }

    /// The exact cap of a capped ratio at a step, in the pair that the plan has set by then.
    public Optional<Oracle.Cap> oracleCap(String oracle, int step) {
        return oracles.cap(oracle, step);
    }

    /// Growth of a debt since the book's instant, see [InterestPath]; 1 without a rate.
    double[] interest(String venue, String asset) {
        return indices.computeIfAbsent(
                key(venue, asset), _ -> new InterestPath(this).index(venue, asset));
    }

    /// Whether an account has all its prices at a step, in both truths.
    boolean priced(int account, int step) {
        return book.priced(account, perceived, step) && book.priced(account, economic, step);
    }

    /// One adoption of the plan along the clock.
    AdoptionPath adoption(Adoption adoption) {
        var known = adoptions.get(adoption);
        if (known == null) {
            known = AdoptionPath.of(adoption, this);
            adoptions.put(adoption, known);
        }
        return known;
    }

    /// m(t) of one adoption of the plan, one figure per step.
    public Column migrated(Adoption adoption) {
        return adoption(adoption).migrated();
    }

    /// Δ(t) that drives one adoption of the plan; all NaN where time alone does.
    public Column advantage(Adoption adoption) {
        return adoption(adoption).advantage();
    }

    /// What becomes of a unit in a slot that the book has nothing in.
    HoldingPath holding(Slot slot) {
        return Migration.of(this, slot.asset(), List.of(slot), new double[1]).getFirst();
    }

    /// Slots of one asset migrate together, since they share its converters.
    private List<SlotPath> slotPaths() {
        var all = book.slots();
        double[] pledged = book.totals();
        var holdings = new HoldingPath[all.size()];
        for (var asset : all.stream().map(Slot::asset).distinct().toList()) {
            int[] own =
                    IntStream.range(0, all.size())
                            .filter(i -> all.get(i).asset().equals(asset))
                            .toArray();
            var paths =
                    Migration.of(
                            this,
                            asset,
                            Arrays.stream(own).mapToObj(all::get).toList(),
                            Arrays.stream(own).mapToDouble(i -> pledged[i]).toArray());
            for (int i = 0; i < own.length; i++) {
                holdings[own[i]] = paths.get(i);
            }
        }
        return IntStream.range(0, holdings.length)
                .mapToObj(i -> new SlotPath(this, all.get(i), holdings[i]))
                .toList();
    }

    private void buildPolicies() {
        var first = clock.at(0);
        var before = scenario.plan().events().stream().filter(e -> e.at().isBefore(first)).toList();
        for (var venue : scenario.venues().venues()) {
            for (var terms : venue.assets()) {
                var path = new PolicyPath(venue.id(), terms, before, clock, oracles);
                policies.put(key(venue.id(), terms.asset()), path);
            }
        }
    }

    private UnitValues units(boolean seen) {
        var units = new UnitValues(slots.size(), clock.size());
        for (int i = 0; i < slots.size(); i++) {
            for (int s = 0; s < clock.size(); s++) {
                slots.get(i).value(units, i, s, seen);
            }
        }
        return units;
    }

    private static String key(String venue, String asset) {
        return venue + '\n' + asset;
    }
}
