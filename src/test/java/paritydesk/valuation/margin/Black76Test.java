package paritydesk.valuation.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

import org.junit.jupiter.api.Test;

class Black76Test {

    /// Hull, Options, Futures, and Other Derivatives: a four-month put on crude oil at 20, rate 9 %, volatility 25 %, is worth 1.12.
    @Test
    void putOnCrudeOilIsWorthWhatTheTextbookSays() {
        var put = new Black76(false, 20, 20, 4 / 12.0, 0.25, 0.09);
        assertThat(put.mark()).isCloseTo(1.12, within(0.005));
    }

    /// Haug, The Complete Guide to Option Pricing Formulas: F = K = 19, nine months, rate 10 %, volatility 28 %: 1.7011 both.
    @Test
    void brentOptionsAreWorthWhatTheTextbookSays() {
        assertThat(new Black76(true, 19, 19, 0.75, 0.28, 0.10).mark())
                .isCloseTo(1.7011, within(5e-5));
        assertThat(new Black76(false, 19, 19, 0.75, 0.28, 0.10).mark())
                .isCloseTo(1.7011, within(5e-5));
    }

    @Property(tries = 300)
    void callLessPutIsTheDiscountedForward(
            @ForAll @DoubleRange(min = 0, max = 1000) double forward,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double strike,
            @ForAll @DoubleRange(min = 0, max = 3) double years,
            @ForAll @DoubleRange(min = 0, max = 2) double volatility) {
        var call = new Black76(true, forward, strike, years, volatility, 0.05);
        var put = new Black76(false, forward, strike, years, volatility, 0.05);
        double discount = Math.exp(-0.05 * years);
        assertThat(call.mark() - put.mark())
                .isCloseTo(discount * (forward - strike), within(1e-9 * (1 + forward + strike)));
        assertThat(call.delta() - put.delta()).isCloseTo(discount, within(1e-12));
        assertThat(call.gamma()).isEqualTo(put.gamma());
        assertThat(call.vega()).isEqualTo(put.vega()).isNotNegative();
    }

    @Test
    void greeksAreTheSlopesOfTheMark() {
        for (boolean call : new boolean[] {true, false}) {
            var at = new Black76(call, 95, 100, 0.5, 0.6, 0.03);
            double h = 1e-3;
            double up = new Black76(call, 95 + h, 100, 0.5, 0.6, 0.03).mark();
            double down = new Black76(call, 95 - h, 100, 0.5, 0.6, 0.03).mark();
            assertThat(at.delta()).isCloseTo((up - down) / (2 * h), within(1e-8));
            assertThat(at.gamma()).isCloseTo((up - 2 * at.mark() + down) / (h * h), within(1e-6));
            double more = new Black76(call, 95, 100, 0.5, 0.6 + h, 0.03).mark();
            double less = new Black76(call, 95, 100, 0.5, 0.6 - h, 0.03).mark();
            assertThat(at.vega()).isCloseTo((more - less) / (2 * h), within(1e-4));
            double later = new Black76(call, 95, 100, 0.5 - h / 10, 0.6, 0.03).mark();
            double earlier = new Black76(call, 95, 100, 0.5 + h / 10, 0.6, 0.03).mark();
            assertThat(at.theta()).isCloseTo((later - earlier) / (h / 5), within(1e-4));
        }
    }

    @Test
    void withoutTimeOrVolatilityOnlyTheIntrinsicValueIsLeft() {
        assertThat(new Black76(true, 110, 100, 0, 0.5, 0.1).mark()).isEqualTo(10);
        assertThat(new Black76(false, 110, 100, 0, 0.5, 0.1).mark()).isZero();
        assertThat(new Black76(true, 110, 100, -1, 0.5, 0.1).delta()).isEqualTo(1);
        assertThat(new Black76(false, 110, 100, 0, 0.5, 0.1).delta()).isZero();
        assertThat(new Black76(false, 90, 100, 0, 0.5, 0.1).delta()).isEqualTo(-1);
        assertThat(new Black76(true, 100, 100, 0, 0.5, 0.1).delta()).isEqualTo(0.5);
        var still = new Black76(true, 110, 100, 1, 0, 0.1);
        assertThat(still.mark()).isCloseTo(10 * Math.exp(-0.1), within(1e-12));
        assertThat(still.gamma()).isZero();
        assertThat(still.vega()).isZero();
        assertThat(still.theta()).isCloseTo(0.1 * still.mark(), within(1e-12));
        assertThat(new Black76(true, 110, 100, 0, 0.5, 0.1).theta()).isZero();
        assertThat(new Black76(false, 0, 100, 1, 0.5, 0).mark()).isEqualTo(100);
        assertThat(new Black76(true, 0, 100, 1, 0.5, 0).mark()).isZero();
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new Black76(true, -1, 100, 1, 0.5, 0))
                .hasMessageContaining("strike");
        assertThatThrownBy(() -> new Black76(true, 1, 0, 1, 0.5, 0)).hasMessageContaining("strike");
        assertThatThrownBy(() -> new Black76(true, 1, 1, 1, -0.5, 0))
                .hasMessageContaining("volatility");
        assertThatThrownBy(() -> new Black76(true, 1, 1, Double.NaN, 0.5, 0))
                .hasMessageContaining("expiry");
    }
}
