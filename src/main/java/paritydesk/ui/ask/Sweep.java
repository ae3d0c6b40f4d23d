package paritydesk.ui.ask;

import paritydesk.chart.XyChart;
import paritydesk.file.QuestionForm;
import paritydesk.study.Question;
import paritydesk.timeline.Run;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// The same question with other values in one field, each answered by the engine. What it cannot say is left out.
record Sweep(List<Double> values, List<Readout> answers) {

    Sweep {
        values = List.copyOf(values);
        answers = List.copyOf(answers);
    }

    static Sweep of(Question question, String pointer, List<String> texts, Run run) {
        var form = QuestionForm.of(question);
        var values = new ArrayList<Double>();
        var answers = new ArrayList<Readout>();
        for (var text : texts) {
            form.with(pointer, text)
                    .question()
                    .value()
                    .flatMap(q -> Portrayal.asked(q, run))
                    .ifPresent(
                            answer -> {
                                values.add(
                                        Dials.number(text).map(v -> v.doubleValue()).orElse(0.0));
                                answers.add(answer);
                            });
        }
        return new Sweep(values, answers);
    }

    /// `count` even steps from `low` to `high`, as texts.
    static List<String> even(BigDecimal low, BigDecimal high, int count) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var share =
                    BigDecimal.valueOf(i)
                            .divide(BigDecimal.valueOf(count - 1L), MathContext.DECIMAL64);
            texts.add(
                    low.add(high.subtract(low).multiply(share))
                            .round(MathContext.DECIMAL32)
                            .toPlainString());
        }
        return texts;
    }

    XyChart.Line line(String name, int stroke, ToDoubleFunction<Readout> figure) {
        return new XyChart.Line(
                name,
                values,
                answers.stream().map(a -> figure.applyAsDouble(a)).toList(),
                Readout.stroke(stroke),
                false);
    }
}
