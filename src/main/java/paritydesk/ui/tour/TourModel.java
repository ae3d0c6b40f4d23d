package paritydesk.ui.tour;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableMap;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Where the officer is in the tour. It goes on by itself when a task is done, can be left and taken up again, also after a restart.
public final class TourModel {
    private static final String KEY = "tour";
    private static final String OVER = "over";

    private final List<Task> tasks;
    private final ObservableMap<String, String> kept;
    private final Ground ground;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(new Stage.Off());
    private boolean checking;
    private int wanted;

    /// @param kept what lasts from one start to the next
    /// @param ground where it takes place
    public TourModel(List<Task> tasks, ObservableMap<String, String> kept, Ground ground) {
        this.tasks = List.copyOf(tasks);
        this.kept = kept;
        this.ground = ground;
        InvalidationListener again = any -> check();
        tasks.forEach(task -> task.watched().forEach(one -> one.addListener(again)));
    }

    /// How far the tour is.
    public sealed interface Stage {
        /// Nothing is shown.
        record Off() implements Stage {}

        /// It is offered.
        record Offered() implements Stage {}

        /// Something else is open, and whether to leave it for the tour is asked.
        ///
        /// @param open what it is called
        record Asked(String open) implements Stage {}

        /// A task is to be done.
        ///
        /// @param index of it, from 0
        /// @param of how many there are
        record On(Task task, int index, int of) implements Stage {}

        /// Everything is done.
        record Over() implements Stage {}
    }

    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// Offers the tour unless it was taken, left or refused before.
    public void offer() {
        if (!kept.containsKey(KEY)) {
            stage.set(new Stage.Offered());
        }
    }

    /// Begins with the first task; asks first where something else is open.
    public void start() {
        if (!asks(0)) {
            ground.go();
            enter(0);
        }
    }

    /// Leaves what is open for the tour, until that ends.
    public void agree() {
        if (stage.get() instanceof Stage.Asked) {
            ground.go();
            enter(wanted);
        }
    }

    private boolean asks(int index) {
        var open = ground.elsewhere();
        wanted = index;
        open.ifPresent(name -> stage.set(new Stage.Asked(name)));
        return open.isPresent();
    }

    /// Whether it was left in the middle.
    public boolean left() {
        return stage.get() instanceof Stage.Off && index().isPresent();
    }

    /// Goes on where it was left.
    public void resume() {
        index().filter(next -> !asks(next)).ifPresent(this::enter);
    }

    /// Goes to the next task without doing this one.
    public void skip() {
        if (stage.get() instanceof Stage.On on) {
            enter(on.index() + 1);
        }
    }

    /// Leaves, and opens again what was left for the tour. The task is kept, so that it can be taken up again; an offer that is left is
    /// not made again.
    public void leave() {
        if (stage.get() instanceof Stage.Offered) {
            kept.put(KEY, OVER);
        }
        stage.set(new Stage.Off());
        ground.back();
    }

    private Optional<Integer> index() {
        var id = kept.getOrDefault(KEY, "");
        return IntStream.range(0, tasks.size())
                .filter(i -> tasks.get(i).id().equals(id))
                .boxed()
                .findFirst();
    }

    private void enter(int index) {
        if (index >= tasks.size()) {
            kept.put(KEY, OVER);
            stage.set(new Stage.Over());
            return;
        }
        kept.put(KEY, tasks.get(index).id());
        stage.set(new Stage.On(tasks.get(index), index, tasks.size()));
        check();
    }

    /// Reads all that is watched, as what was not read since its last change does not tell of the next one.
    private void check() {
        if (checking || !(stage.get() instanceof Stage.On on)) {
            return;
        }
        checking = true;
        for (var watched : on.task().watched()) {
            if (watched instanceof ObservableValue<?> value) {
                value.getValue();
            }
        }
        boolean done = on.task().done().getAsBoolean();
        checking = false;
        if (done) {
            enter(on.index() + 1);
        }
    }
}
