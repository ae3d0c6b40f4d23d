package paritydesk.ui.tour;

import java.util.Optional;

/// Where the tour takes place, and what has to give way to it.
public interface Ground {
    /// The name of what is open and would be left: nothing where the tour can begin at once.
    Optional<String> elsewhere();

    /// Opens what the tour is about.
    void go();

    /// Opens again what was left for the tour, as it was.
    void back();
}
