package paritydesk.answer;

/// What a run says to one question: a record whose components are figures, columns, texts and lists of such records. Its fields
/// are written out by name, so each component carries the name that the field knows it by.
public interface Answer {

    /// The run cannot say: `why` tells what it lacks. Never a zero in its place.
    record None(String why) implements Answer {}
}
