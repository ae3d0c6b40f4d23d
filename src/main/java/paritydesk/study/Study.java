package paritydesk.study;

import java.util.List;

/// The study document: questions to a run. It is optional; without it a run is the timeline alone.
public record Study(String id, String name, List<Question> questions) {

    public Study {
        questions = List.copyOf(questions);
    }
}
