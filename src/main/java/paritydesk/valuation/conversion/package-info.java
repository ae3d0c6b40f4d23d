/// What a conversion does to a holder's value, exactly. Ledger amounts are decimals here, because a waterfall that does not add up
/// to the last unit cannot be signed.
@NullMarked
package paritydesk.valuation.conversion;

import org.jspecify.annotations.NullMarked;
