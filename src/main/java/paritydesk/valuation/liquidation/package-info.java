/// Liquidations: what one of them takes and repays under each family of rule books. Every family has an exact twin in integers, which
/// follows the published arithmetic of the named system to the last unit, and a fast twin in doubles for simulation; both agree to
/// 1e-9. Beside them: what a liquidation costs the borrower, and how far a price may deviate before it happens.
@NullMarked
package paritydesk.valuation.liquidation;

import org.jspecify.annotations.NullMarked;
