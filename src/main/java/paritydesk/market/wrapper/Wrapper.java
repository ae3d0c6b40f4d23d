package paritydesk.market.wrapper;

import paritydesk.market.feed.Units;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/// A share-based wrapper in the ledger's integers. `assets` are units of what is wrapped, `shares` units of the wrapper. The four
/// previews say what an action pays or takes; `convert` is the view that most feeds read. All amounts are 0 or more.
public sealed interface Wrapper {

    /// Assets behind `shares`, rounded down.
    BigInteger convertToAssets(BigInteger shares);

    /// Shares of `assets`, rounded down.
    BigInteger convertToShares(BigInteger assets);

    /// Assets per share for simulation, before any rounding.
    double rate();

    /// Shares that a deposit of `assets` makes: down.
    default BigInteger previewDeposit(BigInteger assets) {
        return convertToShares(assets);
    }

    /// Assets that it takes to make exactly `shares`: up.
    BigInteger previewMint(BigInteger shares);

    /// Shares that it takes to get exactly `assets` out: up.
    BigInteger previewWithdraw(BigInteger assets);

    /// Assets that `shares` pay out: down.
    default BigInteger previewRedeem(BigInteger shares) {
        return convertToAssets(shares);
    }

    /// A pool of ether counted in shares [std: Lido, `getPooledEthByShares` and `getSharesByPooledEth`]; a wstETH is one share, so
    /// `getStETHByWstETH(w) = w · pooled / shares`, and wrapping gives `s · shares / pooled`, both rounded down. Nothing comes of an empty
    /// pool.
    record Pooled(BigInteger totalPooled, BigInteger totalShares) implements Wrapper {
        public Pooled {
            notNegative("pooled total", totalPooled);
            notNegative("total of shares", totalShares);
        }

        @Override
        public BigInteger convertToAssets(BigInteger shares) {
            return share(shares, totalPooled, totalShares);
        }

        @Override
        public BigInteger convertToShares(BigInteger assets) {
            return share(assets, totalShares, totalPooled);
        }

        @Override
        public BigInteger previewMint(BigInteger shares) {
            return shareUp(shares, totalPooled, totalShares);
        }

        @Override
        public BigInteger previewWithdraw(BigInteger assets) {
            return shareUp(assets, totalShares, totalPooled);
        }

        @Override
        public double rate() {
            return ratio(totalPooled, totalShares, 0);
        }
    }

    /// A token backed by a balance [std: Rocket Pool's rETH, `getEthValue` and `getRethValue`]: like a pool, but one to one while there
    /// is no supply.
    record Backed(BigInteger totalBacking, BigInteger supply) implements Wrapper {

        private static final BigInteger ONE = BigInteger.TEN.pow(18);

        public Backed {
            notNegative("backing", totalBacking);
            notNegative("supply", supply);
        }

        /// What one whole token of 18 decimals is worth, as feeds read it.
        public BigInteger exchangeRate() {
            return convertToAssets(ONE);
        }

        @Override
        public BigInteger convertToAssets(BigInteger shares) {
            return supply.signum() == 0 ? shares : share(shares, totalBacking, supply);
        }

        @Override
        public BigInteger convertToShares(BigInteger assets) {
            return supply.signum() == 0 ? assets : share(assets, supply, totalBacking);
        }

        @Override
        public BigInteger previewMint(BigInteger shares) {
            return supply.signum() == 0 ? shares : shareUp(shares, totalBacking, supply);
        }

        @Override
        public BigInteger previewWithdraw(BigInteger assets) {
            return supply.signum() == 0 ? assets : shareUp(assets, supply, totalBacking);
        }

        @Override
        public double rate() {
            return ratio(totalBacking, supply, 1);
        }
    }

    /// A vault with virtual shares and one virtual asset against inflation [std: ERC-4626 as OpenZeppelin 4.9 and later build it]:
    /// `shares = assets · (supply + 10^offset) / (total + 1)` and back, deposits and redemptions down, mints and withdrawals up.
    record Vault(BigInteger totalAssets, BigInteger totalShares, int offset) implements Wrapper {

