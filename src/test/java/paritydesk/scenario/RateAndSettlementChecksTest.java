package paritydesk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import static paritydesk.scenario.Scenarios.day;
import static paritydesk.scenario.Scenarios.decimal;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import paritydesk.finding.Finding;
import paritydesk.market.Market;
import paritydesk.market.ModelledRate;
import paritydesk.market.Rate;
import paritydesk.market.Series;
import paritydesk.market.rate.AdaptiveCurve;
import paritydesk.plan.Event;
import paritydesk.plan.EventHead;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class RateAndSettlementChecksTest {

    private static final Scenario SOUND = Scenarios.sound();
    private static final String VENUE = SOUND.venues().venues().getFirst().id();

    @Test
    void modelledRateOfASoundScenarioIsSound() {
        assertThat(check(with(rate(VENUE, "USD", "usage"), usage(0, "0.8"), List.of()))).isEmpty();
    }

    @Test
    void whatAModelledRateNamesMustExist() {
        var codes = check(with(rate("nowhere", "GOLD", "nothing"), usage(0, "0.8"), List.of()));
        assertThat(codes).containsExactly("unknown-asset", "unknown-venue", "unknown-series");
    }

    @Test
    void oneRateDoesNotComeFromASeriesAndAModel() {
        var twice = new Rate(VENUE, "USD", "usage");
        assertThat(check(with(rate(VENUE, "USD", "usage"), usage(0, "0.8"), List.of(twice))))
                .containsExactly("rate-twice");
    }

    @Test
    void utilisationIsNotBelowZeroAndBeginsWithTheDebts() {
        assertThat(check(with(rate(VENUE, "USD", "usage"), usage(0, "-0.1"), List.of())))
                .containsExactly("utilisation-range");
        assertThat(check(with(rate(VENUE, "USD", "usage"), usage(5, "0.1"), List.of())))
                .containsExactly("rate-starts-late");
    }

    @Test
    void settlementNeedsItsIndexOverItsWholeWindow() {
        assertThat(settled("nothing", null, 4)).containsExactly("unknown-series");
        assertThat(settled("usage", Duration.ofDays(2), 4)).isEmpty();
        assertThat(settled("usage", Duration.ofDays(5), 4))
                .containsExactly("settlement-before-index");
        assertThat(settled(null, null, 4)).isEmpty();
    }

    private static List<String> settled(
            @Nullable String index, @Nullable Duration window, int day) {
        var event =
                new Event.Settlement(
                        EventHead.of("settled", day(day), "settled"),
                        VENUE,
                        "OLD",
                        "mean",
                        index,
                        window);
        var events = new ArrayList<>(SOUND.plan().events());
        events.add(event);
        var scenario =
                with(rate(VENUE, "USD", "usage"), usage(0, "0.8"), List.of())
                        .withPlan(SOUND.plan().withEvents(events));
        return check(scenario);
    }

    private static List<String> check(Scenario scenario) {
        return ScenarioCheck.check(scenario).stream().map(Finding::code).toList();
    }

    private static ModelledRate rate(String venue, String asset, String usage) {
        return new ModelledRate(venue, asset, new AdaptiveCurve(null), usage);
    }

    private static Series usage(int day, String value) {
        Instant from = day(day);
        return Series.constant(
                "usage", "share", from, decimal(value), new Series.Provenance("test", true));
    }

    private static Scenario with(ModelledRate rate, Series usage, List<Rate> rates) {
        var plain = SOUND.market();
        var series = new ArrayList<>(plain.series());
        series.add(usage);
        return SOUND.withMarket(
                new Market(
                        plain.id(),
                        plain.name(),
                        plain.currency(),
                        series,
                        plain.quotes(),
                        plain.oracles(),
                        plain.depth(),
                        rates,
                        List.of(),
                        List.of(),
                        List.of(rate)));
    }
}
