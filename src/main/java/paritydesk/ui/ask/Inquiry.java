package paritydesk.ui.ask;

import paritydesk.answer.Answer;
import paritydesk.answer.Answers;
import paritydesk.file.AnswerView;
import paritydesk.study.Question;
import paritydesk.study.SimulationQuestion;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.ui.look.Text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A question put to a run, with what is said where the run has no answer: which document lacks what, and the nearest questions of the view
/// that it can answer. Not for the JavaFX thread.
record Inquiry(Question question, Run run, int index, List<Entry> entries) {

    static final int MOST_OFFERS = 2;

    Inquiry {
        entries = List.copyOf(entries);
    }

    Reply reply(Progress progress) {
        var answer = Answers.answer(question, run, progress);
        if (answer instanceof Answer.None none) {
            return new Reply.Lacking(none.why(), needs(question), offers(progress));
        }
        var view = AnswerView.of((Record) answer);
        return new Reply.Answered(
                view, run, Portrayal.of(question, view, run), Portrayal.reel(question, view, run));
    }

    /// What a family of questions takes, and which document states it.
    static String needs(Question question) {
        return Text.of("ask.needs." + question.getClass().getInterfaces()[0].getSimpleName());
    }

    /// Entries by how near they stand in the list, as many as can be answered; those that simulate take too long to be tried.
    private List<Integer> offers(Progress progress) {
        var near = new ArrayList<Integer>();
        for (int i = 0; i < entries.size(); i++) {
            near.add(i);
        }
        near.sort(Comparator.comparingInt(i -> Math.abs(i - index)));
        var offers = new ArrayList<Integer>();
        for (int i : near) {
            if (offers.size() < MOST_OFFERS
                    && i != index
                    && entries.get(i).applies()
                    && answers(entries.get(i), run, progress)) {
                offers.add(i);
            }
        }
        return offers;
    }

    /// Whether a run answers a question; those that take long to simulate are not tried.
    static boolean answers(Entry entry, Run run, Progress progress) {
        progress.check();
        var read = entry.form().question().value();
        return read.isPresent()
                && !(read.get() instanceof SimulationQuestion.MonteCarlo)
                && !(read.get() instanceof SimulationQuestion.ReverseStress)
                && !(Answers.answer(read.get(), run, progress) instanceof Answer.None);
    }
}
