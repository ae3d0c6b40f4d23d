package paritydesk.book;

import paritydesk.asset.Figures;
import paritydesk.asset.Rounding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Makes a book that no venue published, from a recipe and a seed: one large holder, the rest log-normal in size, and health
/// factors with a tail just above 1. Same recipe and seed, same bits on every machine: [Random] is specified down to its
/// constants, and `exp` is [StrictMath]'s. All distributions are ours and stand for no real holders.
public final class SyntheticBook {

    /// Places that quantities are written with.
    public static final int PLACES = 6;

    private static final BigDecimal LEAST = new BigDecimal("0.001");
    private static final double SIZE_SIGMA = 1.9;
    private static final double WITHOUT_DEBT = 0.08;
    private static final double BESIDE = 0.04;
    private static final double BESIDE_SIGMA = 0.8;
    private static final double BESIDE_MEDIAN = 2.9;
    private static final double SAME_OWNER = 0.015;

    private final Recipe recipe;
    private final Random random;
    private final String pattern;
    private int owner = 1;
    private int ownerHasMore;

    private SyntheticBook(Recipe recipe, long seed) {
        this.recipe = recipe;
        this.random = new Random(seed);
        this.pattern = "%0" + Math.max(5, String.valueOf(recipe.size().accounts()).length()) + "d";
    }

    /// The book. Its first account is the largest holder's, and the only one of that holder.
    public static Book of(Recipe recipe, long seed) {
        var label = recipe.label();
        return new Book(
                label.id(),
                label.name(),
                label.asOf(),
                true,
                note(recipe, seed),
                new SyntheticBook(recipe, seed).accounts());
    }

    private static String note(Recipe recipe, long seed) {
        return "Synthetic, labelled: generated from seed "
                + seed
                + ", not a venue's book; one holder has "
                + Figures.exact(recipe.size().largestShare().movePointRight(2))
                + " % of the "
                + recipe.pledged().asset()
                + " collateral, as published";
    }

    private List<Account> accounts() {
        var pledged = sizes();
        var made = new ArrayList<Account>(pledged.size());
        made.add(account(1, pledged.getFirst(), BigDecimal.ZERO, recipe.size().largestHealth()));
        for (int i = 1; i < pledged.size(); i++) {
            var beside = beside(pledged.get(i));
            double health = health();
            nextOwner();
            made.add(account(i + 1, pledged.get(i), beside, health));
        }
        return made;
    }

    /// Pledged quantities that add up to the total exactly: the largest share first, then the rest in proportion to log-normal
    /// draws; what rounding leaves goes to the largest of the rest.
    private List<BigDecimal> sizes() {
        var size = recipe.size();
        var largest = exact(size.total().multiply(size.largestShare()));
        var rest = size.total().subtract(largest);
        double[] draws = new double[size.accounts() - 1];
        double sum = 0;
        for (int i = 0; i < draws.length; i++) {
            draws[i] = StrictMath.exp(SIZE_SIGMA * random.nextGaussian());
            sum += draws[i];
        }
        var sizes = new ArrayList<BigDecimal>(size.accounts());
        sizes.add(largest);
        var left = rest;
        int top = 1;
        for (int i = 0; i < draws.length; i++) {
            var one = exact(BigDecimal.valueOf(rest.doubleValue() * (draws[i] / sum))).max(LEAST);
            sizes.add(one);
            left = left.subtract(one);
            top = one.compareTo(sizes.get(top)) > 0 ? i + 1 : top;
        }
        sizes.set(top, exact(sizes.get(top).add(left)));
        return sizes;
    }

    /// Stable collateral beside the migrating one, at a few accounts, in proportion to what they pledge.
    private BigDecimal beside(BigDecimal pledged) {
        double draw = random.nextDouble();
        double factor = BESIDE_MEDIAN * StrictMath.exp(BESIDE_SIGMA * random.nextGaussian());
        double worth = pledged.doubleValue() * recipe.pledged().price();
        return draw < BESIDE
                ? exact(BigDecimal.valueOf(worth * factor / recipe.beside().price()))
                : BigDecimal.ZERO;
    }

    /// A health factor: 7 % between 1.005 and 1.12, the rest 1.12 plus a log-normal distance (median 0.47), at most 6; infinite
    /// for those without debt.
    private double health() {
        double draw = random.nextDouble();
        double tail = 1.005 + 0.115 * random.nextDouble();
        double wide = 1.12 + 0.47 * StrictMath.exp(0.65 * random.nextGaussian());
        if (draw < WITHOUT_DEBT) {
            return Double.POSITIVE_INFINITY;
        }
        return draw < WITHOUT_DEBT + 0.07 ? tail : Math.min(wide, 6);
    }

    /// Mostly a new owner per account; now and then one who has two to four of them.
    private void nextOwner() {
        double draw = random.nextDouble();
        int more = 1 + random.nextInt(3);
        if (ownerHasMore > 0) {
            ownerHasMore--;
        } else {
            owner++;
            ownerHasMore = draw < SAME_OWNER ? more : 0;
        }
    }

    private Account account(int number, BigDecimal pledged, BigDecimal beside, double health) {
        var legs = new ArrayList<Leg>(3);
        legs.add(new Leg.Collateral(recipe.pledged().asset(), pledged));
        if (beside.signum() > 0) {
            legs.add(new Leg.Collateral(recipe.beside().asset(), beside));
        }
        double weighted = recipe.pledged().weighted(pledged) + recipe.beside().weighted(beside);
        var debt = exact(BigDecimal.valueOf(weighted / health));
        if (debt.signum() > 0) {
            legs.add(new Leg.Debt(recipe.debtAsset(), debt));
        }
        return new Account(
                "A" + String.format(Locale.ROOT, pattern, number),
                "O" + String.format(Locale.ROOT, pattern, owner),
                recipe.label().venue(),
                recipe.label().holderClass(),
                legs);
    }

    /// Rounded down, so that a debt never exceeds what its health factor allows.
    private static BigDecimal exact(BigDecimal quantity) {
        var stripped = Rounding.TO_HOLDER.round(quantity, PLACES).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
