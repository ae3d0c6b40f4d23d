/// What a venue asks as margin for one book under different modes, how a requirement moves (ramps, volatility, open interest,
/// migration), when it calls, and the fastest ramp that a budget allows. Doubles for simulation; calls and ramps also exact.
@NullMarked
package paritydesk.valuation.margin;

import org.jspecify.annotations.NullMarked;
