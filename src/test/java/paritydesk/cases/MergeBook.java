package paritydesk.cases;

import paritydesk.book.Account;
import paritydesk.book.Book;
import paritydesk.book.Leg;
import paritydesk.book.Recipe;
import paritydesk.book.SyntheticBook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Makes the book of the case “The Merge”: lenders of ETH on Aave who borrow USDC, farmers who borrow ETH there, and margin debtors of
/// ETH at an exchange. No such book was published; the sum of ETH lent out is (643 660 on 14 September 2022), and holds on both sides.
final class MergeBook {

    private static final long SEED = 20220915;
    private static final double ETH = 1504;
    private static final BigDecimal LENT = new BigDecimal("643660");
    private static final Instant AS_OF = Instant.parse("2022-09-07T06:42:42Z");

    private MergeBook() {}

    static Book make() {
        var accounts = new ArrayList<Account>();
        var usdc = new Recipe.Pledge("USDC", 1, 0.88);
        var lenders =
                new Recipe(
                        label("aave-v2", "lenders"),
                        new Recipe.Pledge("ETH", ETH, 0.86),
                        usdc,
                        "USDC",
                        new Recipe.Size(1200, LENT, new BigDecimal("0.05"), 1.4));
        var farmers =
                new Recipe(
                        label("aave-v2", "farmers"),
                        new Recipe.Pledge("USDC", 1 / ETH, 0.88),
                        new Recipe.Pledge("ETH", 1, 0.86),
                        "ETH",
                        new Recipe.Size(
                                500, new BigDecimal("1500000000"), new BigDecimal("0.08"), 1.2));
        var margin =
                new Recipe(
                        label("exchange", "margin"),
                        new Recipe.Pledge("USDC", 1 / ETH, 0.95),
                        new Recipe.Pledge("ETH", 1, 0.855),
                        "ETH",
                        new Recipe.Size(
                                300, new BigDecimal("60000000"), new BigDecimal("0.1"), 1.3));
        add(accounts, "L", SyntheticBook.of(lenders, SEED).accounts());
        add(accounts, "F", lentOut(SyntheticBook.of(farmers, SEED + 1).accounts()));
        add(accounts, "M", SyntheticBook.of(margin, SEED + 2).accounts());
        return new Book(
                "merge-2022-synthetic",
                "Aave v2 and an exchange (synthetic, 2 000)",
                AS_OF,
                true,
                "Synthetic, labelled: generated from seed "
                        + SEED
                        + ", not a venue's book; ETH pledged and ETH borrowed on Aave are each 643"
                        + " 660, as published for 14 September 2022",
                accounts);
    }

    private static Recipe.Label label(String venue, String holderClass) {
        return new Recipe.Label("merge", "merge", AS_OF, venue, holderClass);
    }

    private static void add(List<Account> to, String prefix, List<Account> some) {
        for (var account : some) {
            to.add(
                    new Account(
                            prefix + account.id().substring(1),
                            prefix + account.owner(),
                            account.venue(),
                            account.holderClass(),
                            account.legs()));
        }
    }

    /// Scales the farmers, holding for holding, until what they owe adds up; what rounding leaves goes to the first.
    private static List<Account> lentOut(List<Account> farmers) {
        var owed =
                farmers.stream()
                        .flatMap(a -> a.legs().stream())
                        .filter(Leg.Debt.class::isInstance)
                        .map(Leg::quantity)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        var factor = LENT.divide(owed, 12, RoundingMode.HALF_EVEN);
        var scaled = new ArrayList<Account>();
        var sum = BigDecimal.ZERO;
        for (var account : farmers) {
            var legs = new ArrayList<Leg>();
            for (var leg : account.legs()) {
                boolean debt = leg instanceof Leg.Debt;
                var quantity = exact(leg.quantity().multiply(factor));
                sum = debt ? sum.add(quantity) : sum;
                legs.add(
                        debt
                                ? new Leg.Debt(leg.asset(), quantity)
                                : new Leg.Collateral(leg.asset(), quantity));
            }
            scaled.add(with(account, legs));
        }
        var first = scaled.getFirst();
        var legs = new ArrayList<>(first.legs());
        var debt = legs.getLast();
        legs.set(
                legs.size() - 1,
                new Leg.Debt(debt.asset(), debt.quantity().add(LENT.subtract(sum))));
        scaled.set(0, with(first, legs));
        return scaled;
    }

    private static Account with(Account account, List<Leg> legs) {
        return new Account(
                account.id(), account.owner(), account.venue(), account.holderClass(), legs);
    }

    private static BigDecimal exact(BigDecimal quantity) {
        var stripped = quantity.setScale(6, RoundingMode.DOWN).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
