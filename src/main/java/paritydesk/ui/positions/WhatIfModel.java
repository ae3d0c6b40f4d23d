package paritydesk.ui.positions;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import paritydesk.answer.AccountOutlook;
import paritydesk.book.Account;
import paritydesk.book.Leg;
import paritydesk.timeline.AccountTrial;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;
import paritydesk.ui.look.Text;
import paritydesk.ui.session.Session;
import paritydesk.ui.session.Told;
import paritydesk.venue.Terms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The legs of the account looked at, tried otherwise: the account alone is valued again over the whole window, as if it had stood so from
/// the book's first moment. Nothing of the scenario changes until [#apply].
public final class WhatIfModel {

    private static final String KEY = "whatif";

    private final Session session;
    private final ObservableList<Draft> drafts = FXCollections.observableArrayList();
    private final StringProperty target = new SimpleStringProperty("1.25");
    private final ReadOnlyObjectWrapper<Optional<Comparison>> comparison =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private Optional<Account> original = Optional.empty();

    public WhatIfModel(Session session) {
        this.session = session;
        session.accountProperty().subscribe(any -> reset());
        session.onEvaluation(any -> reset());
        session.stepProperty().subscribe(any -> value());
        target.subscribe(any -> value());
    }

    /// Before and after, and what would bring the health factor after the change to the target; nothing where the account has no holding
    /// with a price.
    public record Comparison(
            AccountTrial before, AccountTrial after, Optional<AccountOutlook.Ways> ways) {}

    public ObservableList<Draft> drafts() {
        return FXCollections.unmodifiableObservableList(drafts);
    }

    /// The health factor to reach, as typed.
    public StringProperty targetProperty() {
        return target;
    }

    public ReadOnlyObjectProperty<Optional<Comparison>> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /// Why what is typed cannot be valued; empty while it can.
    public ReadOnlyStringProperty faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Back to the account as the book has it.
    public void reset() {
        int account = session.accountProperty().get();
        original =
                account < 0
                        ? Optional.empty()
                        : session.run().map(run -> run.scenario().book().accounts().get(account));
        drafts.setAll(
                original.map(who -> who.legs().stream().map(Draft::of).toList()).orElse(List.of()));
        value();
    }

    /// Types a quantity.
    public void type(int leg, String text) {
        if (!drafts.get(leg).text().equals(text)) {
            drafts.set(leg, drafts.get(leg).typed(text));
            value();
        }
    }

    public void remove(int leg) {
        drafts.remove(leg);
        value();
    }

    /// Adds a leg in an asset of the venue, pledged or owed.
    public void add(String asset, boolean owed, String quantity) {
        var parsed = Draft.parse(quantity).filter(q -> q.signum() >= 0);
        if (parsed.isEmpty()) {
            fault.set(Text.of("whatif.number", quantity));
            return;
        }
        Leg leg =
                owed ? new Leg.Debt(asset, parsed.get()) : new Leg.Collateral(asset, parsed.get());
        drafts.add(Draft.of(leg));
        value();
    }

    /// Takes whole tokens off the debts in an asset, in their order, and no more than is owed.
    public void repay(String asset, String amount) {
        var parsed = Draft.parse(amount).filter(q -> q.signum() >= 0);
        if (parsed.isEmpty()) {
            fault.set(Text.of("whatif.number", amount));
            return;
        }
        BigDecimal left = parsed.get();
        for (int i = 0; i < drafts.size(); i++) {
            if (drafts.get(i).changed() instanceof Leg.Debt debt && debt.asset().equals(asset)) {
                var taken = left.min(debt.quantity());
                left = left.subtract(taken);
                var rest = debt.quantity().subtract(taken).stripTrailingZeros();
                drafts.set(i, drafts.get(i).typed(rest.toPlainString()));
            }
        }
        value();
    }

    /// What the account's venue lists, in its order.
    public List<String> assets() {
        return session.run()
                .flatMap(
                        run ->
                                original.flatMap(
                                        who ->
                                                run.scenario().venues().venues().stream()
                                                        .filter(v -> v.id().equals(who.venue()))
                                                        .findFirst()))
                .map(venue -> venue.assets().stream().map(Terms::asset).toList())
                .orElse(List.of());
    }

    /// Assets of its debts.
    public List<String> owed() {
        return drafts.stream()
                .map(Draft::leg)
                .filter(Leg.Debt.class::isInstance)
                .map(Leg::asset)
                .distinct()
                .toList();
    }

    /// Whether something differs from the book and can be valued.
    public boolean changed() {
        return fault.get().isEmpty()
                && original.isPresent()
                && !original.get().equals(tried(original.get()));
    }

    /// Puts the account as tried into the scenario's book; undo takes it back.
    public void apply() {
        int account = session.accountProperty().get();
        if (!changed() || account < 0) {
            return;
        }
        var who = original.orElseThrow();
        session.scenario()
                .ifPresent(
                        scenario -> {
                            var book = scenario.book();
                            var accounts = new ArrayList<>(book.accounts());
                            accounts.set(account, tried(who));
                            session.edit(
                                    Text.of("whatif.edit", who.id()),
                                    scenario.withBook(book.withAccounts(accounts)));
                        });
    }

    private Account tried(Account who) {
        return new Account(
                who.id(),
                who.owner(),
                who.venue(),
                who.holderClass(),
                drafts.stream().map(Draft::changed).toList());
    }

    private void value() {
        var run = session.run();
        if (run.isEmpty() || original.isEmpty()) {
            comparison.set(Optional.empty());
            fault.set("");
            return;
        }
        fault.set(firstFault());
        var wanted = Draft.parse(target.get()).filter(t -> t.signum() > 0);
        if (!fault.get().isEmpty() || wanted.isEmpty()) {
            return;
        }
        int account = session.accountProperty().get();
        int step = session.stepProperty().get();
        var next = tried(original.get());
        session.background()
                .follow(
                        KEY,
                        Text.of("whatif.valuing"),
                        progress ->
                                compared(
                                        run.get(),
                                        account,
                                        step,
                                        next,
                                        wanted.get().doubleValue(),
                                        new Told(progress)),
                        found -> comparison.set(Optional.of(found)),
                        why -> fault.set(Session.reason(why)));
    }

    private static Comparison compared(
            Run run, int account, int step, Account next, double target, Told progress) {
        var alone = Timeline.run(AccountTrial.alone(run.scenario(), next), progress);
        boolean there = step >= run.clock().bookFrom();
        return new Comparison(
                AccountTrial.of(run, account, step),
                AccountTrial.of(alone, 0, step),
                there ? AccountOutlook.ways(alone, 0, step, target) : Optional.empty());
    }

    private String firstFault() {
        return drafts.stream()
                .flatMap(draft -> draft.fault().stream())
                .findFirst()
                .orElseGet(
                        () ->
                                Draft.parse(target.get()).filter(t -> t.signum() > 0).isPresent()
                                        ? ""
                                        : Text.of("whatif.target.wrong"));
    }
}
