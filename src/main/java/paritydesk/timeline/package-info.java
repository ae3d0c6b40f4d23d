/// The valuation along a clock: steps on both sides of every event, terms and prices at each, and one run over all of
/// them.
@NullMarked
package paritydesk.timeline;

import org.jspecify.annotations.NullMarked;
