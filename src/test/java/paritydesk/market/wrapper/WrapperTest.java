package paritydesk.market.wrapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import org.junit.jupiter.api.Test;

import java.math.BigInteger;
import java.util.List;

class WrapperTest {

    private static final BigInteger WAD = BigInteger.TEN.pow(18);

    @Test
    void pooledShareIsWorthItsPartOfThePoolRoundedDown() {
        var pool =
                new Wrapper.Pooled(i("10000000000000000000000007"), i("8000000000000000000000003"));
        assertThat(pool.convertToAssets(WAD)).isEqualTo("1250000000000000000");
        assertThat(pool.convertToShares(WAD)).isEqualTo("799999999999999999");
        assertThat(pool.convertToAssets(i("800000000000000000"))).isEqualTo("1000000000000000000");
        assertThat(pool.previewMint(WAD)).isEqualTo("1250000000000000001");
        assertThat(pool.previewWithdraw(WAD)).isEqualTo("800000000000000000");
        assertThat(new Wrapper.Pooled(BigInteger.ZERO, BigInteger.ZERO).convertToAssets(WAD))
                .isZero();
        assertThat(new Wrapper.Pooled(WAD, BigInteger.ZERO).convertToAssets(WAD)).isZero();
        assertThat(new Wrapper.Pooled(BigInteger.ZERO, BigInteger.ZERO).previewMint(WAD)).isZero();
    }

    @Test
    void backedTokenIsOneToOneWithoutSupplyAndItsShareWithIt() {
        var empty = new Wrapper.Backed(BigInteger.ZERO, BigInteger.ZERO);
        assertThat(empty.exchangeRate()).isEqualTo(WAD);
        assertThat(empty.convertToShares(i("5"))).isEqualTo(5);
        assertThat(empty.previewMint(i("5"))).isEqualTo(5);
        assertThat(empty.previewWithdraw(i("5"))).isEqualTo(5);
        assertThat(empty.rate()).isEqualTo(1);
        var token = new Wrapper.Backed(i("1100"), i("1000"));
        assertThat(token.exchangeRate()).isEqualTo("1100000000000000000");
        assertThat(token.convertToAssets(i("3"))).isEqualTo(3);
        assertThat(token.convertToShares(i("3"))).isEqualTo(2);
        assertThat(token.previewMint(i("3"))).isEqualTo(4);
        assertThat(token.previewWithdraw(i("3"))).isEqualTo(3);
        assertThat(token.rate()).isCloseTo(1.1, within(1e-15));
    }

    /// OpenZeppelin's own cases of its vault: an empty one with an offset, and the first deposit after a donation.
    @Test
    void virtualSharesMakeInflationCostTheAttacker() {
        var empty = new Wrapper.Vault(BigInteger.ZERO, BigInteger.ZERO, 6);
        assertThat(empty.previewDeposit(WAD)).isEqualTo(WAD.multiply(BigInteger.TEN.pow(6)));
        assertThat(empty.previewMint(WAD.multiply(BigInteger.TEN.pow(6)))).isEqualTo(WAD);
        var donated = new Wrapper.Vault(WAD, BigInteger.ZERO, 0);
        assertThat(donated.previewDeposit(WAD)).isZero();
        assertThat(donated.previewDeposit(WAD.add(BigInteger.ONE))).isEqualTo(1);
        assertThat(new Wrapper.Vault(WAD, BigInteger.ZERO, 6).previewDeposit(WAD))
                .isEqualTo(999_999);
        assertThat(donated.previewMint(BigInteger.ONE)).isEqualTo(WAD.add(BigInteger.ONE));
        assertThat(donated.previewRedeem(BigInteger.ONE)).isEqualTo(WAD.add(BigInteger.ONE));
        assertThat(donated.previewWithdraw(BigInteger.ONE)).isEqualTo(1);
    }

