package paritydesk.ui.ask;

import paritydesk.file.QuestionForm;

/// A question in the list of a view: what is typed so far, whether the study asks it, and the id it goes by.
record Entry(QuestionForm form, boolean asked, String id) {

    String title() {
        return Wording.title(form.record());
    }

    Entry with(QuestionForm next) {
        return new Entry(next, asked, id);
    }
}
