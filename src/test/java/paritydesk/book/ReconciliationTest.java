package paritydesk.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Two states of a book side by side.
class ReconciliationTest {

    private static Account account(String id, String collateral, String debt) {
        return new Account(
                id,
                id,
                "v",
                "c",
                List.of(
                        new Leg.Collateral("MKR", new BigDecimal(collateral)),
                        new Leg.Debt("USDS", new BigDecimal(debt))));
    }

    private static Book book(Account... accounts) {
        return new Book("b", "B", Instant.EPOCH, false, "", List.of(accounts));
    }

    @Test
    void addedGoneChangedAndTotals() {
        var compared =
                Reconciliation.of(
                        book(
                                account("A", "1", "10"),
                                account("B", "2", "20"),
                                account("C", "3", "30")),
                        book(
                                account("A", "1.0", "10"),
                                account("B", "2.5", "20"),
                                account("D", "4", "40")));

        assertThat(compared.added()).extracting(Account::id).containsExactly("D");
        assertThat(compared.gone()).extracting(Account::id).containsExactly("C");
        assertThat(compared.changed())
                .extracting(Reconciliation.Change::account)
                .containsExactly("B");
        assertThat(compared.changed().getFirst().legs().getFirst().difference())
                .isEqualByComparingTo("0.5");
        assertThat(compared.same()).isEqualTo(1);
        assertThat(compared.totals())
                .extracting(t -> t.key() + " " + t.difference().toPlainString())
                .containsExactly("collateral.MKR 1.5", "debt.USDS 10");
    }

    @Test
    void differencesOfAccountsAddUpToThoseOfTheTotals() {
        var before = book(account("A", "1", "10"), account("B", "2", "20"));
        var after = book(account("B", "7", "1"), account("C", "0.25", "5"));
        var compared = Reconciliation.of(before, after);
        var sum = new ArrayList<BigDecimal>();
        compared.added().forEach(a -> sum.add(a.legs().getFirst().quantity()));
        compared.gone().forEach(a -> sum.add(a.legs().getFirst().quantity().negate()));
        compared.changed().forEach(c -> sum.add(c.legs().getFirst().difference()));

        assertThat(sum.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(compared.totals().getFirst().difference());
    }

    @Test
    void sameBookIsEqual() {
        assertThat(
                        Reconciliation.of(
                                        book(account("A", "1", "1")),
                                        book(account("A", "1", "1.00")))
                                .equal())
                .isTrue();
    }

    @Test
    void anotherOwnerIsAChange() {
        var other = new Account("A", "O", "v", "c", account("A", "1", "1").legs());

        assertThat(
                        Reconciliation.of(book(account("A", "1", "1")), book(other))
                                .changed()
                                .getFirst()
                                .terms())
                .containsExactly("owner A → O");
    }
}
