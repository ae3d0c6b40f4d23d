package paritydesk.ui.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;

/// Threads are two queues that the test empties by hand, so that every order can be tried.
final class BackgroundTest {
    private final Queue<Runnable> workers = new ArrayDeque<>();
    private final Queue<Runnable> screen = new ArrayDeque<>();
    private final AtomicLong nanos = new AtomicLong();
    private final Background background =
            new Background(workers::add, screen::add, nanos::get, () -> {});
    private final List<String> shown = new ArrayList<>();

    @Test
    void theNewestOfAKeyWinsEvenIfTheOlderOneEndsLater() {
        background.submit("run", "Run", progress -> "old", shown::add, failure -> shown.add("?"));
        Runnable old = workers.remove();
        background.submit("run", "Run", progress -> "new", shown::add, failure -> shown.add("?"));
        drain();
        old.run();
        drain();
        assertThat(shown).containsExactly("new");
        assertThat(background.running()).isEmpty();
    }

    @Test
    void keysDoNotDisturbEachOther() {
        background.submit("a", "A", progress -> "a", shown::add, failure -> {});
        background.submit("b", "B", progress -> "b", shown::add, failure -> {});
        drain();
        assertThat(shown).containsExactly("a", "b");
    }

    @Test
    void followingShowsTheRunningResultAndThenOnlyTheNewestThatWaited() {
        for (String value : List.of("1", "2", "3", "4")) {
            background.follow("drag", "Drag", progress -> value, shown::add, failure -> {});
        }
        drain();
        assertThat(shown).containsExactly("1", "4");
    }

    @Test
    void followingGoesOnWithoutAskingTheScreen() {
        List<String> valued = new ArrayList<>();
        for (String value : List.of("1", "2", "3")) {
            background.follow(
                    "drag",
                    "Drag",
                    progress -> {
                        valued.add(value);
                        return value;
                    },
                    shown::add,
                    failure -> {});
        }
        workers.remove().run();
        workers.remove().run();
        assertThat(valued).containsExactly("1", "3");
        assertThat(shown).isEmpty();
        drain();
        assertThat(shown).containsExactly("1", "3");
        assertThat(background.running()).isEmpty();
    }

    @Test
    void whatFollowsIsDroppedWithTheKeyThatItFollowed() {
        background.follow("drag", "Drag", progress -> "1", shown::add, this::note);
        background.follow("drag", "Drag", progress -> "2", shown::add, this::note);
        workers.remove().run();
        background.cancel("drag");
        background.follow("drag", "Drag", progress -> "3", shown::add, this::note);
        background.follow("drag", "Drag", progress -> "4", shown::add, this::note);
        drain();
        assertThat(shown).containsExactly(CancellationException.class.getSimpleName(), "3", "4");
    }

    @Test
    void stoppingTellsTheScreenOnceAndDropsTheResult() {
        background.submit("run", "Run", progress -> "late", shown::add, this::note);
        background.cancel("run");
        drain();
        assertThat(shown).containsExactly(CancellationException.class.getSimpleName());
        assertThat(background.running()).isEmpty();
    }

    @Test
    void aJobThatLooksEndsWhenItIsNoLongerWanted() {
        List<String> reached = new ArrayList<>();
        background.submit(
                "run",
                "Run",
                progress -> {
                    background.cancel("run");
                    progress.stopIfCancelled();
                    reached.add("after");
                    return "";
                },
                shown::add,
                this::note);
        drain();
        assertThat(reached).isEmpty();
        assertThat(shown).containsExactly(CancellationException.class.getSimpleName());
    }

    @Test
    void aFailureArrivesWithItsReason() {
        background.submit(
                "run",
                "Run",
                progress -> {
                    throw new java.io.IOException("disk full");
                },
                result -> shown.add("result"),
                failure -> shown.add(String.valueOf(failure.getMessage())));
        drain();
        assertThat(shown).containsExactly("disk full");
    }

    @Test
    void timeLeftIsTheRestAtTheSpeedSoFar() {
        Work work = background.submit("run", "Run", progress -> "", shown::add, this::note);
        work.report(0.25);
        screen.remove().run();
        nanos.set(Duration.ofMillis(100).toNanos());
        assertThat(work.timeLeft()).isEmpty();
        nanos.set(Duration.ofSeconds(2).toNanos());
        assertThat(work.timeLeft()).contains(Duration.ofSeconds(6));
    }

    @Test
    void reportsBetweenTwoFramesAreFoldedIntoTheLast() {
        Work work = background.submit("run", "Run", progress -> "", shown::add, this::note);
        work.report(0.1);
        work.report(0.2);
        work.report(7);
        assertThat(screen).hasSize(1);
        screen.remove().run();
        assertThat(work.fractionProperty().get()).isEqualTo(1);
    }

    private void note(Throwable failure) {
        shown.add(failure.getClass().getSimpleName());
    }

    private void drain() {
        while (!workers.isEmpty() || !screen.isEmpty()) {
            while (!workers.isEmpty()) workers.remove().run();
            while (!screen.isEmpty()) screen.remove().run();
        }
    }
}
