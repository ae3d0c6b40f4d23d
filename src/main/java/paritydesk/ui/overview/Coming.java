package paritydesk.ui.overview;

import paritydesk.asset.Figures;
import paritydesk.timeline.Run;
import paritydesk.ui.look.Text;

import java.time.Duration;
import java.util.List;

/// An event of the plan that the data do not reach yet.
public record Coming(String at, String title, String away) {

    /// Events after the last step of the clock, soonest first.
    static List<Coming> of(Run run) {
        var end = run.clock().at(run.clock().size() - 1);
        return run.scenario().plan().events().stream()
                .filter(event -> event.at().isAfter(end))
                .map(
                        event ->
                                new Coming(
                                        Figures.within(
                                                event.at(),
                                                Duration.between(run.clock().at(0), end)),
                                        event.head().title(),
                                        Text.counted(
                                                "overview.away",
                                                Duration.between(end, event.at()).toDays())))
                .toList();
    }
}
