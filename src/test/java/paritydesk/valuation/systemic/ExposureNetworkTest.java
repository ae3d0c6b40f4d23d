package paritydesk.valuation.systemic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;

class ExposureNetworkTest {

    private static final List<ExposureNetwork.Stake> STAKES =
            List.of(
                    stake("v", "ann", 100, 60),
                    stake("w", "ann", 10, 15),
                    stake("v", "bob", 50, 80),
                    stake("w", "cid", 7, 0));

    @Test
    void surplusIsOwedByTheVenueAndLackByTheHolder() {
        var network = ExposureNetwork.of(STAKES, 2);
        var claims = network.claims();
        assertThat(claims.nodes()).containsExactly("v", "w", "ann", "bob", "…");
        assertThat(network.venues()).isEqualTo(2);
        assertThat(network.joined()).isEqualTo(1);
        assertThat(claims.of(0, 2)).isEqualTo(40);
        assertThat(claims.of(2, 1)).isEqualTo(5);
        assertThat(claims.of(3, 0)).isEqualTo(30);
        assertThat(claims.of(1, 4)).isEqualTo(7);
        assertThat(claims.total(0) + claims.total(1) + claims.total(2) + claims.total(3))
                .isEqualTo(82);
        assertThat(network.gross()).containsExactly(290.0, 32.0, 185.0, 130.0, 7.0);
    }

    @Test
    void equityIsWhatIsOwedLessWhatOwes() {
        var network = ExposureNetwork.of(STAKES, 3);
        assertThat(network.joined()).isZero();
        assertThat(network.claims().nodes()).containsExactly("v", "w", "ann", "bob", "cid");
        assertThat(network.equity(new double[] {25, 1, 0, 0, 0})).containsExactly(15, 0, 35, 0, 7);
    }

    @Test
    void holdersMayAllStandTogether() {
        var network = ExposureNetwork.of(STAKES, 0);
        assertThat(network.claims().nodes()).containsExactly("v", "w", "…");
        assertThat(network.joined()).isEqualTo(3);
        assertThat(network.claims().of(0, 2)).isEqualTo(40);
        assertThat(network.claims().of(2, 0)).isEqualTo(30);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> ExposureNetwork.of(STAKES, -1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> stake("v", "ann", -1, 0)).hasMessageContaining("ann at v");
        assertThatThrownBy(() -> stake("v", "ann", 0, Double.NaN)).hasMessageContaining("ann at v");
    }

    private static ExposureNetwork.Stake stake(String venue, String owner, double c, double d) {
        return new ExposureNetwork.Stake(venue, owner, c, d);
    }
}