        private static final int MOST_OFFSET = 77;

        public Vault {
            notNegative("total of assets", totalAssets);
            notNegative("total of shares", totalShares);
            if (offset < 0 || offset > MOST_OFFSET) {
                throw new IllegalArgumentException(
                        "a vault's decimals offset is 0 to 77, not " + offset);
            }
        }

        private BigInteger assets() {
            return totalAssets.add(BigInteger.ONE);
        }

        private BigInteger shares() {
            return totalShares.add(BigInteger.TEN.pow(offset));
        }

        @Override
        public BigInteger convertToAssets(BigInteger shares) {
            return share(shares, assets(), shares());
        }

        @Override
        public BigInteger convertToShares(BigInteger assets) {
            return share(assets, shares(), assets());
        }

        @Override
        public BigInteger previewMint(BigInteger shares) {
            return shareUp(shares, assets(), shares());
        }

        @Override
        public BigInteger previewWithdraw(BigInteger assets) {
            return shareUp(assets, shares(), assets());
        }

        @Override
        public double rate() {
            return ratio(assets(), shares(), 0);
        }
    }

    /// A vault without virtual amounts [std: ERC-4626 as Solmate and Solady's base build it]: one to one while no share is out.
    record PlainVault(BigInteger totalAssets, BigInteger totalShares) implements Wrapper {
        public PlainVault {
            notNegative("total of assets", totalAssets);
            notNegative("total of shares", totalShares);
        }

        @Override
        public BigInteger convertToAssets(BigInteger shares) {
            return totalShares.signum() == 0 ? shares : share(shares, totalAssets, totalShares);
        }

        @Override
        public BigInteger convertToShares(BigInteger assets) {
            return totalShares.signum() == 0 ? assets : share(assets, totalShares, totalAssets);
        }

        @Override
        public BigInteger previewMint(BigInteger shares) {
            return totalShares.signum() == 0 ? shares : shareUp(shares, totalAssets, totalShares);
        }

        @Override
        public BigInteger previewWithdraw(BigInteger assets) {
            return totalShares.signum() == 0 ? assets : shareUp(assets, totalShares, totalAssets);
        }

        @Override
        public double rate() {
            return ratio(totalAssets, totalShares, 1);
        }
    }

    /// A vault that counts by an index of 27 decimals [std: Sky's sDAI and sUSDS]: `assets = shares · chi / 10^27`.
    record Indexed(BigInteger chi) implements Wrapper {

        private static final BigInteger RAY = BigInteger.TEN.pow(27);

        public Indexed {
            if (chi.signum() <= 0) {
                throw new IllegalArgumentException("an index is above 0, not " + chi);
            }
        }

        @Override
        public BigInteger convertToAssets(BigInteger shares) {
            return share(shares, chi, RAY);
        }

        @Override
        public BigInteger convertToShares(BigInteger assets) {
            return share(assets, RAY, chi);
        }

        @Override
        public BigInteger previewMint(BigInteger shares) {
            return shareUp(shares, chi, RAY);
        }

        @Override
        public BigInteger previewWithdraw(BigInteger assets) {
            return shareUp(assets, RAY, chi);
        }

        @Override
        public double rate() {
            return ratio(chi, RAY, 0);
        }
    }

    private static BigInteger share(BigInteger amount, BigInteger of, BigInteger whole) {
        notNegative("amount", amount);
        return whole.signum() == 0 ? BigInteger.ZERO : amount.multiply(of).divide(whole);
    }

    private static BigInteger shareUp(BigInteger amount, BigInteger of, BigInteger whole) {
        notNegative("amount", amount);
        return whole.signum() == 0 ? BigInteger.ZERO : Units.up(amount.multiply(of), whole);
    }

    /// `of / whole` without overflow at any size.
    private static double ratio(BigInteger of, BigInteger whole, double without) {
        return whole.signum() == 0
                ? without
                : new BigDecimal(of)
                        .divide(new BigDecimal(whole), MathContext.DECIMAL64)
                        .doubleValue();
    }

    private static void notNegative(String what, BigInteger amount) {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException(what + " is not negative: " + amount);
        }
    }
}
