/// How soon collateral erodes: days to a breach, the probability of one before a date, the speed of erosion.
@NullMarked
package paritydesk.valuation.erosion;

import org.jspecify.annotations.NullMarked;
