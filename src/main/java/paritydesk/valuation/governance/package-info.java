/// The governance token of a collateral system: how much of it is free, what a quorum costs, and when a split between old and new token puts
/// the quorum at risk.
@NullMarked
package paritydesk.valuation.governance;

import org.jspecify.annotations.NullMarked;
