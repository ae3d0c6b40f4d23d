package paritydesk.timeline;

import paritydesk.plan.Event;
import paritydesk.plan.PlanHead;
import paritydesk.valuation.Slot;
import paritydesk.valuation.margin.Black76;

import java.time.Duration;

/// What derivatives on one asset at one venue are marked at. From a settlement on they are cash at the settlement price and require
/// nothing. Where the venue credits a redenomination they go on with the multiplier times ρ and entry and strike over ρ, so that
/// a token of before is marked at ρ times the new token's price [std: contract adjustment by an options clearing house].
final class MarkPath {

    private static final double YEAR_SECONDS = 365.0 * 24 * 3600;

    private final Tables tables;
    private final Slot slot;
    private final int settledFrom;
    private final double settlement;

    MarkPath(Tables tables, Slot slot) {
        this.tables = tables;
        this.slot = slot;
        int from = tables.clock.size();
        double price = Double.NaN;
        for (var event : tables.scenario.plan().events()) {
            if (event instanceof Event.Settlement s
                    && s.venue().equals(slot.venue())
                    && s.asset().equals(slot.asset())
                    && step(event) < from) {
                from = step(event);
                price = Settlements.price(tables, s);
            }
        }
        settledFrom = from;
        settlement = price;
    }

    /// The mark per token at every step, from the price of the asset and (after a redenomination) of what it became.
    double[] marks(double[] price, double[] successor) {
        double[] underlying = underlying(price, successor);
        return switch (slot.claim()) {
            case Slot.Token _ -> underlying;
            case Slot.Notional notional -> standing(underlying, notional);
            case Slot.Option option -> options(underlying, option);
        };
    }

    private double[] underlying(double[] price, double[] successor) {
        var path = price.clone();
        int rescaled = rescaledFrom();
        for (int s = 0; s < path.length; s++) {
            if (s >= settledFrom) {
                path[s] = settlement;
            } else if (s >= rescaled) {
                path[s] = successor[s];
            }
        }
        return path;
    }

    private double[] standing(double[] underlying, Slot.Notional notional) {
        for (int s = 0; s < underlying.length; s++) {
            var expiry = notional.expiry();
            boolean over = expiry != null && !tables.clock.at(s).isBefore(expiry);
            underlying[s] = s >= settledFrom || over ? 0 : underlying[s];
        }
        return underlying;
    }

    /// Black-76 with the price as forward and no discount; from expiry on what was paid out then.
    private double[] options(double[] underlying, Slot.Option option) {
        var marks = new double[underlying.length];
        for (int s = 0; s < marks.length; s++) {
            boolean expired = s > 0 && !tables.clock.at(s - 1).isBefore(option.expiry());
            marks[s] =
                    expired && tables.clock.at(s).isAfter(option.expiry())
                            ? marks[s - 1]
                            : option(underlying[s], option, s);
        }
        return marks;
    }

    private double option(double forward, Slot.Option option, int step) {
        if (Double.isNaN(forward)) {
            return Double.NaN;
        }
        var at = tables.clock.at(step);
        double left = Duration.between(at, option.expiry()).toMillis() / 1000.0;
        double years = step >= settledFrom ? 0 : Math.max(0, left) / YEAR_SECONDS;
        return new Black76(option.call(), forward, option.strike(), years, option.volatility(), 0)
                .mark();
    }

    /// The step from which contracts are those on the new token; never for anything but a redenomination.
    private int rescaledFrom() {
        var plan = tables.scenario.plan();
        if (plan.head().kind() != PlanHead.Kind.REDENOMINATION) {
            return tables.clock.size();
        }
        var conversion = plan.conversionOf(slot.asset());
        return plan.events().stream()
                .filter(
                        e ->
                                e instanceof Event.AutoCredit c
                                        && c.venue().equals(slot.venue())
                                        && conversion
                                                .filter(x -> x.id().equals(c.conversion()))
                                                .isPresent())
                .mapToInt(this::step)
                .min()
                .orElse(tables.clock.size());
    }

    /// The step after an event; 0 where it lies between the book and the clock, and never where it is older than the book or later
    /// than the clock.
    private int step(Event event) {
        if (event.at().isBefore(tables.scenario.book().asOf())) {
            return tables.clock.size();
        }
        if (event.at().isBefore(tables.clock.at(0))) {
            return 0;
        }
        for (int s = 0; s < tables.clock.size(); s++) {
            if (event.equals(tables.clock.step(s).event())) {
                return s;
            }
        }
        return tables.clock.size();
    }
}
