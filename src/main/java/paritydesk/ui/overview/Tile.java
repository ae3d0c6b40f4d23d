package paritydesk.ui.overview;

import paritydesk.checklist.Link;
import paritydesk.ui.part.Figure;

/// A headline figure and where it leads.
///
/// @param topic id of the help that explains it
public record Tile(Figure figure, Link link, String topic) {}
