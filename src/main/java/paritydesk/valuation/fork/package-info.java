/// What a chain that splits is worth, what it pays to borrow into the split, and how likely each side is to last: pure formulas on
/// prices, shares and counts.
@NullMarked
package paritydesk.valuation.fork;

import org.jspecify.annotations.NullMarked;
