package paritydesk.book;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;

/// What a synthetic book shall look like. Prices are in the reporting currency at `label.asOf`; the debt asset is taken at par.
/// Where two truths disagree at that instant, the lower price belongs here, so that no account starts under water in either.
public record Recipe(Label label, Pledge pledged, Pledge beside, String debtAsset, Size size) {

    /// The accounts of the bundled case.
    public static final int CASE_ACCOUNTS = 10_000;

    private static final BigDecimal PUBLISHED_SHARE = new BigDecimal("0.77");
    private static final BigDecimal MKR_PER_ACCOUNT = BigDecimal.TWO;

    /// The book of the case MKR → SKY in any size: two MKR per account on average, of which one holder has 77 %
    /// (Aave governance, 20 October 2024). MKR stands at its fair value of the instant, `24 000 · 0.99 · 0.05892710`, which is
    /// under the market feed's 1 416.78.
    public static Recipe mkrSky(int accounts) {
        return new Recipe(
                new Label(
                        "mkr-sky-synthetic",
                        "Aave v3 (synthetic, " + grouped(accounts) + ")",
                        Instant.parse("2025-12-14T17:40:59Z"),
                        "aave-v3",
                        "collateral"),
                new Pledge("MKR", 24_000 * 0.99 * 0.05892710, 0.70),
                new Pledge("USDS", 1, 0.75),
                "USDS",
                new Size(
                        accounts,
                        MKR_PER_ACCOUNT.multiply(BigDecimal.valueOf(accounts)),
                        PUBLISHED_SHARE,
                        1.45));
    }

    private static String grouped(int count) {
        return String.format(Locale.ROOT, "%,d", count).replace(',', ' ');
    }

    /// What the book is called, when it stands, and where its accounts are.
    public record Label(String id, String name, Instant asOf, String venue, String holderClass) {}

    /// A collateral asset, its price and its liquidation threshold (fraction).
    public record Pledge(String asset, double price, double threshold) {
        public Pledge {
            if (!(price > 0) || !(threshold > 0 && threshold <= 1)) {
                throw new IllegalArgumentException(
                        asset + " needs a price above 0 and a threshold of 0 to 1");
            }
        }

        /// What a quantity adds to the weighted collateral, in the reporting currency.
        double weighted(BigDecimal quantity) {
            return quantity.doubleValue() * price * threshold;
        }
    }

    /// How many accounts, how much is pledged in total, which share of it one holder has (exactly, to the quantity's sixth
    /// place) and that holder's health factor.
    public record Size(
            int accounts, BigDecimal total, BigDecimal largestShare, double largestHealth) {
        public Size {
            if (accounts < 2) {
                throw new IllegalArgumentException("a book with a largest holder has two accounts");
            }
            if (largestShare.signum() <= 0 || largestShare.compareTo(BigDecimal.ONE) >= 0) {
                throw new IllegalArgumentException(
                        "the largest share is between 0 and 1, not " + largestShare);
            }
        }
    }
}
