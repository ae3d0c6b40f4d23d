/// Any book that a desk has: a file of another program is looked at ([Detector]), what it cannot say is asked ([Question]), a
/// [Mapping] says which column is which field with unit and sign, and [BookReading] reads it as a stream into a book, in one pass, with
/// every doubt a finding. Nothing ambiguous is guessed: a mapping that leaves something out is read in the strictest way.
@NullMarked
package paritydesk.intake;

import org.jspecify.annotations.NullMarked;
