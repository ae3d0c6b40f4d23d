package paritydesk.ui.checklist;

/// A row of the list: an item, or the head of a group.
sealed interface Line permits Entry, Line.Head {

    /// Who answers the items below.
    record Head(String title) implements Line {}
}
