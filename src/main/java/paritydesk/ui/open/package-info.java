/// The ways into a workspace: a real case, files of one's own, a workspace from before. What is wrong in a file is shown before
/// anything is taken in.
@NullMarked
package paritydesk.ui.open;

import org.jspecify.annotations.NullMarked;
