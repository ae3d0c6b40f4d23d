package paritydesk.ui.overview;

import paritydesk.checklist.Link;
import paritydesk.ui.part.Figure;

/// A headline figure and where it leads.
public record Tile(Figure figure, Link link) {}
