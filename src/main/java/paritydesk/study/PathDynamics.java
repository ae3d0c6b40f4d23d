package paritydesk.study;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;

/// How prices, parity and adoption move at random around a run. Rates are per year of 365 days.
///
/// An asset without dynamics of its own moves with the asset that the plan converts it into; one that is not converted stands still.
public record PathDynamics(
        List<AssetDynamics> assets,
        List<Correlation> correlations,
        List<ParityGap> gaps,
        List<AdoptionNoise> adoption) {

    public PathDynamics {
        assets = List.copyOf(assets);
        correlations = List.copyOf(correlations);
        gaps = List.copyOf(gaps);
        adoption = List.copyOf(adoption);
        var named = once(assets.stream().map(AssetDynamics::asset).toList());
        once(gaps.stream().map(ParityGap::asset).toList());
        once(adoption.stream().map(AdoptionNoise::asset).toList());
        var pairs = new HashSet<List<String>>();
        for (var c : correlations) {
            if (!named.contains(c.first()) || !named.contains(c.second())) {
                throw new IllegalArgumentException(
                        c.first() + " and " + c.second() + " correlate, but have no dynamics");
            }
            if (c.first().equals(c.second())
                    || !pairs.add(List.of(c.first(), c.second()))
                    || !pairs.add(List.of(c.second(), c.first()))) {
                throw new IllegalArgumentException(
                        c.first() + " and " + c.second() + " correlate once");
            }
        }
    }

    /// Nothing moves.
    public static PathDynamics still() {
        return new PathDynamics(List.of(), List.of(), List.of(), List.of());
    }

    /// Geometric Brownian motion of `drift` and `volatility`, with jumps.
    public record AssetDynamics(
            String asset, double drift, double volatility, @Nullable Jumps jumps) {
        public AssetDynamics {
            finite("drift of " + asset, drift);
            positive("volatility of " + asset, volatility);
        }
    }

    /// `perYear` jumps on average, each of a normal logarithm with this mean and deviation.
    public record Jumps(double perYear, double mean, double deviation) {
        public Jumps {
            positive("jumps per year", perYear);
            finite("mean jump", mean);
            positive("deviation of jumps", deviation);
        }
    }

    /// Correlation of the Brownian motions of two assets, −1 to 1.
    public record Correlation(String first, String second, double value) {
        public Correlation {
            if (!(value >= -1 && value <= 1)) {
                throw new IllegalArgumentException("a correlation is −1 to 1, not " + value);
            }
        }
    }

    /// The logarithm of an asset's price over what it should be, beyond the gap that the run has: it returns to 0 at `reversion` and
    /// moves with `volatility`. `seen` says whether venues' oracles see it.
    public record ParityGap(String asset, double reversion, double volatility, boolean seen) {
        public ParityGap {
            positive("reversion of the gap of " + asset, reversion);
            positive("volatility of the gap of " + asset, volatility);
        }
    }

    /// Brownian noise of `volatility` on the logit of the share of `asset` that is not converted yet.
    public record AdoptionNoise(String asset, double volatility) {
        public AdoptionNoise {
            positive("noise of the adoption of " + asset, volatility);
        }
    }

    private static HashSet<String> once(List<String> assets) {
        var seen = new HashSet<String>();
        for (var asset : assets) {
            if (!seen.add(asset)) {
                throw new IllegalArgumentException(asset + " stands there twice");
            }
        }
        return seen;
    }

    private static void finite(String name, double value) {
        if (!Double.isFinite(value) || Math.abs(value) > 1000) {
            throw new IllegalArgumentException(name + " is a rate within ±1000, not " + value);
        }
    }

    private static void positive(String name, double value) {
        if (!(value >= 0 && value <= 1000)) {
            throw new IllegalArgumentException(name + " is a rate of 0 to 1000, not " + value);
        }
    }
}
