/// Places where one token is sold for another, in two forms that agree to 1e-9: a [Pool] computes in integers as its system
/// does, to the last unit and with its roundings; a [PoolState] is the same curve in doubles, for grids and simulation. Integers
/// are unbounded here: where a contract would revert because a number outgrows its word, the mathematical answer is given.
@NullMarked
package paritydesk.market.pool;

import org.jspecify.annotations.NullMarked;
