package paritydesk.plan;

import paritydesk.asset.Ratio;
import paritydesk.finding.Finding;
import paritydesk.finding.Place;

import java.util.HashMap;
import java.util.function.Consumer;

/// Rules about the ratio: stated once, as a fraction with a direction, and the same in every document.
final class RatioRules {

    private static final String STOPPED =
            "; the ANJ to ANT migration quoted three ratios in its documents";

    private RatioRules() {}

    /// A stated ratio that is not the converter's.
    record Stated() implements PlanRule {
        @Override
        public void check(Plan plan, Place document, Consumer<Finding> found) {
            var stated = plan.record().statedRatios();
            for (int i = 0; i < stated.size(); i++) {
                var place = document.child("record").child("statedRatios").child(String.valueOf(i));
                check(plan, stated.get(i), place, found);
            }
        }

        private static void check(
                Plan plan, PlanRecord.StatedRatio stated, Place place, Consumer<Finding> found) {
            var used =
                    plan.conversions().stream()
                            .map(Conversion::ratio)
                            .filter(r -> samePair(r, stated.ratio()))
                            .findFirst();
            var said = stated.ratio().sentence();
            if (used.isEmpty()) {
                found.accept(
                        Finding.warn(
                                "stated-ratio-unused",
                                place,
                                said,
                                stated.where() + " states a ratio that no conversion has",
                                "add the conversion, or drop the statement"));
            } else if (!agree(used.get(), stated.ratio())) {
                found.accept(disagree(used.get(), stated, place));
            }
        }

        private static Finding disagree(Ratio used, PlanRecord.StatedRatio stated, Place place) {
            boolean swapped = agree(used, swapped(stated.ratio()));
            return Finding.block(
                    "stated-ratio-differs",
                    place,
                    stated.ratio().sentence(),
                    stated.where()
                            + (swapped
                                    ? " states it the wrong way round: the conversion has "
                                    : " disagrees with the conversion, which has ")
                            + used.sentence(),
                    "settle which one holds before anything is valued" + STOPPED);
        }
    }

    /// Two conversions that turn the same asset into the same other one at different ratios.
    record TwoForOnePair() implements PlanRule {
        @Override
        public void check(Plan plan, Place document, Consumer<Finding> found) {
            var first = new HashMap<String, Conversion>();
            for (var conversion : plan.conversions()) {
                var ratio = conversion.ratio();
                var earlier = first.putIfAbsent(ratio.from() + " " + ratio.to(), conversion);
                if (earlier != null && !earlier.ratio().same(ratio)) {
                    found.accept(
                            Finding.block(
                                    "two-ratios",
                                    document.child("conversions")
                                            .child(conversion.id())
                                            .child("ratio"),
                                    ratio.sentence(),
                                    earlier.id() + " has " + earlier.ratio().sentence(),
                                    "one pair has one ratio" + STOPPED));
                }
            }
        }
    }

    private static boolean samePair(Ratio a, Ratio b) {
        return (a.from().equals(b.from()) && a.to().equals(b.to()))
                || (a.from().equals(b.to()) && a.to().equals(b.from()));
    }

    /// Whether both say the same, in either direction.
    private static boolean agree(Ratio a, Ratio b) {
        return a.same(b) || a.same(b.inverse());
    }

    private static Ratio swapped(Ratio ratio) {
        return new Ratio(ratio.from(), ratio.to(), ratio.denominator(), ratio.numerator());
    }
}
