/// Risk parameters of the places that lend against collateral: recognition, thresholds, bonus, close factor.
/// They are data, never code, so that a desk can describe its own venue.
@NullMarked
package paritydesk.venue;

import org.jspecify.annotations.NullMarked;
