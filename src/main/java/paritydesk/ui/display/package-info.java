/// Whether a window can open on this machine, answered before the graphics toolkit is touched: once the toolkit has failed to
/// start, the process cannot start it again off-screen. So the question is asked of the machine itself, and the answer is a
/// value with a reason that can be told to the user.
@NullMarked
package paritydesk.ui.display;

import org.jspecify.annotations.NullMarked;
