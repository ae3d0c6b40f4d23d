package paritydesk.timeline;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// The old token's own market against the conversion, over the sampled points of its series: gap to the value net of fee (mean,
/// sample standard deviation, extremes) and to the flat ratio (mean), as fractions. `stepAfter` and `stepBy` bracket the one shift
/// of the flat gap's mean that explains most of its variance, null with fewer than 8 samples.
public record SeriesComparison(
        String conversion,
        String series,
        int samples,
        double mean,
        double deviation,
        double least,
        double most,
        double flatMean,
        @Nullable Instant stepAfter,
        @Nullable Instant stepBy) {}
