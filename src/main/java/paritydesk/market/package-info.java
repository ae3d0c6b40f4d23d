/// Prices, depth and rates as series, what an asset is fairly worth, and the oracles that a venue may listen to.
/// Oracles live here and not in the plan, so that a plan names the feed that it switches to and never redefines it.
@NullMarked
package paritydesk.market;

import org.jspecify.annotations.NullMarked;
