package paritydesk.example;

import paritydesk.asset.Asset;
import paritydesk.market.Quote;
import paritydesk.plan.Conversion;
import paritydesk.timeline.AccountPosition;
import paritydesk.timeline.MarketExits;
import paritydesk.timeline.Run;
import paritydesk.valuation.liquidity.Exit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What examples are made of: the middle of the book's window, what is pledged and owed there, who holds most, and how the prices of the
/// run moved. Quantities in whole tokens, values in the reporting currency at fair prices.
final class CaseFacts {

    private static final MathContext TWO = new MathContext(2);
    private static final double YEAR = 365 * 86_400.0;
    private static final double LEAST_VOLATILITY = 0.01;
    private static final double MOST_VOLATILITY = 5;

    private static final List<Duration> COUNTED =
            List.of(
                    Duration.ofDays(1),
                    Duration.ofHours(6),
                    Duration.ofHours(1),
                    Duration.ofMinutes(15),
                    Duration.ofMinutes(1));

    private final Run run;
    private final int step;
    private final MarketExits exits;
    private final Map<String, Double> pledged;
    private final Map<String, Double> owed;
    private final List<AccountPosition> positions;

    CaseFacts(Run run) {
        this.run = run;
        int from = Math.min(run.clock().bookFrom(), run.clock().size() - 1);
        step = run.clock().indexAt(run.clock().at((from + run.clock().size() - 1) / 2));
        exits = new MarketExits(run);
        positions =
                IntStream.range(0, run.scenario().book().accounts().size())
                        .mapToObj(a -> run.liquidations().position(a, step))
                        .toList();
        pledged =
                ranked(
                        positions.stream()
                                .flatMap(
                                        p ->
                                                p.holdings().stream()
                                                        .map(
                                                                h ->
                                                                        new Amount(
                                                                                h.asset(),
                                                                                h.quantity()))));
        owed =
                ranked(
                        positions.stream()
                                .flatMap(
                                        p ->
                                                p.debts().stream()
                                                        .map(
                                                                d ->
                                                                        new Amount(
                                                                                d.asset(),
                                                                                d.quantity()))));
    }

    private record Amount(String asset, double quantity) {}

    /// Sums by asset, the most valuable first; without a price last.
    private Map<String, Double> ranked(Stream<Amount> amounts) {
        var sums = new LinkedHashMap<String, Double>();
        amounts.forEach(a -> sums.merge(a.asset(), a.quantity(), Double::sum));
        var ranked = new LinkedHashMap<String, Double>();
        sums.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .sorted(Comparator.comparingDouble(e -> -value(e.getKey(), e.getValue())))
                .forEach(e -> ranked.put(e.getKey(), e.getValue()));
        return ranked;
    }

    private double value(String asset, double quantity) {
        double price = price(asset);
        return price > 0 ? quantity * price : 0;
    }

    Run run() {
        return run;
    }

    int step() {
        return step;
    }

    /// The middle of the book's window, an instant of the clock.
    Instant at() {
        return run.clock().at(step);
    }

    Instant begin() {
        return run.clock().at(Math.min(run.clock().bookFrom(), step));
    }

    Instant end() {
        return run.clock().at(run.clock().size() - 1);
    }

    /// A day, or of the shorter times that people count in the longest that goes ten times into the window.
    Duration interval() {
        var tenth = Duration.between(begin(), end()).dividedBy(10);
        return COUNTED.stream()
                .filter(d -> d.compareTo(tenth) <= 0)
                .findFirst()
                .orElse(COUNTED.getLast());
    }

    /// Assets that are pledged, the most valuable first.
    List<String> pledged() {
        return List.copyOf(pledged.keySet());
    }

    List<String> owed() {
        return List.copyOf(owed.keySet());
    }

    double owed(String asset) {
        return owed.getOrDefault(asset, 0.0);
    }

