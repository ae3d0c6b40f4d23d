/// Questions begun from the case at hand: one of each kind, about its own tokens, accounts, amounts and window, and of each whether it
/// applies to the case and, where it does not, why and which document would make it apply. Amounts are read off the run; shares, rates and
/// horizons are assumptions to be set. Nothing is taken from another case.
@NullMarked
package paritydesk.example;

import org.jspecify.annotations.NullMarked;
