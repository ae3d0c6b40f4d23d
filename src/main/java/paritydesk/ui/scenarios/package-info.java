/// Scenarios by hand: named shocks with their knobs, side by side with the run shown, over grids and one at a time.
@NullMarked
package paritydesk.ui.scenarios;

import org.jspecify.annotations.NullMarked;
