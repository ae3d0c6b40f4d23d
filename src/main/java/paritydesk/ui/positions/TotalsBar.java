package paritydesk.ui.positions;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

import paritydesk.asset.Figures;
import paritydesk.timeline.Subtotals;
import paritydesk.ui.help.HelpMark;
import paritydesk.ui.look.Notation;
import paritydesk.ui.look.Text;

/// Sums of the rows shown: one line under the table.
final class TotalsBar extends FlowPane {

    private final PositionsModel model;

    TotalsBar(PositionsModel model) {
        this.model = model;
        setId("positions-totals");
        setAccessibleText(Text.of("positions.totals.about"));
        getStyleClass().add("positions-totals");
        model.totalsProperty().subscribe(this::show);
    }

    private void show(Subtotals totals) {
        var whole = new Label();
        Notation.show(whole, whole(totals, model.currencyProperty().get()));
        whole.getStyleClass().add("strong");
        getChildren().setAll(whole, new HelpMark("rows-total"));
        for (var solvency : Rows.GRAVE_FIRST) {
            var of = totals.of(solvency);
            if (of.accounts() > 0) {
                var tone = Words.tone(solvency);
                var text =
                        Text.of(
                                "positions.total.class",
                                (tone.mark() + " " + Words.of(solvency)).strip(),
                                Figures.number(of.accounts()),
                                Figures.number(of.debt(), 0));
                var label = new Label();
                Notation.show(label, text);
                label.getStyleClass().addAll("toned", tone.styleClass());
                getChildren().add(label);
            }
        }
    }

    private static String whole(Subtotals totals, String currency) {
        return Text.counted(
                "positions.totals",
                totals.accounts(),
                Figures.number(totals.collateral(), 0),
                Figures.number(totals.debt(), 0),
                currency);
    }
}
