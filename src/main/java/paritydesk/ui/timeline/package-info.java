/// One time axis with everything on it, and the state on both sides of the moment that the scrubber stands on.
@NullMarked
package paritydesk.ui.timeline;

import org.jspecify.annotations.NullMarked;
