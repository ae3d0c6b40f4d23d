/// How an account gets back to a target health: by selling and repaying, by repaying, or by adding collateral; and the path of an
/// account that does so by rule, beside the one that does not.
@NullMarked
package paritydesk.valuation.rebalancing;

import org.jspecify.annotations.NullMarked;
