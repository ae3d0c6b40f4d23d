package paritydesk.answer;

import org.jspecify.annotations.Nullable;

import paritydesk.book.Account;
import paritydesk.book.Leg;
import paritydesk.plan.Event;
import paritydesk.study.MarginQuestion;
import paritydesk.timeline.Run;
import paritydesk.timeline.Settlements;
import paritydesk.valuation.Column;
import paritydesk.valuation.margin.Black76;
import paritydesk.valuation.margin.Position;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The derivative legs of accounts as margin sees them at one instant: what stands open at its mark, and what has become cash by a
/// settlement or an expiry.
final class MarginPositions {

    private static final double YEAR_SECONDS = 365.0 * 24 * 3600;

    private final Run run;
    private final MarginQuestion.MarginModes q;
    private final int step;
    private final Map<String, Column> prices = new HashMap<>();

    /// Positions, and the gain (below zero: loss) of what is settled.
    record Held(List<Position> positions, double cash) {}

    MarginPositions(Run run, MarginQuestion.MarginModes q, int step) {
        this.run = run;
        this.q = q;
        this.step = step;
    }

    /// Empty where a mark is missing.
    Optional<Held> of(Account account) {
        var open = new ArrayList<Position>();
        double cash = 0;
        for (var leg : account.legs()) {
            if (leg instanceof Leg.Collateral || leg instanceof Leg.Debt) {
                continue;
            }
            double paid = paid(account, leg);
            double price = Double.isNaN(paid) ? price(account, leg, step) : paid;
            if (Double.isNaN(price)) {
                return Optional.empty();
            }
            var position = position(leg, price);
            if (Double.isNaN(paid)) {
                open.add(position);
            } else {
                cash += position.profit();
            }
        }
        return Optional.of(new Held(open, cash));
    }

    /// The price of the underlying at which a leg became cash; NaN while it is open.
    private double paid(Account account, Leg leg) {
        var asOf = run.scenario().book().asOf();
        for (var event : run.scenario().plan().events()) {
            if (event instanceof Event.Settlement s
                    && s.venue().equals(account.venue())
                    && s.asset().equals(leg.asset())
                    && !s.at().isBefore(asOf)
                    && !s.at().isAfter(q.at())) {
                return Settlements.exact(run.scenario(), s)
                        .map(BigDecimal::doubleValue)
                        .orElseGet(() -> price(account, leg, run.clock().indexAt(s.at())));
            }
        }
        return leg instanceof Leg.Option o && !o.expiry().isAfter(q.at())
                ? price(account, leg, run.clock().indexAt(o.expiry()))
                : Double.NaN;
    }

    private Position position(Leg leg, double price) {
        return switch (leg) {
            case Leg.Linear l ->
                    new Position.Linear(
                            l.asset(),
                            l.quantity().multiply(l.multiplier()).doubleValue(),
                            l.entryPrice().doubleValue(),
                            price,
                            rates(l.maintenanceRate()),
                            margin(l, l.multiplier(), l.margin(), l.entryPrice().doubleValue()));
            case Leg.Option o ->
                    new Position.Option(
                            o.asset(),
                            o.quantity().multiply(o.multiplier()).doubleValue(),
                            o.entryPrice().doubleValue(),
                            terms(o, price),
                            rates(o.maintenanceRate()),
                            margin(o, o.multiplier(), o.margin(), price));
            case Leg.Collateral _, Leg.Debt _ ->
                    throw new IllegalStateException("not a derivative: " + leg);
        };
    }

    private Black76 terms(Leg.Option o, double price) {
        double left = Duration.between(q.at(), o.expiry()).toMillis() / 1000.0;
        return new Black76(
                o.right() == Leg.Right.CALL,
                price,
                o.strike().doubleValue(),
                Math.max(0, left) / YEAR_SECONDS,
                o.volatility().doubleValue(),
                0);
    }

    private Position.Rates rates(BigDecimal maintenance) {
        double own = maintenance.doubleValue();
        return new Position.Rates(Math.max(own, q.initialRate().doubleValue()), own);
    }

    /// What was posted, or the initial requirement where nothing is stated: so that every book can be read in every mode.
    private double margin(
            Leg leg, BigDecimal multiplier, @Nullable BigDecimal posted, double price) {
        if (posted != null) {
            return Math.max(0, posted.doubleValue());
        }
        double tokens = leg.quantity().multiply(multiplier).abs().doubleValue();
        return tokens * price * q.initialRate().doubleValue();
    }

    /// The venue's own price, fair value where it has none.
    private double price(Account account, Leg leg, int at) {
        double seen =
                prices.computeIfAbsent(
                                account.venue() + '\n' + leg.asset(),
                                _ -> run.seen(account.venue(), leg.asset()))
                        .get(at);
        return Double.isNaN(seen) ? prices.computeIfAbsent(leg.asset(), run::fair).get(at) : seen;
    }
}
