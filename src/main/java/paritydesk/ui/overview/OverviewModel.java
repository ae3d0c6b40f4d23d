package paritydesk.ui.overview;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import paritydesk.chart.Chart;
import paritydesk.report.figure.RunCharts;
import paritydesk.ui.session.Evaluation;
import paritydesk.ui.session.Session;

import java.util.Optional;

/// The headline of what is open. Everything is derived from the evaluation once and only shown afterwards.
public final class OverviewModel {

    private final ObservableList<Tile> tiles = FXCollections.observableArrayList();
    private final ObservableList<Cause> causes = FXCollections.observableArrayList();
    private final ObservableList<Coming> coming = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Chart>> chart =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public OverviewModel(Session session) {
        session.onEvaluation(this::show);
    }

    /// The headline figures and where each leads.
    public ObservableList<Tile> tiles() {
        return tiles;
    }

    /// What first broke accounts, most debt first; empty where nothing did.
    public ObservableList<Cause> causes() {
        return causes;
    }

    /// Events that the data do not reach yet, soonest first.
    public ObservableList<Coming> coming() {
        return coming;
    }

    /// Both truths of the collateral ratio under the event lanes.
    public ReadOnlyObjectProperty<Optional<Chart>> chartProperty() {
        return chart.getReadOnlyProperty();
    }

    private void show(Evaluation evaluation) {
        var run = evaluation.run();
        tiles.setAll(Headlines.of(run));
        causes.setAll(Cause.of(run));
        coming.setAll(Coming.of(run));
        chart.set(Optional.of(RunCharts.of(run).erosion("")));
    }
}
