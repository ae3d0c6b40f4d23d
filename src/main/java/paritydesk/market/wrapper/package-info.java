/// Tokens that are shares of something: what a share is worth, and what wrapping and unwrapping pay, each by the published integer rule
/// of its system with its rounding directions, and a `double` twin. Rounding is always against the one who acts.
@NullMarked
package paritydesk.market.wrapper;

import org.jspecify.annotations.NullMarked;
