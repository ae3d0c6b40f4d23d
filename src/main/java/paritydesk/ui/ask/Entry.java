package paritydesk.ui.ask;

import paritydesk.file.QuestionForm;

/// A question in the list of a view: what is typed so far, whether the study asks it, and the id it goes by.
///
/// @param why why it does not apply to the case and which document would make it apply; empty where it applies, or where it was asked for
///     all the same
record Entry(QuestionForm form, boolean asked, String id, String why) {

    String title() {
        return Wording.title(form.record());
    }

    boolean applies() {
        return why.isEmpty();
    }

    /// What is typed is asked for, whether it applies or not.
    Entry with(QuestionForm next) {
        return new Entry(next, asked, id, asked ? why : "");
    }
}
