package paritydesk.ui.positions;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import paritydesk.answer.AccountOutlook;
import paritydesk.asset.Figures;
import paritydesk.book.Account;
import paritydesk.book.Leg;
import paritydesk.chart.Chart;
import paritydesk.chart.Waterfall;
import paritydesk.report.figure.DriverFall;
import paritydesk.report.figure.RunCharts;
import paritydesk.timeline.Explain;
import paritydesk.timeline.Run;
import paritydesk.ui.help.Topic;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;
import paritydesk.ui.session.Breach;
import paritydesk.ui.session.Session;
import paritydesk.valuation.Quotient;
import paritydesk.valuation.Solvency;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The account looked at: its legs, its standing, its health through time, and what moved its ratio until the scrubber.
public final class AccountModel {

    private static final String KEY = "account";

    private final Session session;
    private Optional<WhatIfModel> whatIf = Optional.empty();
    private final BooleanProperty ratio = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<Optional<Page>> page =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public AccountModel(Session session) {
        this.session = session;
        session.onEvaluation(any -> read());
        session.accountProperty().subscribe(any -> read());
        session.stepProperty().subscribe(any -> read());
        session.perceivedProperty().subscribe(any -> read());
        session.quotientProperty().subscribe(any -> read());
        ratio.subscribe(any -> read());
    }

    /// Everything about one account, ready to print.
    ///
    /// @param legsTitle of which instant the legs are
    /// @param legs at the scrubber's moment; before the book exists those that it will open with, without values
    /// @param note why there is no waterfall, or that it was split by substitution; empty otherwise
    public record Page(
            String title,
            String subtitle,
            List<Fact> standing,
            String legsTitle,
            List<LegLine> legs,
            Chart health,
            Optional<Waterfall> drivers,
            String note,
            Chart path,
            String currency,
            Optional<Outlook> outlook) {}

    /// What the engine says beyond the standing.
    ///
    /// @param spared why the account cannot be liquidated now; empty where it can
    public record Outlook(
            List<LegLine> legs, List<Fact> risk, List<Fact> liquidation, String spared) {}

    /// A leg at the scrubber's moment: prices per token, value at the venue's price, κ and LT; NaN where there is none.
    public record LegLine(
            String name,
            double quantity,
            double seen,
            double fair,
            double value,
            double recognition,
            double threshold) {

        /// At fair value, before any haircut.
        public double fairValue() {
            return Double.isNaN(value) ? Double.NaN : quantity * fair;
        }
    }

    /// One line: its meaning, name and value, and the topic that explains it; empty without one.
    public record Fact(Tone tone, String name, String value, String topic) {
        Fact(Tone tone, String name, String value) {
            this(tone, name, value, "");
        }
    }

    /// The chart of the page shows the collateral ratio rather than the health factor.
    public BooleanProperty ratioProperty() {
        return ratio;
    }

    /// The instant of the scrubber in epoch seconds; NaN while nothing is open.
    public double time() {
        return session.run()
                .map(run -> run.clock().seconds()[session.stepProperty().get()])
                .orElse(Double.NaN);
    }

    /// Moves the scrubber to a time of the chart.
    public void goToTime(double seconds) {
        session.run()
                .ifPresent(
                        run ->
                                session.goTo(
                                        run.clock()
                                                .indexAt(
                                                        Instant.ofEpochMilli(
                                                                Math.round(1000 * seconds)))));
    }

    /// The legs of the account tried otherwise; made when somebody first looks.
    WhatIfModel whatIf() {
        if (whatIf.isEmpty()) {
            whatIf = Optional.of(new WhatIfModel(session));
        }
        return whatIf.get();
    }

    /// The page of the account; nothing while none is chosen.
    public ReadOnlyObjectProperty<Optional<Page>> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public BooleanProperty perceivedProperty() {
        return session.perceivedProperty();
    }

    /// Which figure the drivers explain.
    public ObjectProperty<Quotient> quotientProperty() {
        return session.quotientProperty();
    }

