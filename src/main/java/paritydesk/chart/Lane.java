package paritydesk.chart;

import java.util.Comparator;
import java.util.List;

/// One row of events above the panels, kept in order of time.
public record Lane(String name, List<Mark> marks) {
    public Lane {
        marks = marks.stream().sorted(Comparator.comparingDouble(Mark::from)).toList();
    }
}
