package paritydesk.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import paritydesk.asset.Ratio;
import paritydesk.book.Leg;
import paritydesk.market.Quote;
import paritydesk.plan.SwitchMode;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

class FingerprintTest {

    private static final Scenario SOUND = Scenarios.sound();

    @Test
    void equalScenariosHaveOneFingerprintOfSixtyFourHexDigits() {
        assertThat(Fingerprint.of(SOUND)).matches("[0-9a-f]{64}");
        assertThat(Fingerprint.of(Scenarios.sound())).isEqualTo(Fingerprint.of(SOUND));
    }

    @Test
    void trailingZerosAndExponentsAreLayout() {
        var plain = Scenarios.book(Scenarios.account("A1", Scenarios.debt("USD", "100")));
        for (var same : List.of("100.000", "1E2", "1.0e+2")) {
            var written = Scenarios.book(Scenarios.account("A1", Scenarios.debt("USD", same)));
            assertThat(Fingerprint.of(written)).isEqualTo(Fingerprint.of(plain));
        }
    }

    @Test
    void orderInWhichEventsWereWrittenIsLayout() {
        var reversed = SOUND.plan().withEvents(SOUND.plan().events().reversed());
        assertThat(Fingerprint.of(SOUND.withPlan(reversed))).isEqualTo(Fingerprint.of(SOUND));
    }

    @Test
    void everyChangedValueChangesIt() {
        var o = SOUND.options();
        var changed =
                List.of(
                        SOUND,
                        SOUND.withPlan(Scenarios.plan(Ratio.of("OLD", "NEW", 101, 1))),
                        SOUND.withPlan(Scenarios.plan(Ratio.of("NEW", "OLD", 100, 1))),
                        SOUND.withPlan(SOUND.plan().withEvents(List.of())),
                        SOUND.withBook(Scenarios.book()).withOptions(seed(o, 8)),
                        SOUND.withOptions(
                                new Options(
                                        o.from(),
                                        o.to(),
                                        Duration.ofHours(5),
                                        o.realisableQuantity(),
                                        7)),
                        SOUND.withVenues(
                                Scenarios.venues(Scenarios.terms("OLD", "old-feed", "0.71"))),
                        SOUND.withMarket(
                                Scenarios.market(
                                        List.of(new Quote.Traded("NEW", "new-usd")),
                                        Scenarios.oracles())),
                        SOUND.withBook(
                                Scenarios.book(
                                        Scenarios.account(
                                                "A1", Scenarios.collateral("USD", "100")))),
                        SOUND.withBook(
                                Scenarios.book(
                                        Scenarios.account("A1", Scenarios.debt("USD", "100")))));
        Set<String> prints = new HashSet<>();
        changed.forEach(s -> prints.add(Fingerprint.of(s)));
        assertThat(prints).hasSize(changed.size());
    }

    @Test
    void textCannotPassForStructure() {
        var one = new Leg.Debt("USD", BigDecimal.ONE);
        var posing = new Leg.Debt("USDquantity=1;}", BigDecimal.ONE);
        assertThat(Fingerprint.of(posing)).isNotEqualTo(Fingerprint.of(one));
    }

    @Test
    void kindsWithTheSameFieldsDiffer() {
        assertThat(Fingerprint.of(new Leg.Debt("USD", BigDecimal.ONE)))
                .isNotEqualTo(Fingerprint.of(new Leg.Collateral("USD", BigDecimal.ONE)));
        assertThat(Fingerprint.of(new SwitchMode.Cut()))
                .isNotEqualTo(Fingerprint.of(new Quote.Traded("", "")));
    }

    @Test
    void accountsWrittenByHandHaveTheFormOfAnyRecord() {
        // A twin of the account record without the short cut: same name, same fields.
        record Account(String id, String owner, String venue, String holderClass, List<Leg> legs) {}
        var real = Scenarios.book().accounts().getFirst();
        var twin =
                new Account(real.id(), real.owner(), real.venue(), real.holderClass(), real.legs());
        assertThat(Fingerprint.of(real)).isEqualTo(Fingerprint.of(twin));
    }

    @Test
    void valuesWithoutACanonicalFormAreRefused() {
        record Loose(Set<String> names) {}
        assertThatThrownBy(() -> Fingerprint.of(new Loose(Set.of("a"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void absentFieldsLeaveNoTrace() {
        record Old(String name) {}
        assertThat(Fingerprint.of(new Old("a"))).isEqualTo(Fingerprint.of(wider()));
    }

    /// The same value as a later version would hold it, with a field that no document of today has.
    private static Record wider() {
        record Old(
                String name, @org.jspecify.annotations.Nullable String note, List<String> links) {}
        return new Old("a", null, List.of());
    }

    private static Options seed(Options o, long seed) {
        return new Options(o.from(), o.to(), o.step(), o.realisableQuantity(), seed);
    }
}
