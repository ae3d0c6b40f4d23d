/// Pure functions from quantities and prices to figures, and the columnar kernel that applies them to a whole book.
/// Reads no clock, file or property: same input, same bits.
@NullMarked
package paritydesk.valuation;

import org.jspecify.annotations.NullMarked;
