package paritydesk.ui.form;

import paritydesk.file.FormField;
import paritydesk.ui.help.Topic;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What fields show and what becomes of what is typed.
public interface FieldsModel {

    /// What the fields belong to: of another thing, they are made anew.
    String identity();

    /// The fields as they stand now.
    List<FormField> fields();

    /// What is wrong with what was typed, by pointer.
    Map<String, String> faults();

    void type(String pointer, String text);

    /// One more element of a list, or one less.
    void more(String pointer);

    void fewer(String pointer);

    Optional<Topic> help(FormField field);

    /// A field's name in words.
    String name(FormField field);

    /// One of the names that a field offers, in words.
    default String choice(FormField field, String constant) {
        return Words.of(field.type(), constant);
    }

    /// Runs after every change of fields or faults.
    void onChange(Runnable told);
}
