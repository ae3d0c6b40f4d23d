package paritydesk.checklist;

import paritydesk.plan.Event;

/// Which events of a plan can change a figure of the book.
final class MovingEvents {

    private MovingEvents() {}

    /// False for what only tells, reads or stops.
    static boolean moves(Event event) {
        return switch (event) {
            case Event.OracleSwitch _,
                    Event.CapUpdate _,
                    Event.RecognitionChange _,
                    Event.ThresholdChange _,
                    Event.ParameterChange _,
                    Event.PenaltyStep _,
                    Event.ConversionOpens _,
                    Event.DirectionChange _,
                    Event.Settlement _,
                    Event.AutoCredit _,
                    Event.Fork _,
                    Event.Close _ ->
                    true;
            case Event.Announcement _, Event.Snapshot _, Event.Freeze _ -> false;
        };
    }
}
