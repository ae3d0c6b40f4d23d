package paritydesk.ui.positions;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.List;

final class QueryTest {

    private static final Filter LOW = new Filter.Compare(Field.HEALTH, Filter.Sign.LESS, 1.05);
    private static final Filter MKR = new Filter.Named(Field.ASSET, true, "MKR");

    @Test
    void termsAreReadInTheirOrder() {
        assertThat(read("hf < 1.05 and asset = MKR, class!=sound whale"))
                .isEqualTo(
                        new Filter.And(
                                List.of(
                                        LOW,
                                        MKR,
                                        new Filter.Named(Field.CLASS, false, "sound"),
                                        new Filter.Anywhere("whale"))));
    }

    @Test
    void andBindsStrongerThanOrAndNotStrongest() {
        assertThat(read("whale or hf < 1.05 and not asset = MKR"))
                .isEqualTo(
                        new Filter.Or(
                                List.of(
                                        new Filter.Anywhere("whale"),
                                        new Filter.And(List.of(LOW, new Filter.Not(MKR))))));
    }

    @Test
    void bracketsKeepTermsTogether() {
        assertThat(read("(whale or hf<1.05) asset=MKR"))
                .isEqualTo(
                        new Filter.And(
                                List.of(
                                        new Filter.Or(List.of(new Filter.Anywhere("whale"), LOW)),
                                        MKR)));
    }

    @Test
    void figuresMayBeShortened() {
        assertThat(read("debt >= 2.5M ratio < 145% collateral > 10k"))
                .isEqualTo(
                        new Filter.And(
                                List.of(
                                        new Filter.Compare(
                                                Field.DEBT, Filter.Sign.AT_LEAST, 2_500_000),
                                        new Filter.Compare(Field.RATIO, Filter.Sign.LESS, 1.45),
                                        new Filter.Compare(
                                                Field.COLLATERAL, Filter.Sign.MORE, 10_000))));
    }

    @Test
    void aRangeOfDaysHoldsTheWholeOfItsLastDay() {
        assertThat(read("when = 2026-01-19..2026-01-20"))
                .isEqualTo(new Filter.Between(Field.WHEN, 1_768_780_800, 1_768_953_599));
        assertThat(read("hf != 1..1.2"))
                .isEqualTo(new Filter.Not(new Filter.Between(Field.HEALTH, 1, 1.2)));
    }

    @Test
    void quotedWordsKeepTheirSpaces() {
        assertThat(read("why = \"Penalty 2 %\""))
                .isEqualTo(new Filter.Named(Field.WHY, true, "Penalty 2 %"));
    }

    @Test
    void anEmptyFilterKeepsEverything() {
        assertThat(Query.parse("  ").value()).contains(Query.ALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "helth < 1",
                "hf <",
                "hf < abc",
                "owner < x",
                "when > yesterday",
                "\"\"",
                "(hf < 1",
                "hf < 1)",
                "hf < 1 or",
                "not",
                "and hf < 1",
                "hf = 2..1",
                "hf < 1..2",
                "hf = 1..x",
                "erosion = 1",
                "now = sunk"
            })
    void whatIsNotUnderstoodIsSaid(String text) {
        var query = Query.parse(text);
        assertThat(query.value()).isEmpty();
        assertThat(query.findings()).hasSize(1);
        assertThat(query.findings().getFirst().text()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"worts < 1,worst", "dept > 1,debt", "vanue = x,venue"})
    void aMistypedColumnNamesTheNearest(String text, String near) {
        assertThat(Query.parse(text).findings().getFirst().text()).contains(near);
    }

    @Property(tries = 500)
    void whatIsWrittenReadsBackAsTheSame(@ForAll("filters") Filter filter) {
        var query = new Query(filter);
        assertThat(Query.parse(query.text()).value()).as(query.text()).contains(query);
    }

    @Provide
    Arbitrary<Filter> filters() {
        return Arbitraries.recursive(QueryTest::terms, QueryTest::joined, 0, 3);
    }

    private static Arbitrary<Filter> joined(Arbitrary<Filter> parts) {
        Arbitrary<Filter> not = parts.map(Filter.Not::new);
        Arbitrary<Filter> and = parts.list().ofMinSize(2).ofMaxSize(3).map(Filter.And::new);
        Arbitrary<Filter> or = parts.list().ofMinSize(2).ofMaxSize(3).map(Filter.Or::new);
        return Arbitraries.oneOf(not, and, or);
    }

    private static Arbitrary<Filter> terms() {
        var words =
                Arbitraries.strings()
                        .withChars("abcXYZ019 .-_()<=>,!äßμ")
                        .ofMinLength(1)
                        .ofMaxLength(8);
        var numeric =
                Arbitraries.of(
                        Arrays.stream(Field.values())
                                .filter(f -> f.numeric() && f.kind() != Field.Kind.MOMENT)
                                .toList());
        var figures = Arbitraries.doubles().between(-1e12, 1e12).ofScale(6);
        Arbitrary<Filter> compare =
                Combinators.combine(numeric, Arbitraries.of(Filter.Sign.class), figures)
                        .as(Filter.Compare::new);
        Arbitrary<Filter> between =
                Combinators.combine(numeric, figures, figures)
                        .as((f, a, b) -> new Filter.Between(f, Math.min(a, b), Math.max(a, b)));
        Arbitrary<Filter> days =
                Combinators.combine(
                                Arbitraries.integers().between(0, 25_000),
                                Arbitraries.integers().between(0, 500))
                        .as(
                                (day, more) ->
                                        new Filter.Between(
                                                Field.WHEN,
                                                day * 86_400.0,
                                                (day + more) * 86_400.0 + 86_399));
        Arbitrary<Filter> named =
                Combinators.combine(
                                Arbitraries.of(Field.ACCOUNT, Field.OWNER, Field.WHY),
                                Arbitraries.of(true, false),
                                words)
                        .as(Filter.Named::new);
        return Arbitraries.oneOf(compare, between, days, named, words.map(Filter.Anywhere::new));
    }

    private static Filter read(String text) {
        return Query.parse(text).value().orElseThrow().filter();
    }
}
