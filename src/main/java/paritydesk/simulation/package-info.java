/// Many futures of one run: paths of prices, parity and adoption, the book along each, and what they have in common; and the
/// smallest shock that breaks it. Every random number is a function of seed, path, step and driver alone, so that the answer does
/// not depend on threads.
@NullMarked
package paritydesk.simulation;

import org.jspecify.annotations.NullMarked;