    /// All that is pledged, by value.
    double collateral() {
        return pledged.entrySet().stream().mapToDouble(e -> value(e.getKey(), e.getValue())).sum();
    }

    /// All that is owed, by value.
    double debt() {
        return owed.entrySet().stream().mapToDouble(e -> value(e.getKey(), e.getValue())).sum();
    }

    double price(String asset) {
        return exits.price(asset, step);
    }

    /// Ways to sell an asset there.
    List<Exit> exits(String asset) {
        return price(asset) > 0 ? exits.of(asset, step, List.of()) : List.of();
    }

    /// The most valuable asset that is pledged and can be sold; empty where none can.
    Optional<String> sellable() {
        return pledged().stream().filter(a -> !exits(a).isEmpty()).findFirst();
    }

    /// What the case is about: the most valuable pledged token that is converted, else that has a market, else any.
    String subject() {
        var sources = conversions().stream().map(c -> c.ratio().from()).toList();
        var assets = run.scenario().plan().assets().stream().map(Asset::id).toList();
        return Stream.of(
                        pledged().stream().filter(sources::contains),
                        pledged().stream().filter(this::traded),
                        pledged().stream(),
                        sources.stream(),
                        assets.stream())
                .flatMap(s -> s)
                .findFirst()
                .orElse("token");
    }

    /// Whether the asset's price is a series of its own.
    boolean traded(String asset) {
        return run.scenario().market().quotes().stream()
                .anyMatch(q -> q instanceof Quote.Traded t && t.asset().equals(asset));
    }

    /// Whether the asset has a market of its own, whatever it is valued by.
    boolean marketed(String asset) {
        return traded(asset)
                || run.scenario().market().quotes().stream()
                        .anyMatch(
                                q ->
                                        q instanceof Quote.Converted c
                                                && c.asset().equals(asset)
                                                && c.traded() != null);
    }

    List<Conversion> conversions() {
        return run.scenario().plan().conversions();
    }

    String currency() {
        return run.scenario().market().currency();
    }

    /// The account with debt that has most collateral; empty where nobody owes anything.
    Optional<AccountPosition> largest() {
        return positions.stream()
                .filter(p -> !p.debts().isEmpty() && p.collateral() > 0)
                .max(Comparator.comparingDouble(AccountPosition::collateral));
    }

    String account() {
        return largest().map(p -> id(p.account())).or(this::anyAccount).orElse("account");
    }

    private Optional<String> anyAccount() {
        var accounts = run.scenario().book().accounts();
        return accounts.isEmpty() ? Optional.empty() : Optional.of(accounts.getFirst().id());
    }

    String id(int account) {
        return run.scenario().book().accounts().get(account).id();
    }

    /// The venue of the largest account.
    String venue() {
        return largest()
                .map(AccountPosition::venue)
                .or(() -> run.scenario().venues().venues().stream().map(v -> v.id()).findFirst())
                .orElse("venue");
    }

    /// The asset that the largest account pledged most of.
    String collateralAsset() {
        return largest()
                .map(p -> p.holdings().get(p.largestHolding()).asset())
                .orElseGet(this::subject);
    }

    /// What the largest holder pledged of an asset; what a hundredth of the book is worth of it where nobody did.
    double most(String asset) {
        double most =
                positions.stream()
                        .mapToDouble(
                                p ->
                                        p.holdings().stream()
                                                .filter(h -> h.asset().equals(asset))
                                                .mapToDouble(h -> h.quantity())
                                                .sum())
                        .max()
                        .orElse(0);
        double price = price(asset);
        double hundredth = price > 0 ? collateral() / 100 / price : 1;
        return most > 0 ? most : hundredth > 0 ? hundredth : 1;
    }

