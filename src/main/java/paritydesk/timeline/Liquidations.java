package paritydesk.timeline;

import paritydesk.valuation.AccountValues;
import paritydesk.valuation.BookColumns;
import paritydesk.valuation.BookKernel;
import paritydesk.valuation.liquidation.LiquidationOutcome;
import paritydesk.valuation.liquidation.LiquidationState;
import paritydesk.valuation.liquidation.Liquidator;
import paritydesk.venue.LiquidationRule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjDoubleConsumer;

/// What the venues' rule books do to single accounts of the book at single steps. A liquidation is of the largest holding for the
/// largest debt, at the venue's prices. Of accounts with derivatives the whole is liquidated for the whole.
public final class Liquidations {

    private final Tables tables;
    private final LiquidationPath rules;
    private final BonusPath bonuses;
    private final BookKernel.Repayment repayment;

    Liquidations(Tables tables) {
        this.tables = tables;
        rules = new LiquidationPath(tables.scenario, tables.clock);
        bonuses = new BonusPath(tables);
        repayment =
                rules.repayment(
                        tables.book,
                        (_, step) ->
                                (account, health, debt) -> byBook(account, step, health, debt));
    }

    /// The rule in force at an account's venue and a step; empty where the venue is unknown.
    public Optional<LiquidationRule> rule(int account, int step) {
        return rules.rule(venue(account), step);
    }

    /// What one liquidation of an account may repay of `debt`, by the rule in force at a step, in the reporting currency: 0 at a health
    /// factor of 1 and above, where the venue is unknown and where the account is spared.
    public double repayable(int account, int step, double health, double debt) {
        return health < 1 ? repayment.rule(account, step).repayable(account, health, debt) : 0;
    }

    /// What the kernel asks of every account under water.
    BookKernel.Repayment repayment() {
        return repayment;
    }

    /// Where every account of the same columns may be liquidated as `other` says; nowhere where the columns are others.
    @SuppressWarnings("ReferenceEquality") // columns are taken over, not made alike
    BookKernel.Same same(Liquidations other) {
        if (tables.book != other.tables.book) {
            return BookKernel.Same.NOTHING;
        }
        var stated = rules.same(other.rules);
        if (!rules.byBook()) {
            return stated;
        }
        var looked =
                BookKernel.Same.of(
                        tables.clock.size(), other.tables.clock.size(), step -> like(other, step));
        return new BookKernel.Same(
                Math.min(stated.before(), looked.before()), Math.max(stated.from(), looked.from()));
    }

