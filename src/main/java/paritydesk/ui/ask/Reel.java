package paritydesk.ui.ask;

import paritydesk.chart.Drawing;

import java.util.List;

/// Pictures of one thing, one for each round of it, beside the table whose rows are those rounds.
///
/// @param table the field of the table; empty where none goes along
/// @param frames none where there is nothing to run through
record Reel(String table, String title, List<Drawing> frames) {

    static final Reel NONE = new Reel("", "", List.of());

    Reel {
        frames = List.copyOf(frames);
    }
}