    /// Yearly volatility of an asset's price over the book's window, as the run has it: the root of the squared logarithmic returns per year of
    /// 365 days; a hundredth at least.
    double volatility(String asset) {
        var fair = run.fair(asset);
        double squares = 0;
        double last = Double.NaN;
        for (int s = run.clock().bookFrom(); s < run.clock().size(); s++) {
            double now = fair.get(s);
            if (now > 0 && last > 0) {
                squares += Math.pow(Math.log(now / last), 2);
            }
            last = now > 0 ? now : last;
        }
        double years = Duration.between(begin(), end()).toSeconds() / YEAR;
        double yearly = years > 0 ? Math.sqrt(squares / years) : 0;
        return figure(Math.clamp(yearly, LEAST_VOLATILITY, MOST_VOLATILITY));
    }

    /// With two figures, as nobody states an amount more exactly to begin with.
    static BigDecimal round(double value) {
        if (!Double.isFinite(value) || value == 0) {
            return BigDecimal.ONE;
        }
        var two = new BigDecimal(value).round(TWO).stripTrailingZeros();
        return two.scale() < 0 ? two.setScale(0) : two;
    }

    static double figure(double value) {
        return round(value).doubleValue();
    }

    /// A price of the run to six figures.
    BigDecimal priced(String asset) {
        double price = price(asset);
        return price > 0
                ? new BigDecimal(price).round(new MathContext(6)).stripTrailingZeros()
                : BigDecimal.ONE;
    }

    /// The first step from the middle on, or else from the book's first, at which a conversion is open and its two tokens are priced.
    Optional<Instant> open(Conversion conversion) {
        int from = Math.max(0, run.clock().bookFrom());
        return IntStream.concat(
                        IntStream.range(step, run.clock().size()), IntStream.range(from, step))
                .filter(s -> run.open(conversion.id(), s))
                .filter(s -> run.reference(conversion.id()).get(s) > 0)
                .filter(s -> run.fair(conversion.ratio().to()).get(s) > 0)
                .mapToObj(run.clock()::at)
                .findFirst();
    }

    /// The conversion that the case is about, one that is open at some step before any other.
    Optional<Conversion> conversion() {
        var subject = subject();
        return conversions().stream()
                .min(
                        Comparator.comparing((Conversion c) -> open(c).isEmpty())
                                .thenComparing(c -> !c.ratio().from().equals(subject)));
    }

    /// What a transaction costs in the reporting currency, an assumption: about five dollars.
    BigDecimal gas() {
        return new BigDecimal(
                switch (currency()) {
                    case "ETH" -> "0.002";
                    case "BTC" -> "0.0001";
                    default -> "5";
                });
    }

    int decimals(String asset) {
        return run.scenario().plan().asset(asset).map(Asset::decimals).orElse(18);
    }

    /// The root of an asset, itself where the plan does not know it.
    String root(String asset) {
        return run.scenario().plan().asset(asset).map(Asset::root).orElse(asset);
    }

    /// Assets that carry the subject's risk and are not what is owed: those of its root that are pledged or that it becomes; the subject first.
    List<String> kin() {
        var subject = subject();
        return Stream.concat(
                        Stream.of(subject),
                        Stream.concat(
                                        pledged().stream(),
                                        conversions().stream().map(c -> c.ratio().to()))
                                .filter(a -> root(a).equals(root(subject)))
                                .filter(a -> !owed.containsKey(a))
                                .filter(a -> price(a) > 0))
                .distinct()
                .toList();
    }

    /// Whether somebody holds a derivative.
    boolean derivatives() {
        return run.scenario().book().accounts().stream()
                .flatMap(a -> a.legs().stream())
                .anyMatch(
                        l ->
                                l instanceof paritydesk.book.Leg.Linear
                                        || l instanceof paritydesk.book.Leg.Option);
    }

    /// The account that is least healthy at a step and can be liquidated; empty where nobody can.
    Optional<String> under(int at) {
        return IntStream.range(0, positions.size())
                .mapToObj(a -> run.liquidations().position(a, at))
                .filter(p -> p.health() < 1 && p.debt() > 0)
                .min(Comparator.comparingDouble(AccountPosition::health))
                .map(p -> id(p.account()));
    }
}
