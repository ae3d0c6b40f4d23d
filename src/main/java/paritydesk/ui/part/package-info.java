/// The building blocks that every screen shares: figures, tables, key-value grids, and the designed empty, loading, failed and
/// stale states.
///
/// They take formatted text or bare numbers and know no domain; what a number means and how it arose stays with the screen.
@NullMarked
package paritydesk.ui.part;

import org.jspecify.annotations.NullMarked;
