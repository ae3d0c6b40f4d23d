/// What is shown and can be saved when the program itself fails: a code that is the same for the same fault, and a report that the
/// user reads before it is written. It holds types and places in the program, and no value of anybody's book.
@NullMarked
package paritydesk.ui.crash;

import org.jspecify.annotations.NullMarked;
