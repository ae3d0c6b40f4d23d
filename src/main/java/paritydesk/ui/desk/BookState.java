package paritydesk.ui.desk;

/// Whether the book that is shown is what its document says.
public sealed interface BookState {

    /// It is, or it came straight from its document.
    Sound SOUND = new Sound();

    record Sound() implements BookState {}

    /// It is large and is held against its document while it is shown already.
    ///
    /// @param scenario id of what was opened
    record Pending(long scenario) implements BookState {}

    /// It is not; `why` is a sentence.
    record Damaged(String why) implements BookState {}
}
