/// Converters of old tokens into new ones to the last unit, by the published rule of each, and what a redenomination does to a contract's
/// terms. What a rounding keeps from the holder is a figure of its own, so that nothing is lost without a name.
@NullMarked
package paritydesk.market.converter;

import org.jspecify.annotations.NullMarked;
