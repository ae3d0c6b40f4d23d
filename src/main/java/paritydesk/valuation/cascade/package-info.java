/// What liquidations do to prices and prices to liquidations: mark → liquidate → sell → new price → oracle → mark, until nothing
/// is liquidated any more. Pure: a book's columns, marks of one instant and small interfaces in, figures out. The rule of a venue
/// ([paritydesk.valuation.cascade.Liquidator]), the market's answer ([paritydesk.valuation.cascade.PriceImpact]) and the oracle's
/// ([paritydesk.valuation.cascade.OracleResponse]) are given, so that any rule book, pool or feed fits.
@NullMarked
package paritydesk.valuation.cascade;

import org.jspecify.annotations.NullMarked;
