/// The workspace behind the screens: what is kept is read back from it before it is valued, so that what is shown is what is
/// stored. Everything here blocks and belongs on a background thread.
@NullMarked
package paritydesk.ui.desk;

import org.jspecify.annotations.NullMarked;
