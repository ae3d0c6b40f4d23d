package paritydesk.ui.positions;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.FXCollections;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import paritydesk.timeline.Explain;
import paritydesk.ui.Opened;

import java.time.Instant;
import java.util.List;

/// Columns, kept filters, completions, and what is taken away.
final class ArrangementTest {

    @Test
    void columnsAndFiltersAreThereAtTheNextStart() {
        var kept = FXCollections.<String, String>observableHashMap();
        var model = new PositionsModel(Opened.session(), kept);
        model.arrange(ColumnOrder.usual(2000).toggled(Field.WHY).moved(Field.DEBT, -99));
        model.filters().keep("At risk", "hf < 1.05");
        model.filters().keep("Other", "debt > 1k");
        model.filters().keep("at RISK", "hf < 1.1");
        model.filters().used("whale");
        model.filters().used("hf < 1");
        var next = new PositionsModel(Opened.session(), kept);
        var order = next.columnsProperty().get().orElseThrow();
        assertThat(order.fields()).startsWith(Field.DEBT, Field.ACCOUNT).doesNotContain(Field.WHY);
        assertThat(next.filters().named())
                .containsExactly(
                        new KeptFilters.Named("Other", "debt > 1k"),
                        new KeptFilters.Named("at RISK", "hf < 1.1"));
        assertThat(next.filters().recent()).containsExactly("hf < 1", "whale");
        next.filters().forget(next.filters().named().getFirst());
        next.disarrange();
        assertThat(new KeptFilters(kept).named()).hasSize(1);
        assertThat(new PositionsModel(Opened.session(), kept).columnsProperty().get()).isEmpty();
    }

    @Test
    void whatIsKeptBadlyIsLeftOut() {
        assertThat(ColumnOrder.parse("account 68,nonsense 4,hf x,hf 64,hf 90").entries())
                .containsExactly(
                        new ColumnOrder.Entry(Field.ACCOUNT, 68),
                        new ColumnOrder.Entry(Field.HEALTH, 64));
    }

    @Test
    void theLastColumnStays() {
        var one = new ColumnOrder(List.of(new ColumnOrder.Entry(Field.DEBT, 90)));
        assertThat(one.toggled(Field.DEBT)).isEqualTo(one);
    }

    @Test
    void completionsGiveColumnsThenTheBooksOwnValues() {
        var model = new PositionsModel(Opened.session());
        assertThat(model.completions("wo", 2))
                .extracting(Completions.Completion::text)
                .containsExactly("worst ");
        assertThat(model.completions("hf < 1 and asset = M", 20))
                .extracting(Completions.Completion::text)
                .containsExactly("hf < 1 and asset = MKR ");
        assertThat(model.completions("now = ma", 8))
                .extracting(Completions.Completion::shown)
                .containsExactly("masked");
        assertThat(model.completions("hf < 1", 6)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx"})
    void wordsAreNoFormulas(String text) {
        assertThat(AccountsCsv.safe(text)).isEqualTo("'" + text);
    }

    @Test
    void theDocumentSaysWhatItIsOfAndHoldsTheEnginesFigures() {
        var session = Opened.session();
        var model = new PositionsModel(session);
        model.filterProperty().set("class = false");
        var fields = List.of(Field.ACCOUNT, Field.EROSION, Field.DEBT, Field.WORST);
        var lines = model.csv(fields, Instant.EPOCH).split("\r\n");
        assertThat(lines).contains("# filter: class = false");
        assertThat(lines).contains("# fingerprint: " + Opened.RUN.head().fingerprint());
        int head = List.of(lines).indexOf("Account,Debt USD,Worst HF (window)");
        var shown = model.shownProperty().get();
        assertThat(lines.length - head - 1).isEqualTo(shown.size());
        int first = shown.getFirst();
        var cells = lines[head + 1].split(",");
        assertThat(cells[0]).isEqualTo(Opened.RUN.scenario().book().accounts().get(first).id());
        var debt = Explain.accountsAt(Opened.RUN, session.stepProperty().get()).debt();
        assertThat(Double.parseDouble(cells[1])).isEqualTo(debt.get(first));
        assertThat(Double.parseDouble(cells[2]))
                .isEqualTo(Opened.RUN.accounts().healthWorst().get(first));
    }
}
