/// The table of all accounts. A row is the index of an account and nothing else: sorting and filtering move ints, and text is
/// made for the rows in view only, so that a hundred thousand of them answer at once.
@NullMarked
package paritydesk.ui.positions;

import org.jspecify.annotations.NullMarked;
