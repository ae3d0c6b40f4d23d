package paritydesk.study;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The study document: what acts on the clock beside the plan, and questions to the run. It is optional; without it a run is the
/// timeline alone.
public record Study(String id, String name, @Nullable Dynamics dynamics, List<Question> questions) {

    public Study {
        questions = List.copyOf(questions);
    }

    /// Questions to the run as it stands, without dynamics.
    public Study(String id, String name, List<Question> questions) {
        this(id, name, null, questions);
    }
}
