package paritydesk.valuation.peg;

import paritydesk.valuation.Column;

/// Policies for a peg compared on the same pool under the same shocks, step by step and without chance: a shock trades, then the policy acts
/// once, then the price is read. Shocks are pegged coins sold into the pool per step (below zero: the peg paid in for them).
public record PegSimulation(StablePair pool, Column shocks, double stepSeconds, double tolerance) {

    private static final double YEAR = 365.0 * 24 * 3600;

    public PegSimulation {
        Refuse.unlessPositive("a step", stepSeconds);
        Refuse.unlessShare("a tolerance", tolerance);
        shocks.stream().forEach(x -> Refuse.unlessFinite("a shock", x));
    }

    /// One policy's course: price after each step, capital at work after each step and what the policy has cost by then (below zero it has
    /// earned), both in the peg. `worst` is the price farthest from 1, `outside` counts steps farther than the tolerance.
    public record Course(Column price, Column capital, Column cost, double worst, int outside) {}

    public Course run(PegPolicy policy) {
        int steps = shocks.size();
        var price = new double[steps];
        var capital = new double[steps];
        var cost = new double[steps];
        var now = start(policy);
        for (int s = 0; s < steps; s++) {
            var shocked = shocked(now.pool, shocks.get(s));
            now = act(policy, now.with(shocked), (s + 1) * stepSeconds);
            price[s] = now.pool.price();
            capital[s] = now.capital;
            cost[s] = now.cost;
        }
        var prices = Column.of(price);
        int worst = Column.of(steps, i -> Math.abs(price[i] - 1)).argMax();
        int outside = (int) prices.stream().filter(p -> Math.abs(p - 1) > tolerance).count();
        return new Course(
                prices,
                Column.of(capital),
                Column.of(cost),
                worst < 0 ? pool.price() : price[worst],
                outside);
    }

    /// Where a course stands: the pool, the keeper (for its policy alone), the capital at work, the cost so far.
    private record Standing(StablePair pool, Keeper keeper, double capital, double cost) {
        Standing with(StablePair changed) {
            return new Standing(changed, keeper, capital, cost);
        }
    }

    /// What a keeper had provided before is in the pool already, at the pool's present value.
    private Standing start(PegPolicy policy) {
        if (policy instanceof PegPolicy.Keeping k) {
            double tokens = k.provided() / pool.virtualPrice();
            var keeper =
                    new Keeper(k.rule(), k.provided(), tokens, k.most(), Double.NEGATIVE_INFINITY);
            return new Standing(pool, keeper, k.provided(), 0);
        }
        return new Standing(pool, Keeper.fresh(KeeperRule.second(1, 0), 0), 0, 0);
    }

    private static StablePair shocked(StablePair pool, double shock) {
        return shock >= 0 ? pool.sell(shock).pool() : pool.buy(-shock).pool();
    }

    private Standing act(PegPolicy policy, Standing now, double seconds) {
        return switch (policy) {
            case PegPolicy.None _ -> now;
            case PegPolicy.CappedModule module -> module(module, now);
            case PegPolicy.Keeping _ -> keep(now, seconds);
            case PegPolicy.Incentive incentive -> incentive(incentive, now);
            case PegPolicy.SavingsRate rate -> rate(rate, now);
        };
    }

    /// Capital is what the reserve has paid out on balance; minted coins bring it back and more. The fee is earned.
    private static Standing module(PegPolicy.CappedModule module, Standing now) {
        double price = now.pool.price();
        if (price < 1 - module.fee()) {
            double left = Math.max(module.reserve() - now.capital, 0);
            double enough = left / (1 - module.fee());
            var bought = buyUpTo(now.pool, 1 - module.fee(), Double.POSITIVE_INFINITY, enough);
            double paid = bought.amount() * (1 - module.fee());
            return new Standing(
                    bought.pool(),
                    now.keeper,
                    now.capital + paid,
                    now.cost - bought.amount() * module.fee());
        }
        if (price > 1 + module.fee()) {
            double room = Math.max(module.ceiling() + now.capital, 0);
            double wanted = Defence.restore(now.pool, 1 + module.fee()).capital();
            double minted = Math.min(wanted, room);
            return new Standing(
                    now.pool.sell(minted).pool(),
                    now.keeper,
                    now.capital - minted,
                    now.cost - minted * module.fee());
        }
        return now;
    }

    /// Cost is what the caller got, and what the keeper's tokens fall short of its debt.
    private static Standing keep(Standing now, double seconds) {
        var step = now.keeper.update(now.pool, seconds);
        double value = step.keeper().tokens() * step.pool().virtualPrice();
        return new Standing(
                step.pool(), step.keeper(), step.keeper().debt(), step.keeper().debt() - value);
    }

    private static Standing incentive(PegPolicy.Incentive incentive, Standing now) {
        double target = Math.min(1 - incentive.margin() + incentive.subsidy(), 1);
        if (!(target > 0) || now.pool.price() >= target) {
            return now;
        }
        double left = Math.max(incentive.budget() - now.cost, 0);
        double most = incentive.subsidy() == 0 ? Double.MAX_VALUE : left / incentive.subsidy();
        var bought = buyUpTo(now.pool, target, Double.POSITIVE_INFINITY, most);
        double spent = bought.amount() * incentive.subsidy();
        return new Standing(bought.pool(), now.keeper, now.capital + spent, now.cost + spent);
    }

    private Standing rate(PegPolicy.SavingsRate policy, Standing now) {
        double price = now.pool.price();
        if (price >= 1) {
            return now;
        }
        double yearly = Math.min(policy.gain() * (1 - price), policy.ceiling());
        double years = stepSeconds / YEAR;
        double demand = policy.sensitivity() * yearly * policy.supply() * years;
        double interest = yearly * policy.supply() * years;
        var bought = buyUpTo(now.pool, 1, demand, Double.MAX_VALUE);
        return new Standing(bought.pool(), now.keeper, now.capital, now.cost + interest);
    }

    /// Buys until the price is at `target`, at most `budget` of the peg and at most `coins` pegged coins.
    private static StablePair.Change buyUpTo(
            StablePair pool, double target, double budget, double coins) {
        double wanted = Math.min(Defence.restore(pool, target).capital(), budget);
        var bought = pool.buy(wanted);
        if (bought.amount() <= coins) {
            return bought;
        }
        double low = 0;
        double high = wanted;
        for (int i = 0; i < 100; i++) {
            double middle = low + (high - low) / 2;
            if (pool.buy(middle).amount() > coins) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return pool.buy(low);
    }
}
