package paritydesk.valuation.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import paritydesk.book.Account;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;

class CascadePropertiesTest {

    private static final PriceImpact DEPTH = PriceImpact.linear(2e-4, 4e-5, 0);

    @Property(tries = 60)
    void orderOfAccountsInTheBookDoesNotMatter(
            @ForAll long seed, @ForAll @DoubleRange(min = 0.3, max = 1) double shock) {
        var accounts = Pledges.random(seed, 120);
        var mixed = new ArrayList<Account>(accounts);
        Collections.shuffle(mixed, new Random(seed + 1));
        var one = run(accounts, Mechanism.of(Pledges.HALF, DEPTH), shock);
        var other = run(mixed, Mechanism.of(Pledges.HALF, DEPTH), shock);
        assertThat(other.rounds()).hasSameSizeAs(one.rounds());
        assertThat(other.repaid()).isCloseTo(one.repaid(), within(1e-9 * (1 + one.repaid())));
        assertThat(other.deficit()).isCloseTo(one.deficit(), within(1e-9 * (1 + one.repaid())));
        assertThat(other.prices().get(0)).isCloseTo(one.prices().get(0), within(1e-12));
    }

    @Property(tries = 60)
    void twiceTheBookInTwiceTheDepthIsTwiceTheCascade(
            @ForAll long seed, @ForAll @DoubleRange(min = 0.3, max = 1) double shock) {
        var accounts = Pledges.random(seed, 80);
        var twice = new ArrayList<>(accounts);
        twice.addAll(accounts);
        var one = run(accounts, Mechanism.of(Pledges.WHOLE, DEPTH), shock);
        var two = run(twice, Mechanism.of(Pledges.WHOLE, PriceImpact.linear(1e-4, 2e-5, 0)), shock);
        assertThat(two.repaid()).isCloseTo(2 * one.repaid(), within(1e-8 * (1 + one.repaid())));
        assertThat(two.deficit()).isCloseTo(2 * one.deficit(), within(1e-8 * (1 + one.repaid())));
        assertThat(two.prices().get(0)).isCloseTo(one.prices().get(0), within(1e-10));
    }

    @Property(tries = 60)
    void nothingIsCreatedOrLost(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0, max = 1) double shock,
            @ForAll @IntRange(max = 3) int kind) {
        var order =
                switch (kind) {
                    case 0 -> new Order.Simultaneous();
                    case 1 -> new Order.WorstFirst();
                    case 2 -> new Order.BestFirst();
                    default -> new Order.Shuffled(seed);
                };
        var accounts = Pledges.random(seed, 60);
        var book = Pledges.book(accounts);
        var result = run(accounts, Mechanism.of(Pledges.HALF, DEPTH).withOrder(order), shock);
        double owed = book.owed(all(accounts.size()))[slot(book, "USD")];
        assertThat(result.settled()).isTrue();
        assertThat(result.repaid() + result.badDebt()).isLessThanOrEqualTo(owed * (1 + 1e-12));
        assertThat(result.sold().get(0))
                .isBetween(0.0, book.totals()[slot(book, "A")] * (1 + 1e-12));
        for (int r = 1; r < result.rounds().size(); r++) {
            assertThat(result.rounds().get(r).prices().get(0))
                    .isLessThanOrEqualTo(result.rounds().get(r - 1).prices().get(0));
        }
        for (var round : result.rounds()) {
            assertThat(round.seized()).isLessThanOrEqualTo(round.repaid() * 1.05 * (1 + 1e-12));
        }
    }

    @Property(tries = 60)
    void moreShockIsNeverLessDeficit(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0.05, max = 1) double a,
            @ForAll @DoubleRange(min = 0.05, max = 1) double b) {
        var accounts = Pledges.random(seed, 80);
        var mechanism = Mechanism.of(Pledges.WHOLE, PriceImpact.NONE);
        double mild = run(accounts, mechanism, Math.max(a, b)).deficit();
        double hard = run(accounts, mechanism, Math.min(a, b)).deficit();
        assertThat(hard).isGreaterThanOrEqualTo(mild - 1e-9);
    }

    @Property(tries = 40)
    void reachOfAPriceFallFindsEveryAccountUnderWater(
            @ForAll long seed, @ForAll @DoubleRange(min = 0.3, max = 1) double shock) {
        var accounts = Pledges.random(seed, 80);
        var result = run(accounts, Mechanism.of(Pledges.WHOLE, DEPTH), shock);
        var again = Pledges.book(accounts);
        // Whoever would be under water at the final prices has been liquidated: a new cascade from
        // there with the rest finds none.
        double[] prices = result.prices().toArray();
        var still =
                Pledges.cascade(again, Mechanism.of(Pledges.WHOLE, PriceImpact.NONE)).run(prices);
        assertThat(result.liquidated()).isGreaterThanOrEqualTo(still.liquidated());
    }

    private static CascadeResult run(
            java.util.List<Account> accounts, Mechanism mechanism, double shock) {
        return Pledges.cascade(Pledges.book(accounts), mechanism).run(shock, shock, 1);
    }

    private static int slot(paritydesk.valuation.BookColumns book, String asset) {
        for (int i = 0; i < book.slots().size(); i++) {
            if (book.slots().get(i).asset().equals(asset)) {
                return i;
            }
        }
        throw new AssertionError(asset);
    }

    private static int[] all(int count) {
        return java.util.stream.IntStream.range(0, count).toArray();
    }
}
