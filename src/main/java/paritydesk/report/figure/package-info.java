/// The pictures of a run, described once for the screen and for documents, so that both show the same.
@NullMarked
package paritydesk.report.figure;

import org.jspecify.annotations.NullMarked;