    /// The multi-user sequence of Solmate's and OpenZeppelin's ERC-4626 tests: 2 000 and 4 000 in, 3 000 of yield, 2 000 more in, 2 000
    /// shares minted, 3 000 of yield, then everything out. Solmate's figures without virtual amounts.
    @Test
    void sequenceOfThePublishedVaultTestsComesOutToTheUnit() {
        var afterYield = new Wrapper.PlainVault(i("9000"), i("6000"));
        assertThat(afterYield.convertToAssets(i("2000"))).isEqualTo(3_000);
        assertThat(afterYield.convertToAssets(i("4000"))).isEqualTo(6_000);
        assertThat(afterYield.previewDeposit(i("2000"))).isEqualTo(1_333);
        var afterDeposit = new Wrapper.PlainVault(i("11000"), i("7333"));
        assertThat(afterDeposit.previewMint(i("2000"))).isEqualTo(3_001);
        var afterMint = new Wrapper.PlainVault(i("14001"), i("9333"));
        assertThat(afterMint.convertToAssets(i("3333"))).isEqualTo(5_000);
        assertThat(afterMint.convertToAssets(i("6000"))).isEqualTo(9_000);
        var more = new Wrapper.PlainVault(i("17001"), i("9333"));
        assertThat(more.previewRedeem(i("1333"))).isEqualTo(2_428);
        var out = new Wrapper.PlainVault(i("14573"), i("8000"));
        assertThat(out.previewWithdraw(i("2929"))).isEqualTo(1_608);
        var last = new Wrapper.PlainVault(i("11644"), i("6392"));
        assertThat(last.previewWithdraw(i("3643"))).isEqualTo(2_000);
        var rest = new Wrapper.PlainVault(i("8001"), i("4392"));
        assertThat(rest.previewRedeem(i("4392"))).isEqualTo(8_001);
        var empty = new Wrapper.PlainVault(BigInteger.ZERO, BigInteger.ZERO);
        assertThat(empty.previewDeposit(i("7"))).isEqualTo(7);
        assertThat(empty.previewMint(i("7"))).isEqualTo(7);
        assertThat(empty.previewWithdraw(i("7"))).isEqualTo(7);
        assertThat(empty.convertToAssets(i("7"))).isEqualTo(7);
        assertThat(empty.rate()).isEqualTo(1);
    }

    @Test
    void indexedVaultCountsInRays() {
        var vault = new Wrapper.Indexed(i("1050000000000000000000000000"));
        assertThat(vault.convertToAssets(WAD)).isEqualTo("1050000000000000000");
        assertThat(vault.convertToShares(WAD)).isEqualTo("952380952380952380");
        assertThat(vault.previewWithdraw(WAD)).isEqualTo("952380952380952381");
        assertThat(vault.previewMint(BigInteger.ONE)).isEqualTo(2);
        assertThat(vault.rate()).isCloseTo(1.05, within(1e-15));
        assertThatIllegalArgumentException().isThrownBy(() -> new Wrapper.Indexed(BigInteger.ZERO));
    }

    @Property
    void noActionEverGainsAndTheTwinAgrees(
            @ForAll @LongRange(max = 4_000_000_000_000_000_000L) long amount,
            @ForAll @LongRange(min = 1, max = 4_000_000_000_000_000_000L) long assets,
            @ForAll @LongRange(min = 1, max = 4_000_000_000_000_000_000L) long shares,
            @ForAll @IntRange(max = 18) int offset) {
        var total = BigInteger.valueOf(assets).multiply(WAD);
        var supply = BigInteger.valueOf(shares).multiply(WAD);
        var x = BigInteger.valueOf(amount).multiply(WAD);
        for (var wrapper :
                List.of(
                        new Wrapper.Pooled(total, supply),
                        new Wrapper.Backed(total, supply),
                        new Wrapper.Vault(total, supply, offset),
                        new Wrapper.PlainVault(total, supply),
                        new Wrapper.Indexed(supply))) {
            assertThat(wrapper.previewRedeem(wrapper.previewDeposit(x))).isLessThanOrEqualTo(x);
            assertThat(wrapper.previewMint(wrapper.previewDeposit(x))).isLessThanOrEqualTo(x);
            assertThat(wrapper.previewRedeem(wrapper.previewWithdraw(x))).isGreaterThanOrEqualTo(x);
            assertThat(wrapper.previewMint(x)).isGreaterThanOrEqualTo(wrapper.previewRedeem(x));
            assertThat(wrapper.previewMint(x).subtract(wrapper.previewRedeem(x)))
                    .isLessThanOrEqualTo(BigInteger.ONE);
            double twin = x.doubleValue() * wrapper.rate();
            assertThat(wrapper.convertToAssets(x).doubleValue())
                    .isCloseTo(twin, within(1 + twin * 1e-9));
        }
    }

    @Test
    void nonsenseIsRefused() {
        var minus = BigInteger.valueOf(-1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Wrapper.Pooled(minus, WAD));
        assertThatIllegalArgumentException().isThrownBy(() -> new Wrapper.Backed(WAD, minus));
        assertThatIllegalArgumentException().isThrownBy(() -> new Wrapper.Vault(WAD, WAD, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Wrapper.Vault(WAD, WAD, 78));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Wrapper.Pooled(WAD, WAD).convertToAssets(minus));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Wrapper.Pooled(WAD, WAD).previewMint(minus));
    }

    private static BigInteger i(String digits) {
        return new BigInteger(digits);
    }
}
