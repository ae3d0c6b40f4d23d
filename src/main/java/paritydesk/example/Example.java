package paritydesk.example;

import paritydesk.study.Question;

/// A question to begin with.
///
/// @param why why it does not apply to the case and which document would make it apply, as a sentence; empty where it applies
public record Example(Question question, String why) {

    static Example of(Question question) {
        return new Example(question, "");
    }

    /// Applies only where something is there.
    static Example where(boolean there, String why, Question question) {
        return new Example(question, there ? "" : why);
    }

    public boolean applies() {
        return why.isEmpty();
    }
}
