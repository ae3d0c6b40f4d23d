package paritydesk.ui.ask;

import paritydesk.chart.Drawing;
import paritydesk.file.AnswerView;
import paritydesk.finding.Finding;
import paritydesk.timeline.Run;

import java.util.List;

/// How far it is with the question that is chosen.
sealed interface Reply {

    /// Nothing is chosen.
    record Nothing() implements Reply {}

    /// The engine works on it.
    record Working() implements Reply {}

    /// The answer, about a run, with its pictures and those that can be run through.
    record Answered(AnswerView view, Run run, List<Drawing> pictures, Reel reel) implements Reply {
        public Answered {
            pictures = List.copyOf(pictures);
        }
    }

    /// The run cannot say: what it lacks, which document states such a thing, and which questions of the view it can answer.
    record Lacking(String why, String needs, List<Integer> offers) implements Reply {
        public Lacking {
            offers = List.copyOf(offers);
        }
    }

    /// The question is about something that the case does not have: why, what would make it apply, and which questions of the view do.
    record Elsewhere(String why, List<Integer> offers) implements Reply {
        public Elsewhere {
            offers = List.copyOf(offers);
        }
    }

    /// What is typed is no question yet.
    record Refused(List<Finding> findings) implements Reply {
        public Refused {
            findings = List.copyOf(findings);
        }
    }

    /// The user stopped it, or it failed.
    record Ended(String why) implements Reply {}
}
