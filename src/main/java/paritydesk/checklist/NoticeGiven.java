package paritydesk.checklist;

import org.jspecify.annotations.Nullable;

import paritydesk.asset.Figures;
import paritydesk.plan.Event;
import paritydesk.plan.Plan;
import paritydesk.scenario.Scenario;
import paritydesk.timeline.Run;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// A28: time from the last announcement to the first change that can harm somebody who does not act: a higher fee, a lower
/// recognition or threshold, an oracle that answers lower, a credit that converts whatever is held, the end of the converter.
/// Counted over the whole plan, inside the window or not; the shortest notice counts. How an oracle switch outside the window
/// would have answered is unknown, and such a switch is not counted; neither is one that a guard refused, as nothing changed.
final class NoticeGiven implements Check {

    private static final double SECONDS_A_DAY = 86_400;

    private static final Item ITEM =
            new Item(
                    "A28",
                    "Notice",
                    "How long before the first harmful change was the last announcement?",
                    Severity.BLOCK,
                    Threshold.atLeast(14, "days", "Practice of venues and issuers: two weeks")
                            .within(3, 90));

    @Override
    public Item item() {
        return ITEM;
    }

    @Override
    public Outcome judge(Run run) {
        Notice shortest = null;
        Event.@Nullable Announcement announced = null;
        var before = new Before(run.scenario());
        for (var event : run.scenario().plan().events()) {
            if (event instanceof Event.Announcement announcement) {
                announced = announcement;
            } else if (before.harms(run, event)) {
                var notice = new Notice(announced, event);
                if (shortest == null || notice.days() < shortest.days()) {
                    shortest = notice;
                }
            }
        }
        if (shortest == null) {
            return ITEM.notApplicable(
                    "The plan raises no fee, lowers no recognition, threshold or price, and"
                            + " credits or closes nothing.");
        }
        var figure =
                new Measure(
                        shortest.days(), "days", Figures.number(shortest.days(), 1) + "\u202Fdays");
        return ITEM.outcome(
                ITEM.threshold().judge(shortest.days()),
                figure,
                shortest.sentence(),
                Link.step(run.clock().indexAt(shortest.harm().at())));
    }

    private record Notice(Event.@Nullable Announcement announced, Event harm) {
        double days() {
            return announced == null
                    ? 0
                    : Duration.between(announced.at(), harm.at()).toSeconds() / SECONDS_A_DAY;
        }

        String sentence() {
            var change = "“" + harm.head().title() + "” (" + Figures.moment(harm.at()) + ")";
            if (announced == null) {
                return change + " comes without any announcement in the plan.";
            }
            return change
                    + " comes "
                    + Figures.number(days(), 1)
                    + " days after “"
                    + announced.head().title()
                    + "” ("
                    + Figures.moment(announced.at())
                    + ").";
        }
    }

    /// What stood before an event, so that a rise can be told from a cut. Walks the events in order.
    private static final class Before {
        private final Map<String, BigDecimal> standing = new HashMap<>();

        Before(Scenario scenario) {
            Plan plan = scenario.plan();
            plan.conversions().forEach(c -> standing.put("fee " + c.id(), c.fee()));
            for (var venue : scenario.venues().venues()) {
                for (var terms : venue.assets()) {
                    var key = venue.id() + " " + terms.asset();
                    standing.put("recognition " + key, terms.recognition());
                    standing.put("threshold " + key, terms.liquidationThreshold());
                }
            }
        }

        boolean harms(Run run, Event event) {
            return switch (event) {
                case Event.ConversionOpens e -> {
                    standing.put("fee " + e.conversion(), e.fee());
                    yield false;
                }
                case Event.PenaltyStep e -> change("fee " + e.conversion(), e.fee()) > 0;
                case Event.RecognitionChange e ->
                        change("recognition " + e.venue() + " " + e.asset(), e.to()) < 0;
                case Event.ThresholdChange e ->
                        change("threshold " + e.venue() + " " + e.asset(), e.to()) < 0;
                case Event.OracleSwitch e -> lowers(run, e);
                case Event.CapUpdate e -> lowers(run, e);
                case Event.Close _, Event.AutoCredit _, Event.Fork _ -> true;
                case Event.Announcement _,
                        Event.DirectionChange _,
                        Event.ParameterChange _,
                        Event.Freeze _,
                        Event.Settlement _,
                        Event.Snapshot _ ->
                        false;
            };
        }

        private static boolean lowers(Run run, Event event) {
            return run.exact().switches().stream()
                    .anyMatch(
                            r ->
                                    r.event().equals(event.head().id())
                                            && !r.refused()
                                            && r.deviation() < 0);
        }

        /// Below zero for a cut, above zero for a rise; 0 where nothing stood before.
        private int change(String key, BigDecimal to) {
            var was = standing.put(key, to);
            return was == null ? 0 : to.compareTo(was);
        }
    }
}
