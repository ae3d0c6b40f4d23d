package paritydesk.simulation;

import paritydesk.study.PriceShock;
import paritydesk.timeline.BookView;
import paritydesk.timeline.MarketExits;
import paritydesk.timeline.Run;
import paritydesk.valuation.cascade.Cascade;
import paritydesk.valuation.cascade.Liquidator;
import paritydesk.valuation.cascade.Mechanism;
import paritydesk.valuation.cascade.OracleResponse;
import paritydesk.valuation.cascade.Order;
import paritydesk.valuation.cascade.PriceImpact;
import paritydesk.valuation.liquidity.Exit;
import paritydesk.valuation.systemic.ExposureNetwork;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A run's book at one step, ready to be shocked: as a cascade under the venues' rules and the market's depth, standing still, or as
/// a network of claims.
public final class Shocks {

    private final Run run;
    private final BookView view;
    private final int step;
    private final List<List<Exit>> exits;

    private Shocks(Run run, int step) {
        this.run = run;
        this.step = step;
        view = BookView.of(run);
        var market = new MarketExits(run);
        exits = view.assets().stream().map(a -> market.of(a, step, List.of())).toList();
    }

    /// At a step at which the book exists.
    public static Shocks at(Run run, int step) {
        if (step < run.clock().bookFrom() || step >= run.clock().size()) {
            throw new IllegalArgumentException("the book does not exist at step " + step);
        }
        return new Shocks(run, step);
    }

    /// The assets that a shock may name, in the order of its factors.
    public List<String> assets() {
        return view.assets();
    }

    /// Whether the market knows a pool or a depth of an asset; without one it takes any amount at its price.
    public boolean depthKnown(String asset) {
        return !exits.get(assets().indexOf(asset)).isEmpty();
    }

    /// One factor per asset, 1 where none is named.
    ///
    /// @throws IllegalArgumentException where an asset is not in the book
    public double[] factors(List<PriceShock> shocks) {
        double[] factors = new double[assets().size()];
        Arrays.fill(factors, 1);
        for (var shock : shocks) {
            int asset = assets().indexOf(shock.asset());
            if (asset < 0) {
                throw new IllegalArgumentException("the book holds no " + shock.asset());
            }
            factors[asset] *= shock.factor();
        }
        return factors;
    }

    /// Liquidations under the venues' rules, sold into the market's pools and depth.
    public Cascade cascade(double oracleFollows) {
        var marks = view.marks(step);
        var mechanism =
                new Mechanism(
                        new VenueRules(view, marks, step),
                        PriceImpact.exits(exits),
                        OracleResponse.sharing(oracleFollows),
                        new Order.Simultaneous(),
                        Mechanism.MOST_ROUNDS);
        return new Cascade(view.columns(), marks, mechanism);
    }

    /// Positions as they are: nobody liquidates, so that what a run of it lacks is Σ(D − C)⁺ at market prices.
    public Cascade standing() {
        return new Cascade(
                view.columns(),
                view.marks(step),
                Mechanism.of(_ -> Liquidator.Taking.NOTHING, PriceImpact.NONE));
    }

    /// Venues and holders as nodes at market prices times `factors`; accounts without a price or with derivatives are left out.
    public ExposureNetwork network(double[] factors, int holders) {
        var marks = view.marks(step);
        var columns = view.columns();
        double[] fair = new double[marks.slots().size()];
        double[] owed = new double[fair.length];
        for (int i = 0; i < fair.length; i++) {
            var slot = marks.slots().get(i);
            for (var part : slot.parts()) {
                fair[i] +=
                        part.units() == 0 ? 0 : part.units() * part.fair() * factors[part.asset()];
            }
            owed[i] = slot.debtFair() * factors[slot.debtAsset()];
        }
        var stakes = new ArrayList<ExposureNetwork.Stake>();
        var accounts = run.scenario().book().accounts();
        for (int a = 0; a < columns.accounts(); a++) {
            double collateral = columns.collateral().value(a, fair);
            double debt = columns.debt().value(a, owed);
            boolean derivatives = columns.linear().start(a) < columns.linear().start(a + 1);
            if (!derivatives && !Double.isNaN(collateral) && !Double.isNaN(debt)) {
                var one = accounts.get(a);
                stakes.add(new ExposureNetwork.Stake(one.venue(), one.owner(), collateral, debt));
            }
        }
        return ExposureNetwork.of(stakes, holders);
    }
}
