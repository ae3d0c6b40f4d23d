/// The memo of a run as a file: what it will hold, in which format, and where it goes.
@NullMarked
package paritydesk.ui.reports;

import org.jspecify.annotations.NullMarked;
