package paritydesk.ui.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import paritydesk.file.Cases;
import paritydesk.file.QuestionForm;
import paritydesk.study.LiquidityQuestion.SplitSale;
import paritydesk.study.Question;
import paritydesk.timeline.MarketExits;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// What is turned on screen is typed into the question as if by hand.
class DialsTest {

    private static Run run(String id) {
        return Timeline.run(Cases.open(id).scenario().value().orElseThrow(), Progress.NONE);
    }

    private static List<Question> questions(Run run) {
        return Objects.requireNonNull(run.scenario().study()).questions();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mkr-sky", "merge-2022", "steth-2022"})
    void whatADialTypesIsAQuestionAtEveryPlaceOfIt(String id) {
        var run = run(id);
        int turned = 0;
        for (var question : questions(run)) {
            var form = QuestionForm.of(question);
            for (var dial : Dials.of(form, run)) {
                for (double place : new double[] {0.25, 0.5, 1}) {
                    var text = Dials.text(dial, place);
                    var next = Dials.turned(form, dial, text, run);
                    assertThat(next.question().findings()).as(form.kind() + dial).isEmpty();
                    assertThat(Dials.value(next, dial.pointer())).isEqualTo(text);
                    assertThat(Dials.place(dial, text)).isCloseTo(place, within(0.51));
                    turned++;
                }
            }
        }
        assertThat(turned).isGreaterThan(6);
    }

    @Test
    void aRangeStandsWhereItsTextSays() {
        var even =
                new Dial.Range(
                        "/a", "ForkValue.recognition", BigDecimal.ZERO, BigDecimal.ONE, false);
        assertThat(Dials.text(even, 0.25)).isEqualTo("0.25");
        assertThat(Dials.place(even, "0.25")).isEqualTo(0.25);
        var size =
                new Dial.Range(
                        "/a", "SplitSale.quantity", BigDecimal.ONE, new BigDecimal("10000"), true);
        assertThat(Dials.text(size, 0.5)).isEqualTo("100");
        assertThat(Dials.place(size, "100")).isCloseTo(0.5, within(1e-12));
        assertThat(Dials.place(size, "")).isZero();
    }

    @Test
    void anotherAssetIsSoldForAsMuchMoney() {
        var run = run("mkr-sky");
        var sale =
                questions(run).stream()
                        .filter(SplitSale.class::isInstance)
                        .map(SplitSale.class::cast)
                        .findFirst()
                        .orElseThrow();
        var form = QuestionForm.of(sale);
        var dial =
                Dials.of(form, run).stream()
                        .filter(Dial.Choice.class::isInstance)
                        .findFirst()
                        .orElseThrow();
        var next = Dials.turned(form, dial, "MKR", run);
        var exits = new MarketExits(run);
        int step = run.clock().indexAt(Instant.parse(Dials.value(next, "/at")));
        double before = sale.quantity().doubleValue() * exits.price("SKY", step);
        double after =
                Double.parseDouble(Dials.value(next, "/quantity")) * exits.price("MKR", step);
        assertThat(after).isCloseTo(before, within(0.005 * before));
        assertThat(Dials.value(next, "/decided")).isEmpty();
    }
}
