/// What borrowing and lending cost: rate models of lending markets as data, their accrual to the last unit as the named systems
/// publish it, and the funding of perpetuals. Every model has two faces: integers, which is what a ledger holds, and doubles for
/// simulation; a test holds the two together.
@NullMarked
package paritydesk.market.rate;

import org.jspecify.annotations.NullMarked;
