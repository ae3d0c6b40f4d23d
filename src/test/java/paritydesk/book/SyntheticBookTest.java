package paritydesk.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import paritydesk.file.BookCsv;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

class SyntheticBookTest {

    private static final long SEED = 20251214;
    private static final Book BOOK = SyntheticBook.of(Recipe.mkrSky(Recipe.CASE_ACCOUNTS), SEED);
    private static final double FAIR = 24_000 * 0.99 * 0.05892710;
    private static final double FEED = 1416.77657487;

    /// With `-Dparitydesk.rewrite=true` the shipped file is written anew instead, for a deliberate change of the recipe.
    @Test
    void shippedBookIsTheOneOfItsSeed() throws IOException {
        var shipped = Path.of("assets/cases/mkr-sky/book.csv");
        if (Boolean.getBoolean("paritydesk.rewrite")) {
            Files.writeString(shipped, csv(BOOK));
        }
        assertThat(Files.readString(shipped, StandardCharsets.UTF_8)).isEqualTo(csv(BOOK));
    }

    @Test
    void oneHolderHasThePublishedShareOfTheCollateralAndOfTheDebt() {
        var total = sum(BOOK, Leg.Collateral.class, "MKR");
        var owned =
                BOOK.accounts().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Account::owner,
                                        Collectors.reducing(
                                                BigDecimal.ZERO,
                                                a -> of(a, Leg.Collateral.class, "MKR"),
                                                BigDecimal::add)));
        var largest = owned.values().stream().max(Comparator.naturalOrder()).orElseThrow();
        assertThat(total).isEqualByComparingTo("20000");
        assertThat(largest.divide(total, 10, RoundingMode.HALF_EVEN)).isEqualByComparingTo("0.77");

        var debts = BOOK.accounts().stream().map(a -> of(a, Leg.Debt.class, "USDS")).toList();
        double share =
                debts.stream().max(Comparator.naturalOrder()).orElseThrow().doubleValue()
                        / sum(BOOK, Leg.Debt.class, "USDS").doubleValue();
        assertThat(share).isBetween(0.765, 0.775);
    }

    @Test
    void nobodyStartsUnderWaterInEitherTruth() {
        assertThat(health(FAIR)).allMatch(h -> h >= 1);
        assertThat(health(FEED)).allMatch(h -> h >= 1);
    }

    @Test
    void healthFactorsHaveTheTailThatTheTroughNeeds() {
        var health = health(FAIR);
        int n = health.size();
        assertThat(share(health, 1.0, 1.12) * n / 10_000).isBetween(0.06, 0.08);
        assertThat(share(health, 1.3, 3.5)).isGreaterThan(0.7);
        // Between the feed's and the fair value's trough stand the accounts that are liquidated
        // falsely.
        assertThat(health.stream().filter(h -> h > FAIR / 1309.75 && h < FAIR / 1301.80).count())
                .isPositive();
        // Under the step from 1 % to 2 % at an unmoved feed stand those whose insolvency is masked.
        assertThat(health.stream().filter(h -> h < 0.99 / 0.98).count()).isPositive();
        assertThat(10_000 - n).isBetween(700, 900);
    }

    @Test
    void someOwnersHaveSeveralAccountsAndSomeAccountsHaveStableCollateralBeside() {
        var perOwner =
                BOOK.accounts().stream()
                        .collect(Collectors.groupingBy(Account::owner, Collectors.counting()));
        assertThat(perOwner.values()).allMatch(n -> n <= 4);
        assertThat(perOwner.values().stream().filter(n -> n > 1).count()).isBetween(50L, 300L);
        long beside =
                BOOK.accounts().stream()
                        .filter(a -> of(a, Leg.Collateral.class, "USDS").signum() > 0)
                        .count();
        assertThat(beside).isBetween(200L, 600L);
    }

    @Test
    void anotherSeedIsAnotherBookAndTheSameSeedTheSame() {
        var recipe = Recipe.mkrSky(500);
        assertThat(SyntheticBook.of(recipe, 1)).isEqualTo(SyntheticBook.of(recipe, 1));
        assertThat(SyntheticBook.of(recipe, 1).accounts())
                .isNotEqualTo(SyntheticBook.of(recipe, 2).accounts());
    }

    @Test
    void largerBooksKeepIdsApartAndTheShareExact() {
        var large = SyntheticBook.of(Recipe.mkrSky(100_000), 7);
        assertThat(large.accounts().stream().map(Account::id).distinct()).hasSize(100_000);
        assertThat(of(large.accounts().getFirst(), Leg.Collateral.class, "MKR"))
                .isEqualByComparingTo("154000");
        assertThat(sum(large, Leg.Collateral.class, "MKR")).isEqualByComparingTo("200000");
    }

    private static List<Double> health(double mkr) {
        return BOOK.accounts().stream()
                .filter(a -> of(a, Leg.Debt.class, "USDS").signum() > 0)
                .map(a -> health(a, mkr))
                .toList();
    }

    private static double health(Account account, double mkr) {
        double weighted =
                of(account, Leg.Collateral.class, "MKR").doubleValue() * mkr * 0.70
                        + of(account, Leg.Collateral.class, "USDS").doubleValue() * 0.75;
        return weighted / of(account, Leg.Debt.class, "USDS").doubleValue();
    }

    private static double share(List<Double> values, double from, double to) {
        return values.stream().filter(v -> v >= from && v < to).count() / (double) values.size();
    }

    private static BigDecimal sum(Book book, Class<? extends Leg> kind, String asset) {
        return book.accounts().stream()
                .map(a -> of(a, kind, asset))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal of(Account account, Class<? extends Leg> kind, String asset) {
        return account.legs().stream()
                .filter(leg -> kind.isInstance(leg) && leg.asset().equals(asset))
                .map(Leg::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String csv(Book book) {
        return new String(BookCsv.write(book), StandardCharsets.UTF_8);
    }
}
