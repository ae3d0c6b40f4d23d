package paritydesk.ui.checklist;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import paritydesk.audit.Chain;
import paritydesk.audit.Entry;
import paritydesk.ui.desk.Desk;
import paritydesk.ui.look.Text;
import paritydesk.ui.session.Session;

/// The workspace's log, latest first, and whether every link of it holds. It is read when it is asked for.
public final class LogModel {

    private final Session session;
    private final Desk desk;
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper sound = new ReadOnlyBooleanWrapper(true);

    public LogModel(Session session, Desk desk) {
        this.session = session;
        this.desk = desk;
    }

    /// The entries that are sound.
    public ObservableList<Entry> entries() {
        return entries;
    }

    /// The head, or the first broken link, as a sentence.
    public ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty soundProperty() {
        return sound.getReadOnlyProperty();
    }

    /// Reads the log and verifies every link.
    public void verify() {
        session.background()
                .submit(
                        "log",
                        Text.of("log.verifying"),
                        progress -> desk.audit(),
                        this::show,
                        why -> {
                            sound.set(false);
                            state.set(Session.reason(why));
                        });
    }

    private void show(Chain chain) {
        entries.setAll(chain.sound().reversed());
        sound.set(chain.broken().isEmpty());
        state.set(
                chain.broken()
                        .map(Chain.Break::sentence)
                        .orElseGet(() -> Text.of("log.sound", chain.head().text())));
    }
}
