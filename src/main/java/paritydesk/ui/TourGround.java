package paritydesk.ui;

import paritydesk.scenario.History;
import paritydesk.ui.desk.Desk;
import paritydesk.ui.open.OpenModel;
import paritydesk.ui.session.Evaluation;
import paritydesk.ui.session.Pinned;
import paritydesk.ui.session.Session;
import paritydesk.ui.tour.Ground;

import java.util.List;
import java.util.Optional;

/// The first case, as it ships. Another case, or edits of this one, are kept aside while the tour lasts.
final class TourGround implements Ground {
    private final Session session;
    private final OpenModel open;
    private Optional<Evaluation> left = Optional.empty();
    private List<Pinned> pinned = List.of();

    TourGround(Session session, OpenModel open) {
        this.session = session;
        this.open = open;
    }

    @Override
    public Optional<String> elsewhere() {
        boolean changed = session.historyProperty().get().filter(History::changed).isPresent();
        return session.evaluation().map(Evaluation::name).filter(name -> changed || !first(name));
    }

    @Override
    public void go() {
        if (elsewhere().isPresent()) {
            left = session.evaluation();
            pinned = List.copyOf(session.pinned());
        }
        session.pinned().clear();
        open.openCase(Desk.FIRST_CASE);
    }

    @Override
    public void back() {
        left.ifPresent(
                was -> {
                    session.show(was);
                    session.pinned().setAll(pinned);
                });
        left = Optional.empty();
        pinned = List.of();
    }

    private boolean first(String name) {
        return open.cases().stream()
                .anyMatch(one -> one.id().equals(Desk.FIRST_CASE) && one.name().equals(name));
    }
}