    /// Whether a unit of every slot stands for the same holdings, bonuses and debts at a step: all that a rule book looks at.
    private boolean like(Liquidations other, int step) {
        for (int i = 0; i < tables.slots.size(); i++) {
            var own = tables.slots.get(i);
            var theirs = other.tables.slots.get(i);
            var venue = own.slot().venue();
            boolean same =
                    withBonus(own, venue, step).equals(other.withBonus(theirs, venue, step))
                            && own.owed(1, step).equals(theirs.owed(1, step));
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private List<Holding> withBonus(SlotPath slot, String venue, int step) {
        return slot.holdings(1, step).stream().map(h -> withBonus(h, venue, step)).toList();
    }

    private double byBook(int account, int step, double health, double debt) {
        var out = new LiquidationOutcome();
        return liquidate(account, step, health, debt, new LiquidationState(), out) ? out.repaid : 0;
    }

    /// Fills `out` with what the largest liquidation of an account does, and `state` with what it looked at; false where the account is
    /// spared. `health` and `debt` are the account's, as the venue sees them.
    public boolean liquidate(
            int account,
            int step,
            double health,
            double debt,
            LiquidationState state,
            LiquidationOutcome out) {
        Optional<Liquidator> liquidator = rules.liquidator(venue(account), step);
        if (liquidator.isEmpty() || !fill(account, step, health, debt, state)) {
            return false;
        }
        liquidator.get().liquidate(state, out);
        return true;
    }

    /// Value taken of one asset, at the venue's price.
    public record Seized(String asset, double value) {}

    /// What one liquidation of an account at a step takes of each asset; nothing where it is not under water or is spared.
    public List<Seized> seized(int account, int step) {
        var path = new AccountValues(step, step + 1);
        path.fill(tables.book, tables.perceived, account);
        var taken = new ArrayList<Seized>();
        if (path.health(step) < 1) {
            new Seizing()
                    .of(
                            account,
                            step,
                            path.health(step),
                            path.debt(step),
                            (asset, value) -> taken.add(new Seized(asset, value)));
        }
        return taken;
    }

    /// What liquidations take, one account and step after another; its working memory is its own, so each thread has one.
    final class Seizing {
        private final LiquidationState state = new LiquidationState();
        private final LiquidationOutcome out = new LiquidationOutcome();

        /// What one liquidation takes of each asset, at the venue's prices: of the holding that it seizes, and of all holdings by their
        /// value where the whole account is liquidated. Says nothing where the account is spared.
        void of(
                int account,
                int step,
                double health,
                double debt,
                ObjDoubleConsumer<String> taken) {
            if (single(account, step)) {
                one(account, step, health, debt, taken);
            } else if (liquidate(account, step, health, debt, state, out)) {
                several(account, step, taken);
            }
        }

        /// One token pledged and still that token, one owed, nothing else: as most accounts are, and without building their holdings.
        private boolean single(int account, int step) {
            var pledged = tables.book.collateral();
            var owed = tables.book.debt();
            int first = pledged.start(account);
            return pledged.start(account + 1) == first + 1
                    && owed.start(account + 1) == owed.start(account) + 1
                    && !hasDerivatives(account)
                    && tables.slots.get(pledged.slot(first)).alone(step);
        }

        private void one(
                int account,
                int step,
                double health,
                double debt,
                ObjDoubleConsumer<String> taken) {
            int first = tables.book.collateral().start(account);
            int slot = tables.book.collateral().slot(first);
            var path = tables.slots.get(slot);
            var venue = path.slot().venue();
            var asset = path.slot().asset();
            var liquidator = rules.liquidator(venue, step);
            if (liquidator.isEmpty() || rules.stopped(venue, step, asset)) {
                return;
            }
            int leg = tables.book.debt().start(account);
            var owed = tables.slots.get(tables.book.debt().slot(leg));
            path.fill(
                    tables.book.collateral().quantity(first),
                    step,
                    bonuses.bonus(path, step),
                    state);
            state.healthFactor = health;
            state.totalDebt = debt;
            state.debt = Math.min(debt, owed.owedValue(tables.book.debt().quantity(leg), step));
            liquidator.get().liquidate(state, out);
            taken.accept(asset, out.seized);
        }

        private void several(int account, int step, ObjDoubleConsumer<String> taken) {
            var position = position(account, step);
            boolean whole = hasDerivatives(account) || position.largestDebt() < 0;
            if (whole) {
                double all = position.collateral();
                for (var h : position.holdings()) {
                    taken.accept(h.asset(), h.value() > 0 ? out.seized * h.value() / all : 0);
                }
            } else {
                int held = largest(position, account, step);
                taken.accept(position.holdings().get(held).asset(), out.seized);
            }
        }
    }

    /// The account's holdings and debts, with the figures that liquidations rest on.
    public AccountPosition position(int account, int step) {
        var held = new ArrayList<Holding>();
        var pledged = tables.book.collateral();
        for (int l = pledged.start(account); l < pledged.start(account + 1); l++) {
            for (var one : tables.slots.get(pledged.slot(l)).holdings(pledged.quantity(l), step)) {
                held.add(withBonus(one, venue(account), step));
            }
        }
        return new AccountPosition(account, step, venue(account), held, owed(account, step));
    }

    /// Tokens that an account holds and its venue does not list: units and fair value per unit.
    public record Uncounted(String asset, double quantity, double fair) {}

    /// What an account's pledge has become that its venue counts at nothing.
    public List<Uncounted> uncounted(int account, int step) {
        var there = new ArrayList<Uncounted>();
        var pledged = tables.book.collateral();
        for (int l = pledged.start(account); l < pledged.start(account + 1); l++) {
            there.addAll(tables.slots.get(pledged.slot(l)).uncounted(pledged.quantity(l), step));
        }
        return there;
    }

    private Holding withBonus(Holding h, String venue, int step) {
        return new Holding(
                h.asset(),
                h.quantity(),
                h.oracle(),
                h.fair(),
                h.recognition(),
                h.threshold(),
                bonuses.bonus(venue, h.asset(), step));
    }

    private List<AccountPosition.Owed> owed(int account, int step) {
        var owed = new ArrayList<AccountPosition.Owed>();
        var legs = tables.book.debt();
        for (int l = legs.start(account); l < legs.start(account + 1); l++) {
            var slot = tables.slots.get(legs.slot(l));
            owed.add(slot.owed(legs.quantity(l), step));
        }
        return owed;
    }

    /// False where no holding may be liquidated, for instance because liquidations of each are stopped.
    private boolean fill(
            int account, int step, double health, double debt, LiquidationState state) {
        var position = position(account, step);
        double all = position.collateral();
        boolean derivatives = hasDerivatives(account);
        int held = largest(position, account, step);
        if (held < 0) {
            return false;
        }
        var holding = position.holdings().get(held);
        int owed = position.largestDebt();
        boolean whole = derivatives || owed < 0;
        state.healthFactor = health;
        state.totalDebt = debt;
        state.debt = whole ? debt : Math.min(debt, position.debts().get(owed).value());
        state.totalCollateral = all;
        state.collateral = whole ? all : holding.value();
        state.weighted = position.weighted();
        state.threshold = holding.threshold();
        state.counted = holding.threshold() * holding.recognition();
        state.bonus = holding.bonus();
        state.sale = holding.oracle() > 0 ? holding.fair() / holding.oracle() : 0;
        return true;
    }

    private int largest(AccountPosition position, int account, int step) {
        int best = -1;
        for (int h = 0; h < position.holdings().size(); h++) {
            var one = position.holdings().get(h);
            boolean open = !rules.stopped(venue(account), step, one.asset());
            if (open && (best < 0 || one.value() > position.holdings().get(best).value())) {
                best = h;
            }
        }
        return best;
    }

    private boolean hasDerivatives(int account) {
        BookColumns.Legs linear = tables.book.linear();
        return linear.start(account) < linear.start(account + 1);
    }

    private String venue(int account) {
        return tables.scenario.book().accounts().get(account).venue();
    }
}
