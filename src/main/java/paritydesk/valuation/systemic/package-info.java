/// What one failure does to others: clearing of mutual claims, distress over exposures, and who bears a loss. Pure functions of
/// matrices and amounts; claims are in the reporting currency.
@NullMarked
package paritydesk.valuation.systemic;

import org.jspecify.annotations.NullMarked;
