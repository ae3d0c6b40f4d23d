package paritydesk.ui.overview;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import paritydesk.chart.Chart;
import paritydesk.chart.Waterfall;
import paritydesk.report.figure.DriverFall;
import paritydesk.report.figure.RunCharts;
import paritydesk.timeline.Run;
import paritydesk.ui.look.Text;
import paritydesk.ui.session.Evaluation;
import paritydesk.ui.session.Session;
import paritydesk.valuation.Quotient;

import java.util.Optional;

/// The headline of what is open. Everything is derived from the evaluation once and only shown afterwards.
public final class OverviewModel {

    private static final String FALL = "overview.fall";
    private static final String CAUSES = "overview.causes";

    private final Session session;
    private final ObservableList<Tile> tiles = FXCollections.observableArrayList();
    private final ObservableList<Cause> causes = FXCollections.observableArrayList();
    private final ObservableList<Coming> coming = FXCollections.observableArrayList();
    private final ObservableList<Struck> struck = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Waterfall>> fall =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Chart>> chart =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private String currency = "";

    public OverviewModel(Session session) {
        this.session = session;
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

    /// The same accounts by the gravest state that they were in.
    public ObservableList<Struck> struck() {
        return struck;
    }

    /// What moved the economic ratio from the book's first step to its lowest; nothing where it never falls.
    public ReadOnlyObjectProperty<Optional<Waterfall>> fallProperty() {
        return fall.getReadOnlyProperty();
    }

    /// Events that the data do not reach yet, soonest first.
    public ObservableList<Coming> coming() {
        return coming;
    }

    /// Both truths, parity and whom it strikes, under the event lanes.
    public ReadOnlyObjectProperty<Optional<Chart>> chartProperty() {
        return chart.getReadOnlyProperty();
    }

    /// What debts are counted in; empty before anything is open.
    public String currency() {
        return currency;
    }

    private void show(Evaluation evaluation) {
        var run = evaluation.run();
        currency = run.scenario().market().currency();
        tiles.setAll(Headlines.of(run));
        judge(run);
        struck.setAll(Struck.of(run));
        coming.setAll(Coming.of(run));
        chart.set(Optional.of(RunCharts.of(run).story()));
        explain(run);
    }

    /// Every account that broke is asked why.
    private void judge(Run run) {
        causes.clear();
        session.background()
                .follow(
                        CAUSES,
                        Text.of("timeline.explaining"),
                        progress -> Cause.of(run),
                        causes::setAll,
                        why -> causes.clear());
    }

    private void explain(Run run) {
        int from = run.clock().bookFrom();
        int lowest = run.book().economic().ratio().argMin();
        fall.set(Optional.empty());
        if (from < 0 || lowest <= from) {
            return;
        }
        session.background()
                .follow(
                        FALL,
                        Text.of("timeline.explaining"),
                        progress -> DriverFall.of(run, -1, from, lowest, false, Quotient.RATIO),
                        found -> fall.set(found.fall()),
                        why -> fall.set(Optional.empty()));
    }
}
