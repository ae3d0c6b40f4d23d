/// Documents that leave the program: the memo of a run, as PDF and as one HTML file. Both are written from one tree of markup in
/// which text can only enter escaped, so a name in a book stays a name.
@NullMarked
package paritydesk.report;

import org.jspecify.annotations.NullMarked;
