/// Tokens and exact amounts of them. Quantities are exact decimals; every rounding names its direction and goes
/// against the claimant. Parsing and formatting are twins that live beside each other.
@NullMarked
package paritydesk.asset;

import org.jspecify.annotations.NullMarked;
