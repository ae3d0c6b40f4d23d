package paritydesk.ui.positions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

final class QueryTest {

    @Test
    void termsAreReadInTheirOrder() {
        assertThat(Query.parse("hf < 1.05 and asset = MKR, class!=sound whale").value())
                .contains(
                        new Query(
                                List.of(
                                        new Query.Compare(Field.HEALTH, "<", 1.05),
                                        new Query.Named(Field.ASSET, true, "MKR"),
                                        new Query.Named(Field.CLASS, false, "sound"),
                                        new Query.Anywhere("whale"))));
    }

    @Test
    void figuresMayBeShortened() {
        assertThat(Query.parse("debt >= 2.5M ratio < 145% collateral > 10k").value())
                .contains(
                        new Query(
                                List.of(
                                        new Query.Compare(Field.DEBT, ">=", 2_500_000),
                                        new Query.Compare(Field.RATIO, "<", 1.45),
                                        new Query.Compare(Field.COLLATERAL, ">", 10_000))));
    }

    @Test
    void quotedWordsKeepTheirSpaces() {
        assertThat(Query.parse("why = \"Penalty 2 %\"").value())
                .contains(new Query(List.of(new Query.Named(Field.WHY, true, "Penalty 2 %"))));
    }

    @Test
    void anEmptyFilterKeepsEverything() {
        assertThat(Query.parse("  ").value()).contains(Query.ALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"helth < 1", "hf <", "hf < abc", "owner < x", "when > yesterday", "\"\""})
    void whatIsNotUnderstoodIsSaid(String text) {
        var query = Query.parse(text);
        assertThat(query.value()).isEmpty();
        assertThat(query.findings()).hasSize(1);
        assertThat(query.findings().getFirst().text()).isNotBlank();
    }
}
