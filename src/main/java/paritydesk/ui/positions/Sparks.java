package paritydesk.ui.positions;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import paritydesk.chart.Ink;
import paritydesk.chart.Series;
import paritydesk.chart.Sparkline;
import paritydesk.chart.Stroke;
import paritydesk.timeline.Explain;
import paritydesk.timeline.Run;
import paritydesk.ui.look.Text;
import paritydesk.ui.session.Session;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The health factor through time of the rows in view, as lines the size of a word. They are worked out on another thread when a
/// row is first drawn, several at a time, and kept while there is room.
public final class Sparks {

    private static final String KEY = "positions.sparks";
    private static final int ROOM = 400;

    private final Session session;
    private final Set<Integer> wanted = new LinkedHashSet<>();
    private final Map<Integer, Sparkline> known =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, Sparkline> eldest) {
                    return size() > ROOM;
                }
            };
    private final ReadOnlyIntegerWrapper arrivals = new ReadOnlyIntegerWrapper(0);

    Sparks(Session session) {
        this.session = session;
        session.onEvaluation(
                any -> {
                    known.clear();
                    wanted.clear();
                });
    }

    /// Counts arrivals: cells that found nothing ask again.
    public ReadOnlyIntegerProperty arrivalsProperty() {
        return arrivals.getReadOnlyProperty();
    }

    /// The line of a row, or nothing yet, in which case it is worked out.
    public Optional<Sparkline> of(int row) {
        var line = known.get(row);
        if (line == null && wanted.add(row)) {
            session.run().ifPresent(this::workOut);
        }
        return Optional.ofNullable(line);
    }

    private void workOut(Run run) {
        var rows = Set.copyOf(wanted);
        session.background()
                .follow(
                        KEY,
                        Text.of("positions.sparks"),
                        progress -> lines(run, rows),
                        lines -> take(run, lines),
                        why -> wanted.clear());
    }

    private static Map<Integer, Sparkline> lines(Run run, Set<Integer> rows) {
        var seconds = run.clock().seconds();
        var lines = new HashMap<Integer, Sparkline>();
        for (int row : rows) {
            var health = finite(Explain.account(run, row).healthPerceived().toArray());
            var stroke = Stroke.solid(Ink.PERCEIVED);
            var series = Series.step(Text.of("positions.health"), seconds, health, stroke);
            lines.put(row, new Sparkline(series, 1));
        }
        return lines;
    }

    private static double[] finite(double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Double.isInfinite(values[i]) ? Double.NaN : values[i];
        }
        return values;
    }

    private void take(Run run, Map<Integer, Sparkline> lines) {
        if (session.run().filter(now -> now.head().equals(run.head())).isEmpty()) {
            return;
        }
        known.putAll(lines);
        wanted.removeAll(lines.keySet());
        arrivals.set(arrivals.get() + 1);
        if (!wanted.isEmpty()) {
            workOut(run);
        }
    }
}
