/// Peg, wrapped parity, maintenance and arbitrage: what a token that ought to be worth another is worth, how far it strays, what brings it
/// back and what that costs. Ledger types compute in integers as the named contracts do; their twins compute in doubles for simulation.
@NullMarked
package paritydesk.valuation.peg;

import org.jspecify.annotations.NullMarked;
