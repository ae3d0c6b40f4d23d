package paritydesk.market.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

class FundingTest {

    @Test
    void premiumIsZeroWhileTheIndexLiesBetweenTheImpactPrices() {
        assertThat(Funding.premium(d("99"), d("101"), d("100"))).isEqualByComparingTo("0");
        assertThat(Funding.premium(d("100.5"), d("101"), d("100"))).isEqualByComparingTo("0.005");
        assertThat(Funding.premium(d("99"), d("99.8"), d("100"))).isEqualByComparingTo("-0.002");
        assertThatThrownBy(() -> Funding.premium(d("1"), d("1"), d("0")))
                .hasMessageContaining("index");
    }

    @Test
    void laterPremiumsWeighMore() {
        assertThat(Funding.weighted(List.of(d("0.001"), d("0.002"), d("0.006"))).doubleValue())
                .isCloseTo((0.001 + 0.004 + 0.018) / 6, within(1e-18));
        assertThatThrownBy(() -> Funding.weighted(List.of())).hasMessageContaining("sample");
    }

    @Test
    void smallPremiumsPayTheInterestAndLargeOnesAreBentByTheClamp() {
        var funding = Funding.USUAL;
        assertThat(funding.rate(d("0.0003"))).isEqualByComparingTo("0.0001");
        assertThat(funding.rate(d("0.0006"))).isEqualByComparingTo("0.0001");
        assertThat(funding.rate(d("0.0007"))).isEqualByComparingTo("0.0002");
        assertThat(funding.rate(d("0.01"))).isEqualByComparingTo("0.0095");
        assertThat(funding.rate(d("-0.01"))).isEqualByComparingTo("-0.0095");
        assertThat(funding.rate(d("0.5"))).isEqualByComparingTo("0.02");
        assertThat(funding.rate(d("-0.5"))).isEqualByComparingTo("-0.02");
    }

    @Test
    void shorterIntervalsPayTheirShare() {
        var hourly = new Funding(d("0.0001"), d("0.0005"), d("0.02"), Duration.ofHours(4));
        assertThat(hourly.rate(d("0.01"))).isEqualByComparingTo("0.00475");
    }

    @Test
    void longsPayShortsWhatTheyGet() {
        assertThat(Funding.payment(d("3"), d("100"), d("0.0001"))).isEqualByComparingTo("-0.03");
        assertThat(Funding.payment(d("-3"), d("100"), d("0.0001"))).isEqualByComparingTo("0.03");
        assertThat(Funding.payment(3, 100, 0.0001)).isCloseTo(-0.03, within(1e-15));
        assertThat(Funding.payment(0, Double.NaN, 0.0001)).isZero();
    }

    @Property
    void doublesAreTheExactRate(@ForAll @DoubleRange(min = -0.1, max = 0.1) double premium) {
        var exact = Funding.USUAL.rate(BigDecimal.valueOf(premium)).doubleValue();
        assertThat(Funding.USUAL.rate(premium)).isCloseTo(exact, within(1e-15));
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new Funding(d("0"), d("-1"), d("0"), Duration.ofHours(8)))
                .hasMessageContaining("clamp");
        assertThatThrownBy(() -> new Funding(d("0"), d("1"), d("-1"), Duration.ofHours(8)))
                .hasMessageContaining("cap");
        assertThatThrownBy(() -> new Funding(d("0"), d("1"), d("1"), Duration.ZERO))
                .hasMessageContaining("interval");
    }

    private static BigDecimal d(String value) {
        return new BigDecimal(value);
    }
}
