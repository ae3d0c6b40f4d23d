/// What a holding brings when it is sold: over several venues, over time, beside others who sell too; and what a share of a pool is
/// worth. Works on the double twins of pools, so that it is fast enough for grids; exact quotes are [paritydesk.market.pool]'s.
@NullMarked
package paritydesk.valuation.liquidity;

import org.jspecify.annotations.NullMarked;
