/// Bytes to records and back: the only package that knows JSON and CSV.
/// Documents are read by hand, field by field, and not mapped by reflection: only so can a reader name the place, the value
/// and the remedy of everything that is wrong, go on after the first problem, and keep files readable when records change.
@NullMarked
package paritydesk.file;

import org.jspecify.annotations.NullMarked;
