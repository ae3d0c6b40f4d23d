/// The guided tour: tasks on the first case, one after the other. A task is done once the models say so, whichever way it was done; nothing
/// listens to clicks.
@NullMarked
package paritydesk.ui.tour;

import org.jspecify.annotations.NullMarked;