    private void read() {
        int account = session.accountProperty().get();
        var run = session.run();
        if (account < 0 || run.isEmpty()) {
            page.set(Optional.empty());
            return;
        }
        int step = session.stepProperty().get();
        boolean perceived = session.perceivedProperty().get();
        var quotient = session.quotientProperty().get();
        boolean asRatio = ratio.get();
        session.background()
                .follow(
                        KEY,
                        Text.of("account.reading"),
                        progress -> page(run.get(), account, step, perceived, quotient, asRatio),
                        found -> page.set(Optional.of(found)),
                        why -> page.set(Optional.empty()));
    }

    private static Page page(
            Run run, int account, int step, boolean perceived, Quotient quotient, boolean asRatio) {
        var who = run.scenario().book().accounts().get(account);
        var path = Explain.account(run, account);
        int from = run.clock().bookFrom();
        boolean there = step >= from;
        var drivers =
                there
                        ? DriverFall.of(run, account, from, step, perceived, quotient)
                        : new DriverFall(Optional.empty(), false);
        var outlook =
                there
                        ? Optional.of(Outlooks.of(run, AccountOutlook.of(run, account, step)))
                        : Optional.<Outlook>empty();
        return new Page(
                who.id(),
                Text.of("account.where", who.owner(), who.venue()),
                standing(
                        run,
                        account,
                        step,
                        path.healthPerceived().get(step),
                        path.healthEconomic().get(step)),
                there
                        ? Text.of("account.legs.at", Figures.moment(run.clock().at(step)))
                        : Text.of("account.legs.opening"),
                outlook.map(Outlook::legs).orElseGet(() -> opening(who)),
                RunCharts.of(run).account(path),
                drivers.fall(),
                note(there, drivers),
                RunCharts.of(run).account(path, asRatio),
                run.scenario().market().currency(),
                outlook);
    }

    private static String note(boolean there, DriverFall drivers) {
        if (drivers.fall().isPresent()) {
            return drivers.substituted() ? Text.of("timeline.substituted") : "";
        }
        return there ? Text.of("timeline.noratio") : Text.of("timeline.nobook");
    }

    private static List<Fact> standing(Run run, int account, int step, double seen, double fair) {
        var breach = Breach.of(run, account);
        var now = Solvency.of(seen, fair);
        return List.of(
                new Fact(Tone.NEUTRAL, Text.of("account.at"), Figures.moment(run.clock().at(step))),
                new Fact(
                        Words.tone(now),
                        Text.of("account.class"),
                        Words.of(now),
                        Topic.id("class-now")),
                new Fact(
                        Tone.PERCEIVED,
                        Text.of("reading.health.perceived"),
                        Figures.number(seen, 4),
                        Topic.id("health-perceived")),
                new Fact(
                        Tone.ECONOMIC,
                        Text.of("reading.health.economic"),
                        Figures.number(fair, 4),
                        Topic.id("health-economic")),
                new Fact(
                        Tone.NEUTRAL,
                        Text.of("account.broke"),
                        breach.happened()
                                ? Figures.moment(run.clock().at(breach.step()))
                                : Text.of("account.never"),
                        Topic.id("first-breach")),
                new Fact(
                        Tone.NEUTRAL,
                        Text.of("account.cause"),
                        breach.happened() ? breach.words() : "–",
                        Topic.id("breach-cause")));
    }

    /// The legs that the book opens with: quantities alone.
    private static List<LegLine> opening(Account who) {
        double none = Double.NaN;
        return who.legs().stream()
                .map(
                        leg ->
                                new LegLine(
                                        legName(leg),
                                        leg.quantity().doubleValue(),
                                        none,
                                        none,
                                        none,
                                        none,
                                        none))
                .toList();
    }

    /// A leg in words, without its quantity.
    static String legName(Leg leg) {
        return switch (leg) {
            case Leg.Collateral _ -> Text.of("leg.collateral", leg.asset());
            case Leg.Debt _ -> Text.of("leg.debt", leg.asset());
            case Leg.Linear linear ->
                    Text.of("leg.linear", leg.asset(), Figures.exact(linear.entryPrice()));
            case Leg.Option option when option.right() == Leg.Right.CALL ->
                    Text.of(
                            "leg.call",
                            leg.asset(),
                            Figures.exact(option.strike()),
                            Figures.exact(option.entryPrice()));
            case Leg.Option option ->
                    Text.of(
                            "leg.put",
                            leg.asset(),
                            Figures.exact(option.strike()),
                            Figures.exact(option.entryPrice()));
        };
    }
}
