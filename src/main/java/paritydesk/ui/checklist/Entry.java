package paritydesk.ui.checklist;

import paritydesk.checklist.Link;
import paritydesk.ui.look.Tone;

import java.util.Optional;

/// One line of the list, ready to print.
///
/// @param verdict the word beside the mark
/// @param threshold the line that the figure is measured against, or how many have to sign
/// @param source where the threshold comes from
/// @param why the verdict as a sentence
/// @param link the view that shows the figure; nothing for a question to people
public record Entry(
        String id,
        String title,
        String question,
        Tone tone,
        String verdict,
        String severity,
        String figure,
        String threshold,
        String source,
        String why,
        Optional<Link> link)
        implements Line {

    /// Whether people answer it rather than a computation.
    public boolean human() {
        return link.isEmpty();
    }
}
