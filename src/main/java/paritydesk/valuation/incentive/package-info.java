/// What each role gains by each thing that it can do about a migration, and what it would take that the intended one is best. A
/// payoff table is data; everything else reads it.
@NullMarked
package paritydesk.valuation.incentive;

import org.jspecify.annotations.NullMarked;
