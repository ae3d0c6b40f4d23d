package paritydesk.report;

import org.jspecify.annotations.Nullable;

import paritydesk.answer.Answered;
import paritydesk.answer.Answers;
import paritydesk.timeline.HarmTable;
import paritydesk.timeline.LiquidityPath;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;

import java.util.List;
import java.util.function.Supplier;

/// What the parts of a memo find out of its run, each found out once for all forms, and only when one asks. Safe for several threads.
final class Behind {

    private final Once<LiquidityPath> liquidity;
    private final Once<HarmTable> harm;
    private final Once<MakeWhole> makeWhole;
    private final Once<List<Integer>> atRisk;
    private final Once<List<Answered>> answers;

    Behind(Run run) {
        liquidity = new Once<>(() -> LiquidityPath.of(run));
        harm = new Once<>(() -> HarmTable.of(run));
        makeWhole = new Once<>(() -> MakeWhole.of(run, harm()));
        atRisk = new Once<>(() -> AccountPart.atRisk(run));
        answers = new Once<>(() -> Answers.of(run, Progress.NONE));
    }

    LiquidityPath liquidity() {
        return liquidity.get();
    }

    HarmTable harm() {
        return harm.get();
    }

    MakeWhole makeWhole() {
        return makeWhole.get();
    }

    /// Accounts at risk, largest debt first.
    List<Integer> atRisk() {
        return atRisk.get();
    }

    /// The answers to the run's study.
    List<Answered> answers() {
        return answers.get();
    }

    private static final class Once<T> {
        private final Supplier<T> finds;
        private @Nullable T found;

        private Once(Supplier<T> finds) {
            this.finds = finds;
        }

        private synchronized T get() {
            var known = found;
            if (known == null) {
                known = finds.get();
                found = known;
            }
            return known;
        }
    }
}
