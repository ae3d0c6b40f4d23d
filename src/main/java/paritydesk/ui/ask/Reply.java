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

    /// The answer, about a run, with its pictures.
    record Answered(AnswerView view, Run run, List<Drawing> pictures) implements Reply {
        public Answered {
            pictures = List.copyOf(pictures);
        }
    }

    /// The run cannot say: what it lacks.
    record Lacking(String why) implements Reply {}

    /// What is typed is no question yet.
    record Refused(List<Finding> findings) implements Reply {
        public Refused {
            findings = List.copyOf(findings);
        }
    }

    /// The user stopped it, or it failed.
    record Ended(String why) implements Reply {}
}
