/// Concentration of a book: how much of it hangs on one asset, root asset, issuer, bridge, oracle, venue or owner, and which limits that breaks.
@NullMarked
package paritydesk.valuation.concentration;

import org.jspecify.annotations.NullMarked;
